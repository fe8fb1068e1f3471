// What colours mean, and what the map shows.

import { button, el, find, put } from './dom.js';
import { levelStyles } from './layers.js';
import { say } from './words.js';
import { isPrivate } from './zones.js';

export const startLegend = room => {
  const { store, map } = room, legend = find('#legend');
  const show = () => put(legend, legendRows(room));
  store.on(['mode', 'coverage', 'palette', 'selected', 'nightTime', 'layers', 'lens', 'watch',
    'comparison'], show, true);
  put(find('#credits'), room.place.credits.join(', '));
  map.leaflet.on('zoomend', () => legend.classList.toggle('is-near', map.view.scale > 1));
};

const modes = room => {
  const { store } = room, mode = store.get('mode');
  return el('div.switch', { role: 'group', 'aria-label': say('colourBy') },
    ['seen', 'level'].map(kind => el('button', { type: 'button', 'aria-pressed': mode === kind,
      onclick: () => store.set({ mode: kind }) }, say('mode.' + kind))));
};

const row = (style, text, kind = 'line') => el('p', {},
  el('i.' + kind, { style: `background:${style}` }), text);

const legendRows = room => {
  const { store } = room;
  const { coverage, mode, nightTime, layers, comparison } = store.values;
  if (comparison) return [el('h2', {}, say('comparison')), row('var(--good)', say('betterSeen')),
    row('var(--walker)', say('worseSeen')), row('var(--none)', say('sameSeen'))];
  const veil = room.watch.zones.some(isPrivate)
    ? el('p', {}, el('i.cell.veil', {}), say('neverLooked')) : null;
  if (nightTime !== null) return [el('h2', {}, say('legendNight')),
    row('var(--fog)', say('groundHeld'), 'cell'), row('var(--held)', say('streetHeld')),
    row('var(--walker)', say('couldBe')), row('var(--mover)', say('wayThrough')), veil];
  const levels = coverage?.streets.levelNames ?? [];
  const styles = mode === 'level' ? levelStyles(levels.length) : [];
  const streets = mode === 'level' ? [...levels.map((name, level) =>
    row(styles[level + 1].style, name)).reverse(), row(styles[0].style, say('notAtAll'))]
    : ['surely', 'possibly', 'unseen'].map(kind => row(`var(--${kind})`, say('word.' + kind)));
  const tower = store.get('selected');
  return [room.watch.hasMap ? [el('h2', {}, say('streets')), modes(room), streets] : null,
    layers.mask ? [el('h2', {}, say('ground')),
      row('var(--fog)', tower ? say('groundBy', { tower }) : say('groundByAll'), 'cell'), veil]
      : null,
    store.get('lens') ? button('close', 'lensOff', () => store.set({ lens: null }),
      { isQuiet: true }) : null];
};
