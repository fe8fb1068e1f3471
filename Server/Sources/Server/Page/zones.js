// Zones: drawn on the map, named, given a rule, moved by their corners, removed.

import { api } from './api.js';
import { button, el, toast } from './dom.js';
import { freshName, renameZone, removeZone, set, takenNames } from './edits.js';
import { bounds } from './geometry.js';
import { icon } from './icons.js';
import * as words from './words.js';

const { say } = words;
const kinds = ['private', 'sanctuary', 'area'];
const leastPixels = 60;
const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export const isPrivate = ({ kind }) => kind !== 'area';

// Corners in metres right and down.
export const corners = (ring, place) => Array.from({ length: ring.length / 2 }, (_, i) =>
  [place.right(ring[2 * i]), place.down(ring[2 * i + 1])])
  // A ring may end where it begins.
  .filter(([x, y], i, all) => i === 0 || i < all.length - 1 || x !== all[0][0] || y !== all[0][1]);

export const zonePaths = room => {
  const { watch, place } = room;
  if (room.zonesOf === watch) return room.zones;
  room.zonesOf = watch;
  return room.zones = watch.zones.map(({ rings, kind, name }) => {
    const path = new Path2D();
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i += 2)
        path[i ? 'lineTo' : 'moveTo'](place.right(ring[i]), place.down(ring[i + 1]));
      path.closePath();
    }
    return { path, name, isPrivate: isPrivate({ kind }) };
  });
};

// As lists of xs and ys, of those that nobody looks into.
export const privateRings = ({ watch, place }) => watch.zones.filter(isPrivate).map(({ rings }) =>
  rings.map(ring => [ring.filter((_, i) => i % 2 === 0).map(x => place.right(x)),
    ring.filter((_, i) => i % 2).map(y => place.down(y))]));

const sent = (place, ring) => ring.map(([right, down]) => [place.x(right), place.y(down)]);

export const addZone = async (room, ring) => {
  const name = freshName(say('newZone'), takenNames(room.watch));
  const isDone = await room.change(base =>
    api.outlineZone(base, name, sent(room.place, ring), 'private'));
  if (isDone) room.store.set({ zone: name, selected: null, tab: 'tower' });
};

// Near enough that its corners can be taken hold of.
const choose = (room, { name, rings }) => {
  room.store.set({ zone: name });
  const all = rings.flatMap(ring => corners(ring, room.place));
  if (all.length) room.map.fit(bounds([all.map(([x]) => x), all.map(([, y]) => y)]),
    room.margins, 3);
};

// What stands on the towers' page of zones in all.
export const zoneList = room => [
  el('h2', {}, say('zones')),
  el('ul.towers', {}, room.watch.zones.map(zone => el('li', {}, el('button', { type: 'button',
    onclick: () => choose(room, zone) }, icon('area'),
  el('span', {}, el('b', {}, zone.name), el('small', {}, say('zone.' + zone.kind))))))),
  el('div.buttons', {}, button('plus', 'drawZone', () => room.tools.take('zone'))),
];

// And of one of them.
export const zoneDetails = (room, zone) => {
  const path = ['zones', { name: zone.name }];
  const name = el('input.name', { value: zone.name, 'aria-label': say('zoneName'), maxlength: 80,
    spellcheck: 'false',
    onchange: async () => {
      const wanted = name.value.trim();
      if (!wanted || wanted === zone.name) { name.value = zone.name; return; }
      const isDone = await room.edit(renameZone(zone.name, wanted),
        say('noteRenamed', { name: wanted }));
      room.store.set({ zone: isDone ? wanted : zone.name });
    },
    onkeydown: event => { if (event.key === 'Enter') name.blur(); } });
  const kind = el('select', { onchange: () => room.edit(set([...path, 'kind'], kind.value),
    say('noteSet', { what: zone.name, value: say('zone.' + kind.value) })) },
  kinds.map(one => el('option', { value: one, selected: one === zone.kind },
    say('zone.' + one))));
  return [
    el('div.crumb', {}, button('down', 'allZonesBack', () => room.store.set({ zone: null }),
      { isQuiet: true })),
    name, el('label.choice', {}, el('span', {}, say('zoneKind')), kind),
    el('p.facts', {}, say('zone.' + zone.kind + '.how')),
    el('p.facts', {}, say(zone.rings.length === 1 ? 'cornersHow' : 'cornersNone')),
    el('div.buttons', {}, button('trash', 'removeZone', () => remove(room, zone),
      { isQuiet: true })),
  ];
};

const remove = async (room, { name }) => {
  room.store.set({ zone: null });
  if (await room.edit(removeZone(name), say('noteRemoved', { name })))
    toast(say('towerGone', { tower: name }),
      { action: { name: say('undo'), run: () => room.step('undo') } });
};

// Handles at the corners of the zone that is chosen: dragged, moved by arrow keys, taken away with
// Delete; small ones between them make new corners.
export class Corners {
  constructor(room) {
    this.room = room;
    this.elements = [];
    const build = () => this.build();
    room.store.on(['zone', 'watch', 'tab'], build, true);
    room.map.leaflet.on('zoom viewreset', () => this.place());
  }

  get zone() {
    const { store, watch } = this.room;
    return store.get('tab') === 'tower' && !store.get('selected')
      ? watch.zones.find(one => one.name === store.get('zone')) : undefined;
  }

  build() {
    const { zone, room } = this, focus = this.elements.indexOf(document.activeElement);
    for (const element of this.elements) element.remove();
    this.elements = [];
    this.fresh = undefined;
    this.ring = zone?.rings.length === 1 ? corners(zone.rings[0], room.place) : [];
    room.store.set({ outline: null });
    if (!this.ring.length) return;
    this.ring.forEach((_, i) => this.add(i, false));
    this.ring.forEach((_, i) => this.add(i, true));
    this.place();
    if (focus >= 0) this.elements[focus]?.focus({ preventScroll: true });
  }

  add(number, isBetween) {
    const element = el('button.corner' + (isBetween ? '.between' : ''), { type: 'button',
      'aria-label': say(isBetween ? 'cornerNew' : 'corner', { number: number + 1 }) });
    L.DomEvent.disableClickPropagation(element);
    element.addEventListener('pointerdown', event => {
      element.setPointerCapture(event.pointerId);
      this.held = this.taken(number, isBetween);
    });
    element.addEventListener('pointermove', event => {
      if (this.held === undefined) return;
      this.move(this.held, room => room.map.metres(event.clientX, event.clientY));
    });
    element.addEventListener('pointerup', () => {
      const wasMoved = this.wasMoved;
      this.held = this.wasMoved = undefined;
      if (wasMoved) this.send();
      else this.build();
    });
    element.addEventListener('keydown', event => this.key(event, number, isBetween));
    this.elements.push(element);
    this.room.map.handlesPane.append(element);
  }

  // The number of a corner that is taken hold of; one between two others comes into being.
  taken(number, isBetween) {
    if (!isBetween) return number;
    if (this.fresh === undefined) this.ring.splice(number + 1, 0, this.middle(number));
    return this.fresh = number + 1;
  }

  middle(number) {
    const [one, other] = [this.ring[number], this.ring[(number + 1) % this.ring.length]];
    return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
  }

  move(number, where) {
    const { room, ring } = this, { place } = room, [right, down] = where(room);
    ring[number] = [Math.min(Math.max(right, 0), place.width),
      Math.min(Math.max(down, 0), place.height)];
    this.wasMoved = true;
    this.place();
    room.store.set({ outline: { zone: this.zone.name, ring: [...ring] } });
  }

  key(event, number, isBetween) {
    const step = steps[event.key];
    if (event.key === 'Delete' && !isBetween && this.ring.length > 3) {
      this.ring.splice(number, 1);
      this.send();
    } else if (step) {
      const at = this.taken(number, isBetween), side = event.shiftKey ? 10 : 1;
      this.move(at, () => [this.ring[at][0] + step[0] * side, this.ring[at][1] + step[1] * side]);
      this.wasMoved = undefined;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), 700);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  place() {
    const { map } = this.room, { ring, elements } = this, count = elements.length / 2;
    const put = (element, at) =>
      L.DomUtil.setPosition(element, map.leaflet.latLngToLayerPoint(map.latLng(...at)));
    // A new corner is under the handle that it has come from; the others stay.
    if (ring.length > count) return put(elements[count + this.fresh - 1], ring[this.fresh]);
    elements.forEach((element, i) => {
      const number = i % count, next = ring[(number + 1) % count];
      put(element, i < count ? ring[number] : this.middle(number));
      // There must be room between corners for one more.
      if (i >= count) element.hidden = Math.hypot(next[0] - ring[number][0],
        next[1] - ring[number][1]) * map.view.scale < leastPixels;
    });
  }

  async send() {
    clearTimeout(this.timer);
    const { room, zone, ring } = this;
    if (!zone) return;
    await room.change(base => api.outlineZone(base, zone.name, sent(room.place, ring)));
    this.build();
  }
}
