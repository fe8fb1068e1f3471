"""Tries the room's page in a browser, as people use it.

    python3 Server/Tests/Browser/room.py http://127.0.0.1:8080/ [--screens FOLDER] [--only WORD]

The room is one over the village (`bergfried village`), opened without tokens; what the checks
change is taken back at the end. Needs Playwright, and Chromium in the path or in CHROMIUM.
"""

import argparse
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
          let [count, bad] = [0, 0];
          for (const [x, y, zoom] of [[far / 2, far / 2, -0.5], [60, 60, 2], [far, far, 2],
            [60, far, 3], [far, 60, 1.25]]) {
            map.centre(x, y, zoom);
            await map.redraw('mask');
            const view = map.view, { width, height } = sheet.canvas;
            const pixels = sheet.pen.getImageData(0, 0, width, height).data;
            const fog = pixels.filter((_, i) => i % 4 === 3).reduce((a, b) => Math.max(a, b));
            for (let row = 0; row < rows; row++)
              for (let column = 0; column < columns; column++) {
                const at = Math.floor((column + 0.5) * side * view.scale + view.x);
                const down = Math.floor((row + 0.5) * side * view.scale + view.y);
                if (at < 0 || down < 0 || at >= width || down >= height) continue;
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
    page.click(".closing button:has-text('Take these')")
    page.after(before)
    assert page.inner_text(".verdict-card h3") == "Nobody gets through unseen"
    page.click("#tools [aria-label=Undo]")
    page.after(before + 1)
    page.close()


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
    assert len(names) == len(lengths) and max(lengths) == lengths[0]
    page.fill("#page-streets input", names[1][:4])
    assert page.locator("#page-streets tbody tr").count() < len(names)
    before = page.evaluate("room.map.view.x")
    page.locator("#page-streets tbody button").first.click()
    assert page.evaluate("room.map.view.x") != before
    page.close()


@check
def link_restores_the_view(new):
    page = new("#x=540150&y=5220050&z=1&tower=Church+tower&t=1800&tab=streets")
    assert page.get("selected") == "Church tower" and page.get("tab") == "streets"
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


main()
