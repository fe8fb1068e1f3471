// What was changed, when and by whom; versions with names; back to any of them.

import { api } from './api.js';
import { button, el, put } from './dom.js';
import { differences } from './edits.js';
import * as words from './words.js';

const { say } = words;

export const startHistory = room => {
  const { store } = room, page = room.pages.history;
  const moves = el('ol.moves', {}), versions = el('ul.versions', {});
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
    el('h2', {}, say('changes')), moves);
  const fill = async () => {
    if (store.get('tab') !== 'history') return;
    try {
      const [all, named] = await Promise.all([api.history(60), api.versions()]);
      put(moves, all.map((move, i) => moveRow(room, move, i === 0)));
      put(versions, named.length ? named.map(version => versionRow(room, version))
        : el('li', {}, say('noVersions')));
    } catch (error) { room.fail(error); }
  };
  store.on(['tab', 'revision'], fill, true);
};

const moveRow = (room, move, isLast) => el('li', {}, el('div', {},
  el('b', {}, move.note || say('kind.' + move.kind)),
  el('small', {}, `${move.author} · ${words.moment(new Date(move.time))}`)),
isLast ? el('span.now', {}, say('now')) : both(room, move.revision));

// To compare with what there is now, and to go back to it.
const both = (room, revision) => el('div.both', {},
  button('compare', 'compare', () => compare(room, revision), { isQuiet: true, isNamed: false }),
  button('undo', 'backTo', () => room.step('restore', { revision }),
    { isQuiet: true, isNamed: false }));

// What the watch says now and did not say then, and the other way round.
const compare = async (room, revision) => {
  try {
    const [then, now] = await Promise.all([api.yaml(revision), api.yaml()]);
    const lines = differences(then, now);
    const kinds = { '+': '.plus', '-': '.minus', '~': '.gap', ' ': '' };
    room.cards.tell(say('sinceThen'), say('sinceHow'), lines.some(([kind]) => kind !== '~')
      ? el('div.difference', { tabindex: 0 }, lines.map(([kind, text]) =>
        el('p' + kinds[kind], {}, kind === '~' ? '⋯' : `${kind} ${text}`)))
      : el('p', {}, say('sameText')));
  } catch (error) { room.fail(error); }
};

const versionRow = (room, { name, revision, author, time }) => el('li', {}, el('div', {},
  el('b', {}, name), el('small', {}, `${author} · ${words.moment(new Date(time))}`)),
revision === room.store.get('revision') ? el('span.now', {}, say('now')) : both(room, revision));
