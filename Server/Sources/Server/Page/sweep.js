// The night on the map: ground and streets that looks hold, where someone unseen could be, the way
// through.

import { PieceLine, drawDot, drawField, drawFog, drawVeil, write } from './layers.js';
import { colours, pixel } from './theme.js';
import { say } from './words.js';
import { zonePaths } from './zones.js';

// The ground that looks take in is kept as long as they are held.
const groundCells = night => {
  const { ground, crossing } = night, looking = ground.lookingAt(crossing.bell + crossing.now);
  const key = looking.join();
  if (night.looking?.key === key) return night.looking;
  night.canvas ??= document.createElement('canvas');
  const { canvas } = night;
  canvas.width = ground.columns;
  canvas.height = ground.rows;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const image = pen.createImageData(ground.columns, ground.rows);
  ground.fill(new Uint32Array(image.data.buffer), looking, pixel(1));
  pen.putImageData(image, 0, 0);
  return night.looking = { key, looking, canvas, left: 0, top: 0, side: ground.side };
};

export const drawNight = (pen, view, room) => {
  const { night, place, store } = room;
  if (store.get('nightTime') === null || !night?.crossing) return;
  const { crossing, ground, data } = night, { streets } = place, colour = colours();
  const held = groundCells(night);
  // What comes after the streets leads across squares, thousands of ways each.
  const count = store.get('coverage')?.seen.length ?? streets.count;
  drawFog(pen, view, place, held);
  drawVeil(pen, view, zonePaths(room));
  for (const number of held.looking) {
    const look = ground.looks[number], tower = data.towers[look.tower];
    if (look.field < 360) drawField(pen, view, { right: tower.x, down: tower.y,
      azimuth: look.azimuth, field: look.field, reach: look.reach });
  }
  pen.lineJoin = pen.lineCap = 'round';
  if (view.scale < 0.25) [pen.lineJoin, pen.lineCap] = ['bevel', 'butt'];
  stroke(pen, view, heldPath(night, streets, count), colour.field, 2);
  stroke(pen, view, unseenPath(crossing, place, count, view), colour.walker, 4);
  drawEnds(pen, view, crossing.starts, colour.start, say('start'));
  drawEnds(pen, view, crossing.goals, colour.goal, say('goal'));
  if (crossing.route) drawRoute(pen, view, crossing, streets);
};

const stroke = (pen, view, path, style, width) => {
  pen.strokeStyle = style;
  pen.lineWidth = width * view.pixel;
  pen.stroke(path);
};

// Streets that looks hold: the same for as long as no piece becomes free or held.
const heldPath = (night, streets, count) => {
  const { crossing } = night, key = crossing.interval.join();
  if (night.held?.key === key && night.held.crossing === crossing) return night.held.path;
  const line = new PieceLine(streets);
  for (let piece = 0; piece < count; piece++) if (crossing.isSeen(piece)) line.add(piece);
  night.held = { key, crossing, path: line.path };
  return line.path;
};

// Where someone unseen could be, as far as it is shown.
const unseenPath = (crossing, { streets, boxes }, count, view) => {
  const line = new PieceLine(streets), { left, top, right, bottom } = view;
  for (let piece = 0; piece < count; piece++) {
    const at = 4 * piece;
    if (boxes[at] > right || boxes[at + 1] > bottom || boxes[at + 2] < left
      || boxes[at + 3] < top) continue;
    const head = crossing.share(piece, 0), tail = crossing.share(piece, 1);
    if (head === 1 || tail === 1 || head >= 0 && tail >= 0 && head + tail >= 1) line.add(piece);
    else {
      if (head > 0) line.addPart(piece, 0, head);
      if (tail > 0) line.addPart(piece, 1 - tail, 1);
    }
  }
  return line.path;
};

const drawEnds = (pen, view, places, style, name) => {
  pen.fillStyle = style + '59';
  let [right, down] = [0, Infinity];
  for (let i = 0; i < places.length; i += 2) {
    pen.beginPath();
    pen.arc(places[i], places[i + 1], 9 * view.pixel, 0, 7);
    pen.fill();
    if (places[i + 1] < down) [right, down] = [places[i], places[i + 1]];
  }
  if (places.length) write(pen, view, name, right, down, { weight: 700, colour: style,
    shift: -18 });
};

const drawRoute = (pen, view, crossing, streets) => {
  const { mover, halo } = colours(), last = crossing.leg, line = new PieceLine(streets);
  for (let leg = 0; leg <= last; leg++) {
    const { piece, from, share } = crossing.mover(leg);
    if (from !== share) line.addPart(piece, from, share);
  }
  for (const [style, width, dash] of [[halo, 5, []], [mover, 2.6, [6, 4]]]) {
    pen.setLineDash(dash.map(length => length * view.pixel));
    stroke(pen, view, line.path, style, width);
  }
  pen.setLineDash([]);
  const { piece, share } = crossing.mover(last);
  drawDot(pen, view, ...streets.place(piece, share), 7, mover);
};
