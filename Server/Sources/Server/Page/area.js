// How much of an area is seen, from what the page has already.

import { bounds, contains, shareInside } from './geometry.js';

// Metres of street inside rings by how they are seen, 0 to 3 as pieces have it: not looked at,
// unseen, possibly, surely.
export const streetShares = (streets, seen, rings) => {
  const metres = [0, 0, 0, 0], box = bounds(rings[0]), { xs, ys, points } = streets;
  for (let piece = 0; piece < seen.length; piece++) {
    let [inside, whole] = [0, 0];
    for (let i = points[piece]; i + 1 < points[piece + 1]; i++) {
      const length = Math.hypot(xs[i + 1] - xs[i], ys[i + 1] - ys[i]);
      whole += length;
      if (Math.max(xs[i], xs[i + 1]) < box.left || Math.min(xs[i], xs[i + 1]) > box.right
        || Math.max(ys[i], ys[i + 1]) < box.top || Math.min(ys[i], ys[i + 1]) > box.bottom)
        continue;
      inside += length * shareInside(rings, xs[i], ys[i], xs[i + 1], ys[i + 1]);
    }
    if (inside > 0) metres[seen[piece]] += inside / whole * streets.metres[piece];
  }
  return metres;
};

// Cells whose centres lie inside rings, and how many of them a mask surely and possibly has. Those
// in private zones, a list of rings each, are told apart.
export const groundShares = (mask, grid, rings, zones = []) => {
  const box = bounds(rings[0]), side = grid.side;
  let [cells, surely, possibly, closed] = [0, 0, 0, 0];
  const last = Math.min(grid.rows - 1, Math.floor(box.bottom / side));
  for (let row = Math.max(0, Math.floor(box.top / side)); row <= last; row++) {
    const end = Math.min(grid.columns - 1, Math.floor(box.right / side));
    for (let column = Math.max(0, Math.floor(box.left / side)); column <= end; column++) {
      const [right, down] = [(column + 0.5) * side, (row + 0.5) * side];
      if (!contains(rings, right, down)) continue;
      if (zones.some(zone => contains(zone, right, down))) { closed++; continue; }
      cells++;
      if (mask?.has(0, column, row)) surely++;
      else if (mask?.has(1, column, row)) possibly++;
    }
  }
  return { cells, surely, possibly, closed };
};
