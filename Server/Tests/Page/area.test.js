import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groundShares, streetShares } from '../../Sources/Server/Page/area.js';

const ring = [[0, 100, 100, 0], [0, 0, 100, 100]];

test('streets count by the length that lies inside, slopes included', () => {
  const streets = { xs: [50, 150, 20, 20, 500, 600], ys: [50, 50, 10, 60, 0, 0],
    points: [0, 2, 4, 6], metres: [110, 50, 100] };
  assert.deepEqual(streetShares(streets, [3, 1, 2], [ring]), [0, 50, 0, 55]);
});

test('a street that only passes the box of an area is not in it', () => {
  const triangle = [[0, 100, 0], [0, 0, 100]];
  const streets = { xs: [90, 99], ys: [90, 99], points: [0, 2], metres: [13] };
  assert.deepEqual(streetShares(streets, [3], [triangle]), [0, 0, 0, 0]);
});

test('ground counts by cells whose centres lie inside', () => {
  const mask = { has: (plane, column, row) => plane === 0 ? column < 5 : row === 0 };
  const grid = { columns: 30, rows: 30, side: 10 };
  assert.deepEqual(groundShares(mask, grid, [ring]),
    { cells: 100, surely: 50, possibly: 5, closed: 0 });
  assert.deepEqual(groundShares(null, grid, [ring]),
    { cells: 100, surely: 0, possibly: 0, closed: 0 });
  // Its left three columns are private: nobody looks into them.
  const left = [[[[0, 30, 30, 0], [0, 0, 100, 100]]]];
  assert.deepEqual(groundShares(mask, grid, [ring], left),
    { cells: 70, surely: 20, possibly: 5, closed: 30 });
});

test('an area that reaches beyond the ground counts what there is', () => {
  const grid = { columns: 3, rows: 2, side: 10 };
  const wide = [[-50, 500, 500, -50], [-50, -50, 500, 500]];
  assert.equal(groundShares(null, grid, [wide]).cells, 6);
});
