// The table of streets: sorted, filtered, linked with the map.

import { el, put } from './dom.js';
import { bounds } from './geometry.js';
import { compare } from './sorting.js';
import * as words from './words.js';

const { say } = words;

const columns = {
  name: street => street.title,
  length: street => street.lengthMetres,
  share: street => street.openMetres > 0 ? street.surelyMetres / street.openMetres : -1,
  blind: street => street.longestUnseenMetres,
};

export const startStreets = room => {
  const { store } = room, page = room.pages.streets;
  const state = { column: 'blind', isReversed: false, filter: '' };
  const filter = el('input', { type: 'search', placeholder: say('filterStreets'),
    'aria-label': say('filterStreets'),
    oninput: () => { state.filter = filter.value.toLowerCase(); fill(); } });
  const body = el('tbody', {}), heads = Object.keys(columns).map(name => el('th', { scope: 'col' },
    el('button', { type: 'button', onclick: () => {
      state.isReversed = state.column === name && !state.isReversed;
      state.column = name;
      fill();
    } }, say('column.' + name))));
  const count = el('p.facts', { 'aria-live': 'polite' });
  put(page, filter, count, el('table', {}, el('thead', {}, el('tr', {}, heads)), body));
  const fill = () => {
    const rows = listed(room, state);
    put(count, say('streetCount', { count: words.number(rows.length) }));
    heads.forEach((head, i) => {
      const isSorted = Object.keys(columns)[i] === state.column;
      if (isSorted) head.setAttribute('aria-sort', state.isReversed ? 'ascending' : 'descending');
      else head.removeAttribute('aria-sort');
    });
    put(body, rows.map(street => row(room, street)));
  };
  store.on(['coverage', 'tab'], () => { if (store.get('tab') === 'streets') fill(); }, true);
};

const listed = (room, { column, isReversed, filter }) => {
  const streets = room.store.get('coverage')?.streets.streets ?? [];
  const rows = streets.map(street => ({ ...street, title: street.name
    ?? say('unnamed', { kind: street.kinds.join(', ') }) }))
    .filter(street => street.title.toLowerCase().includes(filter));
  rows.sort((one, other) => compare(columns[column](one), columns[column](other)));
  return isReversed ? rows.reverse() : rows;
};

// The pieces of a street: of its name, or of those without one of its kind.
const piecesOf = (room, street) => {
  const { place } = room, count = room.store.get('coverage').seen.length, pieces = [];
  for (let piece = 0; piece < count; piece++) {
    const { name, kind } = place.way(piece);
    if (street.name ? name === street.name : !name && street.kinds.includes(kind))
      pieces.push(piece);
  }
  return pieces;
};

const row = (room, street) => {
  const { store, map, place } = room, open = street.openMetres;
  const light = isLit => store.set({ lit: isLit ? piecesOf(room, street) : [] });
  const go = () => {
    const { streets } = place, [xs, ys] = [[], []];
    for (const piece of piecesOf(room, street))
      for (let i = streets.points[piece]; i < streets.points[piece + 1]; i++) {
        xs.push(streets.xs[i]);
        ys.push(streets.ys[i]);
      }
    if (xs.length) map.fit(bounds([xs, ys]), room.margins, 1.5);
    light(true);
  };
  return el('tr', { onmouseenter: () => light(true), onmouseleave: () => light(false) },
    el('td', {}, el('button', { type: 'button', onclick: go, onfocus: () => light(true),
      onblur: () => light(false) }, street.title)),
    el('td', {}, words.length(street.lengthMetres)),
    el('td', {}, open > 0 ? [el('span.bar', { 'aria-hidden': 'true' },
      el('i.surely', { style: `width:${street.surelyMetres / open * 100}%` }),
      el('i.possibly', { style: `width:${street.possiblyMetres / open * 100}%` })),
    words.share(street.surelyMetres / open)] : '–'),
    el('td', {}, street.longestUnseenMetres > 0
      ? words.length(street.longestUnseenMetres) : '–'));
};
