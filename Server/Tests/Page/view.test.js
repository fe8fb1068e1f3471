import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LiveView } from '../../Sources/Server/Page/view.js';

// A server that answers when it is told to.
const scene = () => {
  const [asked, shown, failed] = [[], [], []];
  let now = 0;
  const live = new LiveView(
    request => new Promise((resolve, reject) => asked.push({ request, resolve, reject })),
    mask => { shown.push(mask); }, error => failed.push(error.message), () => now);
  return { live, asked, shown, failed, tick: to => { now = to; } };
};
const settle = () => new Promise(resolve => setTimeout(resolve, 0));

test('one question is under way, then the newest; what came between is never asked', async () => {
  const { live, asked, shown } = scene();
  for (const place of ['a', 'b', 'c', 'd']) live.want({ place });
  assert.deepEqual(asked.map(({ request }) => request.place), ['a']);
  asked[0].resolve('mask a');
  await settle();
  assert.deepEqual(asked.map(({ request }) => request.place), ['a', 'd']);
  asked[1].resolve('mask d');
  await settle();
  assert.deepEqual(shown, ['mask a', 'mask d']);
  assert.equal(live.stats.passedOver, 2);
  assert.equal(live.stats.painted, 2);
});

test('the time from the pointer to the paint is kept', async () => {
  const { live, asked, tick } = scene();
  tick(100);
  live.want({ since: 90 });
  tick(130);
  asked[0].resolve('mask');
  await settle();
  assert.deepEqual(live.stats.milliseconds, [40]);
});

test('what is dropped is not shown', async () => {
  const { live, asked, shown } = scene();
  live.want({ place: 'a' });
  live.want({ place: 'b' });
  live.drop();
  asked[0].resolve('mask a');
  await settle();
  assert.deepEqual(shown, []);
  assert.equal(asked.length, 1);
  live.want({ place: 'c' });
  asked[1].resolve('mask c');
  await settle();
  assert.deepEqual(shown, ['mask c']);
});

test('after a fault the next place is asked for', async () => {
  const { live, asked, shown, failed } = scene();
  live.want({ place: 'a' });
  live.want({ place: 'b' });
  asked[0].reject(new Error('no roof'));
  await settle();
  asked[1].resolve('mask b');
  await settle();
  assert.deepEqual(failed, ['no roof']);
  assert.deepEqual(shown, ['mask b']);
});
