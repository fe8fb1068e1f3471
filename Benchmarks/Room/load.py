"""Puts a room under load: viewers that listen, and questions that come by the clock.

    python3 Benchmarks/Room/load.py http://127.0.0.1:8080/ [--viewers 50] [--rate 200]
        [--seconds 60] [--kinds viewshed,explain,sightline] [--pid PID]

Questions are asked when they are due, whether or not earlier ones are answered, and an answer's time
counts from when its question was due. Somebody edits the watch once a second meanwhile, and every viewer
has to hear of it. Needs nothing but Python; the room is one without tokens.
"""

import argparse
import asyncio
import json
import random
import time
import urllib.request
from urllib.parse import urlsplit


class Connection:
    """One that is kept open, as browsers do."""

    def __init__(self, host, port):
        self.host, self.port = host, port
        self.reader = self.writer = None
        self.is_used = False

    async def ask(self, method, path, body=None):
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection(self.host, self.port)
        head = f"{method} {path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n"
        data = b"" if body is None else json.dumps(body).encode()
        if body is not None:
            head += f"Content-Type: application/json\r\nContent-Length: {len(data)}\r\n"
        self.writer.write(head.encode() + b"\r\n" + data)
        first = await self.reader.readline()
        if not first and self.is_used:
            # The server has closed what nobody used for a while.
            self.writer = None
            self.is_used = False
            return await self.ask(method, path, body)
        self.is_used = True
        status = int(first.split()[1])
        length = None
        while (line := await self.reader.readline()) not in (b"\r\n", b""):
            name, value = line.split(b":", 1)
            if name.lower() == b"content-length":
                length = int(value)
        if length is None:
            raise ValueError(f"{path}: no length")
        return status, await self.reader.readexactly(length)


class Load:
    def __init__(self, options, watch):
        parts = urlsplit(options.url)
        self.host, self.port = parts.hostname, parts.port or 80
        self.options = options
        self.towers = watch["watch"]["towers"]
        self.random = random.Random(7)
        self.times = {}
        self.faults = {}
        self.idle = []
        self.heard = []
        self.edits = 0
        self.height = watch["watch"]["people"]["heightMetres"]
        self.frame = json.load(urllib.request.urlopen(options.url + "api/place"))["frame"]

    def question(self):
        kind = self.random.choice(self.options.kinds)
        tower = self.random.choice(self.towers)
        x, y = (tower[key] + self.random.uniform(-60, 60) for key in "xy")
        if kind == "viewshed":
            return kind, f"/api/viewshed?x={x:.1f}&y={y:.1f}&metres=25"
        if kind == "explain":
            return kind, f"/api/explain?x={x:.1f}&y={y:.1f}"
        if kind == "sightline":
            to = self.random.choice(self.towers)
            return kind, f"/api/sightline?x={x:.1f}&y={y:.1f}&metres=25&toX={to['x']}&toY={to['y']}"
        return kind, f"/api/{kind}"

    async def ask(self, due):
        kind, path = self.question()
        connection = self.idle.pop() if self.idle else Connection(self.host, self.port)
        try:
            status, body = await connection.ask("GET", path)
            if status != 200:
                raise ValueError(f"{status} {body[:100]!r}")
            self.times.setdefault(kind, []).append(time.monotonic() - due)
            self.idle.append(connection)
        except Exception as fault:
            told = f"{kind}: {type(fault).__name__} {fault}"[:120]
            self.faults[told] = self.faults.get(told, 0) + 1

    async def listen(self, place):
        reader, writer = await asyncio.open_connection(self.host, self.port)
        writer.write(
            f"GET /api/events HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n\r\n".encode())
        try:
            while line := await reader.readline():
                if line.startswith(b"event: change"):
                    self.heard[place] += 1
        except asyncio.CancelledError:
            writer.close()

    async def edit(self, end):
        connection = Connection(self.host, self.port)
        while time.monotonic() < end:
            _, body = await connection.ask("GET", "/api/watch")
            value = round(self.height + 0.001 * (self.edits % 50 + 1), 3)
            step = {"op": "set", "path": ["people", "height"], "value": value}
            status, body = await connection.ask(
                "POST", "/api/edits", {"base": json.loads(body)["revision"], "edit": [step]})
            if status == 200:
                self.edits += 1
            else:
                self.faults[f"edit: {body[:80]!r}"] = 1
            await asyncio.sleep(1)

    async def run(self):
        options = self.options
        self.heard = [0] * options.viewers
        viewers = [asyncio.create_task(self.listen(place)) for place in range(options.viewers)]
        await asyncio.sleep(0.5)
        begin = time.monotonic()
        end = begin + options.seconds
        editor = asyncio.create_task(self.edit(end)) if options.edits else None
        asked, told = [], begin
        for number in range(int(options.rate * options.seconds)):
            due = begin + number / options.rate
            await asyncio.sleep(max(0, due - time.monotonic()))
            asked.append(asyncio.create_task(self.ask(due)))
            if options.pid and time.monotonic() > told:
                print(f"  {time.monotonic() - begin:4.0f} s: {memory(options.pid):.0f} MB resident")
                told += options.seconds / 6
        await asyncio.gather(*asked)
        took = time.monotonic() - begin
        if editor:
            await editor
        await asyncio.sleep(1)
        for viewer in viewers:
            viewer.cancel()
        self.tell(took)

    def tell(self, took):
        for kind, times in sorted(self.times.items()):
            times.sort()
            p50, p95, p99 = (1000 * times[int(len(times) * share)] for share in (0.5, 0.95, 0.99))
            print(f"{kind}: {len(times)} answered, {len(times) / took:.0f} a second, p50 {p50:.0f} ms,"
                  f" p95 {p95:.0f} ms, p99 {p99:.0f} ms, longest {1000 * times[-1]:.0f} ms")
        few = min(self.heard, default=0)
        print(f"{self.edits} edits; the {len(self.heard)} viewers heard of {few} or more each")
        for told, count in self.faults.items():
            print(f"fault: {told} ({count})")
        if self.options.pid:
            print(f"{memory(self.options.pid):.0f} MB resident at the end")


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        line = next(line for line in status if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("url")
    parser.add_argument("--viewers", type=int, default=50)
    parser.add_argument("--rate", type=float, default=200)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--kinds", default="viewshed", type=lambda text: text.split(","))
    parser.add_argument("--no-edits", dest="edits", action="store_false")
    parser.add_argument("--pid", type=int)
    options = parser.parse_args()
    options.url = options.url.rstrip("/") + "/"
    watch = json.load(urllib.request.urlopen(options.url + "api/watch"))
    asyncio.run(Load(options, watch).run())


if __name__ == "__main__":
    main()
