import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as edits from '../../Sources/Server/Page/edits.js';

const source = { towers: [{ name: 'Keep', roof: 2, at: [9.5, 47.1],
  telescopes: [{ name: 'Glass', aperture: 60 }],
  cameras: [{ name: 'Eye', pixels: [3840, 2160], field: [50, 30],
    looks: [{ towards: 'Bridge', from: '21:00' }] },
  { name: 'Lens', pixels: 1920, focal_length: 12, sensor_width: 7.2 }] }] };

test('an eye is set by the key that says from where it counts', () => {
  assert.deepEqual(edits.setEye('Keep', 'roof', 3.456),
    [{ op: 'set', path: ['towers', { name: 'Keep' }, 'roof'], value: 3.46 }]);
  assert.deepEqual(edits.setEye('Keep', 'elevation', 500)[0].path.at(-1), 'sea');
});

test('instruments are found in either list', () => {
  assert.equal(edits.listOf(source, 'Keep', 'Glass'), 'telescopes');
  assert.equal(edits.listOf(source, 'Keep', 'Eye'), 'cameras');
  assert.deepEqual(edits.removeTelescope(source, 'Keep', 'Eye'), [{ op: 'remove',
    path: ['towers', { name: 'Keep' }, 'cameras', { name: 'Eye' }] }]);
});

test('a field keeps the shape of its picture', () => {
  assert.deepEqual(edits.setField(source, 'Keep', 'Eye', 25),
    [{ op: 'set', path: ['towers', { name: 'Keep' }, 'cameras', { name: 'Eye' }, 'field'],
      value: [25, 15] }]);
});

test('a field takes the place of the lens that told it', () => {
  const made = edits.setField(source, 'Keep', 'Lens', 40);
  assert.deepEqual(made.map(({ op, path }) => [op, path.at(-1)]),
    [['remove', 'focal_length'], ['remove', 'sensor_width'], ['set', 'field']]);
});

test('a look that was pointed at something is pointed by its azimuth then', () => {
  const made = edits.turnLook(source, 'Keep', 'Eye', 0, 271.04);
  assert.deepEqual(made.map(({ op, path, value }) => [op, ...path.slice(-3), value]),
    [['remove', 'looks', 0, 'towards', undefined], ['set', 'looks', 0, 'azimuth', 271]]);
});

test('a new name is nobody else\'s', () => {
  const watch = { towers: [{ name: 'Keep', telescopes: [{ name: 'Glass' }] }],
    zones: [{ name: 'Yard' }] };
  const taken = edits.takenNames(watch);
  assert.deepEqual(taken, ['Keep', 'Glass', 'Yard']);
  assert.equal(edits.freshName('Glass', [...taken, 'Glass 2']), 'Glass 3');
  assert.equal(edits.freshName('Tower', taken), 'Tower');
});

test('two texts are told apart line by line, with what is around', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\n', after = 'a\nb\nc\nD\ne\nf\ng\nh\ni\n';
  assert.deepEqual(edits.differences(before, after, 1).map(line => line.join('')),
    [' c', '-d', '+D', ' e', '~', ' h', '+i']);
  assert.deepEqual(edits.differences(before, before), []);
  assert.deepEqual(edits.differences('a\n', 'b\n'), [['-', 'a'], ['+', 'b']]);
});

test('from the differences of random texts both come back', () => {
  let seed = 3;
  const random = most => (seed = seed * 16807 % 2147483647) % most;
  for (let turn = 0; turn < 200; turn++) {
    const text = () => Array.from({ length: 1 + random(12) }, () => 'abc'[random(3)]).join('\n');
    const [one, two] = [text(), text()], lines = edits.differences(one, two, 99);
    const side = kind => lines.filter(line => [' ', kind].includes(line[0]))
      .map(line => line[1]).join('\n');
    if (one === two) assert.deepEqual(lines, []);
    else assert.deepEqual([side('-'), side('+')], [one, two], `turn ${turn}`);
  }
});
