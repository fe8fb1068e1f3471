import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineIndex, azimuth, contains, nearestOn, ringArea, turn, wrapped }
  from '../../Sources/Server/Page/geometry.js';

const square = [[0, 10, 10, 0], [0, 0, 10, 10]], hole = [[4, 6, 6, 4], [4, 4, 6, 6]];

test('a ring holds what is inside, and its holes hold nothing', () => {
  assert.equal(contains([square], 5, 5), true);
  assert.equal(contains([square, hole], 5, 5), false);
  assert.equal(contains([square, hole], 2, 5), true);
  assert.equal(contains([square], 11, 5), false);
});

test('areas do not hang on the way round', () => {
  assert.equal(ringArea(square), 100);
  assert.equal(ringArea([[...square[0]].reverse(), [...square[1]].reverse()]), 100);
});

test('the nearest point of a stretch may be its end', () => {
  assert.deepEqual(nearestOn(5, 3, 0, 0, 10, 0), { metres: 3, share: 0.5 });
  assert.deepEqual(nearestOn(13, 4, 0, 0, 10, 0), { metres: 5, share: 1 });
  assert.deepEqual(nearestOn(3, 4, 0, 0, 0, 0), { metres: 5, share: 0 });
});

test('azimuths go clockwise from up, and the turn between them is the shorter', () => {
  assert.equal(azimuth(0, 0, 0, -1), 0);
  assert.equal(azimuth(0, 0, 1, 0), 90);
  assert.equal(azimuth(0, 0, -1, 0), 270);
  assert.equal(wrapped(-30), 330);
  assert.equal(turn(350, 10), 20);
  assert.equal(turn(10, 350), -20);
});

test('the index finds the line that a look through all would find', () => {
  let seed = 11;
  const random = () => (seed = seed * 16807 % 2147483647) / 2147483647;
  const [xs, ys, points] = [[], [], [0]];
  for (let line = 0; line < 120; line++) {
    for (let i = 0; i < 3; i++) { xs.push(random() * 900 - 100); ys.push(random() * 900 - 100); }
    points.push(xs.length);
  }
  const index = new LineIndex({ xs, ys, points });
  for (let turn = 0; turn < 300; turn++) {
    const [x, y, within] = [random() * 800, random() * 800, random() * 40];
    let best = { line: -1, metres: within };
    for (let line = 0; line < 120; line++)
      for (let i = points[line]; i + 1 < points[line + 1]; i++) {
        const { metres } = nearestOn(x, y, xs[i], ys[i], xs[i + 1], ys[i + 1]);
        if (metres < best.metres) best = { line, metres };
      }
    assert.equal(index.nearest(x, y, within), best.line, `turn ${turn}`);
  }
});

test('lines that are not meant are passed over', () => {
  const index = new LineIndex({ xs: [0, 10, 0, 10], ys: [0, 0, 2, 2], points: [0, 2, 4] });
  assert.equal(index.nearest(5, 0.5, 5), 0);
  assert.equal(index.nearest(5, 0.5, 5, line => line !== 0), 1);
  assert.equal(index.nearest(5, 0.5, 1, line => line !== 0), -1);
});
