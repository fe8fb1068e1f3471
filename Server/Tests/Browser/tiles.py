"""Tries another server's map under the page's own, in a browser.

    python3 Server/Tests/Browser/tiles.py BERGFRIED_SERVER FOLDER [--screens FOLDER]

Serves tiles with a point at the first tower, opens a room over the village in FOLDER, and looks
where the page shows it. Needs Playwright, and Chromium in the path or in CHROMIUM.
"""

import argparse
import http.server
import json
import math
import os
import re
import shutil
import struct
import subprocess
import sys
import threading
import time
import urllib.request
import zlib

from playwright.sync_api import sync_playwright

BACK, POINT = (200, 220, 200), (255, 0, 255)


def png(rows):
    chunk = lambda kind, data: (struct.pack(">I", len(data)) + kind + data
                                + struct.pack(">I", zlib.crc32(kind + data)))
    raw = b"".join(b"\0" + bytes(row) for row in rows)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 256, 256, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b""))


class Tiles(http.server.BaseHTTPRequestHandler):
    place = None
    asked = []
    referers = set()

    def do_GET(self):
        zoom, x, y = map(int, re.findall(r"\d+", self.path)[:3])
        Tiles.asked.append((zoom, x, y))
        Tiles.referers.add(self.headers.get("Referer"))
        rows = [bytearray(BACK * 256) for _ in range(256)]
        right = (Tiles.place[0] * 2**zoom - x) * 256
        down = (Tiles.place[1] * 2**zoom - y) * 256
        near = lambda middle: range(max(0, round(middle) - 4), min(256, round(middle) + 4))
        for row in near(down):
            for column in near(right):
                rows[row][3 * column:3 * column + 3] = bytes(POINT)
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.end_headers()
        self.wfile.write(png(rows))

    def log_message(self, *_):
        pass


def pixels(shot):
    """Rows of a screenshot, red, green and blue in turns."""
    data, at, packed = shot, 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"IHDR":
            width, height, _, colours = struct.unpack(">IIBB", data[at + 8:at + 18])
        if kind == b"IDAT":
            packed += data[at + 8:at + 8 + size]
        at += 12 + size
    step, raw = {2: 3, 6: 4}[colours], zlib.decompress(packed)
    above, rows = bytearray(width * step), []
    for row in range(height):
        start = row * (width * step + 1)
        kind, line = raw[start], bytearray(raw[start + 1:start + 1 + width * step])
        for i in range(width * step):
            left = line[i - step] if i >= step else 0
            up, corner = above[i], above[i - step] if i >= step else 0
            if kind == 1:
                line[i] = (line[i] + left) & 255
            elif kind == 2:
                line[i] = (line[i] + up) & 255
            elif kind == 3:
                line[i] = (line[i] + (left + up) // 2) & 255
            elif kind == 4:
                guess = left + up - corner
                near = min((abs(guess - left), 0, left), (abs(guess - up), 1, up),
                           (abs(guess - corner), 2, corner))
                line[i] = (line[i] + near[2]) & 255
        above = line
        rows.append([tuple(line[i:i + 3]) for i in range(0, width * step, step)])
    return rows


def centre(shot):
    """Of all that has the point's colour."""
    found = [(x, y) for y, row in enumerate(pixels(shot)) for x, (red, green, blue)
             in enumerate(row) if red > 230 and green < 60 and blue > 230]
    assert found, "the point is not shown"
    return [sum(one[i] for one in found) / len(found) + 0.5 for i in (0, 1)], len(found)


BARE = """() => {
  for (const element of document.querySelectorAll('canvas, .floating, .leaflet-handles-pane'))
    element.style.visibility = 'hidden';
}"""

WHERE = """() => {
  const { map, place, watch } = room, { view } = map, tower = watch.towers[0];
  return [place.right(tower.x) * view.scale + view.x, place.down(tower.y) * view.scale + view.y];
}"""


def until(page, script, seconds=20):
    end = time.monotonic() + seconds
    while not page.evaluate(script):
        assert time.monotonic() < end, script
        time.sleep(0.05)


ALL_THERE = """[...document.querySelectorAll('.leaflet-tiles-pane img')].length > 0
  && [...document.querySelectorAll('.leaflet-tiles-pane img')].every(one => !one.hidden)"""


def look(browser, url, screens):
    with urllib.request.urlopen(url + "api/watch") as answer:
        tower = json.load(answer)["watch"]["towers"][0]
    lat = math.radians(tower["lat"])
    Tiles.place = ((tower["lon"] + 180) / 360, 0.5 - math.asinh(math.tan(lat)) / (2 * math.pi))
    page = browser.new_context(viewport={"width": 1200, "height": 800}, locale="en-GB").new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    answer = page.goto(url)
    policy = answer.headers["content-security-policy"]
    assert re.search(r"img-src 'self' blob: data: http://127\.0\.0\.1:\d+; ", policy), policy
    assert policy.count("127.0.0.1") == 1, policy
    page.wait_for_selector("#map[data-ready]", timeout=60000)
    assert "Nobody's map" in page.inner_text("#credits")
    off = []
    for zoom in (-2, -0.5, 0.75, 1.25, 2.25, 2.75):
        page.evaluate(
            """([x, y, zoom]) => {
              room.map.centre(room.place.right(x) + 3, room.place.down(y) - 2, zoom);
            }""", [tower["x"], tower["y"], zoom])
        until(page, ALL_THERE)
        if screens:
            page.screenshot(path=f"{screens}/tiles-{zoom}.png")
        page.evaluate(BARE)
        time.sleep(0.2)
        (x, y), count = centre(page.screenshot())
        right, down = page.evaluate(WHERE)
        off.append(math.hypot(x - right, y - down))
        assert off[-1] < 2, (zoom, x, y, right, down)
        page.evaluate("""() => { for (const element of document.querySelectorAll('*'))
          element.style.visibility = ''; }""")
    # The switch: off, nothing is asked for.
    page.locator("#tools .holder button").first.click()
    box = page.locator("label.check:has-text('Map behind') input")
    assert box.is_checked()
    box.uncheck()
    until(page, "document.querySelectorAll('.leaflet-tiles-pane img').length === 0")
    before = len(Tiles.asked)
    page.keyboard.press("Escape")
    page.evaluate("room.map.centre(100, 100, 3)")
    time.sleep(0.5)
    assert len(Tiles.asked) == before
    assert not faults, faults[:3]
    german = browser.new_context(locale="de-DE").new_page()
    german.goto(url)
    german.wait_for_selector("#map[data-ready]", timeout=60000)
    german.locator("#tools .holder button").first.click()
    assert german.locator("label.check:has-text('Karte dahinter')").count() == 1
    return f"within {max(off):.2f} px, {len(Tiles.asked)} tiles, told {Tiles.referers}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--screens")
    options = parser.parse_args()
    tiles = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Tiles)
    threading.Thread(target=tiles.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{tiles.server_port}/some/{{z}}/{{x}}/{{y}}.png"
    room = subprocess.Popen(
        [options.program, "--village", options.folder + "/village", "--journal",
         options.folder + "/journal", "--port", "0", "--tiles", address, "--tiles-credit",
         "Nobody's map"], stdout=subprocess.PIPE, text=True)
    try:
        url = re.search(r"http\S+", room.stdout.readline())[0]
        chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            print("ok", look(browser, url, options.screens))
            browser.close()
    finally:
        room.terminate()
        room.wait()


main()
