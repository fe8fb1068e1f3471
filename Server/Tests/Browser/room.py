"""Tries the room's page in a browser, as people use it.

    python3 Server/Tests/Browser/room.py http://127.0.0.1:8080/ [--screens FOLDER] [--only WORD]

The room is one over the village (`bergfried village`), opened without tokens; what the checks
change is taken back at the end. Needs Playwright, and Chromium in the path or in CHROMIUM;
rules of access are tried where axe is there (axe-playwright-python).
"""

import argparse
import importlib.util
import math
import os
import shutil
import sys
import time

from playwright.sync_api import sync_playwright

CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


class Page:
    """A page of the room, and what went wrong in it."""

    def __init__(self, browser, url, hash="", width=1440, height=900, **options):
        options.setdefault("locale", "en-GB")
        self.context = browser.new_context(viewport={"width": width, "height": height}, **options)
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.goto(url + hash)
        self.page.wait_for_selector("#map[data-ready]", timeout=30000)
        self.rest()

    def __getattr__(self, name):
        return getattr(self.page, name)

    def get(self, key):
        return self.page.evaluate("key => room.store.get(key)", key)

    def until(self, script, seconds=30):
        """Asks again and again: the page's policy lets nothing be evaluated in it later."""
        end = time.monotonic() + seconds
        while not self.page.evaluate(script):
            assert time.monotonic() < end, f"waited for {script}; {self.toasts()}"
            time.sleep(0.02)

    def rest(self):
        time.sleep(0.05)
        self.until("!room.store.get('isOld') || !!room.store.get('fault')", 60)

    def after(self, before):
        """Waits for a change and for all that it makes new."""
        self.until(f"room.store.get('revision') > {before}")
        self.rest()

    def toasts(self):
        return self.page.locator(".toast").all_inner_texts()

    def handle(self, number=0):
        box = self.page.locator(".handle").nth(number).bounding_box()
        return box["x"] + 17, box["y"] + 17

    def slide(self, selector, value):
        self.page.locator(selector).first.evaluate(
            """(input, value) => {
              input.value = value;
              for (const name of ['input', 'change']) input.dispatchEvent(new Event(name));
            }""", value)

    def close(self):
        self.context.close()
        assert not self.faults, self.faults[:3]


def shoot(new, page, name):
    """A picture for the guide, in few colours where Pillow is there."""
    if not new.screens:
        return
    path = os.path.join(new.screens, name + ".png")
    page.screenshot(path=path)
    if importlib.util.find_spec("PIL"):
        from PIL import Image
        picture = Image.open(path).convert("RGB")
        picture.quantize(128, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
            path, optimize=True)


def choose_tower(page, number=0):
    page.locator(".handle").nth(number).click()
    page.wait_for_selector("#page-tower input.name")


@check
def first_sight(new):
    page = new()
    assert "%" in page.inner_text(".seen .big")
    assert page.locator(".verdict-card h3").count() == 1
    assert page.locator(".tour li").count() == 3
    assert page.locator(".handle").count() >= 2
    usable = page.evaluate("performance.getEntriesByName('room-usable')[0].startTime")
    size = page.evaluate(
        """performance.getEntriesByType('resource')
          .filter(one => /\\/(page|leaflet)\\//.test(one.name))
          .reduce((sum, one) => sum + one.decodedBodySize, 0)""")
    assert size < 400_000, size
    page.close()
    return f"usable after {usable:.0f} ms, {size / 1000:.0f} kB"


@check
def mask_lies_on_its_cells(new):
    page = new()
    page.until("!!room.sights.mask")
    bad = page.evaluate(
        """async () => {
          const { map, sights: { mask }, place } = room, { side, columns, rows } = place.grid;
          const sheet = map.sheets.find(one => one.name === 'mask'), far = columns * side - 60;
          map.leaflet.setMaxZoom(8);
          const { colours } = await import('/page/theme.js');
          const fog = parseInt(colours().fog.slice(7), 16);
          // What nobody looks into is hatched.
          const veiled = room.watch.zones.filter(zone => zone.kind !== 'area').map(zone => {
            const xs = zone.rings.flatMap(ring => ring.filter((_, i) => i % 2 === 0));
            const ys = zone.rings.flatMap(ring => ring.filter((_, i) => i % 2));
            return [place.right(Math.min(...xs)), place.down(Math.max(...ys)),
              place.right(Math.max(...xs)), place.down(Math.min(...ys))]; });
          let [count, bad] = [0, 0];
          // So many pixels a cell; smaller cells are smoothed.
          for (const [x, y, size] of [[far / 2, far / 2, 3.5], [60, 60, 20], [far, far, 20],
            [60, far, 40], [far, 60, 12]]) {
            map.centre(x, y, Math.log2(size / side));
            await map.redraw('mask');
            const view = map.view, { width, height } = sheet.canvas;
            const [first, last] = [view.top, view.bottom].map(down => Math.floor(down / side));
            const [from, to] = [view.left, view.right].map(right => Math.floor(right / side));
            const pixels = sheet.pen.getImageData(0, 0, width, height).data;
            for (let row = Math.max(0, first); row <= Math.min(rows - 1, last); row++)
              for (let column = Math.max(0, from); column <= Math.min(columns - 1, to); column++) {
                const at = Math.floor((column + 0.5) * side * view.scale + view.x);
                const down = Math.floor((row + 0.5) * side * view.scale + view.y);
                if (at < 0 || down < 0 || at >= width || down >= height) continue;
                const [x, y] = [(column + 0.5) * side, (row + 0.5) * side];
                if (veiled.some(box => x > box[0] - side && x < box[2] + side
                  && y > box[1] - side && y < box[3] + side)) continue;
                const wanted = mask.has(0, column, row) ? 0 : mask.has(1, column, row)
                  ? fog / 2 : fog;
                count++;
                if (Math.abs(pixels[4 * (down * width + at) + 3] - wanted) > 2) bad++;
              }
          }
          return [count, bad];
        }""")
    page.close()
    assert bad[0] > 10_000 and bad[1] == 0, bad
    return f"{bad[0]} cells"


@check
def drag_is_followed(new):
    page = new()
    before, (x, y) = page.get("revision"), page.handle()
    page.mouse.move(x, y)
    page.mouse.down()
    start = time.monotonic()
    step = 0
    while time.monotonic() - start < 4:
        page.mouse.move(x + 60 * math.sin(step / 20), y + 60 * math.cos(step / 20))
        step += 1
    painted = page.evaluate("room.stats.painted") / (time.monotonic() - start)
    waits = sorted(page.evaluate("room.stats.milliseconds"))
    page.mouse.up()
    page.after(before)
    assert page.get("canUndo") and painted > 4, painted
    page.keyboard.press("Control+z")
    page.after(before + 1)
    page.close()
    return f"{painted:.1f} updates/s, half of them within {waits[len(waits) // 2]:.0f} ms"


@check
def escape_puts_a_tower_back(new):
    page = new()
    before, (x, y) = page.get("revision"), page.handle()
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 80, y + 40, steps=4)
    page.keyboard.press("Escape")
    page.mouse.up()
    time.sleep(0.5)
    assert page.handle() == (x, y) and page.get("revision") == before
    page.close()


@check
def no_tower_leaves_the_ground(new):
    page = new()
    page.evaluate("room.map.centre(60, 60, 1)")
    place = page.evaluate("room.place.grid.side / 2")
    page.evaluate("room.handles.begin(room.watch.towers[0].name, false)")
    page.evaluate("room.handles.to(-500, -500, performance.now())")
    assert page.evaluate("room.handles.move.at") == [place, place]
    assert page.locator(".handle.is-refused").count() == 1 and page.toasts()
    page.evaluate("room.handles.cancel()")
    page.close()


@check
def keys_move_a_tower(new):
    page = new()
    before = page.get("revision")
    page.locator(".handle").first.focus()
    for _ in range(3):
        page.keyboard.press("Shift+ArrowRight")
    page.after(before)
    page.keyboard.press("Control+z")
    page.after(before + 1)
    page.close()


@check
def others_changes_are_seen(new):
    one, two = new(), new(locale="de-DE")
    before = one.get("revision")
    choose_tower(one)
    one.slide("#page-tower > .slider input", 7)
    one.until(f"room.store.get('revision') > {before}")
    start = time.monotonic()
    two.until(f"room.store.get('revision') > {before}", 2)
    took = time.monotonic() - start
    assert two.toasts(), "nobody is told"
    one.evaluate("room.step('undo')")
    one.close()
    two.close()
    return f"after {took:.2f} s"


@check
def one_thing_is_not_changed_twice(new):
    one, two = new(), new()
    two.evaluate("room.hear = () => {}")
    edit = """value => room.edit([{ op: 'set', value,
      path: ['people', 'height'] }], 'test')"""
    assert one.evaluate(edit, 1.5)
    assert two.evaluate(edit, 2.5) is False
    assert two.get("watch")["people"]["heightMetres"] == 1.5
    assert two.locator(".toast.fault").count() == 1
    one.evaluate("room.step('undo')")
    one.close()
    two.close()


@check
def crossing_is_closed(new):
    page = new()
    if not page.locator("button:has-text('Close it')").count():
        page.close()
        return "guarded already"
    before = page.get("revision")
    page.click("button:has-text('Close it')")
    page.until("!!room.store.get('closing') && !room.store.get('closing').isAsked", 60)
    if not page.locator(".closing button:has-text('Take these')").count():
        page.close()
        return "no looks close it"
    page.click(".closing button:has-text('Take these')")
    page.after(before)
    assert page.inner_text(".verdict-card h3") == "Nobody gets through unseen"
    page.click("#tools [aria-label=Undo]")
    page.after(before + 1)
    page.close()


@check
def a_newcomer_closes_the_crossing(new):
    """The way that someone goes who sees the room for the first time, with the times it takes."""
    times = []

    def timed(name, start):
        times.append((name, time.monotonic() - start))

    start = time.monotonic()
    page = new(width=1200, height=750)
    timed("open", start)
    page.until("!!room.sights.mask")
    shoot(new, page, "room")
    before, (x, y) = page.get("revision"), page.handle()
    # The tower is dragged, and let go; figures, streets and verdicts follow.
    page.mouse.move(x, y)
    page.mouse.down()
    painted = page.evaluate("room.stats.painted")
    start = time.monotonic()
    page.mouse.move(x + 30, y + 25, steps=3)
    page.until(f"room.stats.painted > {painted}")
    timed("drag, ground", start)
    shoot(new, page, "room-drag")
    start = time.monotonic()
    page.mouse.up()
    page.after(before)
    timed("drag, streets and verdict", start)
    # The street of which the longest stretch is blind stands first.
    page.click("#tab-streets")
    start = time.monotonic()
    page.locator("#page-streets tbody button").first.click()
    street = page.locator("#page-streets tbody button").first.inner_text()
    piece = page.evaluate(
        """() => { const seen = room.store.get('coverage').seen, lit = room.store.get('lit');
          return lit.find(piece => seen[piece] === 1) ?? lit[0]; }""")
    at = page.evaluate("""piece => { const [right, down] = room.place.streets.place(piece, 0.5),
      { scale, x, y } = room.map.view; return [right * scale + x, down * scale + y]; }""", piece)
    page.mouse.click(*at)
    page.wait_for_selector("#card .row")
    timed("why a street is blind", start)
    assert street in page.inner_text("#card h2"), (street, page.inner_text("#card h2"))
    shoot(new, page, "room-blind")
    page.keyboard.press("Escape")
    page.click("#tab-overview")
    page.evaluate("room.home()")
    assert page.inner_text(".verdict-card h3") == "Someone gets through unseen"
    start = time.monotonic()
    page.click("button:has-text('Play the night')")
    page.until("!!room.store.get('night') && room.store.get('nightTime') > 0")
    timed("play the night", start)
    time.sleep(3)
    page.click("#night .play")
    shoot(new, page, "room-night")
    page.click("[aria-label='Leave the night']")
    start = time.monotonic()
    page.click("button:has-text('Close it')")
    page.until("!!room.store.get('closing') && !room.store.get('closing').isAsked", 60)
    timed("close it", start)
    page.locator(".closing").scroll_into_view_if_needed()
    shoot(new, page, "room-close")
    before = page.get("revision")
    start = time.monotonic()
    page.click(".closing button:has-text('Take these')")
    page.after(before)
    timed("take the looks", start)
    assert page.inner_text(".verdict-card h3") == "Nobody gets through unseen"
    page.locator("#page-overview").evaluate("page => page.parentElement.scrollTo(0, 0)")
    start = time.monotonic()
    page.click("[aria-label=Export]")
    with page.expect_download(timeout=60000) as download:
        page.click(".menu button:has-text('Report')")
    assert os.path.getsize(download.value.path()) > 100_000
    timed("report", start)
    shoot(new, page, "room-closed")
    page.evaluate("room.step('restore', { revision: 1 })")
    page.close()
    # Where others are at work all takes its time, and the report is all that can be said.
    assert max(took for name, took in times if name != "report") < 15, times
    return ", ".join(f"{name} {took:.2f} s" for name, took in times)


@check
def click_tells_who_sees(new):
    page = new()
    page.mouse.click(800, 330)
    page.wait_for_selector("#card .row")
    page.locator("#card button:has-text('Profile')").first.click()
    page.wait_for_selector("#card svg.profile path")
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()
    choose_tower(page)
    page.click("button:has-text('Sight line to')")
    page.mouse.click(900, 300)
    page.wait_for_selector("#card svg.profile path")
    page.close()


@check
def area_is_measured(new):
    page = new()
    page.click("[aria-label='Draw an area']")
    for x, y in [(600, 250), (950, 250), (950, 480), (600, 480)]:
        page.mouse.click(x, y)
    page.click("#hint button:has-text('Done')")
    page.wait_for_selector("#card .share")
    # Streets and ground, by all and by each.
    assert page.locator("#card .share").count() >= 4
    page.close()


@check
def zones_are_drawn_and_changed(new):
    page = new()
    zones = "room.watch.zones.map(zone => [zone.name, zone.kind, zone.rings[0].length / 2])"
    before, first = page.evaluate(zones), page.get("revision")
    page.click("#tab-tower")
    page.click("button:has-text('Draw a zone')")
    for x, y in [(800, 170), (1000, 170), (1000, 290)]:
        page.mouse.click(x, y)
    page.click("#hint button:has-text('Done')")
    page.after(first)
    assert page.evaluate(zones)[:-1] == before
    assert page.evaluate(zones)[-1][:2] == ["New zone", "private"], page.evaluate(zones)
    page.fill("#page-tower input.name", "Meadow")
    page.keyboard.press("Enter")
    page.after(first + 1)
    page.select_option("#page-tower select", "area")
    page.after(first + 2)
    assert page.evaluate(zones)[-1][:2] == ["Meadow", "area"]
    corner = page.locator(".corner").first.bounding_box()
    ring = "room.watch.zones.at(-1).rings[0].slice(0, 2)"
    then = page.evaluate(ring)
    page.mouse.move(corner["x"] + 12, corner["y"] + 12)
    page.mouse.down()
    page.mouse.move(corner["x"] + 52, corner["y"] + 32, steps=4)
    page.mouse.up()
    page.after(first + 3)
    scale, now = page.evaluate("room.map.view.scale"), page.evaluate(ring)
    # As far as the pointer went, and the text keeps places to a centimetre.
    assert abs(now[0] - then[0] - 40 / scale) < 0.1 and abs(then[1] - now[1] - 20 / scale) < 0.1
    corners = page.locator(".corner:not(.between)").count()
    page.locator(".corner.between").first.focus()
    page.keyboard.press("Shift+ArrowUp")
    page.keyboard.press("Shift+ArrowUp")
    page.after(first + 4)
    assert page.locator(".corner:not(.between)").count() == corners + 1
    page.locator(".corner").nth(1).focus()
    page.keyboard.press("Delete")
    page.after(first + 5)
    assert page.locator(".corner:not(.between)").count() == corners
    page.click("button:has-text('Remove zone')")
    page.after(first + 6)
    assert page.evaluate(zones) == before
    page.evaluate("revision => room.step('restore', { revision })", first)
    page.close()


@check
def a_way_stays_in_view(new):
    page = new()
    page.click("[aria-label='The way that stays in view']")
    page.mouse.click(1000, 740)
    page.mouse.click(560, 500)
    page.wait_for_selector("#card .switch", timeout=60000)
    page.wait_for_selector("#card .big")
    parts = page.get("escort")["parts"]
    # From one end to the other without a break.
    for one, other in zip(parts, parts[1:]):
        assert math.dist(one["points"][-2:], other["points"][:2]) < 0.01
        assert one["leave"] == other["enter"]
    seconds = (parts[-1]["leave"] - parts[0]["enter"]) / 1000
    out = sum(one["leave"] - one["enter"] for one in parts if not one["isInView"]) / 1000
    told = page.inner_text("#card .big").split("%")[0].lstrip("<> ")
    assert abs(float(told) - 100 * (1 - out / seconds)) < 1, (told, out, seconds)
    ways = page.locator("#card td button").count()
    if ways > 1:
        page.locator("#card td button").nth(ways - 1).click()
        assert page.get("escort")["parts"] != parts
    page.click("button:has-text('At any time')")
    page.wait_for_selector("#card .big, #card p")
    page.keyboard.press("Escape")
    assert page.get("escort") is None
    page.close()


@check
def versions_are_compared(new):
    page = new()
    first, name = page.get("revision"), f"Before {time.time():.0f}"
    page.click("#tab-history")
    page.fill("#page-history input", name)
    page.click("button:has-text('Name it')")
    page.wait_for_selector(f".versions b:has-text('{name}')")
    seen = "[...room.store.get('coverage').seen]"
    before = page.evaluate(seen)
    tower = page.get("watch")["towers"][0]
    assert page.evaluate("""([name, x, y]) => room.change(async base =>
      (await import('/page/api.js')).api.placeTower(base, name, x, y))""",
                         [tower["name"], tower["x"] + 80, tower["y"] + 60])
    page.after(first)
    after = page.evaluate(seen)
    page.wait_for_selector(f".versions li:has-text('{name}') [aria-label='Compare with now']")
    page.click(f".versions li:has-text('{name}') [aria-label='Compare with now']")
    page.wait_for_selector("#card .compared", timeout=60000)
    changes = list(page.evaluate("[...room.store.get('comparison').changes]"))
    better = sum(max(1, b) > max(1, a) for a, b in zip(before, after))
    worse = sum(max(1, b) < max(1, a) for a, b in zip(before, after))
    assert better and (changes.count(1), changes.count(2)) == (worse, better)
    assert f"{tower['name']} moved by 100 m" in page.inner_text("#card")
    # The other way round, what was better is worse.
    page.select_option(".pair select >> nth=0", label="now")
    page.select_option(".pair select >> nth=1", label=name)
    page.evaluate("room.cards.close()")
    page.click(".pair button")
    page.wait_for_selector("#card .compared", timeout=60000)
    changes = list(page.evaluate("[...room.store.get('comparison').changes]"))
    assert (changes.count(1), changes.count(2)) == (better, worse)
    page.evaluate("revision => room.step('restore', { revision })", first)
    page.close()
    return f"{better} pieces better, {worse} worse"


@check
def panorama_goes_with_the_map(new):
    page = new()
    choose_tower(page)
    page.click("#page-tower button:has-text('Panorama')")
    page.until("!!room.panorama.image")
    box = page.locator("#strip canvas").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 40)
    page.until("!!room.store.get('azimuth')")
    told = page.get("azimuth")
    assert abs((told["trueDegrees"] - page.evaluate("room.panorama.middle") + 180) % 360 - 180) < 1
    page.keyboard.press("Escape")
    assert page.locator("#strip").is_hidden()
    page.close()


@check
def night_is_played(new):
    page = new()
    page.until("!!room.store.get('night')")
    page.click("#night .play")
    time.sleep(2)
    page.click("#night .play")
    assert page.get("nightTime") > 0 and page.inner_text("#night .time p")
    page.keyboard.press("Escape")
    assert page.get("nightTime") is None
    page.close()


@check
def streets_are_sorted_and_found(new):
    page = new()
    page.click("#tab-streets")
    page.click("th button:has-text('Length')")
    names = page.locator("#page-streets tbody td:first-child").all_inner_texts()
    lengths = page.evaluate(
        """room.store.get('coverage').streets.streets.map(one => one.lengthMetres)""")
    assert len(names) == len(lengths) and abs(max(lengths) - lengths[0]) < 0.001
    page.fill("#page-streets input", names[-1])
    assert 0 < page.locator("#page-streets tbody tr").count() < len(names)
    before = page.evaluate("room.map.view.x")
    page.locator("#page-streets tbody button").first.click()
    assert page.evaluate("room.map.view.x") != before
    page.close()


@check
def link_restores_the_view(new):
    page = new()
    tower = page.get("watch")["towers"][0]
    page.close()
    name = tower["name"].replace(" ", "+")
    page = new(f"#x={tower['x']}&y={tower['y']}&z=1&tower={name}&t=1800&tab=streets")
    assert page.get("selected") == tower["name"] and page.get("tab") == "streets"
    assert page.get("nightTime") == 1_800_000 and page.evaluate("room.map.view.scale") == 2
    page.close()


@check
def files_are_given_out(new):
    page = new()
    sizes = []
    for kind in ["Report", "KML", "GPX", "CSV", "The watch"]:
        page.click("[aria-label=Export]")
        with page.expect_download(timeout=60000) as download:
            page.click(f".menu button:has-text('{kind}')")
        sizes.append(os.path.getsize(download.value.path()))
    assert min(sizes) > 50, sizes
    page.close()


@check
def lost_line_is_told(new):
    page = new()
    page.evaluate("room.events.source.close(); room.events.source.onerror()")
    assert "No line" in page.inner_text("#line")
    page.until("room.store.get('isOpen')", 20)
    assert page.locator("#line").is_hidden()
    page.close()


CONTRAST = """() => {
  const parse = text => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([red, green, blue]) => [red, green, blue].map(one => one / 255)
    .map(one => one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, i) => sum + one * [0.2126, 0.7152, 0.0722][i], 0);
  const under = element => {
    for (let one = element; one; one = one.parentElement) {
      const colour = parse(getComputedStyle(one).backgroundColor);
      if ((colour[3] ?? 1) > 0.9 && colour.length) return colour;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const element of document.querySelectorAll('body *')) {
    const isText = [...element.childNodes].some(node => node.nodeType === 3
      && node.textContent.trim());
    if (!isText || !element.checkVisibility() || element.closest('.is-old, .is-done, :disabled'))
      continue;
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    const pair = [light(parse(style.color)), light(under(element))].sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (ratio < (size >= 24 ? 3 : 4.5))
      poor.push(`${element.className || element.tagName} ${element.textContent.slice(0, 20)} `
        + ratio.toFixed(1));
  }
  return poor;
}"""


@check
def texts_have_contrast_and_controls_names(new):
    for scheme in ["light", "dark"]:
        page = new(color_scheme=scheme)
        page.mouse.click(800, 330)
        page.wait_for_selector("#card .row")
        for tab in ["overview", "tower", "streets", "history"]:
            page.click(f"#tab-{tab}")
            time.sleep(0.4)
            assert page.evaluate(CONTRAST) == [], (scheme, tab, page.evaluate(CONTRAST))
        unnamed = page.evaluate(
            """[...document.querySelectorAll('button, input, select, summary')].filter(one =>
              !(one.getAttribute('aria-label') || one.textContent.trim() || one.closest('label')))
              .map(one => one.outerHTML.slice(0, 80))""")
        assert unnamed == [], unnamed
        page.close()


def axe():
    """The text of axe-core, as its Python package has it; nothing where there is none."""
    found = importlib.util.find_spec("axe_playwright_python")
    if not found:
        return None
    with open(os.path.join(found.submodule_search_locations[0], "axe.min.js")) as file:
        return file.read()


AXE = """async () => (await axe.run(document, { resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${rule.help}`))"""


def screens(page):
    """Opens one thing of the page after the other, and says which."""
    store = "values => room.store.set(values)"
    yield "start"
    unfold = "for (const fold of document.querySelectorAll('details')) fold.open = true"
    page.evaluate(unfold)
    yield "figures unfolded"
    page.evaluate("room.cards.explain(...room.place.streets.place(0, 0.5), 0)")
    page.wait_for_selector("#card .row")
    page.locator("#card button:has-text('Prof')").first.click()
    page.wait_for_selector("#card svg.profile path")
    yield "card of a place"
    page.evaluate("room.cards.area([[200, 200], [500, 200], [500, 500]])")
    page.wait_for_selector("#card .share")
    yield "card of an area"
    page.evaluate("room.cards.close()")
    for number in range(page.locator(".holder").count()):
        page.locator(".holder > button").nth(number).click()
        page.wait_for_selector(".menu:not([hidden])")
        yield f"menu {number}"
        page.keyboard.press("Escape")
    page.evaluate(store, {"selected": page.get("watch")["towers"][0]["name"], "tab": "tower"})
    page.evaluate(unfold)
    yield "tower"
    page.evaluate("room.panorama.show(room.store.get('selected'))")
    page.until("!!room.panorama.image")
    yield "panorama"
    page.evaluate("room.panorama.close()")
    page.evaluate(store, {"selected": None})
    yield "towers"
    page.click(f"button:has-text('{page.get('watch')['zones'][0]['name']}')")
    page.wait_for_selector(".corner")
    yield "zone"
    page.evaluate(store, {"zone": None})
    page.evaluate("""() => { const { cards } = room; cards.close(); room.tools.take('escort');
      room.tools.take('goal', [100, 100]); }""")
    yield "tool escort"
    page.evaluate("""async () => { const { streets } = room.place; room.tools.take(null);
      (await import('/page/escort.js')).askEscort(room, streets.place(0, 0.5),
        streets.place(streets.count - 1, 0.5)); }""")
    page.wait_for_selector("#card .switch", timeout=60000)
    page.evaluate(unfold)
    yield "escort"
    page.evaluate("""async () => (await import('/page/compare.js')).compare(room,
      { revision: 1, name: 'first' }, { revision: room.store.get('revision'), name: 'now' })""")
    page.wait_for_selector("#card .compared", timeout=60000)
    page.evaluate(unfold)
    yield "comparison"
    page.evaluate("room.cards.close()")
    for tab in ["streets", "history"]:
        page.evaluate(store, {"tab": tab})
        time.sleep(0.3)
        yield tab
    for tool in ["tower", "area"]:
        page.evaluate("tool => room.tools.take(tool)", tool)
        yield "tool " + tool
    page.evaluate("room.tools.take(null)")
    page.until("!!room.store.get('night')")
    page.evaluate(store, {"tab": "overview", "nightTime": 1_800_000})
    yield "night"
    page.evaluate("room.fail(new Error('told'))")
    yield "told"


@check
def rules_of_access_are_kept(new):
    script = axe()
    if not script:
        return "there is no axe-core"
    bad, count = set(), 0
    for width, scheme, locale in [(1440, "light", "en-GB"), (1440, "dark", "de-DE"),
                                  (390, "dark", "en-GB"), (390, "light", "de-DE")]:
        # The page's policy lets no other script in.
        page = new(width=width, color_scheme=scheme, locale=locale, bypass_csp=True,
                   reduced_motion="reduce")
        page.page.evaluate(script)
        for screen in screens(page):
            count += 1
            bad |= {f"{screen}, {width}, {scheme}: {told}" for told in page.evaluate(AXE)}
        page.close()
    assert not bad, "\n".join(sorted(bad))
    return f"{count} screens"


@check
def it_fits_phones_and_walls(new):
    for width, height in [(390, 844), (1440, 900), (2560, 1440)]:
        page = new(width=width, height=height)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, wide
        for name in ["#panel", "#night", "#tools"]:
            box = page.locator(name).bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width, (name, box)
        if new.screens:
            page.screenshot(path=os.path.join(new.screens, f"room-{width}.png"))
        page.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("url")
    parser.add_argument("--screens", help="a folder for pictures")
    parser.add_argument("--only", default="", help="checks with this in their names")
    options = parser.parse_args()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])

        def new(hash="", **kind):
            return Page(browser, options.url, hash, **kind)

        new.screens = options.screens
        first = Page(browser, options.url)
        revision = first.get("revision")
        for one in CHECKS:
            if options.only not in one.__name__:
                continue
            start = time.monotonic()
            try:
                note = one(new)
                print(f"ok      {one.__name__} {time.monotonic() - start:.1f} s  {note or ''}")
            except Exception as error:  # A check that fails does not keep the others.
                failed += 1
                print(f"FAILED  {one.__name__}: {type(error).__name__}: {error}")
        if first.get("revision") > revision:
            first.evaluate("revision => room.step('restore', { revision })", revision)
        browser.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
