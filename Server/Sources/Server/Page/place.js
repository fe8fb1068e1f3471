// The place as it is drawn: nothing in it changes with the towers.

import { LineIndex, bounds } from './geometry.js';
import { Streets, numbers, offsets } from './model.js';

export class Place {
  constructor(data) {
    this.frame = data.frame;
    this.width = data.frame.east - data.frame.west;
    this.height = data.frame.north - data.frame.south;
    this.grid = { columns: data.frame.columns, rows: data.frame.rows,
      side: this.width / data.frame.columns };
    this.streets = new Streets(data.streets);
    this.waysOfPieces = numbers(data.waysOfPieces);
    this.ways = data.ways;
    this.credits = data.credits;
    this.woods = paths(areas(data.woods));
    const waters = areas(data.waters.areas), areSure = numbers(data.waters.areSure);
    this.waters = paths(waters.filter((_, number) => areSure[number]));
    this.doubtfulWaters = paths(waters.filter((_, number) => !areSure[number]));
    this.buildings = paths(areas(data.buildings.areas));
    this.places = data.places.map(place => ({ ...place, right: this.right(place.x),
      down: this.down(place.y) }));
  }

  // From the working frame to metres right and down from its corner, and back.
  right(x) { return x - this.frame.west; }
  down(y) { return this.frame.north - y; }
  x(right) { return this.frame.west + right; }
  y(down) { return this.frame.north - down; }
  holds(right, down) {
    return right >= 0 && down >= 0 && right <= this.width && down <= this.height;
  }

  get index() { return this.lines ??= new LineIndex(this.streets); }

  // Left, top, right and bottom of each piece.
  get boxes() {
    if (this.boxList) return this.boxList;
    const { xs, ys, points, count } = this.streets, boxes = new Float32Array(4 * count);
    for (let piece = 0; piece < count; piece++) {
      const part = list => list.subarray(points[piece], points[piece + 1]);
      const { left, top, right, bottom } = bounds([part(xs), part(ys)]);
      boxes.set([left, top, right, bottom], 4 * piece);
    }
    return this.boxList = boxes;
  }

  way(piece) { return this.ways[this.waysOfPieces[piece]]; }

  // Where most of the streets are: what a map shows at first.
  get box() {
    const inner = (list, most) => {
      const sorted = Float32Array.from(list).sort(), cut = Math.floor(sorted.length * 0.006);
      return [sorted[cut], sorted[sorted.length - 1 - cut]]
        .map(value => Math.min(Math.max(value, 0), most));
    };
    const [left, right] = inner(this.streets.xs, this.width);
    const [top, bottom] = inner(this.streets.ys, this.height);
    return left < right && top < bottom ? { left, top, right, bottom }
      : { left: 0, top: 0, right: this.width, bottom: this.height };
  }
}

// A list of rings each.
const areas = data => {
  const { unit, offset } = data.rings, place = at =>
    Float32Array.from(numbers(at), n => (n - offset) * unit);
  const [xs, ys] = [place(data.rings.xs), place(data.rings.ys)];
  const points = offsets(numbers(data.rings.counts)), rings = offsets(numbers(data.counts));
  return Array.from({ length: rings.length - 1 }, (_, area) =>
    Array.from({ length: rings[area + 1] - rings[area] }, (_, ring) => {
      const at = rings[area] + ring;
      return [xs.subarray(points[at], points[at + 1]), ys.subarray(points[at], points[at + 1])];
    }));
};

// As paths to fill: those with holes apart, as areas may lie on each other.
const paths = list => {
  const [whole, holed] = [new Path2D(), new Path2D()];
  for (const rings of list)
    for (const [xs, ys] of rings) {
      const path = rings.length > 1 ? holed : whole;
      for (let i = 0; i < xs.length; i++) path[i ? 'lineTo' : 'moveTo'](xs[i], ys[i]);
      path.closePath();
    }
  return { whole, holed };
};
