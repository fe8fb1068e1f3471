// The profile along a line of sight: the ground as the eye has it, falling away with distance.

import { colours } from './theme.js';
import { length, number, say } from './words.js';

// Points of the ground and of what stands on it, and the line from the eye to the head of who is
// looked for; heights as they count along that line.
export const profile = data => {
  const { groundMetres, topMetres, stepMetres, dropPerSquareMetre } = data;
  const sunk = (height, i) => height === null || height === undefined
    ? null : height - dropPerSquareMetre * (i * stepMetres) ** 2;
  const ground = groundMetres.map(sunk), tops = topMetres.map(sunk);
  const last = ground.length - 1, foot = ground[last] ?? tops[last];
  if (foot === null || foot === undefined) return null;
  const end = foot + data.targetHeightMetres;
  const line = ground.map((_, i) => data.eyeMetres + (end - data.eyeMetres) * i / last);
  const all = [...ground, ...tops, data.eyeMetres, end].filter(height => height !== null);
  return { ground, tops, line, last, stepMetres, low: Math.min(...all),
    high: Math.max(...all) };
};

const svg = (tag, fields, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(fields)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

// As a picture, stretched upwards where the ground is flat. Whether it is seen is as the server
// says it, which knows more than the cells that are drawn.
export const drawProfile = (data, { width = 320, height = 140, onhover } = {}) => {
  const shape = profile(data), left = 48, bottom = 20, colour = colours();
  if (!shape) return svg('svg', {});
  const { ground, tops, last, low, high, stepMetres } = shape;
  const [{ seen, obstacle }] = data.explanation.towers;
  const span = Math.max(high - low, 2) * 1.12;
  const x = i => left + (width - left - 6) * i / last;
  const y = metres => 6 + (height - bottom - 6) * (1 - (metres - low) / span);
  const run = (heights, base) => {
    let path = '', isOpen = false;
    heights.forEach((value, i) => {
      if (value === null) { isOpen = false; return; }
      path += `${isOpen ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
      isOpen = true;
    });
    return base ? `${path}L${x(last)} ${height - bottom}L${x(0)} ${height - bottom}Z` : path;
  };
  const [eye, end] = [shape.line[0], shape.line[last]];
  const label = (text, at, fields = {}) => svg('text', { x: left - 4, y: at + 3, class: 'tick',
    'text-anchor': 'end', ...fields }, text);
  const picture = svg('svg', { viewBox: `0 0 ${width} ${height}`, class: 'profile', role: 'img',
    'aria-label': say('profile') },
  svg('path', { d: run(tops.map((top, i) => top ?? ground[i]), true), fill: colour.building,
    opacity: 0.75 }),
  svg('path', { d: run(ground, true), class: 'earth' }),
  svg('path', { d: `M${x(0)} ${y(eye)}L${x(last)} ${y(end)}`, fill: 'none', 'stroke-width': 2,
    stroke: colour[seen], 'stroke-dasharray': seen === 'unseen' ? '3 4' : 'none' }),
  svg('circle', { cx: x(0), cy: y(eye), r: 4, fill: colour.ink }),
  svg('circle', { cx: x(last), cy: y(end), r: 4, fill: colour.mark }),
  label(`${number(high)} m`, y(high)), label(`${number(low)} m`, y(low)),
  svg('text', { x: left, y: height - 5, class: 'tick' }, '0'),
  svg('text', { x: width - 6, y: height - 5, class: 'tick', 'text-anchor': 'end' },
    length(last * stepMetres)));
  if (obstacle) {
    const at = Math.min(last, obstacle.distanceMetres / stepMetres);
    picture.append(svg('path', { 'stroke-width': 2.4, stroke: colour.walker,
      d: `M${x(at) - 4} ${y(eye + (end - eye) * at / last) - 4}l8 8m0 -8l-8 8` }));
  }
  if (onhover) {
    picture.addEventListener('pointermove', event => {
      const box = picture.getBoundingClientRect();
      const share = (event.clientX - box.left) / box.width * width;
      onhover(Math.min(1, Math.max(0, (share - left) / (width - left - 6))));
    });
    picture.addEventListener('pointerleave', () => onhover(null));
  }
  return picture;
};
