// How a moving map is drawn, over its model.

const style = { street: '#8d95a3', ground: 0xff0b82d9, held: '#8a4b00', unseen: '#c4172a',
  start: '#c4172a', goal: '#12703c', mover: '#15306b', ink: '#20242d', water: '#a9cfe8',
  shore: '#6c9cc0' };

// Relief, waters and buildings as the page's map of the streets has them, and the streets in
// grey.
export class Backdrop {
  constructor(data, streets) {
    Object.assign(this, { data, streets });
    this.relief = document.querySelector('.map svg image');
    const paths = kind => [...document.querySelectorAll(`.map svg .${kind} path`)];
    this.waters = paths('waters').map(path => ({
      shape: new Path2D(path.getAttribute('d')), isSure: path.className.baseVal === '' }));
    this.buildings = new Path2D(
      paths('buildings').map(path => path.getAttribute('d')).join(''));
  }

  draw(pen, pixel) {
    const { x, y, width, height } = this.relief;
    const box = [x, y, width, height].map(side => side.baseVal.value);
    try { pen.drawImage(this.relief, ...box); } catch { /* It is not there yet. */ }
    pen.strokeStyle = style.shore;
    pen.lineWidth = 0.8 * pixel;
    for (const { shape, isSure } of this.waters) {
      pen.fillStyle = isSure ? style.water : style.water + 'bf';
      pen.fill(shape, 'evenodd');
      pen.setLineDash(isSure ? [] : [3 * pixel, 3 * pixel]);
      pen.stroke(shape);
    }
    pen.setLineDash([]);
    pen.fillStyle = '#8f8378';
    pen.fill(this.buildings, 'evenodd');
    pen.strokeStyle = style.street;
    pen.lineWidth = 1.2 * pixel;
    pen.beginPath();
    const chain = new Chain(pen, this.streets, pixel);
    for (let piece = 0; piece < this.streets.count; piece++) chain.add(piece);
    chain.end();
    pen.stroke();
  }
}

// A path along pieces; those that follow each other make one line. Points nearer to the one
// before than can be told apart are left out.
class Chain {
  constructor(pen, streets, pixel) {
    Object.assign(this, { pen, streets, least: 2.5 * pixel });
  }

  add(piece) {
    const { pen, streets: { xs, ys, points }, least } = this, last = points[piece + 1] - 1;
    let i = points[piece];
    if (xs[i] !== this.x || ys[i] !== this.y) {
      this.end();
      pen.moveTo(this.drawnX = xs[i], this.drawnY = ys[i]);
    }
    while (i++ < last)
      if (Math.abs(xs[i] - this.drawnX) + Math.abs(ys[i] - this.drawnY) > least)
        pen.lineTo(this.drawnX = xs[i], this.drawnY = ys[i]);
    this.x = xs[last];
    this.y = ys[last];
  }

  addPart(piece, from, to) {
    const { pen, streets } = this;
    this.end();
    pen.moveTo(...streets.place(piece, from));
    if (streets.points[piece + 1] - streets.points[piece] > 2)
      for (let part = from, i = 1; i < 8; i++)
        pen.lineTo(...streets.place(piece, part += (to - from) / 8));
    pen.lineTo(...streets.place(piece, to));
  }

  end() {
    if (this.x !== this.drawnX || this.y !== this.drawnY) this.pen.lineTo(this.x, this.y);
    this.x = this.y = this.drawnX = this.drawnY = undefined;
  }
}

// Draws a crossing at a time onto one canvas. What lasts as long as a look is kept.
export class Picture {
  constructor(canvas, crossing, ground, backdrop) {
    Object.assign(this, { canvas, crossing, ground, backdrop, pen: Picture.pen(canvas) });
    [this.back, this.view, this.mask] =
      [0, 1, 2].map(() => Picture.pen(document.createElement('canvas')));
    this.mask.canvas.width = ground.columns;
    this.mask.canvas.height = ground.rows;
  }

  // Drawn without a graphics processor: thousands of lines come out faster, and alike anywhere.
  static pen(canvas) {
    return canvas.getContext('2d', { willReadFrequently: true });
  }

  // Takes the width at which the canvas is shown.
  fit(width, scale) {
    const { data } = this.backdrop;
    for (const { canvas } of [this.pen, this.back, this.view]) {
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(width * scale * data.height / data.width);
    }
    this.zoom = this.canvas.width / data.width;
    this.pixel = scale / this.zoom;
    for (const pen of [this.pen, this.back, this.view]) pen.scale(this.zoom, this.zoom);
    this.backdrop.draw(this.back, this.pixel);
    this.shown = null;
  }

  draw() {
    const { pen, crossing, ground, backdrop: { data } } = this;
    const looking = ground.lookingAt(crossing.bell + crossing.now);
    const shown = looking.join() + ' ' + crossing.interval.join();
    if (this.shown !== shown) this.drawView(looking);
    this.shown = shown;
    pen.drawImage(this.view.canvas, 0, 0, data.width, this.canvas.height / this.zoom);
    this.strokePieces(pen, style.unseen, 3, (piece, chain) => {
      const head = crossing.share(piece, 0), tail = crossing.share(piece, 1);
      if (head + tail >= 1 && head >= 0 && tail >= 0 || head === 1 || tail === 1)
        return chain.add(piece);
      if (head > 0) chain.addPart(piece, 0, head);
      if (tail > 0) chain.addPart(piece, 1 - tail, 1);
    });
    this.drawEnd(crossing.starts, style.start, 'Start');
    this.drawEnd(crossing.goals, style.goal, 'Goal');
    if (crossing.route) this.drawRoute();
    this.drawTowers();
    this.drawCredit();
  }

  // The ground and the streets that looks take in, over the backdrop.
  drawView(looking) {
    const { view, mask, ground, crossing, backdrop: { data } } = this;
    const image = mask.createImageData(ground.columns, ground.rows);
    ground.fill(new Uint32Array(image.data.buffer), looking, style.ground);
    mask.putImageData(image, 0, 0);
    view.drawImage(this.back.canvas, 0, 0, data.width, view.canvas.height / this.zoom);
    view.globalAlpha = 0.6;
    view.drawImage(mask.canvas, 0, 0, ground.columns * ground.side, ground.rows * ground.side);
    view.globalAlpha = 1;
    for (const look of looking) this.drawField(view, ground.looks[look]);
    this.strokePieces(view, style.held, 2, (piece, chain) => {
      if (crossing.isSeen(piece)) chain.add(piece);
    });
  }

  // The sides of a look's field.
  drawField(pen, { tower, azimuth, field, reach }) {
    if (field >= 360) return;
    const { pixel, backdrop: { data } } = this, { x, y } = data.towers[tower];
    const far = Math.min(reach, data.width + data.height);
    pen.beginPath();
    for (const side of [azimuth - field / 2, azimuth + field / 2]) {
      const angle = side * Math.PI / 180;
      pen.moveTo(x, y);
      pen.lineTo(x + far * Math.sin(angle), y - far * Math.cos(angle));
    }
    pen.strokeStyle = '#8a4b0066';
    pen.lineWidth = pixel;
    pen.stroke();
  }

  strokePieces(pen, colour, width, add) {
    const { crossing: { streets }, pixel } = this, chain = new Chain(pen, streets, pixel);
    pen.beginPath();
    for (let piece = 0; piece < streets.count; piece++) add(piece, chain);
    chain.end();
    pen.strokeStyle = colour;
    pen.lineWidth = width * this.pixel;
    pen.stroke();
  }

  drawEnd(places, colour, name) {
    const { pen, pixel } = this, near = new Path2D();
    let [x, y] = [0, Infinity];
    for (let i = 0; i < places.length; i += 2) {
      near.moveTo(places[i] + 9 * pixel, places[i + 1]);
      near.arc(places[i], places[i + 1], 9 * pixel, 0, 7);
      x += 2 * places[i] / places.length;
      y = Math.min(y, places[i + 1]);
    }
    pen.fillStyle = colour + '59';
    pen.fill(near);
    if (places.length === 2) {
      pen.strokeStyle = colour;
      pen.lineWidth = 2 * pixel;
      pen.stroke(near);
    }
    this.write(name, x, y - 12 * pixel, colour);
  }

  drawRoute() {
    const { pen, pixel, crossing } = this, { streets, route } = crossing, last = crossing.leg;
    const chain = new Chain(pen, streets, pixel);
    pen.beginPath();
    for (let leg = 0; leg <= last; leg++) {
      const { piece, from, share } = crossing.mover(leg);
      if (from !== share) chain.addPart(piece, from, share);
    }
    pen.strokeStyle = style.mover;
    pen.lineWidth = 2.5 * pixel;
    pen.setLineDash([6 * pixel, 3 * pixel]);
    pen.stroke();
    pen.setLineDash([]);
    const { piece, share } = crossing.mover(last);
    this.dot(...streets.place(piece, share), 7, style.mover);
  }

  drawTowers() {
    const { pixel, backdrop: { data: { towers } } } = this;
    towers.forEach(({ name, x, y }, number) => {
      this.dot(x, y, 5, style.ink);
      // The name stands below the tower where one before has taken the place above.
      const isTaken = towers.slice(0, number).some(other =>
        Math.abs(other.x - x) < 90 * pixel && Math.abs(other.y - y) < 16 * pixel);
      this.write(name, x, y + (isTaken ? 19 : -9) * pixel, style.ink);
    });
  }

  // Whom to name, in the lower right corner.
  drawCredit() {
    const { pen, pixel, canvas, zoom, backdrop: { data: { credit, width } } } = this;
    pen.textAlign = 'right';
    pen.font = `${10 * pixel}px "DejaVu Sans", "Segoe UI", system-ui, sans-serif`;
    this.halo(credit, width - 5 * pixel, canvas.height / zoom - 5 * pixel, style.ink);
  }

  dot(x, y, radius, colour) {
    const { pen, pixel } = this;
    pen.beginPath();
    pen.arc(x, y, radius * pixel, 0, 7);
    pen.fillStyle = colour;
    pen.fill();
    pen.strokeStyle = '#fff';
    pen.lineWidth = 2 * pixel;
    pen.stroke();
  }

  // Writes a name, inwards where it stands near a side of the map.
  write(text, x, y, colour) {
    const { pen, pixel, backdrop: { data } } = this;
    pen.textAlign = x < data.width / 8 ? 'left' : x > data.width * 7 / 8 ? 'right' : 'center';
    pen.font = `bold ${13 * pixel}px "DejaVu Sans", "Segoe UI", system-ui, sans-serif`;
    this.halo(text, x, Math.max(y, 14 * pixel), colour);
  }

  halo(text, x, y, colour) {
    const { pen, pixel } = this;
    pen.lineJoin = 'round';
    pen.strokeStyle = '#fff';
    pen.lineWidth = 4 * pixel;
    pen.strokeText(text, x, y);
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
    pen.lineJoin = 'miter';
  }
}
