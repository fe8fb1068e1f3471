// The panel at the side, or from below on a phone: its head and its pages.

import { el, find, put } from './dom.js';
import { startHistory } from './history.js';
import { startStreets } from './streets.js';
import { startTower } from './tower.js';
import * as words from './words.js';

const { say } = words;
const all = ['overview', 'tower', 'streets', 'history'];

export const startPanel = room => {
  const { store } = room, panel = find('#panel');
  const heads = {};
  // Without a map there are no streets.
  const tabs = all.filter(name => name !== 'streets' || room.watch.hasMap);
  room.pages = {};
  for (const name of all) {
    heads[name] = el('button', { type: 'button', role: 'tab', id: 'tab-' + name,
      'aria-controls': 'page-' + name, onclick: () => store.set({ tab: name }) },
    say('tab.' + name));
    room.pages[name] = el('div.page', { role: 'tabpanel', id: 'page-' + name,
      'aria-labelledby': 'tab-' + name, hidden: true });
  }
  put(find('.tabs', panel), tabs.map(name => heads[name]));
  put(find('.pages', panel), Object.values(room.pages));
  find('.tabs', panel).addEventListener('keydown', event => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!way) return;
    const next = tabs[(tabs.indexOf(store.get('tab')) + way + tabs.length) % tabs.length];
    store.set({ tab: next });
    heads[next].focus();
  });
  store.on('tab', ({ tab }) => {
    if (!tabs.includes(tab)) return store.set({ tab: 'overview' });
    for (const name of all) {
      heads[name].setAttribute('aria-selected', name === tab);
      heads[name].tabIndex = name === tab ? 0 : -1;
      room.pages[name].hidden = name !== tab;
    }
    find('.pages', panel).scrollTop = 0;
  }, true);
  store.on('watch', () => head(room), true);
  startGrip(room, panel);
  startTower(room);
  startStreets(room);
  startHistory(room);
};

const head = room => {
  const { title, night } = room.watch;
  find('#panel h1').textContent = title || say('untitled');
  find('#panel .night').textContent = [words.date(night.from, night.zone),
    `${words.clock(night.from, night.zone)}–${words.clock(night.until, night.zone)}`].join(' · ');
};

// A phone's panel is low, half or high.
const startGrip = (room, panel) => {
  const grip = find('#grip');
  const set = isHigh => {
    panel.classList.toggle('is-high', isHigh);
    grip.setAttribute('aria-expanded', isHigh);
  };
  let start = null;
  grip.addEventListener('click', () => set(!panel.classList.contains('is-high')));
  grip.addEventListener('pointerdown', event => { start = event.clientY; });
  grip.addEventListener('pointerup', event => {
    if (start !== null && Math.abs(event.clientY - start) > 20) {
      // The click that follows turns it round.
      panel.classList.toggle('is-high', event.clientY > start);
    }
    start = null;
  });
};
