// The watch room: what is known, what is asked when, and who is told.

import { api, Problem, setAuthor, takeToken } from './api.js';
import { startCards } from './cards.js';
import { el, find, kept, sayAll, toast } from './dom.js';
import { Events } from './events.js';
import { startFigures } from './figures.js';
import { Handles } from './handles.js';
import * as hash from './hash.js';
import { Cancelled, Jobs } from './jobs.js';
import { startLegend } from './legend.js';
import { RoomMap } from './map.js';
import { startMenus } from './menus.js';
import { numbers } from './model.js';
import { startNight } from './night.js';
import { startPanel } from './panel.js';
import { startPanorama } from './panorama.js';
import { Place } from './place.js';
import { startPrint } from './print.js';
import { startSheets } from './marks.js';
import { Sights } from './sights.js';
import { Store } from './store.js';
import { TileLayer } from './tiles.js';
import { onTheme, setTheme } from './theme.js';
import { Tools } from './tools.js';
import { LiveView } from './view.js';
import { chosen, say, speak } from './words.js';
import { Corners } from './zones.js';

const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;

class Room {
  constructor() {
    this.isCalm = isCalm;
    this.jobs = new Jobs();
    this.store = new Store({ watch: null, revision: 0, selected: null, coverage: null,
      crossings: null, night: null, isOld: false, mode: 'seen', tab: 'overview', picked: -1,
      hovered: -1, mark: null, nightTime: null, layers: { mask: true, names: true, zones: true,
        looks: false }, fileHasChanged: false, isOpen: true, area: null, lens: null, zone: null,
      outline: null, comparison: null, escort: null });
    // Changes go one after the other, each from where the one before has led.
    this.changes = Promise.resolve();
  }

  get watch() { return this.store.get('watch'); }
  tower(name = this.store.get('selected')) {
    return this.watch?.towers.find(tower => tower.name === name);
  }

  async start() {
    this.tellBusy(say('opening'));
    const [watch, place, [tiles]] = await Promise.all([api.watch(), api.place(),
      api.tileLayers()]);
    this.place = new Place(place);
    this.map = new RoomMap(find('#map'), this.place, isCalm);
    this.sights = new Sights(this.place.grid);
    this.live = new LiveView(({ view }) => this.sights.ask(view),
      mask => this.paint(mask), error => this.fail(error));
    if (tiles) this.showTiles(tiles);
    startSheets(this);
    this.relief();
    this.store.set(this.taken(watch));
    this.tools = new Tools(this);
    for (const start of [startPanel, startFigures, startLegend, startCards, startNight,
      startPanorama, startMenus, startPrint]) start(this);
    this.handles = new Handles(this);
    this.corners = new Corners(this);
    this.restore();
    this.events = new Events((name, data) => this.hear(name, data),
      (isOpen, lastHeard) => this.store.set({ isOpen, lastHeard }));
    this.store.on('revision', () => {
      this.store.set({ closing: null });
      this.renew();
    });
    this.store.on(['selected', 'lens', 'layers'], () => this.showSights());
    performance.mark('room-usable');
    this.renew();
    find('#map').setAttribute('data-ready', '');
  }

  // Another server's map under this one.
  showTiles(tiles) {
    const { store } = this;
    store.set({ layers: { tiles: true, ...store.get('layers') } });
    this.place.credits.push(tiles.credit);
    this.tiles = new TileLayer(this.map, this.place, tiles);
    store.on('layers', ({ layers }) => {
      if (layers.tiles !== this.tiles.isOn) this.tiles.turn(layers.tiles);
      this.map.redraw('backdrop');
    }, true);
  }

  async relief() {
    try {
      this.reliefPicture = await api.relief();
      this.map.redraw('backdrop');
    } catch (error) { this.fail(error); }
  }

  // Shows a mask in the next frame.
  async paint(mask) {
    this.sights.show(mask);
    await this.map.redraw('mask');
    performance.mark('mask-painted');
  }

  get stats() { return this.live.stats; }

  taken({ revision, canUndo, canRedo, fileHasChanged, watch }) {
    document.title = (watch.title ? watch.title + ' · ' : '') + 'Bergfried';
    const selected = this.store.get('selected'), zone = this.store.get('zone');
    return { revision, canUndo, canRedo, fileHasChanged, watch,
      zone: watch.zones.some(one => one.name === zone) ? zone : null,
      selected: watch.towers.some(tower => tower.name === selected) ? selected : null };
  }

  async reload() { this.store.set(this.taken(await api.watch())); }

  hear(name, data) {
    if (name === 'job') this.jobs.hear(data);
    else if (name === 'file') this.store.set({ fileHasChanged: data.hasChanged });
    else if (name === 'reset') this.changes = this.changes.then(() => this.reload(), () => {});
    else if (name === 'change' && data.revision > this.store.get('revision'))
      this.changes = this.changes.then(() => this.takeUp(data)).catch(error => this.fail(error));
  }

  // Someone else's change, unless it was our own that came round.
  async takeUp({ revision, author, kind }) {
    if (revision <= this.store.get('revision')) return;
    await this.reload();
    toast(say('othersChange', { author, what: say('kind.' + kind) }), { kind: 'others' });
  }

  // Changes the watch; make(base) asks the server. What failed is told, and nothing is changed.
  change(make) {
    const run = async () => {
      try {
        await make(this.store.get('revision'));
        await this.reload();
        return true;
      } catch (error) {
        const isConflict = error instanceof Problem && error.status === 409;
        toast(isConflict ? say('conflict') : error.message, { kind: 'fault', seconds: 10 });
        await this.reload().catch(() => {});
        // What was moved goes back to where it is.
        this.handles.render();
        return false;
      }
    };
    return this.changes = this.changes.then(run);
  }

  edit(edits, note) { return this.change(base => api.edit(base, edits, note)); }
  step(way, fields) { return this.change(base => api.step(way, base, fields)); }

  // Asks for all that rests on the watch; what was known stays until it comes.
  renew() {
    const revision = this.store.get('revision');
    this.store.set({ isOld: true, fault: null });
    this.showSights();
    this.renewing = this.renewAt(revision).catch(error => {
      if (error instanceof Cancelled || revision !== this.store.get('revision')) return;
      this.store.set({ fault: error.message });
    });
  }

  async renewAt(revision) {
    const isNow = () => revision === this.store.get('revision');
    const answer = async kind => (await this.jobs.ask({ kind })).answer.json();
    if (this.watch.hasMap) {
      const coverage = await answer('coverage');
      if (!isNow()) return;
      const { streets } = coverage;
      this.store.set({ coverage: { ...coverage, seen: numbers(streets.seen),
        standings: numbers(streets.standings), levels: numbers(streets.levels),
        byTower: (streets.towers ?? []).map(one => ({ ...one, seen: numbers(one.seen) })) } });
    } else {
      const ground = await answer('ground');
      if (isNow()) this.store.set({ ground });
    }
    const crossings = await answer('crossings');
    if (!isNow()) return;
    this.store.set({ crossings, isOld: false });
    if (!crossings.crossings.length) return;
    const night = await answer('night');
    if (isNow()) this.store.set({ night });
  }

  // The ground that the chosen tower sees, or all together.
  async showSights() {
    if (this.handles.isMoving) return;
    const revision = this.store.get('revision'), tower = this.tower();
    const lens = this.store.get('lens');
    try {
      const mask = tower && lens?.tower === tower.name
        ? await this.sights.ask({ tower: tower.name, heights: 'bounds', ...lens.fields })
        : tower ? await this.sights.ofTower(tower, this.watch)
          : await this.sights.ofAll(this.watch);
      if (this.handles.isMoving || revision !== this.store.get('revision')
        || tower?.name !== this.tower()?.name) return;
      this.paint(mask);
    } catch (error) { this.fail(error); }
  }

  fail(error) {
    if (error.name === 'AbortError' || error instanceof Cancelled) return;
    toast(error.message, { kind: 'fault' });
  }

  tellBusy(text) {
    find('#line').hidden = !text;
    find('#line').textContent = text ?? '';
  }

  // Tells those who do not see the page.
  tell(text) { find('#told').textContent = text; }

  // How much lies over the map at its left, top, right and bottom.
  get margins() {
    const wide = matchMedia('(min-width: 760px)').matches;
    return wide ? [404, 76, 40, 110] : [16, 70, 16, Math.round(innerHeight * 0.42 + 76)];
  }

  home() { this.map.fit(this.place.box, this.margins, 1.5); }

  restore() {
    this.tellBusy(null);
    this.home();
    const read = () => {
      const view = hash.read(location.hash);
      if (view.x !== undefined && view.y !== undefined)
        this.map.centre(this.place.right(view.x), this.place.down(view.y), view.z);
      this.store.set({ ...view.tower && this.tower(view.tower) ? { selected: view.tower } : {},
        ...view.tab ? { tab: view.tab } : {},
        ...view.t !== undefined ? { nightTime: view.t * 1000 } : {} });
    };
    read();
    addEventListener('hashchange', read);
    const write = () => {
      clearTimeout(this.writing);
      this.writing = setTimeout(() => history.replaceState(null, '', this.link), 400);
    };
    this.map.leaflet.on('moveend', write);
    this.store.on(['selected', 'tab', 'nightTime'], write);
  }

  get link() {
    const { lat, lng } = this.map.leaflet.getCenter(), time = this.store.get('nightTime');
    return hash.write({ x: this.place.x(lng), y: this.place.frame.south + lat,
      z: this.map.leaflet.getZoom(), tower: this.store.get('selected'),
      t: time === null ? undefined : Math.round(time / 1000), tab: this.store.get('tab') });
  }
}

// Where the room lets in those alone who have a token.
const askToken = () => {
  const input = el('input', { type: 'password', autocomplete: 'off', 'aria-label': say('token'),
    placeholder: say('token') });
  const enter = () => { takeToken(input.value.trim()); location.reload(); };
  input.addEventListener('keydown', event => { if (event.key === 'Enter') enter(); });
  return [input, el('button', { type: 'button', onclick: enter }, say('enter'))];
};

const start = async () => {
  takeToken();
  setTheme(kept('theme', 'auto'));
  speak(kept('language', chosen(navigator.languages)));
  setAuthor(kept('author', ''));
  document.documentElement.lang = kept('language', chosen(navigator.languages));
  sayAll(document);
  const room = window.room = new Room();
  onTheme(() => room.themed());
  try { await room.start(); } catch (error) {
    room.tellBusy(null);
    find('#line').hidden = false;
    find('#line').replaceChildren(...error.status === 401 ? askToken()
      : [el('strong', {}, say('cannotOpen')), error.message,
        el('button', { type: 'button', onclick: () => location.reload() }, say('again'))]);
    if (error.status !== 401) throw error;
  }
};

// After other colours were chosen.
Room.prototype.themed = function () {
  this.store.set({ palette: {} });
  this.sights.show(this.sights.mask);
  this.map.redraw('backdrop', 'mask', 'streets', 'night', 'marks');
};

start();
