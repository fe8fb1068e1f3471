// Asks the server.

import { strings } from './strings.js';
import { language, say } from './words.js';

const place = 'bergfried.token';
let token = '';
let author = '';

// A token that the address has goes out of it, and is known as long as the page is open.
export const takeToken = given => {
  const address = new URL(location.href);
  token = given ?? address.searchParams.get('token') ?? sessionStorage.getItem(place) ?? '';
  if (token) sessionStorage.setItem(place, token);
  address.searchParams.delete('token');
  history.replaceState(null, '', address);
};

export const setAuthor = name => { author = name; };
export const addressed = path =>
  token ? path + (path.includes('?') ? '&' : '?') + 'token=' + encodeURIComponent(token) : path;

// What goes with a code of the catalogue, where the page does not speak the server's language.
const known = code => {
  const key = 'problem.' + String(code).replace(/[.-](\w)/g, (_, letter) => letter.toUpperCase());
  return language() !== 'en' && key in strings ? say(key) : undefined;
};
const faultText = ({ code, key, line, text }) => known(code)
  ? say('inLine', { text: known(code), key, line }) : text;

// What the server refuses, as it tells it.
export class Problem extends Error {
  constructor(status, { title = '', detail, code, faults = [], revision } = {}) {
    super(faults.length ? faults.map(faultText).join('; ') : known(code) ?? detail ?? title);
    Object.assign(this, { status, code, faults, revision });
  }
}

// Headers hold bytes: a name goes as UTF-8.
const bytes = text => String.fromCharCode(...new TextEncoder().encode(text));

const send = async (method, path, { body, signal } = {}) => {
  const headers = {};
  if (author) headers['Bergfried-Author'] = bytes(author);
  if (token) headers.Authorization = 'Bearer ' + token;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const answer = await fetch(path, { method, headers, signal, cache: 'no-store',
    body: body === undefined ? undefined : JSON.stringify(body) }).catch(error => {
    throw error.name === 'AbortError' ? error : new Problem(0, { detail: say('noAnswer') });
  });
  if (answer.ok) return answer;
  let told = {};
  try { told = await answer.json(); } catch { told = { title: answer.statusText }; }
  throw new Problem(answer.status, told);
};

const json = async (...question) => (await send(...question)).json();

const query = fields => {
  const text = new URLSearchParams(Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, typeof value === 'number' ? +value.toFixed(3) : value]));
  return '?' + text;
};

export const api = {
  watch: () => json('GET', '/api/watch'),
  place: () => json('GET', '/api/place'),
  tileLayers: () => json('GET', '/api/tile-layers'),
  relief: async () => createImageBitmap(await (await send('GET', '/api/relief.png')).blob()),
  yaml: async revision => (await send('GET', '/api/watch.yaml' + query({ revision }))).text(),
  viewshed: async (fields, signal) =>
    (await send('GET', '/api/viewshed' + query(fields), { signal })).arrayBuffer(),
  explain: (x, y, signal) => json('GET', '/api/explain' + query({ x, y }), { signal }),
  sightline: (fields, signal) => json('GET', '/api/sightline' + query(fields), { signal }),
  area: corners => json('POST', '/api/area', { body: { corners } }),
  job: body => json('POST', '/api/jobs', { body }),
  status: id => json('GET', `/api/jobs/${id}`),
  stop: id => json('DELETE', `/api/jobs/${id}`),
  result: async id => send('GET', `/api/jobs/${id}/result`),
  applyJob: id => json('POST', `/api/jobs/${id}/apply`, { body: {} }),
  edit: (base, edit, note) => json('POST', '/api/edits', { body: { base, edit, note } }),
  placeTower: (base, tower, x, y) =>
    json('POST', '/api/place-tower', { body: { base, tower, x, y } }),
  outlineZone: (base, zone, corners, kind) =>
    json('POST', '/api/outline-zone', { body: { base, zone, corners, kind } }),
  step: (way, base, fields = {}) => json('POST', '/api/' + way, { body: { base, ...fields } }),
  history: limit => json('GET', '/api/history' + query({ limit })),
  versions: () => json('GET', '/api/versions'),
  name: name => json('POST', '/api/versions', { body: { name } }),
};
