"""Tries the room behind nginx, set up as the guide says, with a browser and a restart in the middle.

    python3 Server/Tests/Clients/proxy.py PROGRAM Guides/Server.md

Needs nginx, openssl, Playwright and Chromium.
"""

import http.client
import json
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

TOKEN = "a-token-of-the-test-that-is-long"
NAME = "watch.example"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    def __init__(self, program, folder, port):
        self.words = [
            program, "--village", folder + "/village", "--journal", folder + "/journal",
            "--port", str(port), "--names", NAME, "--tokens", folder + "/tokens.json"]
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            self.words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert "open" in self.process.stdout.readline()

    def stop(self):
        self.process.terminate()
        assert self.process.wait(5) == 0


def nginx(guide, folder, port, own):
    """Starts nginx with the guide's own lines, but for places and ports."""
    block = re.search(r"```nginx\n(.*?)```", open(guide).read(), re.S).group(1)
    for old, new in [("listen 443 ssl", f"listen 127.0.0.1:{own} ssl"),
                     ("/etc/ssl/watch", folder + "/watch"),
                     ("http://127.0.0.1:8080", f"http://127.0.0.1:{port}")]:
        assert old in block, old
        block = block.replace(old, new)
    paths = "".join(
        f"{kind}_temp_path {folder}/{kind};\n"
        for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    with open(folder + "/nginx.conf", "w") as file:
        file.write(f"daemon off;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
                   f"events {{}}\nhttp {{\naccess_log off;\n{paths}{block}}}\n")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj",
         f"/CN={NAME}", "-keyout", folder + "/watch.key", "-out", folder + "/watch.pem"],
        check=True, capture_output=True)
    return subprocess.Popen([shutil.which("nginx") or "/usr/sbin/nginx", "-p", folder, "-c",
                             folder + "/nginx.conf"], stderr=subprocess.DEVNULL)


class Proxy:
    def __init__(self, port):
        self.port = port
        self.context = ssl._create_unverified_context()

    def open(self, method, path, body=None, token=TOKEN, host=NAME):
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, context=self.context)
        headers = {"Host": host, "Content-Type": "application/json"}
        if token:
            headers["Authorization"] = "Bearer " + token
        connection.request(method, path, body and json.dumps(body), headers)
        return connection.getresponse()

    def change(self, height):
        watch = json.load(self.open("GET", "/api/watch"))
        edit = [{"op": "set", "path": ["people", "height"], "value": height}]
        answer = self.open(
            "POST", "/api/edits", {"base": watch["revision"], "edit": edit})
        assert answer.status == 200, answer.read()
        return time.monotonic()


def tries(program, guide, folder):
    with open(folder + "/tokens.json", "w") as file:
        json.dump([{"name": "Test", "role": "command", "token": TOKEN}], file)
    port, own = free_port(), free_port()
    server = Server(program, folder, port)
    front = nginx(guide, folder, port, own)
    try:
        proxy = Proxy(own)
        for _ in range(100):
            try:
                proxy.open("GET", "/healthz")
                break
            except ConnectionError:
                time.sleep(0.05)
        assert proxy.open("GET", "/api/watch").status == 200
        assert proxy.open("GET", "/api/watch", token=None).status == 401
        assert proxy.open("GET", "/api/watch", host="evil.example").status == 421

        # Events come one by one, as they happen.
        stream = proxy.open("GET", "/api/events")
        assert stream.status == 200
        late = []
        for height in [1.71, 1.72, 1.73]:
            done = proxy.change(height)
            while not (line := stream.readline()).startswith(b"event: change"):
                assert line
            late.append(time.monotonic() - done)
        assert max(late) < 1, late

        # A page lives through a restart, and hears what happens after it.
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
                args=["--no-sandbox", f"--host-resolver-rules=MAP {NAME}:443 127.0.0.1:{own}"])
            page = browser.new_context(ignore_https_errors=True).new_page()
            page.goto(f"https://{NAME}/?token={TOKEN}")
            page.wait_for_selector("#map[data-ready]", timeout=30000)
            assert TOKEN not in page.url
            server.stop()
            # Long enough for the page to be told 502.
            time.sleep(5)
            server.start()
            proxy.change(1.74)
            end = time.monotonic() + 30
            while page.evaluate("room.store.get('watch').people.heightMetres") != 1.74:
                assert time.monotonic() < end, "the page did not come back"
                time.sleep(0.1)
            browser.close()
        server.stop()
        print(f"events within {1000 * max(late):.0f} ms; back after a restart")
    finally:
        front.terminate()
        front.wait()
        if server.process.poll() is None:
            server.process.kill()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        tries(sys.argv[1], sys.argv[2], place)
