import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock, length } from '../../Sources/Report/Page/steering.js';

test('clocks jump where the year has them jump', () => {
  const change = Date.parse('2026-10-25T01:00:00Z');
  const shifts = [{ from: 0, ahead: 7200 }, { from: change, ahead: 3600 }];
  assert.equal(clock(change - 1000, { shifts }).slice(0, 19), '2026-10-25T02:59:59');
  assert.equal(clock(change, { shifts }).slice(0, 19), '2026-10-25T02:00:00');
});

test('a time before the first shift has the first one', () => {
  assert.equal(clock(0, { shifts: [{ from: 1000, ahead: 60 }] }).slice(11, 19), '00:01:00');
});

test('lengths are metres below a kilometre', () => {
  assert.equal(length(999.4), '999 m');
  assert.equal(length(1000), '1.0 km');
  assert.equal(length(12_345), '12.3 km');
});
