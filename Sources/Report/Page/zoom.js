// A map that one goes nearer to and moves about on, by mouse, touch and keyboard. A view is what
// of the map is shown: left and upper side, width and height, in its metres.

const nearest = 40;

const within = (value, least, most) => Math.min(Math.max(value, least), most);

// A view brought into the whole map.
const kept = (view, whole) => ({
  ...view,
  x: within(view.x, whole.x, whole.x + whole.width - view.width),
  y: within(view.y, whole.y, whole.y + whole.height - view.height),
});

// The view so many times nearer, in which the place `at` stays where it is.
export const zoomed = (view, whole, factor, at) => {
  const width = within(view.width / factor, whole.width / nearest, whole.width);
  const scale = width / view.width;
  return kept({
    x: at.x - (at.x - view.x) * scale, y: at.y - (at.y - view.y) * scale,
    width, height: whole.height * (width / whole.width),
  }, whole);
};

// The view so many metres to the right and down.
export const moved = (view, whole, right, down) =>
  kept({ ...view, x: view.x + right, y: view.y + down }, whole);

// The longest round length of at most so many metres.
export const round = metres => {
  const power = 10 ** Math.floor(Math.log10(metres));
  return [5, 2, 1].find(step => step * power <= metres * (1 + 1e-9)) * power;
};

// How lengths on a scale are told.
export const told = metres => metres < 1000 ? `${metres} m` : `${metres / 1000} km`;

class Zoom {
  constructor(figure) {
    this.svg = figure.querySelector('svg');
    this.fixed = this.svg.querySelector('.fixed');
    this.scale = this.svg.querySelector('.scale');
    this.bar = this.scale.querySelector('path').getAttribute('d').match(/-?[\d.]+/g).map(Number);
    const { x, y, width, height } = this.svg.viewBox.baseVal;
    this.view = this.whole = { x, y, width, height };
    this.fingers = new Map();
    for (const button of figure.querySelectorAll('[data-zoom]'))
      button.addEventListener('click', () => this.press(button.dataset.zoom));
    const heard = { keydown: 'key', wheel: 'wheel', dblclick: 'double', pointerdown: 'down',
      pointermove: 'drag', pointerup: 'up', pointercancel: 'up' };
    for (const [event, answer] of Object.entries(heard))
      this.svg.addEventListener(event, event => this[answer](event), { passive: false });
    this.show(this.whole);
  }

  get factor() { return this.whole.width / this.view.width; }
  get middle() {
    return { x: this.view.x + this.view.width / 2, y: this.view.y + this.view.height / 2 };
  }

  show(view) {
    const { whole, svg, fixed } = this, part = view.width / whole.width;
    this.view = view;
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
    svg.style.setProperty('--near', part);
    svg.classList.toggle('is-near', part < 1);
    fixed.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${part})`);
    // The bar is drawn at the size of the whole map, and tells how long it is now.
    const [left, top, bottom] = this.bar, metres = round(whole.width / 5 * part);
    const right = left + metres / part;
    this.scale.querySelector('path').setAttribute('d',
      `M${left} ${top}V${bottom}H${right}V${top}`);
    const text = this.scale.querySelector('text');
    text.setAttribute('x', (left + right) / 2);
    text.textContent = told(metres);
  }

  // The map's place under a pointer.
  place({ clientX, clientY }) {
    const matrix = this.svg.getScreenCTM().inverse();
    return new DOMPoint(clientX, clientY).matrixTransform(matrix);
  }

  zoom(factor, at = this.middle) { this.show(zoomed(this.view, this.whole, factor, at)); }

  press(way) {
    if (way === 'all') this.show(this.whole);
    else this.zoom(way === 'in' ? 1.6 : 1 / 1.6);
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = this.view.width / 8;
    const steps = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step],
      ArrowDown: [0, step] };
    const ways = { '+': 'in', '=': 'in', '-': 'out', '0': 'all' };
    if (ways[event.key]) this.press(ways[event.key]);
    // Arrows move the page where there is nothing of the map to move to.
    else if (steps[event.key] && this.factor > 1)
      this.show(moved(this.view, this.whole, ...steps[event.key]));
    else return;
    event.preventDefault();
  }

  // The wheel alone moves the page; two fingers on a pad are the control key to browsers.
  wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.004)), this.place(event));
  }

  double(event) { this.zoom(2, this.place(event)); }

  down(event) {
    if (event.button) return;
    this.fingers.set(event.pointerId, event);
    if (this.factor > 1 || this.fingers.size > 1)
      for (const id of this.fingers.keys()) this.svg.setPointerCapture(id);
  }

  // One finger, or the mouse, takes the map along; two zoom as well.
  drag(event) {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const other = [...this.fingers.values()].find(finger => finger !== before);
    this.fingers.set(event.pointerId, event);
    const from = this.place(before), to = this.place(event);
    if (!other) {
      if (this.factor > 1) this.show(moved(this.view, this.whole, from.x - to.x, from.y - to.y));
      return;
    }
    const apart = finger =>
      Math.hypot(finger.clientX - other.clientX, finger.clientY - other.clientY);
    const still = this.place(other);
    this.zoom(apart(event) / Math.max(apart(before), 1), still);
  }

  up(event) { this.fingers.delete(event.pointerId); }
}

export const startZoom = () => {
  for (const figure of document.querySelectorAll('.plan')) new Zoom(figure);
};
