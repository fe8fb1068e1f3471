// Two versions beside each other: on the map the streets that are seen better or worse and the
// towers that have moved; the figures and verdicts of both; and what their texts say.

import { api } from './api.js';
import { el, fold } from './dom.js';
import { differences } from './edits.js';
import { numbers } from './model.js';
import * as words from './words.js';

const { say } = words;

// Per piece of street: 1 where it is seen less surely, 2 where more, 0 where nothing has changed or
// there is nothing to compare. What is not looked at is as good as unseen.
export const streetChanges = (before, after) => Uint8Array.from(after, (seen, piece) => {
  const change = Math.max(1, seen) - Math.max(1, before[piece]);
  return change < 0 ? 1 : change > 0 ? 2 : 0;
});

// How many metres of which street have changed, the most first: [name, worse, better].
export const changedStreets = (changes, place) => {
  const streets = new Map();
  changes.forEach((change, piece) => {
    if (!change) return;
    const name = place.way(piece).name ?? null;
    if (!streets.has(name)) streets.set(name, [name, 0, 0]);
    streets.get(name)[change] += place.streets.metres[piece];
  });
  return [...streets.values()].sort((one, other) => other[1] + other[2] - one[1] - one[2]);
};

// Towers that were moved, are new or gone; those that have moved less than a decimetre stay.
export const towerChanges = (before, after) => {
  const find = (list, name) => list.find(one => one.name === name);
  return [
    ...after.map(to => ({ name: to.name, from: find(before, to.name), to }))
      .filter(({ from, to }) => !from || Math.hypot(to.x - from.x, to.y - from.y) > 0.1
        || from.eye.metres !== to.eye.metres || from.eye.above !== to.eye.above),
    ...before.filter(from => !find(after, from.name)).map(from => ({ name: from.name, from }))];
};

// Asks for both, and shows what lies between them.
export const compare = (room, from, to) => {
  const { cards, store } = room, title = say('comparison');
  cards.tell(title, `${from.name} → ${to.name}`, el('p.waiting', {}, say('asking')));
  const ask = async ({ revision }) => {
    const [{ answer }, yaml] = await Promise.all([room.jobs.ask({ kind: 'version', revision }),
      api.yaml(revision)]);
    const told = await answer.json();
    return { ...told, yaml, seen: told.coverage && numbers(told.coverage.streets.seen) };
  };
  return cards.asked(title, null, async () => [await ask(from), await ask(to)], ([one, two]) => {
    const isSamePlace = one.seen?.length === two.seen?.length && !!two.seen;
    const changes = isSamePlace ? streetChanges(one.seen, two.seen) : null;
    const towers = towerChanges(one.watch.towers, two.watch.towers);
    store.set({ comparison: { changes, towers }, nightTime: null });
    cards.show(title, `${from.name} → ${to.name}`, figures(one, two),
      verdicts(one, two), towerList(towers), changes ? streetList(room, changes) : null,
      fold(say('inText'), text(one.yaml, two.yaml)));
  });
};

const shares = ({ coverage, ground }) => {
  if (coverage) {
    const { openMetres, surelyMetres, possiblyMetres } = coverage.report.totals;
    return [surelyMetres, possiblyMetres].map(metres => metres / (openMetres || 1));
  }
  const part = ground.ground, whole = part.squareMetres || 1;
  return [part.surelySquareMetres, part.possiblySquareMetres].map(area => area / whole);
};

const row = (name, before, after, change) => el('tr' + (before === after ? '' : '.changed'), {},
  el('th', { scope: 'row' }, name), el('td', {}, before), el('td', {}, after),
  el('td', {}, change));

const table = (...rows) => el('table.compared', {}, el('thead', {}, el('tr', {}, el('td', {}),
  ...['then', 'after', 'change'].map(key => el('th', { scope: 'col' }, say(key))))),
el('tbody', {}, rows));

const figures = (one, two) => {
  const [before, after] = [shares(one), shares(two)];
  for (const part of [before, after]) part.push(Math.max(0, 1 - part[0] - part[1]));
  return [el('h3', {}, say(two.coverage ? 'streetsSeen' : 'groundSeen')),
    table(['surely', 'possibly', 'unseen'].map((kind, i) => row(say('word.' + kind),
      ...[before, after].map(part => words.percent(part[i], 1)),
      words.points(after[i] - before[i]))))];
};

const verdicts = (one, two) => {
  const [before, after] = [one, two].map(({ watch, crossings }) => new Map(
    crossings.crossings.map(({ verdict }, i) => [say('fromTo', watch.crossings[i]), verdict])));
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const told = verdict => verdict ? say('verdict.' + verdict) : '–';
  return names.length ? [el('h3', {}, say(names.length > 1 ? 'crossings' : 'crossing')),
    names.map(name => {
      const [from, to] = [before.get(name), after.get(name)];
      return el('p' + (from === to ? '' : '.changed'), {}, el('b', {}, name), el('br', {}),
        from === to ? say('stays', { verdict: told(to) }) : `${told(from)} → ${told(to)}`);
    })] : null;
};

const towerList = towers => towers.length ? [el('h3', {}, say('towers')),
  el('ul.plain', {}, towers.map(({ name, from, to }) => el('li', {}, !from
    ? say('noteAdded', { name }) : !to ? say('noteRemoved', { name })
      : [say('moved', { tower: name, length: words.length(Math.hypot(to.x - from.x,
        to.y - from.y)) }), from.eye.above !== to.eye.above
        || from.eye.metres === to.eye.metres ? ''
        : `, ${[from, to].map(one => words.number(one.eye.metres, 1)).join(' → ')} m`].join(''))))]
  : null;

const most = 12;

const streetList = (room, changes) => {
  const streets = changedStreets(changes, room.place);
  if (!streets.length) return [el('h3', {}, say('streets')), el('p', {}, say('sameStreets'))];
  return [el('h3', {}, say('streets')), el('table.compared', {},
    el('thead', {}, el('tr', {}, el('td', {}),
      ...['worse', 'better'].map(way => el('th', { scope: 'col' }, el('i.swatch.' + way),
        say(way))))),
    el('tbody', {}, streets.slice(0, most).map(([name, worse, better]) => el('tr', {},
      el('th', { scope: 'row' }, name ?? say('streetsUnnamed')),
      el('td.worse', {}, worse ? words.length(worse) : '–'),
      el('td.better', {}, better ? words.length(better) : '–'))))),
  streets.length > most ? el('p.facts', {}, say('andMore', { count: streets.length - most }))
    : null];
};

const text = (then, now) => {
  const lines = differences(then, now);
  const kinds = { '+': '.plus', '-': '.minus', '~': '.gap', ' ': '' };
  return lines.some(([kind]) => kind !== '~') ? [el('p.facts', {}, say('sinceHow')),
    el('div.difference', { tabindex: 0, role: 'group', 'aria-label': say('inText') },
      lines.map(([kind, line]) =>
        el('p' + kinds[kind], {}, kind === '~' ? '⋯' : `${kind} ${line}`)))]
    : el('p', {}, say('sameText'));
};
