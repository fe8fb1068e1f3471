import assert from 'node:assert/strict';
import test from 'node:test';

import { Lattice, corners, tilesOf } from '../../Sources/Server/Page/tiles.js';

const half = 20037508.342789244, middle = [1_060_000, 5_962_000];
const place = { right: x => x - 500_000, down: y => 5_220_000 - y };

// A frame that is turned and stretched against Web Mercator, and bent a little.
const frame = (x, y) => {
  const [u, v] = [x - middle[0], y - middle[1]];
  return [503_000 + 0.68 * u + 0.02 * v + 1e-9 * u * u, 5_217_000 - 0.02 * u + 0.68 * v];
};

const lattice = (() => {
  const count = 33, [west, south, east, north] = [1_040_000, 5_942_000, 1_080_000, 5_982_000];
  const at = (i, from, to) => from + i / (count - 1) * (to - from), xs = [], ys = [];
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++) {
      const [x, y] = frame(at(column, west, east), at(row, north, south));
      xs.push(x);
      ys.push(y);
    }
  return new Lattice({ west, south, east, north, count, xs, ys }, place);
})();

test('places go over and come back', () => {
  for (const [dx, dy] of [[0, 0], [1234.5, -987.6], [-19_000, 18_000]]) {
    const [x, y] = [middle[0] + dx, middle[1] + dy], [wantedX, wantedY] = frame(x, y);
    const [right, down] = lattice.at([x, y]);
    assert.ok(Math.abs(right - place.right(wantedX)) < 0.001);
    assert.ok(Math.abs(down - place.down(wantedY)) < 0.001);
    const back = lattice.from(right, down);
    assert.ok(Math.hypot(back[0] - x, back[1] - y) < 0.001);
  }
});

test('tiles cover what is shown, at about its pixels', () => {
  const view = { left: 2600, top: 2700, right: 3400, bottom: 3300, pixel: 0.5 };
  const tiles = tilesOf(lattice, view);
  // Half a metre is 0.74 in Web Mercator here.
  assert.equal(tiles[0].zoom, 18);
  assert.ok(tiles.length < 90);
  for (const [right, down] of [[2600, 2700], [3400, 2700], [2600, 3300], [3400, 3300]]) {
    const [x, y] = lattice.from(right, down), side = 2 * half / 2 ** 18;
    assert.ok(tiles.some(({ row, column }) => column === Math.floor((x + half) / side)
      && row === Math.floor((half - y) / side)));
  }
  const [a, b, c] = corners(lattice, tiles[0]);
  assert.ok(Math.abs(Math.hypot(b[0] - a[0], b[1] - a[1]) - 256 * 0.597 * 0.68) < 0.5);
  assert.ok(Math.hypot(c[0] - a[0], c[1] - a[1]) > 100);
});
