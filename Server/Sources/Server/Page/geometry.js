// Plane geometry of the map, in metres right of the frame's west and down from its north.

// Rings are pairs of lists, [xs, ys]; they close by themselves.
export const contains = (rings, x, y) => {
  let isInside = false;
  for (const [xs, ys] of rings)
    for (let i = 0, j = xs.length - 1; i < xs.length; j = i++)
      if (ys[i] > y !== ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i])
        isInside = !isInside;
  return isInside;
};

export const ringArea = ([xs, ys]) => {
  let twice = 0;
  for (let i = 0, j = xs.length - 1; i < xs.length; j = i++)
    twice += xs[j] * ys[i] - xs[i] * ys[j];
  return Math.abs(twice) / 2;
};

export const bounds = ([xs, ys]) => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xs.length; i++) {
    left = Math.min(left, xs[i]);
    right = Math.max(right, xs[i]);
    top = Math.min(top, ys[i]);
    bottom = Math.max(bottom, ys[i]);
  }
  return { left, top, right, bottom };
};

// How far a place is from a straight stretch, and at which share of it the nearest point lies.
export const nearestOn = (x, y, x0, y0, x1, y1) => {
  const [dx, dy] = [x1 - x0, y1 - y0], square = dx * dx + dy * dy;
  const share = square > 0
    ? Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / square)) : 0;
  return { metres: Math.hypot(x - x0 - share * dx, y - y0 - share * dy), share };
};

// An azimuth from the grid's north, clockwise, 0 to 360.
export const wrapped = degrees => ((degrees % 360) + 360) % 360;

export const azimuth = (x0, y0, x1, y1) =>
  wrapped(Math.atan2(x1 - x0, y0 - y1) * 180 / Math.PI);

// By how much one azimuth lies clockwise of another, -180 to 180.
export const turn = (from, to) => wrapped(to - from + 180) - 180;

// Finds the line that is nearest to a place: lines are put into squares by their stretches.
export class LineIndex {
  // points[i] to points[i + 1] are line i's.
  constructor({ xs, ys, points }, side = 60) {
    Object.assign(this, { xs, ys, points, side });
    this.squares = new Map();
    for (let line = 0; line + 1 < points.length; line++)
      for (let i = points[line]; i + 1 < points[line + 1]; i++) this.add(line, i);
  }

  add(line, i) {
    const { xs, ys, side } = this, square = value => Math.floor(value / side);
    const [left, right] = [Math.min(xs[i], xs[i + 1]), Math.max(xs[i], xs[i + 1])].map(square);
    const [top, bottom] = [Math.min(ys[i], ys[i + 1]), Math.max(ys[i], ys[i + 1])].map(square);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const key = row * 65536 + column;
        if (!this.squares.has(key)) this.squares.set(key, []);
        this.squares.get(key).push(line, i);
      }
  }

  // The line nearest to a place, within so many metres; -1 for none.
  nearest(x, y, within, isMeant = () => true) {
    const { xs, ys, side } = this, square = value => Math.floor(value / side);
    let best = { line: -1, metres: within };
    for (let row = square(y - within); row <= square(y + within); row++)
      for (let column = square(x - within); column <= square(x + within); column++) {
        const list = this.squares.get(row * 65536 + column) ?? [];
        for (let k = 0; k < list.length; k += 2) {
          const i = list[k + 1];
          const { metres } = nearestOn(x, y, xs[i], ys[i], xs[i + 1], ys[i + 1]);
          if (metres < best.metres && isMeant(list[k])) best = { line: list[k], metres };
        }
      }
    return best.line;
  }
}
