// What was changed, when and by whom; versions with names; back to any of them.

import { api } from './api.js';
import { button, el, put } from './dom.js';
import * as words from './words.js';

const { say } = words;

export const startHistory = room => {
  const { store } = room, page = room.pages.history;
  const moves = el('ol.moves', {}), versions = el('ul.versions', {});
  const pair = el('div.pair', {});
  const name = el('input', { placeholder: say('versionName'), 'aria-label': say('versionName'),
    maxlength: 80, onkeydown: event => { if (event.key === 'Enter') give(); } });
  const give = async () => {
    if (!name.value.trim()) return name.focus();
    try {
      await api.name(name.value.trim());
      name.value = '';
      room.tell(say('versionNamed'));
      fill();
    } catch (error) { room.fail(error); }
  };
  put(page, el('h2', {}, say('versions')), versions,
    el('div.row-of', {}, name, button('check', 'nameVersion', give)),
    el('h2', {}, say('compareTwo')), pair, el('h2', {}, say('changes')), moves);
  const fill = async () => {
    if (store.get('tab') !== 'history') return;
    try {
      const [all, named] = await Promise.all([api.history(60), api.versions()]);
      put(moves, all.map((move, i) => moveRow(room, move, i === 0)));
      put(versions, named.length ? named.map(version => versionRow(room, version))
        : el('li', {}, say('noVersions')));
      put(pair, chooser(room, all, named));
    } catch (error) { room.fail(error); }
  };
  store.on(['tab', 'revision'], fill, true);
};

// Only those who compare load what does it.
const compare = async (...what) => (await import('./compare.js')).compare(...what);

// Any two, by their names or by what was changed last.
const chooser = (room, moves, named) => {
  const now = room.store.get('revision'), texts = new Map([[now, say('now')]]);
  for (const { name, revision } of named) if (revision !== now) texts.set(revision, name);
  for (const move of moves)
    if (!texts.has(move.revision)) texts.set(move.revision, moveName(move));
  if (texts.size < 2) return el('p', {}, say('nothingToCompare'));
  const select = (key, chosen) => el('select', { 'aria-label': say(key) },
    [...texts].map(([revision, text]) => el('option', { value: revision,
      selected: revision === chosen }, text)));
  const from = select('then', [...texts.keys()][1]), to = select('after', now);
  const version = ({ value }) => ({ revision: Number(value), name: texts.get(Number(value)) });
  return [from, to, button('compare', 'compareThese', () =>
    compare(room, version(from), version(to)))];
};

const moveRow = (room, move, isLast) => el('li', {}, el('div', {},
  el('b', {}, move.note || say('kind.' + move.kind)),
  el('small', {}, `${move.author} · ${words.moment(new Date(move.time))}`)),
isLast ? el('span.now', {}, say('now'))
  : both(room, move.revision, moveName(move)));

const moveName = move => `${move.note || say('kind.' + move.kind)}, ${words.moment(
  new Date(move.time))}`;

const present = room => ({ revision: room.store.get('revision'), name: say('now') });

// To compare with what there is now, and to go back to it.
const both = (room, revision, name) => el('div.both', {},
  button('compare', 'compare', () => compare(room, { revision, name }, present(room)),
    { isQuiet: true, isNamed: false }),
  button('undo', 'backTo', () => room.step('restore', { revision }),
    { isQuiet: true, isNamed: false }));

const versionRow = (room, { name, revision, author, time }) => el('li', {}, el('div', {},
  el('b', {}, name), el('small', {}, `${author} · ${words.moment(new Date(time))}`)),
revision === room.store.get('revision') ? el('span.now', {}, say('now'))
  : both(room, revision, name));
