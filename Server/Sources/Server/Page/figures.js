// What stands in plain view: how much of the streets is seen, the verdicts, and what is at work.

import { api } from './api.js';
import { shareBar } from './cards.js';
import { button, el, find, fold, renew } from './dom.js';
import { icon } from './icons.js';
import { Cancelled } from './jobs.js';
import { startConditions } from './conditions.js';
import { startTour } from './tour.js';
import * as words from './words.js';

const { say } = words;
const pictures = { guarded: 'shield', route: 'walk', undecided: 'question', unconnected: 'gap',
  exposed: 'eye' };
const kinds = ['coverage', 'crossings', 'night', 'closing', 'panorama', 'report', 'ground',
  'escort', 'version'];
const lateMilliseconds = 500;

export const startFigures = room => {
  const { store } = room, page = room.pages.overview;
  const seen = el('section.seen', {}), verdicts = el('section.verdicts', { 'aria-live': 'polite' });
  const more = el('section', {});
  page.append(seen, verdicts, startTour(room), startConditions(room), more);
  store.on(['coverage', 'ground', 'isOld', 'fault', 'selected'],
    () => renew(seen, coverageFigures(room)), true);
  store.on(['crossings', 'isOld', 'closing'], () => renew(verdicts, verdictCards(room)), true);
  store.on('crossings', () => renew(more, assumptions(room)), true);
  startProgress(room);
};

const coverageFigures = room => {
  const { coverage, ground, isOld, fault } = room.store.values;
  if (fault) return [el('h2', {}, say('streetsSeen')), el('p.fault', { role: 'alert' }, fault)];
  if (!coverage) return ground ? groundFigures(ground) : [el('h2', {}, say('streetsSeen')),
    el('p.big.is-old', {}, '…'), el('div.bar', {})];
  const { totals, towers } = coverage.report, open = totals.openMetres || 1;
  const [surely, possibly] = [totals.surelyMetres / open, totals.possiblyMetres / open];
  return [el('h2', {}, say('streetsSeen')),
    el('div' + (isOld ? '.is-old' : ''), {},
      el('p.big', {}, words.share(surely),
        el('small', {}, say('surelyOf', { length: words.length(open) }))),
      shareBar(surely, possibly),
      fold(say('byTower'), towers.map(one => el('p.by', {}, one.name,
        el('span', {}, say('towerSees', { surely: words.length(one.surelyMetres),
          only: words.length(one.onlyMetres) })))))),
  ];
};

// A watch without a map has no streets: it is the ground that counts.
const groundFigures = ground => {
  const part = ground.ground, whole = part.squareMetres || 1;
  return [el('h2', {}, say('groundSeen')),
    el('p.big', {}, words.share(part.surelySquareMetres / whole), el('small', {},
      say('surelyGround', { area: words.area(part.squareMetres) }))),
    shareBar(part.surelySquareMetres / whole, part.possiblySquareMetres / whole)];
};

const verdictCards = room => {
  const { crossings, isOld, closing } = room.store.values;
  const lines = room.watch.crossings;
  if (!lines.length) return [];
  if (!crossings) return [el('h2', {}, say('crossing')), el('p.waiting', {}, say('asking'))];
  const isOpen = crossings.crossings.some(one => one.verdict !== 'guarded'
    && one.verdict !== 'unconnected');
  return [el('h2', {}, say(lines.length > 1 ? 'crossings' : 'crossing')),
    crossings.crossings.map(({ verdict, text, answer }, number) => {
      const line = lines[number];
      return el('article.verdict-card.' + verdict + (isOld ? '.is-old' : ''), {},
        icon(pictures[verdict] ?? 'question'),
        el('div', {}, el('h3', {}, say('verdict.' + verdict)),
          el('p', {}, line ? say('fromTo', line) : ''), speed(answer),
          fold(say('inWordsEnglish'), el('p.prose', { lang: 'en' }, text.trim()))));
    }),
    el('div.buttons', {},
      button('play', 'playNight', () => room.night.play(), { isQuiet: !isOpen }),
      isOpen ? button('shield', 'closeIt', () => closeIt(room)) : null),
    closing ? closingCard(room, closing) : null];
};

const speed = ({ criticalSpeedMetresPerSecond: critical, verdict }) => {
  if (!critical) return null;
  const told = words.number(critical, 2);
  return el('p.facts', {}, say(verdict === 'guarded' ? 'guardedUpTo' : 'enoughSpeed',
    { speed: told }));
};

// Looks that would leave nobody through: found, shown with what they cost, taken if wanted.
const closeIt = async room => {
  const { store } = room, revision = store.get('revision');
  store.set({ closing: { isAsked: true } });
  try {
    const { id, answer } = await room.jobs.ask({ kind: 'closing', seconds: 20 });
    const found = await answer.json();
    if (revision === store.get('revision')) store.set({ closing: { id, found }, tried: 'close' });
  } catch (error) {
    store.set({ closing: error instanceof Cancelled ? null : { fault: error.message } });
  }
};

const closingCard = (room, { isAsked, fault, id, found }) => {
  const { store, watch } = room, drop = () => store.set({ closing: null });
  if (isAsked) return el('p.waiting', {}, say('closingAsked'));
  if (fault) return el('p.fault', {}, fault);
  const apply = async () => {
    drop();
    if (await room.change(() => api.applyJob(id))) room.tell(say('closingTaken'));
  };
  const times = look => look.times.slice(0, 3).map(({ from, until }) =>
    `${words.clock(new Date(from), watch.night.zone)}–`
    + words.clock(new Date(until), watch.night.zone)).join(', ')
    + (look.times.length > 3 ? ' …' : '');
  return el('article.closing', {},
    el('h3', {}, found.cost === undefined || found.cost === null ? say('closing.' + found.state)
      : say('closingCost', { count: found.looks.length, cost: words.number(found.cost) })),
    el('ul', {}, found.looks.map(look => el('li', {}, el('b', {}, look.telescope), ' ',
      say('lookTo', { degrees: words.degrees(look.azimuthDegrees), times: times(look),
        length: words.length(look.streetMetres) }))),
    found.fees.map(fee => el('li', {}, say('fee', { name: fee.telescope ?? fee.tower,
      cost: words.number(fee.cost) })))),
    el('div.buttons', {}, found.looks.length || found.fees.length
      ? button('check', 'applyIt', apply) : null,
    button('close', 'leaveIt', drop, { isQuiet: true })));
};

const assumptions = ({ store, watch, place }) => {
  const told = store.get('crossings');
  if (!told?.assumptions.length) return [];
  const list = (texts, lang = 'en') => el('ul', { lang }, texts.map(text => el('li', {}, text)));
  const isEnglish = words.language() === 'en';
  return [fold(say('assumptions'), isEnglish ? list(told.assumptions)
    : [list(rests(watch, place), words.language()),
      fold(say('inEnglish'), list(told.assumptions))]),
  watch.notes?.length ? fold(say('notes'), list(watch.notes)) : null];
};

// The most of it, of the watch's own numbers.
const rests = ({ people, night, ladders, verticalErrorMetres }, { grid }) => [
  say('restsHeight', { metres: words.number(people.heightMetres, 2) }),
  say('restsSpeed', { speed: words.number(people.speedMetresPerSecond, 1) }),
  say('restsError', { metres: words.number(verticalErrorMetres, 1),
    side: words.number(grid.side, 1) }),
  night.visibilityMetres ? say('restsAir', { length: words.length(night.visibilityMetres) }) : null,
  say('restsLevels', { names: ladders.map(one => one.name).join(', ') }), say('restsSure'),
].filter(text => text);

// A thin line over the page where something takes more than a moment.
const startProgress = room => {
  const line = find('#progress');
  let timer = null;
  line.querySelector('button').addEventListener('click', () => room.jobs.stopAll());
  const show = running => {
    const late = running.filter(job => performance.now() - job.since > lateMilliseconds);
    line.hidden = !late.length;
    if (!late.length) return;
    const [job] = late;
    line.classList.toggle('is-vague', job.share === undefined || job.share === null);
    line.querySelector('i').style.transform = `scaleX(${job.share ?? 1})`;
    const isFile = !kinds.includes(job.kind);
    line.querySelector('span').textContent = (isFile ? say('job.file') : say('job.' + job.kind))
      + (job.share ? ` ${words.percent(job.share)}` : '');
  };
  room.jobs.listeners.add(running => {
    show(running);
    clearTimeout(timer);
    if (running.length) timer = setTimeout(() => show([...room.jobs.running.values()]), 550);
  });
};
