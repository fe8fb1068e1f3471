// The sheets of the map: backdrop, seen ground, streets, and marks over all.

import { changeStyles, drawBackdrop, drawDot, drawField, drawFog, drawNames, drawStreets, drawVeil,
  drawZones, levelStyles, nameList, piecePath, piecePaths, seenStyles, write } from './layers.js';
import { drawNight } from './sweep.js';
import { colours } from './theme.js';
import { say } from './words.js';
import { zonePaths } from './zones.js';

export const startSheets = room => {
  const { store, map, place } = room;
  const names = nameList(place);
  map.addSheet('backdrop', (pen, view) => drawBackdrop(pen, view, place, room.reliefPicture,
    store.get('layers').tiles));
  map.addSheet('mask', (pen, view) => {
    if (store.get('nightTime') !== null || !store.get('layers').mask) return;
    if (room.sights.cells) drawFog(pen, view, place, room.sights.cells);
    drawVeil(pen, view, zonePaths(room));
  });
  map.addSheet('streets', streetSheet(room));
  map.addSheet('night', (pen, view) => drawNight(pen, view, room));
  map.addSheet('marks', (pen, view) => {
    const layers = store.get('layers');
    if (layers.zones) drawZones(pen, view, zonePaths(room));
    if (layers.looks && store.get('nightTime') === null) drawLooks(pen, view, room);
    if (layers.names) drawNames(pen, view, names,
      [...handleBoxes(room, view), ...endBoxes(room, view)]);
    drawMarks(pen, view, room);
  });
  store.on(['coverage', 'mode', 'isOld', 'palette', 'comparison'], () => map.redraw('streets'));
  store.on(['watch', 'layers', 'mark', 'picked', 'hovered', 'lit', 'area', 'coverage', 'azimuth',
    'palette', 'selected', 'nightTime', 'escort', 'comparison', 'outline'],
    () => map.redraw('marks'));
  store.on(['layers', 'nightTime', 'watch', 'comparison'], () => map.redraw('mask', 'streets'));
};

// Where handles stand, in pixels: no name goes there.
const handleBoxes = ({ watch, place }, view) => watch.towers.map(({ name, x, y }) => {
  const [left, top] = [place.right(x) * view.scale + view.x, place.down(y) * view.scale + view.y];
  return [left - 20, top - 18, left + 30 + 8 * name.length, top + 18];
});

// Where a night's start and goal are named.
const endBoxes = ({ store, night }, view) => {
  if (store.get('nightTime') === null || !night?.crossing) return [];
  return [night.crossing.starts, night.crossing.goals].flatMap(places => {
    let [right, down] = [0, Infinity];
    for (let i = 0; i < places.length; i += 2)
      if (places[i + 1] < down) [right, down] = [places[i], places[i + 1]];
    const [x, y] = [right * view.scale + view.x, down * view.scale + view.y];
    return places.length ? [[x - 24, y - 28, x + 24, y + 10]] : [];
  });
};

// Paths are made once an answer.
const streetSheet = room => {
  const { store, place } = room;
  let [made, paths] = [null, []];
  return (pen, view) => {
    const coverage = store.get('coverage'), changes = store.get('comparison')?.changes;
    const mode = changes ? 'changes' : store.get('mode'), key = changes ?? coverage ?? place;
    if (made?.key !== key || made.mode !== mode) {
      made = { key, mode };
      const count = place.streets.count;
      paths = changes ? piecePaths(place.streets, changes, 3)
        : !coverage ? piecePaths(place.streets, new Uint8Array(count), 1)
        : mode === 'seen' ? piecePaths(place.streets, coverage.seen, 4)
          : piecePaths(place.streets, coverage.levels, coverage.streets.levelNames.length + 1);
    }
    const styles = changes ? changeStyles() : coverage && mode === 'level'
      ? levelStyles(coverage.streets.levelNames.length) : seenStyles();
    const isNight = store.get('nightTime') !== null;
    if (isNight) pen.globalAlpha = 0.35;
    drawStreets(pen, view, { paths, styles, isOld: !changes && store.get('isOld') || isNight });
  };
};

const drawLooks = (pen, view, room) => {
  for (const look of room.store.get('coverage')?.looks ?? []) {
    const tower = room.tower(look.tower);
    if (!tower || look.fieldDegrees >= 360) continue;
    if (room.store.get('selected') && room.store.get('selected') !== look.tower) continue;
    drawField(pen, view, { right: room.place.right(tower.x), down: room.place.down(tower.y),
      azimuth: look.gridDegrees, field: look.fieldDegrees, reach: look.reachMetres });
  }
};

const drawPiece = (pen, view, room, piece, width, style) => {
  if (piece < 0) return;
  pen.strokeStyle = style;
  pen.lineWidth = width * view.pixel;
  pen.lineCap = 'round';
  pen.stroke(piecePath(room.place.streets, piece));
};

// What is pointed at, asked about or drawn.
const drawMarks = (pen, view, room) => {
  const { store, place } = room, colour = colours();
  for (const piece of store.get('lit') ?? [])
    drawPiece(pen, view, room, piece, 8, colour.mark + '88');
  drawPiece(pen, view, room, store.get('hovered'), 8, colour.mark + '66');
  drawPiece(pen, view, room, store.get('picked'), 9, colour.mark + 'aa');
  const { escort, comparison, outline } = store.values;
  if (escort) drawEscort(pen, view, room, escort);
  if (comparison) drawMoves(pen, view, room, comparison.towers);
  if (outline) drawArea(pen, view, { points: outline.ring, isClosed: true });
  const area = store.get('area');
  if (area?.points.length) drawArea(pen, view, area);
  const mark = store.get('mark');
  if (mark) {
    for (const line of mark.lines ?? []) drawSightLine(pen, view, room, mark, line);
    drawDot(pen, view, mark.right, mark.down, 6, colour.mark);
  }
  const azimuth = store.get('azimuth'), tower = azimuth && room.tower(azimuth.tower);
  if (tower) {
    const [right, down] = [place.right(tower.x), place.down(tower.y)];
    const angle = azimuth.gridDegrees * Math.PI / 180;
    const far = azimuth.metres ?? view.width / view.scale + view.height / view.scale;
    const [x, y] = [right + far * Math.sin(angle), down - far * Math.cos(angle)];
    pen.beginPath();
    pen.moveTo(right, down);
    pen.lineTo(x, y);
    pen.strokeStyle = colour.mark;
    pen.lineWidth = 1.6 * view.pixel;
    pen.stroke();
    if (azimuth.metres) drawDot(pen, view, x, y, 5, colour.mark);
    if (azimuth.metres && azimuth.name)
      write(pen, view, azimuth.name, x, y, { weight: 600, shift: -14 });
  }
};

const lineStyles = { surely: [], possibly: [7, 4], unseen: [2, 5] };

const drawSightLine = (pen, view, room, mark, { tower, seen, obstacle }) => {
  const { place } = room, colour = colours(), from = room.tower(tower);
  const [right, down] = mark.from ?? (from
    ? [place.right(from.x), place.down(from.y)] : [mark.right, mark.down]);
  for (const [style, width] of [[colour.halo, 4], [colour[seen] ?? colour.unseen, 2.2]]) {
    pen.beginPath();
    pen.moveTo(right, down);
    pen.lineTo(mark.right, mark.down);
    pen.strokeStyle = style;
    pen.lineWidth = width * view.pixel;
    pen.setLineDash(lineStyles[seen].map(length => length * view.pixel));
    pen.stroke();
  }
  pen.setLineDash([]);
  if (!obstacle) return;
  const size = 5 * view.pixel, [x, y] = [place.right(obstacle.x), place.down(obstacle.y)];
  pen.strokeStyle = colour.walker;
  pen.lineWidth = 3 * view.pixel;
  pen.beginPath();
  for (const side of [-1, 1]) {
    pen.moveTo(x - size, y - side * size);
    pen.lineTo(x + size, y + side * size);
  }
  pen.stroke();
};

// A way: what is in view of it as streets that are surely seen, the rest dashed.
const drawEscort = (pen, view, { place }, { ends, parts }) => {
  const colour = colours();
  const path = ({ points }) => {
    const line = new Path2D();
    for (let i = 0; i < points.length; i += 2)
      line.lineTo(place.right(points[i]), place.down(points[i + 1]));
    return line;
  };
  const stroke = (part, style, width, dash = []) => {
    pen.strokeStyle = style;
    pen.lineWidth = width * view.pixel;
    pen.setLineDash(dash.map(length => length * view.pixel));
    pen.stroke(path(part));
    pen.setLineDash([]);
  };
  pen.lineCap = pen.lineJoin = 'round';
  for (const part of parts) stroke(part, colour.mark, 12);
  for (const part of parts) stroke(part, colour.halo, 8);
  for (const part of parts)
    stroke(part, part.isInView ? colour.surely : colour.unseen, 5, part.isInView ? [] : [2, 9]);
  ends.forEach(([x, y], i) => {
    const style = i ? colour.goal : colour.start;
    drawDot(pen, view, x, y, 7, style);
    write(pen, view, say(i ? 'goal' : 'start'), x, y, { weight: 700, colour: style, shift: -18 });
  });
};

// Where towers have gone from and to.
const drawMoves = (pen, view, { place }, towers) => {
  const { mark } = colours();
  pen.strokeStyle = mark;
  pen.lineWidth = 2 * view.pixel;
  for (const { name, from, to } of towers) {
    if (!from) continue;
    const [x, y] = [place.right(from.x), place.down(from.y)];
    pen.setLineDash([6 * view.pixel, 4 * view.pixel]);
    pen.beginPath();
    pen.moveTo(x, y);
    if (to) pen.lineTo(place.right(to.x), place.down(to.y));
    pen.stroke();
    pen.setLineDash([]);
    drawDot(pen, view, x, y, 6, mark);
    if (!to || Math.hypot(to.x - from.x, to.y - from.y) * view.scale > 40)
      write(pen, view, `${name}, ${say('then')}`, x, y, { weight: 600, shift: -16 });
  }
};

const drawArea = (pen, view, { points, isClosed }) => {
  const { mark } = colours();
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  if (isClosed) pen.closePath();
  pen.fillStyle = mark + '22';
  pen.fill();
  pen.strokeStyle = mark;
  pen.lineWidth = 2 * view.pixel;
  pen.stroke();
  for (const [x, y] of points) drawDot(pen, view, x, y, 4, mark);
};

