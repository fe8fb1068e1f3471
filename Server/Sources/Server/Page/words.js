// Texts in the language of who looks, and numbers as they are written there.

import { strings, codes } from './strings.js';

let code = codes[0];
let locale = 'en-GB';

export const languages = codes;
export const language = () => code;

// The first of some languages that there are texts in.
export const chosen = wanted =>
  wanted.map(tag => String(tag).slice(0, 2).toLowerCase()).find(tag => codes.includes(tag))
  ?? codes[0];

export const speak = tag => {
  code = codes.includes(tag) ? tag : codes[0];
  locale = { en: 'en-GB', de: 'de-DE' }[code];
};

// The text of a key, with {names} in it replaced.
export const say = (key, values = {}) =>
  (strings[Number(values.count) === 1 && key + '.one' in strings ? key + '.one' : key]?.[
    codes.indexOf(code)] ?? key)
    .replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

export const number = (value, digits = 0) => new Intl.NumberFormat(locale,
  { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

export const percent = (share, digits = 0) => new Intl.NumberFormat(locale,
  { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits })
  .format(share);

// 850 m, 1.24 km, 12.4 km.
export const length = metres => {
  if (!Number.isFinite(metres)) return '–';
  if (metres < 999.5) return `${number(metres)} m`;
  return `${number(metres / 1000, metres < 9995 ? 2 : 1)} km`;
};

export const area = squareMetres => squareMetres < 1e5
  ? `${number(squareMetres)} m²`
  : squareMetres < 1e6 ? `${number(squareMetres / 1e4, 1)} ha`
    : `${number(squareMetres / 1e6, 2)} km²`;

export const degrees = (value, digits = 0) => `${number(value, digits)}°`;

export const seconds = value => value < 10 ? `${number(value, 1)} s` : `${number(value)} s`;

// 45 s, 3:20 min, 1:05 h.
export const duration = value => {
  const whole = Math.round(value), two = part => String(part).padStart(2, '0');
  if (whole < 60) return `${number(whole)} s`;
  return whole < 3600 ? `${Math.floor(whole / 60)}:${two(whole % 60)} min`
    : `${Math.floor(whole / 3600)}:${two(Math.floor(whole % 3600 / 60))} h`;
};

// By how much a share has changed, in percentage points.
export const points = change => Math.abs(change) < 0.0005 ? '–'
  : `${change > 0 ? '+' : '−'}${number(Math.abs(change) * 100, 1)}`;

// A share below half a percent is no nothing.
export const share = part => part > 0 && part < 0.005 ? `< ${percent(0.01)}`
  : part < 1 && part > 0.995 ? `> ${percent(0.99)}` : percent(part);

const clocks = new Map();

// What clocks of a zone show.
export const clock = (time, zone, hasSeconds = false) => {
  const key = `${locale} ${zone} ${hasSeconds}`;
  if (!clocks.has(key)) {
    const style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
    if (hasSeconds) style.second = '2-digit';
    try {
      clocks.set(key, new Intl.DateTimeFormat(locale, { ...style, timeZone: zone || 'UTC' }));
    } catch {
      clocks.set(key, new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }));
    }
  }
  return clocks.get(key).format(time);
};

export const date = (time, zone) => {
  const style = { day: 'numeric', month: 'long', year: 'numeric' };
  try {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone: zone || 'UTC' }).format(time);
  } catch { return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(time); }
};

export const moment = time => new Intl.DateTimeFormat(locale,
  { dateStyle: 'short', timeStyle: 'medium' }).format(time);
