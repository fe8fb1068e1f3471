// The tools over the map: undo, layers, export, settings; bars and keys.

import { api, setAuthor } from './api.js';
import { button, el, find, keep, kept, put, toast } from './dom.js';
import { icon } from './icons.js';
import { setTheme, theme } from './theme.js';
import * as words from './words.js';

const { say } = words;
const files = [['report', 'report.html'], ['gpkg', 'coverage.gpkg'], ['geojson',
  'coverage.geojson'], ['kml', 'coverage.kml'], ['gpx', 'routes.gpx'], ['csv', 'coverage.csv']];

export const startMenus = room => {
  const { store } = room, step = way => () => room.step(way);
  const undo = tool('undo', 'undo', step('undo')), redo = tool('redo', 'redo', step('redo'));
  put(find('#tools'),
    el('div.group', {}, undo, redo),
    el('div.group', {}, tool('tower', 'addTower', () => room.tools.take('tower')),
      tool('area', 'drawArea', () => room.tools.take('area')),
      room.watch.hasMap ? tool('route', 'escortTool', () => room.tools.take('escort')) : null),
    el('div.group', {},
      menu('layers', 'layers', () => layerRows(room)),
      menu('download', 'export', close => exportRows(room, close)),
      tool('link', 'copyLink', () => copyLink(room)),
      menu('settings', 'settings', () => settingRows(room))),
    el('div.group.zooms', {}, tool('plus', 'zoomIn', () => room.map.leaflet.zoomIn(0.5)),
      tool('minus', 'zoomOut', () => room.map.leaflet.zoomOut(0.5)),
      tool('eye', 'wholeMap', () => room.home())));
  store.on(['canUndo', 'canRedo'], ({ canUndo, canRedo }) => {
    undo.disabled = !canUndo;
    redo.disabled = !canRedo;
  }, true);
  startKeys(room);
  startLine(room);
};

const tool = (picture, key, onclick) => button(picture, key, onclick, { isNamed: false });

// A button with a menu that opens under it.
const menu = (picture, key, rows) => {
  const sheet = el('div.menu', { hidden: true, role: 'group', 'aria-label': say(key) });
  const head = tool(picture, key, () => (sheet.hidden ? open() : close()));
  const close = isByKey => {
    sheet.hidden = true;
    head.setAttribute('aria-expanded', 'false');
    if (isByKey) head.focus();
  };
  const open = () => {
    for (const other of document.querySelectorAll('.menu')) other.close();
    put(sheet, rows(close));
    sheet.hidden = false;
    head.setAttribute('aria-expanded', 'true');
    sheet.querySelector('button, input, select')?.focus();
  };
  head.setAttribute('aria-expanded', 'false');
  sheet.close = close;
  addEventListener('pointerdown', event => {
    if (!sheet.hidden && !sheet.parentElement.contains(event.target)) close();
  }, true);
  return el('div.holder', {}, head, sheet);
};

const closeMenus = () => {
  const open = [...document.querySelectorAll('.menu')].filter(sheet => !sheet.hidden);
  for (const sheet of open) sheet.close(true);
  return open.length > 0;
};

const layerRows = ({ store }) => Object.keys(store.get('layers')).map(name => {
  const box = el('input', { type: 'checkbox', checked: store.get('layers')[name],
    onchange: () => store.set({ layers: { ...store.get('layers'), [name]: box.checked } }) });
  return el('label.check', {}, box, say('layer.' + name));
});

const save = (blob, name) => {
  const link = el('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

const fileRow = (room, close, [kind, name]) => el('button', { type: 'button', onclick: async () => {
  close();
  try {
    const question = kind === 'report' ? { kind } : { kind: 'file', ending: kind };
    save(await (await room.jobs.ask(question)).answer.blob(), name);
    room.tell(say('exported', { name }));
  } catch (error) { room.fail(error); }
} }, el('b', {}, say('file.' + kind)), el('small', {}, name));

// Without a map there are no streets to hand out.
const exportRows = (room, close) => [
  ...files.filter(([kind]) => kind === 'report' || room.watch.hasMap)
    .map(file => fileRow(room, close, file)),
  el('button', { type: 'button', onclick: async () => {
    close();
    save(new Blob([await api.yaml()], { type: 'application/yaml' }), 'watch.yaml');
  } }, el('b', {}, say('file.yaml')), el('small', {}, 'watch.yaml')),
  el('button', { type: 'button', onclick: () => { close(); saveFile(room); } },
    el('b', {}, say('saveFile')), el('small', {}, say('saveFileHow'))),
];

const saveFile = async room => {
  if (await room.step('save')) toast(say('saved'));
};

const copyLink = async room => {
  const link = new URL(room.link, location.href).href;
  history.replaceState(null, '', link);
  try {
    await navigator.clipboard.writeText(link);
    toast(say('copied'));
  } catch { toast(say('inAddress')); }
};

const choice = (key, values, value, onchange) => {
  const select = el('select', { onchange: () => onchange(select.value) },
    values.map(([name, text]) => el('option', { value: name }, text)));
  select.value = value;
  return el('label', {}, el('span', {}, say(key)), select);
};

const settingRows = room => {
  const name = el('input', { value: kept('author', ''), maxlength: 60,
    onchange: () => { keep('author', name.value.trim()); setAuthor(name.value.trim()); } });
  return [
    el('label', {}, el('span', {}, say('yourName')), name),
    choice('theme', [['auto', say('theme.auto')], ['light', say('theme.light')],
      ['dark', say('theme.dark')]], theme(), value => {
      keep('theme', value);
      setTheme(value);
      room.themed();
    }),
    choice('language', [['en', 'English'], ['de', 'Deutsch']], words.language(), value => {
      keep('language', value);
      location.reload();
    }),
    el('p.facts', {}, say('keys')),
  ];
};

const isTyping = target => target.matches?.('input:not([type=range]):not([type=checkbox]), select');

const startKeys = room => {
  // Where one is on the map is shown to those who go by keys.
  addEventListener('pointerdown', () => document.body.classList.remove('by-keys'), true);
  addEventListener('keydown', event => {
    if (event.key === 'Tab' || event.key.startsWith('Arrow'))
      document.body.classList.add('by-keys');
  }, true);
  addEventListener('keydown', event => key(room, event));
};

const key = (room, event) => {
  if (event.key === 'Escape') return escape(room);
  if (isTyping(event.target)) return;
  const isCommand = event.ctrlKey || event.metaKey, letter = event.key.toLowerCase();
  if (isCommand && (letter === 'z' || letter === 'y')) {
    event.preventDefault();
    room.step(letter === 'y' || event.shiftKey ? 'redo' : 'undo');
  } else if (!isCommand && letter === ' ' && event.target === document.body) {
    event.preventDefault();
    room.night.toggle();
  }
};

// Closes what was opened last.
const escape = room => {
  if (closeMenus() || room.tools.escape()) return;
  if (room.cards.isOpen) return room.cards.close();
  if (room.panorama.isOpen) return room.panorama.close();
  if (room.store.get('nightTime') !== null) return room.night.leave();
  room.store.set({ selected: null, lens: null });
};

// What is wrong with the line to the server, or with the file on the disk.
const startLine = room => {
  const { store } = room, line = find('#line');
  store.on(['fileHasChanged', 'isOpen'], ({ fileHasChanged, isOpen, lastHeard }) => {
    line.hidden = isOpen && !fileHasChanged;
    line.classList.toggle('is-broken', !isOpen);
    if (!isOpen) put(line, icon('gap'), el('span', {}, say('lineBroken', { time: lastHeard
      ? words.moment(lastHeard) : '–' })));
    else if (fileHasChanged) put(line, el('span', {}, say('fileChanged')),
      button('download', 'takeIn', () => room.step('import')),
      button('close', 'later', () => { line.hidden = true; }, { isQuiet: true }));
  }, true);
};
