import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Crossing, Ground, Streets, numbers, offsets } from '../../Sources/Report/Page/model.js';

const packed = (type, values) => {
  const array = new { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array }[type](values);
  return `${type}:${Buffer.from(array.buffer).toString('base64')}`;
};

// Two streets of 10 m: one straight to the right in two equal steps, one down with a corner.
const streets = () => new Streets({
  unit: 0.5, offset: 100, counts: packed('u8', [3, 3]),
  xs: packed('u16', [100, 110, 120, 120, 120, 128]),
  ys: packed('u16', [100, 100, 100, 100, 112, 112]),
  lengths: packed('u16', [10_000, 10_000]),
});

test('numbers are unpacked as they were packed', () => {
  assert.deepEqual([...numbers('u8:AAH/')], [0, 1, 255]);
  assert.deepEqual([...numbers('u16:AQAAAQ==')], [1, 256]);
  assert.deepEqual([...numbers('u32:AQAAAAAAAQA=')], [1, 65536]);
  assert.deepEqual([...numbers('u8:')], []);
});

test('offsets tell where lists begin and the last one ends', () => {
  assert.deepEqual([...offsets([2, 0, 3])], [0, 2, 2, 5]);
  assert.deepEqual([...offsets([])], [0]);
});

test('a place on a piece is at its share of the length, around corners too', () => {
  const net = streets();
  assert.deepEqual(net.place(0, 0), [0, 0]);
  assert.deepEqual(net.place(0, 0.25), [2.5, 0]);
  assert.deepEqual(net.place(0, 1), [10, 0]);
  assert.deepEqual(net.place(1, 0.3), [10, 3]);
  assert.deepEqual(net.place(1, 0.8), [12, 6]);
  assert.deepEqual(net.place(1, 1), [14, 6]);
});

const crossing = () => new Crossing({
  metresPerSecond: 2, lists: packed('u8', [0, 1]), listCounts: packed('u8', [1, 2]),
  // The first piece is free for 10 s, the second for the first 2 s and the last 4 s of them.
  freeStarts: packed('u16', [0, 0, 6000]), freeEnds: packed('u16', [10_000, 2000, 10_000]),
  // Someone is at the first one's start at once and reaches its end after 5 s; they enter the
  // second one from there when it is free again.
  fromEntries: packed('u16', [1, 0, 6001]), toEntries: packed('u16', [5001, 0, 0]),
  route: {
    pieces: packed('u8', [0, 1]), fromShares: packed('u16', [0, 0]),
    toShares: packed('u16', [65_535, 65_535]), enters: packed('u16', [0, 6000]),
    leaves: packed('u16', [5000, 11_000]),
  },
}, streets());

test('who walks unseen spreads from where they enter', () => {
  const night = crossing();
  night.at(2000);
  assert.deepEqual(night.stretches(0), [[0, 0.4]]);
  assert.deepEqual(night.stretches(1), []);
  assert.ok(Math.abs(night.metres - 4) < 1e-6);
  night.at(5000);
  assert.deepEqual(night.stretches(0), [[0, 1]]);
  night.at(7000);
  assert.deepEqual(night.stretches(1), [[0, 0.2]]);
  assert.ok(Math.abs(night.metres - 12) < 1e-6);
});

test('a piece is seen between its free times', () => {
  const night = crossing();
  for (const [now, isSeen] of [[2000, false], [2001, true], [5999, true], [6000, false]]) {
    night.at(now);
    assert.equal(night.isSeen(1), isSeen, `${now} ms`);
    assert.equal(night.isSeen(0), false);
  }
});

test('the mover goes along their legs and waits between them', () => {
  const night = crossing();
  for (const [now, leg, share] of [[0, 0, 0], [2500, 0, 0.5], [5500, 0, 1], [8500, 1, 0.5],
    [99_000, 1, 1]]) {
    night.at(now);
    assert.equal(night.leg, leg, `${now} ms`);
    assert.equal(night.mover().share, share, `${now} ms`);
  }
});

test('ground is filled run by run with what looks take in', () => {
  const looks = [{ times: [0, 1000, 5000, 6000] }, { times: [500, 1500] }];
  const ground = new Ground({
    columns: 3, rows: 2, runSets: packed('u8', [0, 1, 2]), runLengths: packed('u8', [1, 3, 2]),
    setCounts: packed('u8', [0, 1, 2]), setLooks: packed('u8', [0, 0, 1]),
  }, looks);
  const filled = time => {
    const cells = new Uint32Array(6);
    ground.fill(cells, ground.lookingAt(time), 7);
    return [...cells];
  };
  assert.deepEqual(ground.lookingAt(500), [0, 1]);
  assert.deepEqual(ground.lookingAt(1000), [1]);
  assert.deepEqual(filled(0), [0, 7, 7, 7, 7, 7]);
  assert.deepEqual(filled(1200), [0, 0, 0, 0, 7, 7]);
  assert.deepEqual(filled(3000), [0, 0, 0, 0, 0, 0]);
});
