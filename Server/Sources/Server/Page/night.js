// The night at the foot of the page: looks sweep, and one sees where an unseen person could be.

import { button, el, find, put } from './dom.js';
import { icon } from './icons.js';
import { Crossing, Ground } from './model.js';
import * as words from './words.js';

const { say } = words;
const wholeSeconds = 40;

export const startNight = room => { room.night = new Night(room); };

class Night {
  constructor(room) {
    this.room = room;
    this.bar = find('#night');
    this.number = 0;
    this.isPlaying = false;
    const { store } = room;
    store.on('watch', () => this.build(), true);
    store.on('night', ({ night }) => this.take(night), true);
    store.on('nightTime', () => this.show());
  }

  // What goes on from bell to midnight, in milliseconds.
  get span() { return this.crossing?.night ?? this.room.watch.night.until - this.bell; }
  get bell() { return this.crossing?.bell ?? this.room.watch.night.from; }
  get time() { return this.room.store.get('nightTime'); }

  build() {
    const { watch } = this.room;
    this.bar.hidden = !watch.crossings.length;
    if (this.bar.hidden || this.slider) return;
    this.slider = el('input', { type: 'range', min: 0, max: this.span, step: 10000, value: 0,
      'aria-label': say('nightTime'),
      oninput: () => { this.pause(); this.go(this.slider.valueAsNumber); } });
    this.clock = el('output', {});
    this.told = el('p', { 'aria-live': 'off' });
    this.head = el('button.play', { type: 'button', onclick: () => this.toggle() });
    this.ticks = el('div.ticks', { 'aria-hidden': 'true' });
    this.choice = el('select', { 'aria-label': say('crossing'), hidden: true, onchange: () => {
      this.number = this.choice.selectedIndex;
      this.take(this.data);
    } });
    this.leaveButton = button('close', 'leaveNight', () => this.leave(),
      { isQuiet: true, isNamed: false });
    put(this.bar, this.head, el('div.time', {}, this.clock, this.told), this.choice,
      el('div.track', {}, this.slider, this.ticks), this.leaveButton);
    this.showHead();
    this.show();
  }

  take(data) {
    this.data = data;
    this.crossing = null;
    if (!data || !this.slider) return;
    this.ground = new Ground(data.ground, data.looks);
    this.number = Math.min(this.number, data.crossings.length - 1);
    this.crossing = new Crossing(data.crossings[this.number], this.room.place.streets);
    const { crossings } = this.room.watch;
    this.choice.hidden = crossings.length < 2;
    put(this.choice, crossings.map((line, i) => el('option', { selected: i === this.number },
      say('fromTo', line))));
    this.slider.max = this.span;
    this.drawTicks();
    this.looking = null;
    this.show();
    if (this.isWaiting) { this.isWaiting = false; this.play(); }
  }

  drawTicks() {
    const { zone } = this.room.watch.night, hour = 3600000;
    const step = this.span > 12 * hour ? 6 * hour : this.span > 2 * hour ? hour : hour / 4;
    const marks = [];
    for (let time = Math.ceil(this.bell / step) * step; time <= this.bell + this.span; time += step)
      marks.push(el('span', { style: `left:${(time - this.bell) / this.span * 100}%` },
        words.clock(time, zone)));
    put(this.ticks, marks);
  }

  go(time) { this.room.store.set({ nightTime: Math.min(Math.max(0, time), this.span) }); }

  show() {
    if (!this.slider) return;
    const { room, time, crossing } = this, { zone } = room.watch.night;
    const isOn = time !== null;
    this.bar.classList.toggle('is-on', isOn);
    this.leaveButton.hidden = !isOn;
    this.clock.textContent = words.clock(this.bell + (time ?? 0), zone);
    if (isOn && crossing) {
      crossing.at(time);
      this.slider.value = time;
      const metres = crossing.metres, isThere = crossing.arrival !== undefined
        && crossing.arrival !== null && time >= crossing.arrival;
      this.told.textContent = isThere ? say('arrived') : metres > 0
        ? say('couldBeOn', { length: words.length(metres) }) : say('nobodyUnseen');
    } else this.told.textContent = isOn ? say('nightComing') : say('nightOff');
    if (!isOn) this.slider.value = 0;
    this.slider.setAttribute('aria-valuetext', `${this.clock.textContent} ${
      this.told.textContent}`);
    room.map.redraw('night', ...isOn ? [] : ['mask', 'streets']);
  }

  showHead() {
    put(this.head, icon(this.isPlaying ? 'pause' : 'play'));
    this.head.setAttribute('aria-label', say(this.isPlaying ? 'pause' : 'play'));
    this.head.title = this.head.getAttribute('aria-label');
  }

  toggle() { if (this.isPlaying) this.pause(); else this.play(); }

  play() {
    const { room } = this;
    if (this.bar.hidden) return;
    if (!this.crossing) {
      this.isWaiting = true;
      this.go(this.time ?? 0);
      return;
    }
    if (this.time === null || this.time >= this.span) this.go(0);
    room.store.set({ tried: 'play' });
    this.isPlaying = true;
    this.showHead();
    let last = performance.now();
    const step = now => {
      if (!this.isPlaying) return;
      // A night with reduced motion goes on in steps.
      if (now - last >= (room.isCalm ? 1000 : 33)) {
        this.go(this.time + (now - last) / 1000 * this.span / wholeSeconds);
        last = now;
      }
      if (this.time >= this.span) return this.pause();
      this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  pause() {
    this.isPlaying = false;
    this.isWaiting = false;
    cancelAnimationFrame(this.frame);
    this.showHead();
    this.room.tell(`${this.clock.textContent} ${this.told.textContent}`);
  }

  leave() {
    this.pause();
    this.room.store.set({ nightTime: null });
  }
}
