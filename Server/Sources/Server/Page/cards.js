// The card of a place: who sees it, how well, and if not why; a sight line; an area.

import { api } from './api.js';
import { button, el, find, fold, put } from './dom.js';
import { contains, ringArea } from './geometry.js';
import { drawProfile } from './profile.js';
import * as words from './words.js';
import { privateRings } from './zones.js';

const { say } = words;

export const startCards = room => {
  const cards = room.cards = new Cards(room);
  // What is told of a place is asked anew when the watch has changed.
  room.store.on('coverage', () => {
    const pin = room.store.get('pin');
    if (pin && cards.isOpen) cards.explain(pin.right, pin.down, pin.piece);
  });
};

class Cards {
  constructor(room) {
    this.room = room;
    this.element = find('#card');
    this.question = 0;
  }

  show(title, note, ...content) {
    const { element } = this;
    put(element, el('header', {}, el('div', {}, el('h2', {}, title),
      note ? el('p', {}, note) : null),
    button('close', 'close', () => this.close(), { isQuiet: true, isNamed: false })),
    el('div.body', {}, content));
    element.hidden = false;
    // The legend gives way to a long card.
    const [low, high] = [element.getBoundingClientRect().bottom,
      find('#legend').getBoundingClientRect().top];
    if (high) document.body.classList.toggle('has-card', low > high);
    element.scrollTop = 0;
  }

  // Something that is no place.
  tell(title, note, ...content) {
    this.close();
    this.show(title, note, content);
  }

  get isOpen() { return !this.element.hidden; }

  close() {
    this.question++;
    this.element.hidden = true;
    document.body.classList.remove('has-card');
    this.room.store.set({ mark: null, picked: -1, area: null, pin: null, comparison: null,
      escort: null });
  }

  // Asks, shows that it does, and leaves an answer that comes too late.
  async asked(title, note, ask, answer) {
    const question = ++this.question;
    // What was told stays until there is something new to tell.
    if (!this.isOpen) this.show(title, note, el('p.waiting', {}, say('asking')));
    try {
      const told = await ask();
      if (question === this.question) answer(told);
    } catch (error) {
      if (question === this.question)
        this.show(title, note, el('p.fault', {}, error.message));
    }
  }

  explain(right, down, piece) {
    const { room } = this, { place, store } = room, way = piece < 0 ? null : place.way(piece);
    const title = way ? way.name ?? say('streetUnnamed') : say('openGround');
    store.set({ comparison: null, escort: null });
    store.set({ picked: piece, mark: { right, down }, area: null, tried: 'ask',
      pin: { right, down, piece } });
    return this.asked(title, null, () => api.explain(place.x(right), place.y(down)), told => {
      if (!this.isOpen) return;
      store.set({ mark: { right, down, lines: told.towers } });
      this.show(title, this.placeNote(told, piece), this.verdict(told, right, down),
        told.towers.map(one => this.towerRow(one, right, down)));
    });
  }

  placeNote(told, piece) {
    const { coverage } = this.room.store.values;
    const height = told.groundMetres === undefined ? null
      : say('groundAt', { metres: words.number(told.groundMetres, 1) });
    const street = piece >= 0 && coverage && piece < coverage.seen.length
      ? say('pieceIs', { seen: say('seen' + coverage.seen[piece]),
        length: words.length(this.room.place.streets.metres[piece]) }) : null;
    return [height, street].filter(text => text).join(' · ');
  }

  isPrivate(right, down) {
    return privateRings(this.room).some(rings => contains(rings, right, down));
  }

  verdict(told, right, down) {
    const by = seen => told.towers.filter(one => one.seen === seen).map(one => one.tower);
    const [surely, possibly] = [by('surely'), by('possibly')];
    const [kind, text] = this.isPrivate(right, down) ? ['unseen', say('isPrivate')]
      : surely.length ? ['surely', say('seenBy', { towers: list(surely) })]
      : possibly.length ? ['possibly', say('maybeBy', { towers: list(possibly) })]
        : ['unseen', say('seenByNone')];
    this.room.tell(text);
    return el('p.verdict.' + kind, {}, text);
  }

  towerRow(one, right, down) {
    const levels = [...new Set(one.telescopes.flatMap(telescope =>
      telescope.levels.slice(0, 1).map(level => level.level)))];
    const times = one.telescopes.filter(telescope => telescope.wholly.length
      || telescope.partly.length);
    const figure = el('div.figure', {});
    const show = async () => {
      shown.remove();
      put(figure, el('p.waiting', {}, say('asking')));
      try { put(figure, this.profile(await this.line(one.tower, right, down), right, down)); }
      catch (error) { put(figure, el('p.fault', {}, error.message)); }
    };
    const shown = button('line', 'showProfile', show, { isQuiet: true });
    return el('section.row.' + one.seen, {},
      el('h3', {}, el('i.swatch.' + one.seen), one.tower,
        el('span', {}, say('word.' + one.seen))),
      el('p.facts', {}, [words.length(one.distanceMetres),
        say('towards', { degrees: words.degrees(one.azimuthDegrees) }),
        levels.length ? say('upTo', { levels: levels.join(', ') }) : null]
        .filter(text => text).join(' · ')),
      one.reason === 'seen' ? null : el('p', {}, this.reason(one, right, down)),
      times.length ? fold(say('telescopesHold', { count: times.length }),
        times.map(telescope => this.holdLine(telescope))) : null,
      figure, shown);
  }

  // Why someone is not surely seen, of what the server tells in numbers.
  reason({ reason, obstacle, distanceMetres }, right, down) {
    const visibility = this.room.watch.night.visibilityMetres ?? Infinity;
    if (reason === 'seen') return '';
    if (reason === 'not-looked-at')
      return say(this.isPrivate(right, down) ? 'isPrivate' : 'notLooked') + '.';
    if (reason === 'unknown-height') return say('heightUnknown');
    if (reason === 'too-far') return distanceMetres > visibility
      ? say('tooFar', { metres: words.length(distanceMetres),
        visibility: words.length(visibility) }) : say('notAllAlong');
    return hidden(obstacle);
  }

  holdLine({ telescope, wholly, partly }) {
    const zone = this.room.watch.night.zone, times = wholly.length ? wholly : partly;
    const told = times.slice(0, 6).map(({ from, until }) =>
      `${words.clock(new Date(from), zone)}–${words.clock(new Date(until), zone)}`).join(', ');
    return el('p.hold', {}, el('b', {}, telescope), ' ', wholly.length ? '' : say('partly') + ' ',
      told, times.length > 6 ? ' …' : '');
  }

  line(tower, right, down) {
    const { place } = this.room;
    return api.sightline({ tower, toX: place.x(right), toY: place.y(down) });
  }

  // The picture, and the place on the map that is pointed at in it.
  profile(told, right, down) {
    const { room } = this, tower = room.tower(told.explanation.towers[0].tower);
    const from = tower && [room.place.right(tower.x), room.place.down(tower.y)];
    const onhover = share => {
      if (!from) return;
      const metres = Math.hypot(right - from[0], down - from[1]);
      const grid = Math.atan2(right - from[0], from[1] - down) * 180 / Math.PI;
      room.store.set({ azimuth: share === null ? null
        : { tower: tower.name, gridDegrees: grid, metres: share * metres } });
    };
    return drawProfile(told, { onhover });
  }

  // From a tower to a place.
  sightline(name, right, down) {
    const { store } = this.room, title = say('sightline', { tower: name });
    store.set({ mark: { right, down }, picked: -1, area: null, pin: null });
    return this.asked(title, null, () => this.line(name, right, down), told => {
      const [one] = told.explanation.towers;
      store.set({ mark: { right, down, lines: [one] } });
      this.show(title, [words.length(one.distanceMetres),
        say('towards', { degrees: words.degrees(one.azimuthDegrees) })].join(' · '),
      el('p.verdict.' + one.seen, {}, say('is.' + one.seen)),
      el('p', {}, this.reason(one, right, down)), this.profile(told, right, down), this.ends(one));
    });
  }

  // How much higher either end would have to be.
  ends({ obstacle }) {
    if (!obstacle) return null;
    const line = (key, metres) => el('li', {}, metres === undefined || metres === null
      ? say(key + 'Never') : say(key, { metres: words.number(metres, 1) }));
    return el('ul.plain', {}, line('raiseEye', obstacle.raiseEyeByMetres),
      line('raiseTarget', obstacle.raiseTargetByMetres));
  }

  // How much of an area is seen, and by whom.
  area(points) {
    const { room } = this, { place, store } = room;
    const ring = [points.map(point => point[0]), points.map(point => point[1])];
    const whole = words.area(ringArea(ring));
    store.set({ mark: null, picked: -1, tried: 'area', pin: null });
    const corners = points.map(([right, down]) => [place.x(right), place.y(down)]);
    return this.asked(say('area'), whole, () => api.area(corners), ({ ground, streets }) => {
      const bars = part => part.towers.flatMap(one => [el('p.by', {}, one.name),
        shareBar(one.surely / part.whole, one.possibly / part.whole)]);
      this.show(say('area'), whole,
        streets && [el('h3', {}, say('streetsInIt'),
          el('span', {}, words.length(streets.whole + streets.apart))),
        streets.whole > 0 ? [shareBar(streets.surely / streets.whole,
          streets.possibly / streets.whole), bars(streets)] : el('p', {}, say('noStreets'))],
        el('h3', {}, say('groundInIt')),
        ground.whole > 0 ? [el('p.by', {}, say('allTowers')), shareBar(
          ground.surely / ground.whole, ground.possibly / ground.whole), bars(ground)]
          : el('p', {}, say('tooSmall')),
        ground.apart > 0 && privateRings(room).length > 0
          && el('p.facts', {}, say('privateLeftOut')));
      room.tell(say('areaTold', { share: words.share(ground.surely / ground.whole || 0) }));
    });
  }
}

const list = names => new Intl.ListFormat(words.language()).format(names);
const thing = ({ kind, id, name }) => kind === 'ground' ? say('thing.ground')
  : kind === 'wood' ? say('thing.wood', { id }) : kind === 'bridge' ? say('thing.bridge', { id })
    : name ?? say('thing.building', { id: id.replace(/^building\//, '') });

// What would do: rounded up, so that it does.
const enough = metres => words.number(Math.ceil(metres * 10 - 1e-6) / 10, 1);

const hidden = obstacle => {
  const { kind, lowerByMetres, raiseEyeByMetres, removalSuffices } = obstacle;
  if (raiseEyeByMetres === undefined || raiseEyeByMetres === null)
    return say('under', { thing: thing(obstacle) });
  const values = { lower: enough(lowerByMetres), raise: enough(raiseEyeByMetres) };
  return say('hiddenBy', { thing: thing(obstacle), far: words.length(obstacle.distanceMetres),
    top: words.number(obstacle.topMetres, 1) }) + ' ' + (kind === 'ground' || removalSuffices
    ? say('lowerOrRaise', values) : say('raiseAlone', { raise: values.raise }));
};

// Surely and possibly as shares of a whole.
export const shareBar = (surely, possibly) => el('div.share', {},
  el('div.bar', { role: 'img', 'aria-label': say('barTold', { surely: words.share(surely),
    possibly: words.share(possibly) }) },
  el('i.surely', { style: `width:${surely * 100}%` }),
  el('i.possibly', { style: `width:${possibly * 100}%` })),
  el('p', {}, [['surely', surely], ['possibly', possibly],
    ['unseen', Math.max(0, 1 - surely - possibly)]].filter(([, part]) => part > 0)
    .map(([kind, part]) => el('span', {}, el('i.swatch.' + kind), words.share(part), ' ',
      say('word.' + kind)))));
