// What a link restores, as the address has it after its number sign.

const keys = { x: Number, y: Number, z: Number, tower: String, t: Number, tab: String };

// #x=540002.0&y=5220022.5&z=0.5&tower=Church+tower&t=3600
export const write = view => {
  const fields = new URLSearchParams();
  for (const key of Object.keys(keys)) {
    const value = view[key];
    if (value === undefined || value === null || value === '') continue;
    fields.set(key, typeof value === 'number' ? String(+value.toFixed(2)) : value);
  }
  return '#' + fields;
};

export const read = hash => {
  const view = {}, fields = new URLSearchParams(hash.replace(/^#/, ''));
  for (const [key, type] of Object.entries(keys)) {
    if (!fields.has(key) || fields.get(key) === '') continue;
    const value = type(fields.get(key));
    if (type !== Number || Number.isFinite(value)) view[key] = value;
  }
  return view;
};
