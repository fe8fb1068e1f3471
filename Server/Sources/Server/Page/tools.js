// What a click on the map does: asks who sees it, puts a tower there, draws an area or a line.

import { button, el, find, put } from './dom.js';
import { addTower, freshName, takenNames } from './edits.js';
import { say } from './words.js';
import { addZone } from './zones.js';

const hints = { tower: 'hintTower', area: 'hintArea', zone: 'hintArea', line: 'hintLine',
  escort: 'hintEscort', goal: 'hintGoal' };
const areas = ['area', 'zone'];

export class Tools {
  constructor(room) {
    this.room = room;
    this.kind = null;
    const { leaflet } = room.map, element = find('#map');
    leaflet.on('click', event => this.click(event.originalEvent));
    leaflet.on('mousemove', event => this.hover(event.originalEvent));
    leaflet.on('dblclick', () => { if (this.isArea) this.finishArea(); });
    element.addEventListener('mouseleave', () => {
      cancelAnimationFrame(this.hovering);
      find('#tip').hidden = true;
      room.store.set({ hovered: -1 });
    });
    element.addEventListener('keydown', event => {
      if (event.target !== element || !['Enter', ' '].includes(event.key)) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      this.click({ clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 });
    });
    addEventListener('keydown', event => {
      if (event.key === 'Enter' && this.isArea && event.target === document.body)
        this.finishArea();
    });
  }

  get isArea() { return areas.includes(this.kind); }

  // Takes up a tool; a line begins at a tower, and a way at a place.
  take(kind, tower = null) {
    Object.assign(this, { kind, from: tower });
    const { room } = this, { store } = room;
    if (kind) room.cards.close();
    store.set({ area: this.isArea ? { points: [], isClosed: false } : null });
    document.body.classList.toggle('is-pointing', kind !== null);
    const hint = find('#hint');
    hint.hidden = kind === null;
    if (kind === null) return;
    put(hint, el('span', {}, say(hints[kind], { tower })),
      this.isArea ? button('check', 'done', () => this.finishArea()) : null,
      button('close', 'cancel', () => this.take(null), { isQuiet: true }));
    find('#map').focus({ preventScroll: true });
  }

  // Ends what is begun; says whether there was something.
  escape() {
    if (this.kind === null) return false;
    this.take(null);
    return true;
  }

  metres(event) { return this.room.map.metres(event.clientX, event.clientY); }

  async click(event) {
    const { room, kind } = this, [right, down] = this.metres(event);
    if (this.isArea) return this.addCorner(right, down);
    if (!room.place.holds(right, down)) {
      this.take(null);
      return room.tellBusy(null);
    }
    if (kind === 'tower') {
      this.take(null);
      return this.build(right, down);
    }
    if (kind === 'escort') {
      this.take('goal', [right, down]);
      return room.store.set({ escort: { ends: [[right, down]], parts: [] } });
    }
    if (kind === 'goal') {
      const { from } = this;
      this.take(null);
      return (await import('./escort.js')).askEscort(room, from, [right, down]);
    }
    if (kind === 'line') {
      const { from } = this;
      this.take(null);
      return room.cards.sightline(from, right, down);
    }
    room.cards.explain(right, down, this.piece(right, down));
  }

  // The street within reach of a pointer, as far as one is asked about.
  piece(right, down) {
    const { map, place, store } = this.room, count = store.get('coverage')?.seen.length;
    return place.index.nearest(right, down, 9 * map.view.pixel,
      piece => count === undefined || piece < count);
  }

  hover(event) {
    const { handles, corners } = this.room;
    if (event.pointerType === 'touch' || handles?.isMoving || corners?.held !== undefined) return;
    const at = this.metres(event);
    cancelAnimationFrame(this.hovering);
    this.hovering = requestAnimationFrame(() =>
      this.point(this.kind ? -1 : this.piece(...at), at, event));
  }

  // What street the pointer is on, how it is seen and by whom.
  point(piece, at, { clientX, clientY }) {
    if (this.room.handles.isMoving) return;
    const { store, place } = this.room, tip = find('#tip'), coverage = store.get('coverage');
    store.set({ hovered: piece, pointed: at });
    tip.hidden = piece < 0 || !coverage;
    if (tip.hidden) return;
    const by = coverage.byTower.filter(({ seen }) => seen[piece] === coverage.seen[piece]
      && seen[piece] > 1).map(({ name }) => name);
    const seen = say('seen' + coverage.seen[piece]);
    put(tip, el('b', {}, place.way(piece).name ?? say('streetUnnamed')),
      by.length ? say('tip', { seen, towers: by.join(', ') }) : seen);
    const left = Math.min(clientX + 14, innerWidth - tip.offsetWidth - 8);
    tip.style.transform = `translate(${left}px, ${clientY + 16}px)`;
  }

  async build(right, down) {
    const { room } = this, { place } = room;
    const name = freshName(say('newTower'), takenNames(room.watch));
    const edit = addTower(name, place.x(right), place.y(down), 10);
    if (await room.edit(edit, say('noteAdded', { name })))
      room.store.set({ selected: name, tab: 'tower' });
  }

  addCorner(right, down) {
    const { store, map } = this.room, { points } = store.get('area');
    const first = points[0], near = 9 * map.view.pixel;
    if (points.length > 2 && Math.hypot(first[0] - right, first[1] - down) < near)
      return this.finishArea();
    store.set({ area: { points: [...points, [right, down]], isClosed: false } });
  }

  finishArea() {
    const { room, kind } = this, { points } = room.store.get('area');
    // A double click has set its corner twice.
    const corners = points.filter(([x, y], i) => i === 0
      || Math.hypot(x - points[i - 1][0], y - points[i - 1][1]) > room.map.view.pixel);
    this.take(null);
    if (corners.length < 3) return;
    if (kind === 'zone') return addZone(room, corners);
    room.store.set({ area: { points: corners, isClosed: true } });
    room.cards.area(corners);
  }
}
