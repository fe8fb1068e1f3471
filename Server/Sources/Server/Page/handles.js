// Towers as handles on the map: dragged by pointer or by arrow keys, what they see follows.

import { api } from './api.js';
import { el, find, toast } from './dom.js';
import { icon } from './icons.js';
import { length, say } from './words.js';

const restMilliseconds = 700;
const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Handles {
  constructor(room) {
    this.room = room;
    this.elements = new Map();
    this.move = null;
    room.store.on('watch', () => this.render(), true);
    room.store.on('selected', () => this.mark(), true);
    room.map.leaflet.on('zoom viewreset', () => this.place());
  }

  get isMoving() { return this.move !== null; }

  render() {
    const { watch, map } = this.room, pane = map.handlesPane;
    const names = new Set(watch.towers.map(tower => tower.name));
    for (const [name, element] of this.elements)
      if (!names.has(name)) { element.remove(); this.elements.delete(name); }
    for (const tower of watch.towers) {
      if (!this.elements.has(tower.name)) {
        const element = this.made(tower.name);
        this.elements.set(tower.name, element);
        pane.append(element);
      }
      const element = this.elements.get(tower.name);
      element.classList.toggle('in-reserve', tower.isInReserve);
      element.setAttribute('aria-label', say('handle', { tower: tower.name }));
    }
    this.place();
    this.mark();
  }

  made(name) {
    const element = el('button.handle', { type: 'button' },
      el('i', {}, icon('tower')), el('span', {}, name));
    L.DomEvent.disableClickPropagation(element);
    element.addEventListener('pointerdown', event => this.grab(event, name));
    element.addEventListener('pointermove', event => this.drag(event));
    element.addEventListener('pointerup', event => this.release(event));
    element.addEventListener('pointercancel', () => this.cancel());
    element.addEventListener('keydown', event => this.key(event, name));
    element.addEventListener('blur', () => { if (this.move?.isByKeys) this.settle(); });
    element.addEventListener('click', () => {
      if (!this.wasDragged) this.choose(name);
      this.wasDragged = false;
    });
    return element;
  }

  choose(name) {
    const { store } = this.room;
    store.set({ selected: name, tab: 'tower' });
  }

  // Where handles are on the map: at the tower's place, or where it is moved to.
  place() {
    const { watch, place, map } = this.room;
    const spots = watch.towers.map(tower => {
      const [right, down] = this.move?.name === tower.name ? this.move.at
        : [place.right(tower.x), place.down(tower.y)];
      return map.leaflet.latLngToLayerPoint(map.latLng(right, down));
    });
    watch.towers.forEach(({ name }, number) => {
      const element = this.elements.get(name), at = spots[number];
      L.DomUtil.setPosition(element, at);
      // A name stands at the left where another tower is at the right.
      element.classList.toggle('is-left', spots.some((other, rank) => rank !== number
        && Math.abs(other.y - at.y) < 30 && other.x - at.x < 50 + 8 * name.length
        && (other.x > at.x || other.x === at.x && rank > number)));
    });
  }

  mark() {
    const selected = this.room.store.get('selected');
    for (const [name, element] of this.elements) {
      element.classList.toggle('is-selected', name === selected);
      element.classList.toggle('is-moving', this.move?.name === name);
      element.setAttribute('aria-pressed', name === selected);
    }
  }

  grab(event, name) {
    if (event.button !== 0 || this.isMoving) return;
    const tower = this.room.tower(name), { place, map } = this.room;
    const [right, down] = map.metres(event.clientX, event.clientY);
    event.currentTarget.setPointerCapture(event.pointerId);
    this.held = { name, from: [event.clientX, event.clientY],
      shift: [place.right(tower.x) - right, place.down(tower.y) - down] };
  }

  drag(event) {
    const { held, room } = this;
    if (!held) return;
    // A finger trembles.
    const slack = event.pointerType === 'mouse' ? 3 : 8;
    if (!this.move && Math.hypot(event.clientX - held.from[0], event.clientY - held.from[1])
      < slack) return;
    if (!this.move) this.begin(held.name, false);
    // Events that came together: the newest counts.
    const [right, down] = room.map.metres(event.clientX, event.clientY);
    this.to(right + held.shift[0], down + held.shift[1], event.timeStamp);
  }

  begin(name, isByKeys) {
    const tower = this.room.tower(name), { place, store } = this.room;
    this.move = { name, isByKeys, at: [place.right(tower.x), place.down(tower.y)] };
    store.set({ selected: name, mark: null, nightTime: null, lens: null });
    this.mark();
    find('#tip').hidden = true;
    document.body.classList.add('is-dragging');
  }

  to(right, down, since) {
    const { move, room: { place, live } } = this;
    const inset = place.grid.side / 2;
    const at = [Math.min(Math.max(right, inset), place.width - inset),
      Math.min(Math.max(down, inset), place.height - inset)];
    this.refuse(move.name, at[0] !== right || at[1] !== down);
    move.at = at;
    this.place();
    live.want({ since, view: { tower: move.name, x: place.x(at[0]), y: place.y(at[1]),
      heights: 'typical' } });
  }

  // There is no ground beyond the frame.
  refuse(name, isOutside) {
    this.elements.get(name).classList.toggle('is-refused', isOutside);
    if (isOutside && !this.wasOutside) toast(say('noGround'), { kind: 'fault', seconds: 3 });
    this.wasOutside = isOutside;
  }

  release() {
    this.held = null;
    if (!this.move) return;
    this.wasDragged = true;
    setTimeout(() => { this.wasDragged = false; }, 50);
    this.settle();
  }

  cancel() {
    this.held = null;
    if (!this.move) return;
    this.end();
    this.room.showSights();
  }

  end() {
    clearTimeout(this.timer);
    this.refuse(this.move.name, false);
    this.move = null;
    this.room.live.drop();
    document.body.classList.remove('is-dragging');
    this.place();
    this.mark();
  }

  // The tower stays where it is now: that is the change.
  async settle() {
    const { move, room } = this, { place } = room;
    clearTimeout(this.timer);
    if (move.isSent) return;
    move.isSent = true;
    const tower = room.tower(move.name), [right, down] = move.at;
    const [x, y] = [place.x(right), place.y(down)];
    const metres = Math.hypot(x - tower.x, y - tower.y);
    await room.change(base => api.placeTower(base, move.name, x, y));
    if (this.move === move) this.end();
    room.showSights();
    room.tell(say('moved', { tower: move.name, length: length(metres) }));
    room.store.set({ tried: 'drag' });
  }

  key(event, name) {
    if (event.key === 'Escape' && this.isMoving) {
      event.stopPropagation();
      return this.cancel();
    }
    if (event.key === 'Enter' && this.move?.isByKeys) {
      event.preventDefault();
      return this.settle();
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.move?.isSent) return;
    if (!this.move) this.begin(name, true);
    const far = this.room.place.grid.side * (event.shiftKey ? 10 : 1);
    this.to(this.move.at[0] + step[0] * far, this.move.at[1] + step[1] * far, event.timeStamp);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), restMilliseconds);
  }
}
