import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { codes, strings } from '../../Sources/Server/Page/strings.js';
import * as words from '../../Sources/Server/Page/words.js';

const folder = new URL('../../Sources/Server/Page/', import.meta.url);
const sources = readdirSync(folder).filter(name => name.endsWith('.js') && name !== 'strings.js'
  || name === 'index.html').map(name => readFileSync(new URL(name, folder), 'utf8')).join('\n');

test('every text is there in every language, with the same values in it', () => {
  const holes = text => [...text.matchAll(/\{(\w+)\}/g)].map(hole => hole[1]).sort();
  for (const [key, texts] of Object.entries(strings)) {
    assert.equal(texts.length, codes.length, key);
    for (const text of texts) {
      assert.ok(text.trim(), key);
      assert.deepEqual(holes(text), holes(texts[0]), key);
    }
  }
});

test('every text that the page asks for is there', () => {
  const asked = [...sources.matchAll(/(?:say\(|key: )'([\w.]+)'/g),
    ...sources.matchAll(/data-(?:say|label)="([\w.]+)"/g),
    ...sources.matchAll(/(?:button|tool|menu)\('\w+', '([\w.]+)'/g)].map(match => match[1]);
  assert.ok(asked.length > 150, `${asked.length}`);
  // What ends with a point, or goes before a number, is put together with a value.
  const isThere = key => key in strings || /\.$|^seen$/.test(key)
    && Object.keys(strings).some(other => other.startsWith(key));
  for (const key of asked) assert.ok(isThere(key), key);
});

test('no text lies there that nothing asks for', () => {
  for (const key of Object.keys(strings)) {
    const plain = key.replace(/\.one$/, '');
    const stem = plain.replace(/\.\w+(\.how)?$/, '.').replace(/\d$/, '');
    assert.ok([plain, stem, key.replace(/Never$/, '')].some(name => sources.includes(`'${name}`)
      || sources.includes(`"${name}`)), key);
  }
});

test('the language is the first that there are texts in', () => {
  assert.equal(words.chosen(['fr-CH', 'de-LI', 'en']), 'de');
  assert.equal(words.chosen(['ja']), 'en');
  words.speak('de');
  assert.equal(words.say('fromTo', { from: 'A', to: 'B' }), 'A nach B');
  words.speak('xx');
  assert.equal(words.say('fromTo', { from: 'A', to: 'B' }), 'A to B');
  assert.equal(words.say('telescopes', { count: 1 }), '1 telescope');
  assert.equal(words.say('telescopes', { count: 2 }), '2 telescopes');
});

test('numbers are told as they are written there', () => {
  words.speak('en');
  assert.equal(words.length(850.4), '850 m');
  assert.equal(words.length(1234), '1.23 km');
  assert.equal(words.length(12345), '12.3 km');
  assert.equal(words.length(Infinity), '–');
  assert.equal(words.share(0.001), '< 1%');
  assert.equal(words.share(0.999), '> 99%');
  assert.equal(words.share(0), '0%');
  assert.equal(words.clock(Date.UTC(2026, 11, 5, 21, 5), 'Europe/Vaduz'), '22:05');
  assert.equal(words.clock(Date.UTC(2026, 11, 5, 21, 5), 'Nowhere/At all'), '21:05');
  words.speak('de');
  assert.equal(words.length(1234), '1,23 km');
  words.speak('en');
});
