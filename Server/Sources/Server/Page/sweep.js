// The night on the map: ground and streets that looks hold, where someone unseen could be, the way
// through.

import { drawDot, drawField, drawFog, piecePath, write } from './layers.js';
import { colours, pixel } from './theme.js';
import { say } from './words.js';

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
  drawFog(pen, view, place, held);
  for (const number of held.looking) {
    const look = ground.looks[number], tower = data.towers[look.tower];
    if (look.field < 360) drawField(pen, view, { right: tower.x, down: tower.y,
      azimuth: look.azimuth, field: look.field, reach: look.reach });
  }
  pen.lineCap = 'round';
  strokePieces(pen, view, streets, colour.field, 2, (piece, path) => {
    if (crossing.isSeen(piece)) path.addPath(piecePath(streets, piece));
  });
  strokePieces(pen, view, streets, colour.walker, 4, (piece, path) => {
    for (const [from, to] of crossing.stretches(piece))
      if (to > from) path.addPath(from === 0 && to === 1 ? piecePath(streets, piece)
        : partPath(streets, piece, from, to));
  });
  drawEnds(pen, view, crossing.starts, colour.start, say('start'));
  drawEnds(pen, view, crossing.goals, colour.goal, say('goal'));
  if (crossing.route) drawRoute(pen, view, crossing, streets);
};

const strokePieces = (pen, view, streets, style, width, add) => {
  const path = new Path2D();
  for (let piece = 0; piece < streets.count; piece++) add(piece, path);
  pen.strokeStyle = style;
  pen.lineWidth = width * view.pixel;
  pen.stroke(path);
};

// From a share of a piece to another one, along its bends.
const partPath = (streets, piece, from, to) => {
  const path = new Path2D(), bends = streets.points[piece + 1] - streets.points[piece] - 2;
  const steps = bends > 0 ? 8 : 1;
  for (let i = 0; i <= steps; i++)
    path.lineTo(...streets.place(piece, from + (to - from) * i / steps));
  return path;
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
  const { mover, halo } = colours(), last = crossing.leg, path = new Path2D();
  for (let leg = 0; leg <= last; leg++) {
    const { piece, from, share } = crossing.mover(leg);
    if (from !== share) path.addPath(partPath(streets, piece, from, share));
  }
  for (const [style, width, dash] of [[halo, 5, []], [mover, 2.6, [6, 4]]]) {
    pen.strokeStyle = style;
    pen.lineWidth = width * view.pixel;
    pen.setLineDash(dash.map(length => length * view.pixel));
    pen.stroke(path);
  }
  pen.setLineDash([]);
  const { piece, share } = crossing.mover(last);
  drawDot(pen, view, ...streets.place(piece, share), 7, mover);
};
