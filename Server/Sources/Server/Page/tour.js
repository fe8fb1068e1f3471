// The three things to try: they are ticked off as they are done.

import { el, put } from './dom.js';
import { icon } from './icons.js';
import { say } from './words.js';

const all = [['drag', 'hand'], ['ask', 'pointer'], ['close', 'play']];

export const startTour = room => {
  const { store } = room, box = el('section.tour', {});
  const done = new Set();
  const things = all.filter(([name]) => name !== 'close' || room.watch.crossings.length);
  const show = () => {
    const { tried } = store.values;
    if (tried) done.add(tried === 'play' ? 'close' : tried);
    box.hidden = things.every(([name]) => done.has(name));
    put(box, el('h2', {}, say('tryIt')), el('ol', {}, things.map(([name, picture]) =>
      el('li' + (done.has(name) ? '.is-done' : ''), {},
        el('button', { type: 'button', onclick: () => lead(room, name) },
          icon(done.has(name) ? 'check' : picture),
          el('span', {}, el('b', {}, say('try.' + name)), el('small', {},
            say('try.' + name + '.how'))))))));
  };
  store.on(['tried'], show, true);
  return box;
};

// Of what is shown of the ground.
const middle = ({ map, place }) => {
  const { left, top, right, bottom } = map.view;
  return [(Math.max(0, left) + Math.min(place.width, right)) / 2,
    (Math.max(0, top) + Math.min(place.height, bottom)) / 2];
};

// Shows where it is done.
const lead = (room, name) => {
  const { store, watch, handles } = room;
  if (name === 'close') return room.night.play();
  if (name === 'ask') {
    const seen = store.get('coverage')?.seen ?? [], { streets } = room.place;
    // The longest street that nobody sees.
    let piece = -1;
    for (let i = 0; i < seen.length; i++)
      if (seen[i] === 1 && (piece < 0 || streets.metres[i] > streets.metres[piece])) piece = i;
    if (piece < 0) return room.cards.explain(...middle(room), -1);
    return room.cards.explain(...streets.place(piece, 0.5), piece);
  }
  const tower = watch.towers.find(one => !one.isInReserve) ?? watch.towers[0];
  if (!tower) return;
  const handle = handles.elements.get(tower.name);
  handle.focus();
  handle.classList.add('is-shown');
  setTimeout(() => handle.classList.remove('is-shown'), 2400);
};
