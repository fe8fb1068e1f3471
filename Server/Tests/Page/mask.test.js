import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Mask, sheet, union } from '../../Sources/Server/Page/mask.js';

// As the server packs it: rows of text, '#' surely, '+' possibly.
const packed = (rows, { left = 0, top = 0, planes = 2 } = {}) => {
  const columns = rows[0].length, rowBytes = Math.ceil(columns / 8);
  const buffer = new ArrayBuffer(40 + planes * rowBytes * rows.length);
  const head = new DataView(buffer), bytes = new Uint8Array(buffer);
  [0x314D4642, columns, rows.length].forEach((n, i) => head.setUint32(4 * i, n, true));
  head.setInt32(12, left, true);
  head.setInt32(16, top, true);
  head.setUint32(20, planes, true);
  head.setFloat64(24, 450.25, true);
  head.setFloat64(32, 451.75, true);
  for (let plane = 0; plane < planes; plane++)
    rows.forEach((row, y) => [...row].forEach((letter, x) => {
      if (letter === '#+'[plane])
        bytes[40 + (plane * rows.length + y) * rowBytes + (x >> 3)] |= 1 << (x & 7);
    }));
  return buffer;
};

const drawn = mask => Array.from({ length: mask.rows }, (_, y) =>
  Array.from({ length: mask.columns }, (_, x) => mask.has(0, mask.left + x, mask.top + y) ? '#'
    : mask.has(1, mask.left + x, mask.top + y) ? '+' : '.').join(''));

test('a mask tells its cells by the columns and rows of the ground', () => {
  const mask = new Mask(packed(['#.+', '.#.'], { left: -2, top: 7 }));
  assert.deepEqual([mask.columns, mask.rows, mask.left, mask.top], [3, 2, -2, 7]);
  assert.deepEqual(mask.eyeMetres, [450.25, 451.75]);
  assert.equal(mask.has(0, -2, 7), true);
  assert.equal(mask.has(0, -1, 8), true);
  assert.equal(mask.has(1, 0, 7), true);
  assert.equal(mask.has(0, 1, 7), false);
  assert.equal(mask.has(0, -3, 7), false);
});

test('what is no mask, or one cut short, is refused', () => {
  assert.throws(() => new Mask(new ArrayBuffer(10)));
  assert.throws(() => new Mask(new ArrayBuffer(80)));
  assert.throws(() => new Mask(packed(['########']).slice(0, 41)));
});

test('cells are painted at their places, and only they', () => {
  const rows = ['#'.repeat(19), '#.......########..#', '.'.repeat(19), '.................+#'];
  const mask = new Mask(packed(rows)), pixels = new Uint32Array(19 * 4).fill(1);
  mask.paint(pixels, 0, 7);
  mask.paint(pixels, 1, 9);
  assert.equal(Array.from(pixels, pixel => ({ 1: '.', 7: '#', 9: '+' })[pixel]).join(''),
    rows.join(''));
});

test('random masks are painted as they say, and counted', () => {
  let seed = 7;
  const random = () => (seed = seed * 16807 % 2147483647) / 2147483647;
  for (let turn = 0; turn < 60; turn++) {
    const columns = 1 + Math.floor(random() * 70), share = random();
    const rows = Array.from({ length: 5 }, () => Array.from({ length: columns },
      () => random() < share ? '#' : '.').join(''));
    const mask = new Mask(packed(rows, { planes: 1 })), pixels = new Uint32Array(columns * 5);
    mask.paint(pixels, 0, 3);
    assert.equal(Array.from(pixels, pixel => pixel === 3 ? '#' : '.').join(''), rows.join(''),
      `turn ${turn}`);
    assert.equal(mask.count(0), rows.join('').replaceAll('.', '').length);
  }
});

test('several together: surely where any does, possibly where any may and none surely does', () => {
  const one = new Mask(packed(['#+.', '..+'], { left: 0, top: 0 }));
  const two = new Mask(packed(['+#', '.+'], { left: 1, top: 1 }));
  assert.deepEqual(sheet([one, two]), { left: 0, top: 0, columns: 3, rows: 3 });
  assert.deepEqual(drawn(union([one, two])), ['#+.', '.+#', '..+']);
});

test('masks are put together across the borders of bytes', () => {
  const row = '#.##.##.#.#', one = new Mask(packed([row], { left: 0 }));
  for (let shift = 0; shift < 20; shift++) {
    const two = new Mask(packed([row], { left: shift })), whole = drawn(union([one, two]))[0];
    for (let x = 0; x < whole.length; x++)
      assert.equal(whole[x] === '#', row[x] === '#' || row[x - shift] === '#', `${shift} ${x}`);
  }
});
