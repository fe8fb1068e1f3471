// Asks the server.

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

// What the server refuses, as it tells it.
export class Problem extends Error {
  constructor(status, { title = '', detail, code, faults = [], revision } = {}) {
    super(faults.length ? faults.map(fault => fault.text).join('; ') : detail ?? title);
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
    body: body === undefined ? undefined : JSON.stringify(body) });
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
  step: (way, base, fields = {}) => json('POST', '/api/' + way, { body: { base, ...fields } }),
  history: limit => json('GET', '/api/history' + query({ limit })),
  versions: () => json('GET', '/api/versions'),
  name: name => json('POST', '/api/versions', { body: { name } }),
};
