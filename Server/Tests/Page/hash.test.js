import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, write } from '../../Sources/Server/Page/hash.js';

test('a view comes back from its link', () => {
  const view = { x: 540002.25, y: 5220022.5, z: -0.75, tower: 'Kirch & Turm #1', t: 3600,
    tab: 'streets' };
  assert.deepEqual(read(write(view)), view);
});

test('what is not there is left out', () => {
  assert.equal(write({ x: 1, y: 2, tower: null, t: undefined, tab: '' }), '#x=1&y=2');
  assert.deepEqual(read(''), {});
});

test('what is no number, and what nobody knows, is passed over', () => {
  assert.deepEqual(read('#x=north&y=2&z=&w=3&tower='), { y: 2 });
  assert.deepEqual(read('#t=Infinity'), {});
});
