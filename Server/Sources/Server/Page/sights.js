// What ground is seen, as holes in the fog: by a tower that moves, by one that is chosen, or by all
// together.

import { api } from './api.js';
import { Mask, union } from './mask.js';
import { pixel } from './theme.js';

export class Sights {
  constructor(grid) {
    this.grid = grid;
    this.kept = new Map();
    this.canvas = document.createElement('canvas');
    this.pen = this.canvas.getContext('2d', { willReadFrequently: true });
    this.mask = null;
  }

  // Fields as /api/viewshed takes them.
  async ask(fields, signal) { return new Mask(await api.viewshed(fields, signal)); }

  // A tower's own, kept for as long as nothing of it changes.
  async ofTower(tower, watch) {
    const key = JSON.stringify([tower.x, tower.y, tower.eye.above, tower.eye.metres,
      watch.people.heightMetres, watch.night.visibilityMetres, watch.verticalErrorMetres]);
    const known = this.kept.get(tower.name);
    if (known?.key === key) return known.mask;
    const mask = this.ask({ tower: tower.name, heights: 'bounds' });
    this.kept.set(tower.name, { key, mask });
    mask.catch(() => this.kept.delete(tower.name));
    return mask;
  }

  async ofAll(watch) {
    const towers = watch.towers.filter(tower => !tower.isInReserve);
    const masks = [];
    for (const tower of towers) masks.push(await this.ofTower(tower, watch));
    return masks.length ? union(masks) : null;
  }

  show(mask) {
    this.mask = mask;
    if (!mask) return;
    const { canvas, pen } = this, { columns, rows } = mask;
    if (canvas.width !== columns || canvas.height !== rows || !this.image) {
      Object.assign(canvas, { width: columns, height: rows });
      this.image = pen.createImageData(columns, rows);
      this.pixels = new Uint32Array(this.image.data.buffer);
    } else this.pixels.fill(0);
    mask.paint(this.pixels, 0, pixel(1));
    if (mask.planes.length > 1) mask.paint(this.pixels, 1, pixel(0.5));
    pen.putImageData(this.image, 0, 0);
  }

  // To be drawn by the map.
  get cells() {
    return this.mask && { canvas: this.canvas, left: this.mask.left, top: this.mask.top,
      side: this.grid.side };
  }
}
