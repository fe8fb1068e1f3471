import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Store } from '../../Sources/Server/Page/store.js';

test('who listens to several things is told once of a change', () => {
  const store = new Store({ a: 1, b: 1, c: 1 }), told = [];
  store.on(['a', 'b'], values => told.push(`${values.a}${values.b}`));
  store.set({ a: 2, b: 2 });
  store.set({ c: 5 });
  store.set({ a: 2 });
  assert.deepEqual(told, ['22']);
});

test('who asks is told at first', () => {
  const store = new Store({ a: 1 }), told = [];
  store.on('a', ({ a }) => told.push(a), true);
  store.set({ a: 3 });
  assert.deepEqual(told, [1, 3]);
});
