import assert from 'node:assert/strict';
import { test } from 'node:test';

// The colours of the page ask the browser.
globalThis.matchMedia ??= () => ({ matches: false, addEventListener() {} });
const { profile } = await import('../../Sources/Server/Page/profile.js');

const flat = { groundMetres: [100, 100, 100, 100, 100], topMetres: [100, 100, 100, 100, 100],
  stepMetres: 10, eyeMetres: 110, targetHeightMetres: 2, dropPerSquareMetre: 0 };

test('the line goes from the eye to the head', () => {
  assert.deepEqual(profile(flat).line, [110, 108, 106, 104, 102]);
});

test('the picture has room for the eye and for all that stands there', () => {
  const { low, high } = profile({ ...flat, topMetres: [120, 109, 112, 104, 130] });
  assert.deepEqual([low, high], [100, 130]);
});

test('the ground falls away with the square of the distance', () => {
  const { ground, line } = profile({ ...flat, dropPerSquareMetre: 0.01 });
  assert.deepEqual(ground, [100, 99, 96, 91, 84]);
  assert.equal(line.at(-1), 86);
});

test('unknown ground between is left open, and at the end there is no profile', () => {
  assert.deepEqual(profile({ ...flat, groundMetres: [100, null, 100, 100, 100] }).ground[1], null);
  const unknown = [100, 100, 100, 100, null];
  assert.equal(profile({ ...flat, groundMetres: unknown, topMetres: unknown }), null);
});
