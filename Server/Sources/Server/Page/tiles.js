// Tiles of another server under the map. They lie in Web Mercator and the map in the working frame:
// where corners of tiles lie in that, the server tells for a lattice of places.

import { el } from './dom.js';

const half = 20037508.342789244, most = 19;

// From Web Mercator to metres right and down, as evenly between the lattice's places; and back.
export class Lattice {
  constructor({ west, south, east, north, count, xs, ys }, place) {
    Object.assign(this, { west, north, count });
    this.step = [(east - west) / (count - 1), (north - south) / (count - 1)];
    this.rights = xs.map(x => place.right(x));
    this.downs = ys.map(y => place.down(y));
    this.middle = [(west + east) / 2, (south + north) / 2];
  }

  at([x, y]) {
    const { count, rights, downs } = this;
    const cell = value => Math.min(Math.max(Math.floor(value), 0), count - 2);
    const [column, row] = [(x - this.west) / this.step[0], (this.north - y) / this.step[1]];
    const [left, top] = [cell(column), cell(row)], [u, v] = [column - left, row - top];
    const first = top * count + left, between = list =>
      (list[first] * (1 - u) + list[first + 1] * u) * (1 - v)
      + (list[first + count] * (1 - u) + list[first + count + 1] * u) * v;
    return [between(rights), between(downs)];
  }

  // Newton's way: what is asked for is nearly even.
  from(right, down) {
    let [x, y] = this.middle;
    for (let i = 0; i < 5; i++) {
      const [r, d] = this.at([x, y]);
      const [rx, dx] = this.at([x + 1, y]), [ry, dy] = this.at([x, y + 1]);
      const [a, b, c, e] = [rx - r, ry - r, dx - d, dy - d], det = a * e - b * c;
      x += ((right - r) * e - (down - d) * b) / det;
      y += ((down - d) * a - (right - r) * c) / det;
    }
    return [x, y];
  }
}

// Which tiles show a part of the frame, at the zoom whose pixels are as large as the window's.
export const tilesOf = (lattice, view) => {
  const { left, top, right, bottom, pixel } = view;
  const across = (left + right) / 2, along = (top + bottom) / 2;
  const rim = [left, across, right].flatMap(x => [top, along, bottom].map(y => lattice.from(x, y)));
  const [x, y] = lattice.from(across, along), [x1, y1] = lattice.from(across + pixel, along);
  const zoom = Math.min(most, Math.max(0,
    Math.round(Math.log2(2 * half / 256 / Math.hypot(x1 - x, y1 - y)))));
  const side = 2 * half / 2 ** zoom, last = 2 ** zoom - 1;
  const range = values => [Math.min(...values), Math.max(...values)]
    .map(value => Math.min(Math.max(Math.floor(value / side), 0), last));
  const [west, east] = range(rim.map(place => place[0] + half));
  const [north, south] = range(rim.map(place => half - place[1]));
  const tiles = [];
  for (let row = north; row <= south; row++)
    for (let column = west; column <= east; column++) tiles.push({ zoom, row, column });
  return tiles;
};

// The corners of a tile that an affine map of its picture is made from: upper left, upper right,
// lower left.
export const corners = (lattice, { zoom, row, column }) => {
  const side = 2 * half / 2 ** zoom, x = column * side - half, y = half - row * side;
  return [[x, y], [x + side, y], [x, y - side]].map(place => lattice.at(place));
};

export class TileLayer {
  constructor(map, place, { template, lattice }) {
    this.map = map;
    this.template = template;
    this.lattice = new Lattice(lattice, place);
    this.pictures = new Map();
    this.pane = map.leaflet.createPane('tiles');
    this.pane.style.zIndex = 205;
    this.pane.style.pointerEvents = 'none';
    map.leaflet.on('moveend zoomend viewreset resize', () => this.show());
  }

  // Nothing is asked for before.
  turn(isOn) {
    this.isOn = isOn;
    this.show();
  }

  show() {
    const tiles = this.isOn ? tilesOf(this.lattice, this.map.view) : [];
    const wanted = new Map(tiles.map(tile => [`${tile.zoom}/${tile.column}/${tile.row}`, tile]));
    for (const [key, tile] of wanted)
      if (!this.pictures.has(key)) this.pictures.set(key, { tile, picture: this.picture(tile) });
    this.wanted = wanted;
    this.tidy();
    for (const { tile, picture } of this.pictures.values()) this.lay(tile, picture);
  }

  picture(tile) {
    const address = this.template.replaceAll('{z}', tile.zoom).replaceAll('{x}', tile.column)
      .replaceAll('{y}', tile.row);
    // Servers of tiles ask which site shows them: that, and no more, is told.
    const picture = el('img', { alt: '', referrerPolicy: 'origin', hidden: true });
    picture.onload = () => { picture.hidden = false; this.tidy(); };
    picture.onerror = () => { picture.dataset.failed = ''; this.tidy(); };
    picture.src = address;
    this.pane.append(picture);
    return picture;
  }

  // What was shown before goes once all that is wanted is there.
  tidy() {
    const isPending = [...this.pictures].some(([key, { picture }]) => this.wanted.has(key)
      && picture.hidden && picture.dataset.failed === undefined);
    for (const [key, { picture }] of this.pictures)
      if (!this.wanted.has(key) && (!isPending || picture.hidden)) {
        picture.src = '';
        picture.remove();
        this.pictures.delete(key);
      }
  }

  // A half pixel more than it has, so that no seam is seen beside it.
  lay(tile, picture) {
    const { leaflet } = this.map, origin = leaflet.getPixelOrigin();
    const [a, b, c] = corners(this.lattice, tile).map(([right, down]) =>
      leaflet.project(this.map.latLng(right, down)).subtract(origin));
    const side = 255.5, across = b.subtract(a).divideBy(side), down = c.subtract(a).divideBy(side);
    picture.style.transform =
      `matrix(${[across.x, across.y, down.x, down.y, a.x, a.y].map(n => n.toFixed(6))})`;
  }
}
