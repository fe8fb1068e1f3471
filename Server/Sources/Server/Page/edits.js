// Edits of the watch, as the server takes them.

const tower = name => ['towers', { name }];
const kinds = ['telescopes', 'cameras'];

export const eyeKeys = { ground: 'eye', roof: 'roof', elevation: 'sea' };

const round = (number, digits) => +number.toFixed(digits);
export const set = (path, value) => [{ op: 'set', path, value }];

export const setEye = (name, above, metres) =>
  set([...tower(name), eyeKeys[above]], round(metres, 2));

export const addTower = (name, x, y, metres) => [{ op: 'insert', path: ['towers'],
  value: { name, xy: [round(x, 1), round(y, 1)], eye: metres } }];

export const removeTower = name => [{ op: 'remove', path: tower(name) }];
export const renameTower = (from, to) => [{ op: 'rename', path: tower(from), value: to }];

export const removeZone = name => [{ op: 'remove', path: ['zones', { name }] }];
export const renameZone = (from, to) => [{ op: 'rename', path: ['zones', { name: from }],
  value: to }];

// In which list of the watch's text an instrument stands.
export const listOf = (source, towerName, telescope) => kinds.find(kind =>
  source?.towers?.find(one => one.name === towerName)?.[kind]
    ?.some(one => one.name === telescope));

const instrument = (source, towerName, telescope) =>
  [...tower(towerName), listOf(source, towerName, telescope) ?? 'telescopes', { name: telescope }];

// As the text has it; nothing where it is not known.
export const written = (source, towerName, telescope) => {
  const list = listOf(source, towerName, telescope);
  return list && source.towers.find(one => one.name === towerName)[list]
    .find(one => one.name === telescope);
};

const kits = {
  eye: ['telescopes', {}],
  glass: ['telescopes', { aperture: 50, magnification: 8 }],
  camera: ['cameras', { pixels: [3840, 2160], field: 60 }],
};

export const addTelescope = (towerName, kit, name) => {
  const [list, value] = kits[kit];
  return [{ op: 'insert', path: [...tower(towerName), list], value: { name, ...value } }];
};

export const removeTelescope = (source, towerName, telescope) =>
  [{ op: 'remove', path: instrument(source, towerName, telescope) }];

// How wide a camera's picture is. What was told by its lens is told by its field then.
export const setField = (source, towerName, telescope, degrees) => {
  const path = instrument(source, towerName, telescope);
  const now = written(source, towerName, telescope) ?? {};
  const field = Array.isArray(now.field)
    ? [round(degrees, 1), round(degrees * now.field[1] / now.field[0], 1)] : round(degrees, 1);
  const lens = ['focal_length', 'sensor_width'].filter(key => key in now);
  return [...lens.map(key => ({ op: 'remove', path: [...path, key] })),
    ...set([...path, 'field'], field)];
};

// Where a look is pointed: whatever it was pointed at before.
export const turnLook = (source, towerName, telescope, number, azimuth) => {
  const path = [...instrument(source, towerName, telescope), 'looks', number];
  const look = written(source, towerName, telescope)?.looks?.[number] ?? {};
  const others = ['towards', 'point', 'xy'].filter(key => key in look);
  return [...others.map(key => ({ op: 'remove', path: [...path, key] })),
    ...set([...path, 'azimuth'], round(azimuth, 1))];
};

export const addLook = (source, towerName, telescope, look) => [{ op: 'insert',
  path: [...instrument(source, towerName, telescope), 'looks'], value: look }];

export const removeLook = (source, towerName, telescope, number) => [{ op: 'remove',
  path: [...instrument(source, towerName, telescope), 'looks', number] }];

// What is in one of two texts and not in the other, line by line; of what is in both, some lines
// around. Kinds: ' ' both, '-' only before, '+' only after, '~' lines left out.
export const differences = (before, after, around = 2) => {
  const [one, two] = [before, after].map(text => text.replace(/\n$/, '').split('\n'));
  const wide = two.length + 1, longest = new Uint32Array((one.length + 1) * wide);
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = two.length - 1; j >= 0; j--)
      longest[i * wide + j] = one[i] === two[j] ? longest[(i + 1) * wide + j + 1] + 1
        : Math.max(longest[(i + 1) * wide + j], longest[i * wide + j + 1]);
  const lines = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < two.length)
    if (i < one.length && j < two.length && one[i] === two[j]) {
      lines.push([' ', one[i++]]);
      j++;
    } else if (j === two.length
      || i < one.length && longest[(i + 1) * wide + j] >= longest[i * wide + j + 1])
      lines.push(['-', one[i++]]);
    else lines.push(['+', two[j++]]);
  const isNear = at => lines.slice(Math.max(0, at - around), at + around + 1)
    .some(([kind]) => kind !== ' ');
  const kept = [];
  lines.forEach((line, at) => {
    if (isNear(at)) kept.push(line);
    else if (kept.length && kept.at(-1)[0] !== '~') kept.push(['~', '']);
  });
  return kept;
};

// A name that nothing has yet.
export const freshName = (base, taken) => {
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number++)
    if (!taken.includes(`${base} ${number}`)) return `${base} ${number}`;
};

// Towers, telescopes and zones share no names.
export const takenNames = watch => [
  ...watch.towers.flatMap(one => [one.name, ...one.telescopes.map(other => other.name)]),
  ...watch.zones.map(zone => zone.name)];
