// How moving maps are steered.

import { Backdrop, Picture } from './drawing.js';
import { Crossing, Ground, Streets } from './model.js';

// What clocks show, by which the night is told.
export const clock = (ms, { shifts }) => {
  const { ahead } = shifts.findLast(shift => shift.from <= ms) ?? shifts[0];
  return new Date(Math.round(ms / 1000 + ahead) * 1000).toISOString();
};
export const length = metres => metres < 1000 ? Math.round(metres) + ' m'
  : (metres / 1000).toFixed(1) + ' km';

// A picture with a slider from bell to midnight, a button to play, and stills beneath.
class Player {
  constructor(section, crossing, ground, backdrop) {
    Object.assign(this, { section, crossing, ground, backdrop, now: 0, isPlaying: false });
    const find = name => section.querySelector('.' + name);
    this.picture = new Picture(find('now'), crossing, ground, backdrop);
    [this.slider, this.button, this.rate, this.clock, this.told, this.curve, this.stills] =
      ['slider', 'play', 'rate', 'clock', 'told', 'curve', 'stills'].map(find);
    this.seconds = Math.floor(crossing.night / 1000);
    this.isStill = matchMedia('(prefers-reduced-motion: reduce)');
    this.slider.max = this.seconds;
    this.whole = crossing.streets.metres.reduce((sum, metres) => sum + metres, 0);
    this.readCurve();
    this.listen();
    new ResizeObserver(() => this.fit()).observe(this.picture.canvas.parentNode);
    this.fit();
    this.drawStills();
  }

  listen() {
    this.slider.addEventListener('input', () => this.go(+this.slider.value));
    this.button.addEventListener('click', () => this.isPlaying ? this.pause() : this.play());
    for (const stage of this.section.querySelectorAll('[data-seconds]'))
      stage.addEventListener('click', () => this.go(+stage.dataset.seconds));
    for (const steered of [this.slider, this.picture.canvas])
      steered.addEventListener('keydown', event => this.steer(event));
  }

  // An arrow is a second; with shift, and up and down a page, it is a minute.
  steer(event) {
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -60,
      PageUp: 60, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (event.key === ' ') this.button.click();
    else if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    else this.go(this.now / 1000 + (event.shiftKey && Math.abs(step) === 1 ? 60 * step : step));
    event.preventDefault();
  }

  fit() {
    const width = this.picture.canvas.parentNode.clientWidth;
    if (!width || width === this.width) return;
    this.width = width;
    this.picture.fit(width, Math.min(devicePixelRatio, Math.max(1, 1600 / width)));
    this.show();
  }

  go(seconds) {
    this.pause();
    this.now = 1000 * Math.min(this.seconds, Math.max(0, Math.round(seconds)));
    this.show();
  }

  play() {
    if (this.now >= 1000 * this.seconds) this.now = 0;
    this.isPlaying = true;
    this.button.textContent = 'Pause';
    let last = performance.now();
    const step = time => {
      if (!this.isPlaying) return;
      // Who wants little motion gets a picture a second.
      if (!this.isStill.matches || time - last >= 1000) {
        this.now = Math.min(1000 * this.seconds, this.now + (time - last) * this.rate.value);
        last = time;
        this.show();
      }
      if (this.now >= 1000 * this.seconds) this.pause();
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  pause() {
    if (!this.isPlaying) return;
    this.isPlaying = false;
    this.button.textContent = 'Play';
    this.tell();
  }

  show() {
    this.crossing.at(this.now);
    this.picture.draw();
    this.slider.value = this.now / 1000;
    const time = clock(this.crossing.bell + this.now, this.crossing);
    const zone = this.crossing.zone;
    this.clock.textContent = `${time.slice(0, 10)} ${time.slice(11, 19)} ${zone}`;
    this.slider.setAttribute('aria-valuetext', `${time.slice(11, 19)} ${zone}`);
    this.drawCurve();
    this.markStage();
    if (!this.isPlaying) this.tell();
    for (const other of this.others ?? []) other.follow(this.now);
  }

  follow(now) {
    const here = Math.min(now, 1000 * this.seconds);
    if (this.now === here) return;
    this.isPlaying = false;
    this.button.textContent = 'Play';
    this.now = here;
    this.show();
  }

  // In words, for those who cannot see the map; quiet while it moves.
  tell() {
    this.crossing.at(this.now);
    const { metres, arrival } = this.crossing;
    const looks = this.ground.lookingAt(this.crossing.bell + this.now);
    const looking = new Set(looks.map(look => this.ground.looks[look].telescope)).size;
    const share = Math.round(100 * metres / this.whole);
    const goal = arrival !== undefined && this.now >= arrival;
    const who = !looking ? 'No telescope looks'
      : looking === 1 ? 'One telescope looks' : `${looking} telescopes look`;
    this.told.textContent =
      `${who}; someone unseen could be on ${length(metres)} of the streets (${share} %)`
      + (goal ? ', and could have been at the goal.' : ', but not yet at the goal.');
  }

  markStage() {
    const stages = [...this.section.querySelectorAll('[data-seconds]')];
    const current = stages.findLast(stage => +stage.dataset.seconds * 1000 <= this.now);
    for (const stage of stages) stage.toggleAttribute('aria-current', stage === current);
  }

  // How long the streets are, at some moments, on which someone unseen could be.
  readCurve() {
    this.lengths = Array.from({ length: 181 }, (_, i) => {
      this.crossing.at(this.crossing.night * i / 180);
      return this.crossing.metres;
    });
    this.most = Math.max(1, ...this.lengths);
  }

  drawCurve() {
    const { curve, lengths, most } = this, pen = curve.getContext('2d');
    const width = curve.width = curve.clientWidth * 2, height = curve.height = 80;
    const at = i => [width * i / 180, height - (height - 12) * lengths[i] / most];
    const now = 180 * this.now / this.crossing.night;
    for (const [end, colour] of [[180, '#c4172a40'], [now, '#c4172a']]) {
      pen.save();
      pen.beginPath();
      pen.rect(0, 0, width * end / 180, height);
      pen.clip();
      pen.beginPath();
      pen.moveTo(0, height);
      for (let i = 0; i <= 180; i++) pen.lineTo(...at(i));
      pen.lineTo(width, height);
      pen.fillStyle = colour;
      pen.fill();
      pen.restore();
    }
  }

  // Six moments at a glance, and what is printed: evenly spread until someone arrives, closer
  // together at first where nobody does.
  drawStills() {
    const { crossing } = this, last = crossing.arrival ?? crossing.night - 1000;
    const power = crossing.arrival === undefined ? 2.5 : 1;
    this.stills.replaceChildren(...[1, 2, 3, 4, 5, 6].map(part => {
      const seconds = Math.min(this.seconds, Math.ceil(last / 1000 * (part / 6) ** power));
      const still = document.createElement('button');
      const canvas = document.createElement('canvas');
      const picture = new Picture(canvas, crossing, this.ground, this.backdrop);
      picture.fit(340, 2);
      crossing.at(1000 * seconds);
      picture.draw();
      const time = clock(crossing.bell + 1000 * seconds, crossing).slice(11, 19);
      still.append(canvas, `${time} ${crossing.zone}`);
      still.setAttribute('aria-label', `Show the map at ${time} ${crossing.zone}`);
      still.addEventListener('click', () => this.go(seconds));
      return still;
    }));
    this.show();
  }
}

export const startMovingMaps = () => {
  const read = id => JSON.parse(document.getElementById(id)?.textContent ?? 'null');
  const data = read('moving-map-data'), streets = new Streets(data.streets);
  const nights = [data, read('moving-map-data-beside')].filter(night => night).map(data => ({
    data, ground: new Ground(data.ground, data.looks), backdrop: new Backdrop(data, streets),
  }));
  const players = [...document.querySelectorAll('.crossing')].map(section => {
    const { data, ground, backdrop } = nights['beside' in section.dataset ? 1 : 0];
    const crossing = new Crossing(data.crossings[section.dataset.crossing], streets);
    return new Player(section, crossing, ground, backdrop);
  });
  // Two nights side by side show the same time.
  for (const player of players)
    player.others = players.filter(other => other !== player
      && other.section.dataset.crossing === player.section.dataset.crossing);
  // A page's address may name a moment, in seconds after the bell: #crossing-1&t=3600
  const followAddress = () => {
    const time = /\bt=(\d+)/.exec(location.hash), place = /crossing-\d+/.exec(location.hash);
    if (time) for (const player of players) player.go(+time[1]);
    if (place) document.getElementById(place[0])?.scrollIntoView();
  };
  addEventListener('hashchange', followAddress);
  followAddress();
  return players;
};
