import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved, round, told, zoomed } from '../../Sources/Report/Page/zoom.js';

const whole = { x: 0, y: 0, width: 1200, height: 800 };

const isNear = (one, other) => {
  for (const key of ['x', 'y', 'width', 'height'])
    assert.ok(Math.abs(one[key] - other[key]) < 1e-6, `${key}: ${one[key]} for ${other[key]}`);
};

test('the place that one goes nearer to stays where it is', () => {
  const at = { x: 300, y: 600 }, view = zoomed(whole, whole, 2, at);
  isNear(view, { x: 150, y: 300, width: 600, height: 400 });
  const share = view => [(at.x - view.x) / view.width, (at.y - view.y) / view.height];
  assert.deepEqual(share(view), share(whole));
});

test('near and back again is where one was', () => {
  const at = { x: 500, y: 500 };
  isNear(zoomed(zoomed(whole, whole, 3, at), whole, 1 / 3, at), whole);
});

test('no view leaves the map, is wider than it, or nearer than can be', () => {
  let random = 1;
  const next = () => (random = random * 48271 % 2147483647) / 2147483647;
  let view = whole;
  for (let step = 0; step < 2000; step++) {
    view = next() < 0.5
      ? zoomed(view, whole, 0.2 + 3 * next(), { x: 1200 * next(), y: 800 * next() })
      : moved(view, whole, 2000 * next() - 1000, 2000 * next() - 1000);
    assert.ok(view.x > -1e-9 && view.y > -1e-9, `step ${step}`);
    assert.ok(view.x + view.width < 1200 + 1e-6 && view.y + view.height < 800 + 1e-6);
    assert.ok(view.width > 1200 / 41 && Math.abs(view.height / view.width - 2 / 3) < 1e-9);
  }
});

test('a scale has a round length', () => {
  for (const [metres, wanted] of [[240, 200], [200, 200], [199, 100], [999, 500], [5000, 5000],
    [7.3, 5], [1, 1]]) assert.equal(round(metres), wanted);
  assert.deepEqual([50, 1000, 5000].map(told), ['50 m', '1 km', '5 km']);
});
