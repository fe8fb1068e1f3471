// The way that stays in view: from one place to another, drawn with what is out of view of it.

import { el } from './dom.js';
import * as words from './words.js';

const { say } = words;

// What is out of view of a way, street by street: from when on, how long, how far.
export const gaps = parts =>
  parts.filter(({ isInView, enter, leave }) => !isInView && leave > enter);

export const askEscort = (room, from, to) => {
  const { cards, place, store } = room, title = say('escort');
  cards.tell(title, null, el('p.waiting', {}, say('asking')));
  store.set({ escort: { ends: [from, to], parts: [] }, nightTime: null });
  const xy = ([right, down]) => [place.x(right), place.y(down)];
  return cards.asked(title, null, async () => (await room.jobs.ask({ kind: 'escort',
    from: xy(from), to: xy(to) })).answer.json(), ({ answers }) => {
    let [reading, number] = [answers.find(one => one.ways.length) ?? answers[0], null];
    const show = () => {
      number ??= reading.knee ?? 0;
      const way = reading.ways[number];
      store.set({ escort: { ends: [from, to], parts: way?.parts ?? [] } });
      cards.show(title, null, readings(answers, reading, one => {
        [reading, number] = [one, null];
        show();
      }), way ? [figures(way), ways(reading, number, i => { number = i; show(); }),
        gapList(room, way), rests(reading)]
        : el('p', {}, say(reading.isConnected ? 'noWayTonight' : 'noWay')));
    };
    show();
  });
};

const readings = (answers, now, choose) => el('div.switch', { role: 'group',
  'aria-label': say('inViewMeans') }, answers.map(one => el('button', { type: 'button',
  'aria-pressed': one === now, onclick: () => choose(one) }, say('reading.' + one.reading))));

const inView = way => way.seconds > 0 ? 1 - way.unseenSeconds / way.seconds : 1;

const figures = way => [el('p.big', {}, words.share(inView(way)), el('small', {},
  say('escortOf', { length: words.length(way.lengthMetres), time: words.duration(way.seconds) }))),
el('div.bar', { 'aria-hidden': 'true' },
  el('i.surely', { style: `width:${inView(way) * 100}%` }))];

const ways = ({ ways: list }, number, choose) => list.length < 2 ? null
  : [el('h3', {}, say('waysToGo')), el('table.compared', {},
    el('thead', {}, el('tr', {}, ['column.way', 'column.length', 'inView', 'longestGap'].map(
      key => el('th', { scope: 'col' }, say(key))))),
    el('tbody', {}, list.map((way, i) => el('tr' + (i === number ? '.changed' : ''), {},
      el('td', {}, el('button', { type: 'button', 'aria-pressed': i === number,
        onclick: () => choose(i) }, say('wayNumber', { number: i + 1 }))),
      el('td', {}, words.length(way.lengthMetres)), el('td', {}, words.share(inView(way))),
      el('td', {}, words.duration(way.longestUnseenSeconds))))))];

const gapList = ({ watch }, way) => {
  const list = gaps(way.parts);
  if (!list.length) return [el('h3', {}, say('outOfView')), el('p', {}, say('neverOut'))];
  return [el('h3', {}, say('outOfView'), el('span', {}, say('atOnce',
    { time: words.duration(way.longestUnseenSeconds) }))),
  el('ul.plain', {}, list.map(({ enter, leave, metres, street }) => el('li', {},
    [words.clock(enter, watch.night.zone, true), words.duration((leave - enter) / 1000),
      metres > 0.5 ? words.length(metres) : say('waiting'), street].filter(text => text)
      .join(' · ')))),
  el('p.facts', {}, say('instantCounts'))];
};

const rests = ({ assumptions }) => el('details.fold', {}, el('summary', {}, say('assumptions')),
  el('ul', {}, assumptions.map(text => el('li', { lang: 'en' }, text))));
