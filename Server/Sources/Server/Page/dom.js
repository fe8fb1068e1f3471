// Makes elements; texts come in as texts, never as markup.

import { icon } from './icons.js';
import { say } from './words.js';

export const find = (selector, within = document) => within.querySelector(selector);

// What this browser remembers.
export const kept = (key, fallback) => {
  try { return localStorage.getItem('bergfried.' + key) ?? fallback; } catch { return fallback; }
};
export const keep = (key, value) => {
  try { localStorage.setItem('bergfried.' + key, value); } catch { /* It may keep nothing. */ }
};

const shown = children => children.flat(Infinity).filter(child => child !== null
  && child !== undefined && child !== false);

// el('button.quiet', { title, onclick, 'aria-label': … }, 'text', child, …)
export const el = (what, fields = {}, ...children) => {
  const [tag, ...classes] = what.split('.'), element = document.createElement(tag || 'div');
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null) continue;
    if (name.startsWith('aria-')) element.setAttribute(name, value);
    else if (value === false) continue;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked' || name === 'disabled') element[name] = value;
    else if (name === 'style') element.style.cssText = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...shown(children));
  return element;
};

export const put = (element, ...children) => {
  element.replaceChildren(...shown(children));
  return element;
};

// The same where people are at work: what is unfolded, where they are and what has the focus stays.
export const renew = (element, ...children) => {
  const folds = () => [...element.querySelectorAll('details')];
  const all = () => [...element.querySelectorAll('button, input, select, summary')];
  const name = fold => fold.firstChild.textContent;
  const open = new Set(folds().filter(fold => fold.open).map(name));
  const focus = all().indexOf(document.activeElement);
  put(element, children);
  for (const fold of folds()) fold.open = open.has(name(fold));
  if (focus >= 0) all()[focus]?.focus({ preventScroll: true });
};

// A button with a picture and a name, the name unseen where there is no room.
export const button = (picture, key, onclick, { isQuiet = false, isNamed = true } = {}) =>
  el('button' + (isQuiet ? '.quiet' : ''),
    { type: 'button', onclick, title: isNamed ? undefined : say(key),
      'aria-label': isNamed ? undefined : say(key) },
    picture ? icon(picture) : null, isNamed ? el('span', {}, say(key)) : null);

// A slider with its name and what it says.
export const slider = ({ key, min, max, step, value, told, oninput, onchange }) => {
  const output = el('output', {}, told(value));
  const input = el('input', { type: 'range', min, max, step, value, 'aria-valuetext': told(value),
    oninput: event => {
      output.textContent = told(input.valueAsNumber);
      input.setAttribute('aria-valuetext', output.textContent);
      oninput?.(input.valueAsNumber, event);
    },
    onchange: () => onchange?.(input.valueAsNumber) });
  return el('label.slider', {}, el('span', {}, say(key)), output, input);
};

export const fold = (title, ...children) =>
  el('details.fold', {}, el('summary', {}, title), ...children);

// Puts texts into what stands in the page already.
export const sayAll = root => {
  for (const element of root.querySelectorAll('[data-say]'))
    element.textContent = say(element.dataset.say);
  for (const element of root.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', say(element.dataset.label));
    if (element.matches('button, a')) element.title = say(element.dataset.label);
  }
};

// Tells something for a while; a button may go with it.
export const toast = (text, { kind = 'plain', action, seconds = 6 } = {}) => {
  const line = el('div.toast.' + kind, {}, el('span', {}, text),
    action && el('button.quiet', { type: 'button',
      onclick: () => { line.remove(); action.run(); } }, action.name),
    el('button.quiet.bare', { type: 'button', 'aria-label': say('close'),
      onclick: () => line.remove() }, icon('close')));
  const list = find('#toasts');
  while (list.children.length > 2) list.firstChild.remove();
  list.append(line);
  if (seconds) setTimeout(() => line.remove(), seconds * 1000);
  return line;
};
