// What one sees from a tower, as a strip to go along and nearer to, linked with the map.

import { button, el, find, put } from './dom.js';
import { azimuth as azimuthTo, turn, wrapped } from './geometry.js';
import { colours } from './theme.js';
import * as words from './words.js';

const { say } = words;
const axis = 26;

export const startPanorama = room => { room.panorama = new Panorama(room); };

class Panorama {
  constructor(room) {
    this.room = room;
    this.strip = find('#strip');
    this.middle = 0;
    this.near = 1.35;
    const { store } = room;
    store.on(['selected'], ({ selected }) => {
      if (this.isOpen && selected && selected !== this.name) this.show(selected);
    });
    store.on('pointed', () => this.draw());
    store.on(['coverage', 'palette', 'azimuth'], () => this.draw());
    // A panorama is of a place: it is old once the tower has moved.
    store.on('revision', () => { if (this.isOpen) this.show(this.name); });
  }

  get isOpen() { return !this.strip.hidden; }

  close() {
    this.strip.hidden = true;
    document.body.classList.remove('has-strip');
    this.room.store.set({ azimuth: null });
  }

  async show(name) {
    const isSame = this.name === name && this.image;
    Object.assign(this, { name, image: isSame ? this.image : null });
    this.build();
    const { room } = this, asked = this.asked = {};
    if (!room.tower(name)) return this.close();
    this.note.textContent = say('panoramaComing');
    try {
      const told = await (await room.jobs.ask({ kind: 'panorama', tower: name })).answer.json();
      const bytes = Uint8Array.from(atob(told.picture), letter => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      if (asked !== this.asked) return;
      this.take(told, image);
    } catch (error) {
      if (asked === this.asked) this.note.textContent = '';
      room.fail(error);
    }
  }

  build() {
    if (!this.strip.hidden) return;
    this.strip.hidden = false;
    document.body.classList.add('has-strip');
    this.title = el('h2', {});
    this.note = el('p', { 'aria-live': 'polite' });
    this.canvas = el('canvas', { tabindex: 0, role: 'img', 'aria-label': say('panorama') });
    this.pen = this.canvas.getContext('2d');
    put(this.strip, el('header', {}, this.title, this.note,
      button('minus', 'zoomOut', () => this.zoom(1 / 1.5), { isQuiet: true, isNamed: false }),
      button('plus', 'zoomIn', () => this.zoom(1.5), { isQuiet: true, isNamed: false }),
      button('close', 'close', () => this.close(), { isQuiet: true, isNamed: false })),
    this.canvas);
    this.listen();
    new ResizeObserver(() => this.draw()).observe(this.canvas);
  }

  listen() {
    const { canvas, room } = this;
    canvas.addEventListener('pointerdown', event => {
      canvas.setPointerCapture(event.pointerId);
      this.held = { x: event.clientX, middle: this.middle };
    });
    canvas.addEventListener('pointerup', () => { this.held = null; });
    canvas.addEventListener('pointermove', event => {
      if (this.held) {
        this.middle = wrapped(this.held.middle
          - (event.clientX - this.held.x) * this.degreesPerPixel);
        this.draw();
      } else this.point(event);
    });
    canvas.addEventListener('pointerleave', () => {
      if (!this.held) room.store.set({ azimuth: null });
    });
    canvas.addEventListener('wheel', event => {
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, event);
    }, { passive: false });
    canvas.addEventListener('keydown', event => {
      const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (way) this.middle = wrapped(this.middle + way * this.span / 12);
      else if (event.key === '+') return this.zoom(1.5);
      else if (event.key === '-') return this.zoom(1 / 1.5);
      else return;
      event.preventDefault();
      this.draw();
    });
  }

  take(told, image) {
    Object.assign(this, { told, image });
    const { left, top, columns, rows, startDegrees } = told.frame;
    // Without the line around it, which would stand in the middle of the view.
    this.part = { left: left + 1, top: top + 1, width: columns - 2, height: rows - 2 };
    this.turned = told.convergenceDegrees;
    this.start = startDegrees + this.turned;
    this.title.textContent = say('panoramaFrom', { tower: this.name });
    this.note.textContent = '';
    this.draw();
  }

  // How many degrees of azimuth the canvas shows.
  get span() {
    const { part, canvas } = this;
    const whole = canvas.clientWidth / ((canvas.clientHeight - axis) / part.height)
      / part.width * 360;
    return Math.min(360, whole / this.near);
  }

  get degreesPerPixel() { return this.span / this.canvas.clientWidth; }

  zoom(factor, event) {
    if (!this.image) return;
    const at = event ? this.azimuthAt(event) : this.middle;
    this.near = Math.min(8, Math.max(1, this.near * factor));
    if (event) this.middle = wrapped(this.middle + turn(this.azimuthAt(event), at));
    this.draw();
  }

  // From true north.
  azimuthAt(event) {
    const box = this.canvas.getBoundingClientRect();
    return wrapped(this.middle + (event.clientX - box.left - box.width / 2) * this.degreesPerPixel);
  }

  x(azimuth) {
    return this.canvas.clientWidth / 2 + turn(this.middle, azimuth) / this.degreesPerPixel;
  }

  // The map shows what the pointer is on.
  point(event) {
    if (!this.image) return;
    const azimuth = this.azimuthAt(event), { labels, skyline } = this.told;
    const label = labels.filter(one => Math.abs(turn(one.azimuthDegrees, azimuth))
      < 8 * this.degreesPerPixel).sort((one, other) =>
      Math.abs(turn(one.azimuthDegrees, azimuth)) - Math.abs(turn(other.azimuthDegrees, azimuth)))
      .at(0);
    const columns = skyline.columns, column = columns[Math.round(azimuth / 360 * columns.length)
      % columns.length];
    const metres = label?.distanceMetres ?? column?.distanceMetres;
    this.note.textContent = [words.degrees(azimuth, 1), label?.name, metres
      ? words.length(metres) : null].filter(text => text).join(' · ');
    this.room.store.set({ azimuth: { tower: this.name, name: label?.name, metres,
      gridDegrees: azimuth - this.turned, trueDegrees: azimuth } });
  }

  draw() {
    if (!this.isOpen || !this.image) return;
    cancelAnimationFrame(this.drawing);
    this.drawing = requestAnimationFrame(() => this.paint());
  }

  paint() {
    const { canvas, pen, part, image } = this, dots = Math.min(2, devicePixelRatio || 1);
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    Object.assign(canvas, { width: width * dots, height: height * dots });
    pen.scale(dots, dots);
    const scale = 360 / part.width / this.degreesPerPixel, shown = (height - axis) / scale;
    // Nearer, the horizon stays in the middle of what is shown.
    const top = Math.max(0, Math.min(part.height - shown, part.height * 0.42 - shown / 2));
    const first = wrapped(this.middle - this.span / 2 - this.start);
    for (let turnAt = -first; turnAt < this.span; turnAt += 360)
      pen.drawImage(image, part.left, part.top + top, part.width, Math.min(shown, part.height),
        turnAt / this.degreesPerPixel, 0, 360 / this.degreesPerPixel,
        Math.min(shown, part.height) * scale);
    this.paintLooks(width, { scale, top });
    this.paintAxis(width, height);
    this.paintPointed(height - axis);
  }

  paintLooks(width, { scale, top }) {
    const { pen, told: { frame } } = this, { looks = [] } = this.room.store.get('coverage') ?? {};
    const taken = [];
    pen.strokeStyle = '#ffc070';
    pen.lineWidth = 1.6;
    pen.font = '11px system-ui, sans-serif';
    for (const look of looks) {
      if (look.tower !== this.name || look.fieldDegrees >= 180) continue;
      const x = this.x(look.azimuthDegrees), half = look.fieldDegrees / 2 / this.degreesPerPixel;
      if (x + half < 0 || x - half > width) continue;
      const y = pitch => (frame.bandRows + (frame.topPitchDegrees - pitch) / frame.degreesPerRow
        - top) * scale;
      const [from, to] = [look.pitchDegrees + look.fieldHeightDegrees / 2,
        look.pitchDegrees - look.fieldHeightDegrees / 2].map(y);
      pen.strokeRect(x - half, from, 2 * half, to - from);
      this.label(look.telescope, x, Math.max(16, from) - 3, taken);
    }
  }

  // A name, where there is room for it.
  label(name, x, y, taken) {
    const { pen } = this, half = pen.measureText(name).width / 2 + 5;
    const box = [x - half, y - 13, x + half, y + 3];
    if (taken.some(other => box[0] < other[2] && box[2] > other[0] && box[1] < other[3]
      && box[3] > other[1])) return;
    taken.push(box);
    pen.fillStyle = '#1d2330c0';
    pen.fillRect(box[0], box[1], 2 * half, 16);
    pen.fillStyle = '#fff';
    pen.fillText(name, box[0] + 5, y);
  }

  paintAxis(width, height) {
    const { pen } = this, { ink, paper } = colours();
    pen.fillStyle = paper;
    pen.fillRect(0, height - axis, width, axis);
    pen.fillStyle = pen.strokeStyle = ink;
    pen.lineWidth = 1;
    pen.textAlign = 'center';
    const step = [1, 2, 5, 10, 15, 30, 45].find(one => one / this.degreesPerPixel > 46) ?? 45;
    const first = Math.ceil((this.middle - this.span / 2) / step) * step;
    for (let azimuth = first; azimuth <= this.middle + this.span / 2; azimuth += step) {
      const x = width / 2 + (azimuth - this.middle) / this.degreesPerPixel;
      const at = wrapped(azimuth), isPoint = at % 45 === 0;
      pen.font = `${isPoint ? 700 : 400} 11px system-ui, sans-serif`;
      pen.fillRect(x, height - axis, 1, isPoint ? 7 : 4);
      pen.fillText(isPoint ? say('points').split(' ')[at / 45] : words.degrees(at), x, height - 6);
    }
    pen.textAlign = 'start';
  }

  // Where the map's pointer is, or the azimuth that is pointed at here.
  paintPointed(height) {
    const { room, pen } = this, { store, place } = room, tower = room.tower(this.name);
    const pointed = store.get('azimuth')?.trueDegrees ?? (() => {
      const at = store.get('pointed');
      return at && tower ? wrapped(azimuthTo(place.right(tower.x), place.down(tower.y), ...at)
        + this.turned) : null;
    })();
    if (pointed === null || pointed === undefined) return;
    pen.fillStyle = colours().mark;
    pen.fillRect(this.x(pointed) - 1, 0, 2, height);
  }
}
