import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, dealt } from '../../Sources/Report/Page/sorting.js';

test('numbers go from the greatest down', () => {
  assert.deepEqual([9, 10.5, -1, 0].sort(compare), [10.5, 9, 0, -1]);
});

test('names go by their letters, not by their bytes', () => {
  assert.deepEqual(['Zoll', 'Älple', 'Bach', 'ahorn'].sort(compare),
    ['ahorn', 'Älple', 'Bach', 'Zoll']);
});

test('sorted rows go into the tables that there are, in turn', () => {
  assert.deepEqual(dealt([1, 2, 3, 4, 5], [2, 3]), [[1, 2], [3, 4, 5]]);
  assert.deepEqual(dealt([1, 2], [2]), [[1, 2]]);
});
