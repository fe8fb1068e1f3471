// What the sheets of the map have on them, drawn in metres right and down.

import { colours } from './theme.js';

const font = '"Segoe UI", system-ui, "DejaVu Sans", sans-serif';

const fill = (pen, { whole, holed }, style) => {
  pen.fillStyle = style;
  pen.fill(whole);
  pen.fill(holed, 'evenodd');
};

const outline = (pen, { whole, holed }, style, width) => {
  pen.strokeStyle = style;
  pen.lineWidth = width;
  pen.stroke(whole);
  pen.stroke(holed);
};

// Relief, woods, waters and buildings; another map under this one shows them itself.
export const drawBackdrop = (pen, view, place, relief, hasTiles) => {
  const colour = colours();
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, place.width, place.height);
  pen.clip();
  if (relief && !hasTiles) pen.drawImage(relief, 0, 0, place.width, place.height);
  if (colour.shade) {
    pen.fillStyle = colour.shade;
    pen.fillRect(0, 0, place.width, place.height);
  }
  if (!hasTiles) {
    fill(pen, place.woods, colour.wood);
    fill(pen, place.waters, colour.water);
    pen.globalAlpha = 0.7;
    fill(pen, place.doubtfulWaters, colour.water);
    pen.globalAlpha = 1;
    outline(pen, place.waters, colour.shore, 0.8 * view.pixel);
    fill(pen, place.buildings, colour.building);
    if (view.scale > 0.4) outline(pen, place.buildings, colour.wall, 0.6 * view.pixel);
  }
  pen.restore();
  pen.strokeStyle = colour.none;
  pen.lineWidth = view.pixel;
  pen.strokeRect(0, 0, place.width, place.height);
};

// Fog over what is not seen. Cells are a canvas with a pixel each, where its first one is, and how
// large they are; where they are opaque there is no fog.
export const drawFog = (pen, view, place, { canvas, left, top, side }) => {
  pen.fillStyle = colours().fog;
  pen.fillRect(0, 0, place.width, place.height);
  pen.globalCompositeOperation = 'destination-out';
  // Cells larger than pixels are squares as they are.
  pen.imageSmoothingEnabled = side * view.scale * view.dots < 1;
  pen.drawImage(canvas, left * side, top * side, canvas.width * side, canvas.height * side);
  pen.globalCompositeOperation = 'source-over';
};

// A path along pieces of street; those that follow each other make one line.
export class PieceLine {
  constructor(streets) {
    this.streets = streets;
    this.path = new Path2D();
  }

  add(piece) {
    const { path, streets: { xs, ys, points } } = this, end = points[piece + 1];
    let i = points[piece];
    if (this.x !== xs[i] || this.y !== ys[i]) path.moveTo(xs[i], ys[i]);
    for (i++; i < end; i++) path.lineTo(xs[i], ys[i]);
    this.x = xs[end - 1];
    this.y = ys[end - 1];
  }

  // From a share of a piece to another one, along its bends.
  addPart(piece, from, to) {
    const { path, streets } = this, isBent = streets.points[piece + 1] - streets.points[piece] > 2;
    path.moveTo(...streets.place(piece, from));
    for (let i = 1, steps = isBent ? 8 : 1; i <= steps; i++)
      path.lineTo(...streets.place(piece, from + (to - from) * i / steps));
    this.x = this.y = NaN;
  }
}

// Pieces put together to paths, one a value that pieces have.
export const piecePaths = (streets, values, kinds) => {
  const lines = Array.from({ length: kinds }, () => new PieceLine(streets));
  for (let piece = 0; piece < values.length; piece++) lines[values[piece]].add(piece);
  return lines.map(line => line.path);
};

export const piecePath = (streets, piece) => {
  const line = new PieceLine(streets);
  line.add(piece);
  return line.path;
};

// How wide streets are drawn, in pixels.
const streetWidth = view => Math.min(10, Math.max(1.3, 3.6 + 1.4 * Math.log2(view.scale + 0.04)));

export const drawStreets = (pen, view, { paths, styles, isOld }) => {
  const colour = colours(), width = streetWidth(view) * view.pixel;
  // From afar round ends do not show.
  pen.lineCap = view.scale > 0.25 ? 'round' : 'butt';
  pen.lineJoin = view.scale > 0.25 ? 'round' : 'bevel';
  // From afar casings would hide the streets beside.
  pen.strokeStyle = colour.casing;
  pen.lineWidth = width + 2.2 * view.pixel;
  if (view.scale > 0.25) for (const path of paths) pen.stroke(path);
  if (isOld) pen.globalAlpha = 0.4;
  paths.forEach((path, kind) => {
    const { style, rim, share = 1, dash } = styles[kind];
    if (rim) {
      pen.strokeStyle = rim;
      pen.lineWidth = width * share + 0.9 * view.pixel;
      pen.stroke(path);
    }
    pen.setLineDash(dash ? dash.map(length => length * view.pixel) : []);
    pen.strokeStyle = style;
    pen.lineWidth = width * share;
    pen.stroke(path);
    pen.setLineDash([]);
  });
  pen.globalAlpha = 1;
};

export const seenStyles = () => {
  const colour = colours();
  return [{ style: colour.none, share: 0.55, dash: [2, 4] }, { style: colour.unseen },
    { style: colour.possibly, rim: colour.rim, share: 0.8 }, { style: colour.surely }];
};

export const levelStyles = count => {
  const { none, levels } = colours();
  return [{ style: none, share: 0.7 }, ...Array.from({ length: count },
    (_, level) => ({ style: levels[Math.round(level * (levels.length - 1)
      / Math.max(1, count - 1))] }))];
};

// The same, seen worse, seen better.
export const changeStyles = () => {
  const { none, walker, goal } = colours();
  return [{ style: none, share: 0.55 }, { style: walker }, { style: goal }];
};

// Names are larger on a wall.
const textScale = view => view.width > 1900 ? 1.35 : 1;

// A text in the window's own pixels at a place of the frame.
export const write = (pen, view, text, right, down, { size = 12, weight = 500, colour, align =
  'center', shift = 0 } = {}) => {
  const { ink, halo } = colours();
  pen.save();
  pen.setTransform(view.dots, 0, 0, view.dots, 0, 0);
  pen.font = `${weight} ${size * textScale(view)}px ${font}`;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.strokeStyle = halo;
  pen.lineWidth = 3.5;
  const [x, y] = [right * view.scale + view.x, down * view.scale + view.y + shift];
  pen.strokeText(text, x, y);
  pen.fillStyle = colour ?? ink;
  pen.fillText(text, x, y);
  pen.restore();
};

// Names of places and streets, as far as there is room; what comes first goes first.
export const drawNames = (pen, view, names, taken = []) => {
  pen.save();
  for (const { name, right, down, size, weight, least = 0, metres = 0 } of names) {
    if (view.scale < least || metres && metres * view.scale < name.length * 5) continue;
    const [x, y] = [right * view.scale + view.x, down * view.scale + view.y];
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
    const high = size * textScale(view), half = name.length * high * 0.29 + 6;
    const box = [x - half, y - high, x + half, y + high];
    if (taken.some(other => box[0] < other[2] && box[2] > other[0] && box[1] < other[3]
      && box[3] > other[1])) continue;
    taken.push(box);
    write(pen, view, name, right, down, { size, weight });
  }
  pen.restore();
};

// What can be named, the most important first.
export const nameList = place => {
  const order = { city: 0, town: 1, village: 2, suburb: 3, peak: 3, summit: 3, hamlet: 4 };
  const places = place.places.filter(one => one.name && place.holds(one.right, one.down))
    .sort((one, other) => (order[one.kind] ?? 9) - (order[other.kind] ?? 9))
    .map(one => ({ name: one.name, right: one.right, down: one.down, size: 13, weight: 600,
      least: (order[one.kind] ?? 9) > 4 ? 0.35 : 0 }));
  const longest = new Map(), { streets } = place;
  for (let piece = 0; piece < streets.count; piece++) {
    const name = place.ways[place.waysOfPieces[piece]]?.name;
    if (!name) continue;
    const known = longest.get(name) ?? { metres: 0, all: 0 };
    known.all += streets.metres[piece];
    if (streets.metres[piece] > known.metres)
      Object.assign(known, { metres: streets.metres[piece], piece });
    longest.set(name, known);
  }
  const ways = [...longest].sort(([, one], [, other]) => other.all - one.all)
    .map(([name, { piece, all }]) => {
      const [right, down] = streets.place(piece, 0.5);
      return { name, right, down, size: 11, weight: 500, least: 0.7, metres: all };
    });
  return [...places, ...ways];
};

// What nobody looks into is hatched, whatever would be seen of it. The hatching is the window's.
export const drawVeil = (pen, view, zones) => {
  const { zone, paper } = colours(), tile = document.createElement('canvas'), side = 8 * view.dots;
  Object.assign(tile, { width: side, height: side });
  const own = tile.getContext('2d');
  own.fillStyle = paper + 'c0';
  own.fillRect(0, 0, side, side);
  own.strokeStyle = zone;
  own.lineWidth = 1.5 * view.dots;
  own.beginPath();
  for (const shift of [-side, 0, side]) {
    own.moveTo(shift - 1, side + 1);
    own.lineTo(shift + side + 1, -1);
  }
  own.stroke();
  const pattern = pen.createPattern(tile, 'repeat');
  pattern.setTransform(new DOMMatrix().scale(view.pixel / view.dots));
  for (const { path, isPrivate } of zones) {
    if (!isPrivate) continue;
    pen.globalCompositeOperation = 'destination-out';
    pen.fillStyle = '#000';
    pen.fill(path, 'evenodd');
    pen.globalCompositeOperation = 'source-over';
    pen.fillStyle = pattern;
    pen.fill(path, 'evenodd');
  }
};

// Zones with their outlines dashed.
export const drawZones = (pen, view, zones) => {
  const { zone } = colours();
  for (const { path, isPrivate } of zones) {
    pen.fillStyle = zone + (isPrivate ? '00' : '1c');
    pen.fill(path, 'evenodd');
    pen.strokeStyle = zone;
    pen.lineWidth = 1.4 * view.pixel;
    pen.setLineDash([5 * view.pixel, 3 * view.pixel]);
    pen.stroke(path);
    pen.setLineDash([]);
  }
};

// A field of view from a tower: azimuths from the grid's north.
export const drawField = (pen, view, { right, down, azimuth, field, reach }, alpha = 1) => {
  const { field: colour } = colours();
  const far = Math.min(reach, view.width / view.scale + view.height / view.scale);
  const angle = degrees => (degrees - 90) * Math.PI / 180;
  pen.globalAlpha = alpha;
  pen.beginPath();
  if (field < 360) pen.moveTo(right, down);
  pen.arc(right, down, far, angle(azimuth - field / 2), angle(azimuth + field / 2));
  if (field < 360) pen.closePath();
  pen.fillStyle = colour + '12';
  pen.fill();
  pen.strokeStyle = colour + '80';
  pen.lineWidth = 1 * view.pixel;
  pen.stroke();
  pen.globalAlpha = 1;
};

export const drawDot = (pen, view, right, down, size, style) => {
  pen.beginPath();
  pen.arc(right, down, size * view.pixel, 0, 7);
  pen.fillStyle = style;
  pen.fill();
  pen.strokeStyle = colours().halo;
  pen.lineWidth = 2 * view.pixel;
  pen.stroke();
};
