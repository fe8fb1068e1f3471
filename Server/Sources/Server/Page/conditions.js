// Whom one looks for and through what air: sliders that change the watch.

import { el, fold, renew, slider } from './dom.js';
import { set } from './edits.js';
import * as words from './words.js';

const { say } = words;

export const startConditions = room => {
  const body = el('div', {}), box = fold(say('conditions'), body);
  room.store.on('watch', () => renew(body, sliders(room)), true);
  return box;
};

const sliders = room => {
  const { watch } = room, { people, night } = watch;
  const metres = value => `${words.number(value, 2)} m`;
  const note = (key, value) => say('noteSet', { what: say(key), value });
  const far = value => value >= 30000 ? say('clearAir') : words.length(value);
  return [
    slider({ key: 'personHeight', min: 0.5, max: 3, step: 0.05, value: people.heightMetres,
      told: metres, oninput: value => room.preview({ target: value }),
      onchange: value => room.edit(set(['people', 'height'], value),
        note('personHeight', metres(value))) }),
    slider({ key: 'speed', min: 0.5, max: 6, step: 0.1, value: people.speedMetresPerSecond,
      told: value => `${words.number(value, 1)} m/s`,
      onchange: value => room.edit(set(['people', 'speed'], value), note('speed',
        `${words.number(value, 1)} m/s`)) }),
    slider({ key: 'visibility', min: 200, max: 30000, step: 200,
      value: night.visibilityMetres ?? 30000, told: far,
      oninput: value => room.preview({ reach: value >= 30000 ? undefined : value }),
      onchange: value => room.edit(value >= 30000
        ? [{ op: 'remove', path: ['night', 'visibility'] }]
        : set(['night', 'visibility'], value), note('visibility', far(value))) }),
    slider({ key: 'heightErrors', min: 0, max: 5, step: 0.1, value: watch.verticalErrorMetres,
      told: metres,
      onchange: value => room.edit(set(['place', 'vertical_error'], value), 
        note('heightErrors', metres(value))) }),
  ];
};
