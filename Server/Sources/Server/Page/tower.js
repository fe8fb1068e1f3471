// The page of a tower: its eye, its telescopes and where they look.

import { button, el, fold, renew, slider, toast } from './dom.js';
import * as edits from './edits.js';
import { wrapped } from './geometry.js';
import { icon } from './icons.js';
import * as words from './words.js';
import { zoneDetails, zoneList } from './zones.js';

const { say } = words;

export const startTower = room => {
  const { store } = room, page = room.pages.tower;
  const show = () => renew(page, store.get('tab') === 'tower' ? content(room) : []);
  store.on(['watch', 'selected', 'tab', 'coverage', 'zone'], show, true);
  // What an eye would see that is no change yet: the mask follows.
  room.preview = (fields, since = performance.now()) => {
    const tower = room.tower() ?? room.watch.towers.find(one => !one.isInReserve);
    if (!tower) return;
    const base = { x: tower.x, y: tower.y, above: tower.eye.above, metres: tower.eye.metres,
      heights: 'typical' };
    room.live.want({ since, view: { ...base, ...fields } });
  };
};

const content = room => {
  const tower = room.tower();
  if (tower) return details(room, tower);
  const zone = room.watch.zones.find(one => one.name === room.store.get('zone'));
  return zone ? zoneDetails(room, zone) : list(room);
};

const list = room => [
  el('h2', {}, say('towers')),
  el('ul.towers', {}, room.watch.towers.map(tower => el('li', {}, el('button', { type: 'button',
    onclick: () => room.store.set({ selected: tower.name }) }, icon('tower'),
  el('span', {}, el('b', {}, tower.name), el('small', {}, summary(tower))))))),
  el('div.buttons', {}, button('plus', 'addTower', () => room.tools.take('tower'))),
  zoneList(room),
];

const summary = tower => tower.isInReserve ? say('inReserve')
  : tower.telescopes.length ? say('telescopes', { count: tower.telescopes.length })
    : say('nakedEye');

const details = (room, tower) => [
  el('div.crumb', {}, button('down', 'allTowersBack', () => room.store.set({ selected: null }),
    { isQuiet: true })),
  nameField(room, tower),
  el('p.facts', {}, place(tower)),
  eyeSlider(room, tower),
  el('div.buttons', {},
    button('panorama', 'panorama', () => room.panorama.show(tower.name)),
    button('line', 'sightlineTo', () => room.tools.take('line', tower.name)),
    button('trash', 'removeTower', () => remove(room, tower), { isQuiet: true })),
  el('h2', {}, say('telescopesHere')),
  tower.telescopes.map(telescope => telescopeBox(room, tower, telescope)),
  tower.telescopes.length ? null : el('p', {}, say('nakedEyeHere')),
  el('div.buttons', {}, ['glass', 'camera', 'eye'].map(kit => button('plus', 'add.' + kit,
    () => addTelescope(room, tower, kit), { isQuiet: true }))),
];

const addTelescope = (room, tower, kit) => {
  const name = edits.freshName(say('kit.' + kit), edits.takenNames(room.watch));
  return room.edit(edits.addTelescope(tower.name, kit, name), say('noteAdded', { name }));
};

const place = tower => [tower.lat === undefined || tower.lat === null ? null
  : `${words.number(tower.lat, 5)}, ${words.number(tower.lon, 5)}`,
tower.eye.elevationMetres === undefined ? null
  : say('eyeElevation', { metres: words.number(tower.eye.elevationMetres, 1) })]
  .filter(text => text).join(' · ');

const nameField = (room, tower) => {
  const input = el('input.name', { value: tower.name, 'aria-label': say('towerName'),
    maxlength: 80, spellcheck: 'false',
    onchange: async () => {
      const name = input.value.trim();
      if (!name || name === tower.name) { input.value = tower.name; return; }
      room.store.set({ selected: null });
      const isDone = await room.edit(edits.renameTower(tower.name, name),
        say('noteRenamed', { name }));
      room.store.set({ selected: isDone ? name : tower.name });
    },
    onkeydown: event => { if (event.key === 'Enter') input.blur(); } });
  return input;
};

const eyeSlider = (room, tower) => {
  const { above, metres, groundMetres } = tower.eye, isSea = above === 'elevation';
  const told = value => `${words.number(value, 1)} m`;
  const low = isSea ? Math.floor(groundMetres ?? metres - 20) : 0;
  return slider({ key: 'eye.' + above, min: low, max: Math.max(low + 60, Math.ceil(metres * 1.5)),
    step: 0.5, value: metres, told,
    oninput: (value, event) => room.preview({ metres: value }, event.timeStamp),
    onchange: value => room.edit(edits.setEye(tower.name, above, value),
      say('noteSet', { what: tower.name, value: told(value) })) });
};

const remove = async (room, tower) => {
  room.store.set({ selected: null });
  if (await room.edit(edits.removeTower(tower.name), say('noteRemoved', { name: tower.name })))
    toast(say('towerGone', { tower: tower.name }),
      { action: { name: say('undo'), run: () => room.step('undo') } });
};

const telescopeBox = (room, tower, telescope) => {
  const { source } = room.watch, text = edits.written(source, tower.name, telescope.name);
  const looks = (room.store.get('coverage')?.looks ?? []).filter(look =>
    look.tower === tower.name && look.telescope === telescope.name);
  return fold(el('span', {}, el('b', {}, telescope.name), el('small', {},
    telescope.isInReserve ? say('inReserve') : telescope.kind)),
  el('p.facts', {}, telescope.reach.map(({ level, metres }) =>
    `${level} ${words.length(metres)}`).join(' · ')),
  lens(room, tower, telescope, looks[0]),
  text?.looks?.length ? text.looks.map((look, number) =>
    lookRow(room, tower, telescope, look, number)) : null,
  el('div.buttons', {},
    text ? button('plus', 'addLook', () => addLook(room, tower, telescope), { isQuiet: true })
      : null,
    button('trash', 'removeTelescope', () => removeTelescope(room, tower, telescope),
      { isQuiet: true })));
};

// Turns and widens a view: the mask follows, and what can be told in the watch is told at rest.
const lens = (room, tower, telescope, look) => {
  const { source } = room.watch, isCamera = telescope.kind.startsWith('camera');
  const text = edits.written(source, tower.name, telescope.name);
  const now = { azimuth: look?.azimuthDegrees ?? 0, field: Math.min(360,
    telescope.fieldDegrees) };
  const view = since => {
    room.store.set({ lens: { tower: tower.name, telescope: telescope.name, fields: { ...now } } });
    room.preview({ azimuth: now.azimuth, field: now.field }, since);
  };
  const send = (make, note) => { if (text) room.edit(make, note); };
  return [
    slider({ key: 'turned', min: 0, max: 360, step: 1, value: Math.round(now.azimuth),
      told: value => words.degrees(value),
      oninput: (value, event) => { now.azimuth = value; view(event.timeStamp); },
      onchange: value => {
        if (text?.looks?.length === 1) send(edits.turnLook(source, tower.name, telescope.name, 0,
          wrapped(value)), say('noteTurn', { name: telescope.name }));
      } }),
    slider({ key: 'fieldWide', min: 1, max: isCamera ? 120 : 90, step: 0.5,
      value: Math.min(now.field, 120), told: value => words.degrees(value, 1),
      oninput: (value, event) => { now.field = value; view(event.timeStamp); },
      onchange: value => {
        if (isCamera) send(edits.setField(source, tower.name, telescope.name, value),
          say('noteSet', { what: telescope.name, value: words.degrees(value, 1) }));
      } }),
    look && look.fieldDegrees < 360
      ? button('eye', 'lensOn', () => view(), { isQuiet: true }) : null,
    el('p.facts', {}, say(!text ? 'lensOnly' : text.looks?.length > 1 ? 'lensLooks'
      : isCamera ? 'lensSent' : 'lensTurned')),
  ];
};

const removeTelescope = (room, tower, telescope) => room.edit(
  edits.removeTelescope(room.watch.source, tower.name, telescope.name),
  say('noteRemoved', { name: telescope.name }));

// What a look is pointed at, as far as its text says it.
const target = (look, tower) => {
  const [x, y] = look.xy ?? [], name = look.towards ?? look.point?.join(', ') ?? '';
  return look.xy ? words.degrees(wrapped(Math.atan2(x - tower.x, y - tower.y) * 180 / Math.PI))
    : name;
};

const lookRow = (room, tower, telescope, look, number) => {
  const { source } = room.watch;
  const input = el('input', { type: 'number', min: 0, max: 360, step: 1, value: look.azimuth ?? '',
    placeholder: target(look, tower), 'aria-label': say('lookAzimuth'),
    onchange: () => { if (Number.isFinite(input.valueAsNumber)) room.edit(edits.turnLook(source,
      tower.name, telescope.name, number, wrapped(input.valueAsNumber)),
    say('noteTurn', { name: telescope.name })); } });
  return el('div.look', {}, el('span', {}, [look.from, look.for, look.every
    ? say('every', { time: look.every }) : null].filter(text => text).join(' · ')
    || say('allNight')), input,
  button('trash', 'removeLook', () => room.edit(edits.removeLook(source, tower.name,
    telescope.name, number), say('noteLookRemoved', { name: telescope.name })),
  { isQuiet: true, isNamed: false }));
};

// Towards the middle of the map as it is shown.
const addLook = (room, tower, telescope) => {
  const { place, map, watch } = room, centre = map.leaflet.getCenter();
  const [x, y] = [place.x(centre.lng), place.frame.south + centre.lat];
  const grid = Math.atan2(x - tower.x, y - tower.y) * 180 / Math.PI;
  const azimuth = wrapped(Math.round(grid + place.frame.convergenceDegrees));
  return room.edit(edits.addLook(watch.source, tower.name, telescope.name,
    { azimuth }), say('noteLookAdded', { name: telescope.name }));
};
