// What an eye sees of the ground, a bit a cell, as the server sends it.

const littleEndian = true;

export class Mask {
  // Reads BFM1: columns, rows, left, top, planes, the eye's elevations, then the planes' bits.
  constructor(buffer) {
    const head = new DataView(buffer);
    if (buffer.byteLength < 40 || head.getUint32(0, littleEndian) !== 0x314D4642)
      throw new Error('no mask');
    this.columns = head.getUint32(4, littleEndian);
    this.rows = head.getUint32(8, littleEndian);
    this.left = head.getInt32(12, littleEndian);
    this.top = head.getInt32(16, littleEndian);
    const count = head.getUint32(20, littleEndian);
    this.eyeMetres = [head.getFloat64(24, littleEndian), head.getFloat64(32, littleEndian)];
    this.rowBytes = (this.columns + 7) >> 3;
    const length = this.rowBytes * this.rows;
    if (buffer.byteLength !== 40 + count * length) throw new Error('a mask of another length');
    // What is surely seen, or as mapped; then what is possibly seen besides, if told.
    this.planes = Array.from({ length: count },
      (_, number) => new Uint8Array(buffer, 40 + number * length, length));
  }

  // Whether a bit is set, by the ground's own columns and rows.
  has(plane, column, row) {
    const [x, y] = [column - this.left, row - this.top];
    if (x < 0 || y < 0 || x >= this.columns || y >= this.rows || !this.planes[plane]) return false;
    return (this.planes[plane][y * this.rowBytes + (x >> 3)] >> (x & 7) & 1) === 1;
  }

  // Puts a colour into each cell that a plane has, the others stay; a pixel a cell.
  paint(pixels, plane, colour) {
    const bits = this.planes[plane], { columns, rows, rowBytes } = this;
    for (let row = 0, at = 0; row < rows; row++, at += columns)
      for (let byte = 0, start = row * rowBytes; byte < rowBytes; byte++) {
        let rest = bits[start + byte];
        if (rest === 0) continue;
        let to = at + (byte << 3);
        if (rest === 255) {
          while (byte + 1 < rowBytes && bits[start + byte + 1] === 255) byte++;
          pixels.fill(colour, to, at + Math.min(columns, (byte + 1) << 3));
          continue;
        }
        for (; rest; rest >>= 1, to++) if (rest & 1) pixels[to] = colour;
      }
  }

  // How many cells a plane has.
  count(plane) {
    let count = 0;
    for (let rest of this.planes[plane])
      for (; rest; rest &= rest - 1) count++;
    return count;
  }
}

// The least sheet of cells that holds some masks: left, top, columns, rows.
export const sheet = masks => {
  const left = Math.min(...masks.map(mask => mask.left));
  const top = Math.min(...masks.map(mask => mask.top));
  return { left, top,
    columns: Math.max(...masks.map(mask => mask.left + mask.columns)) - left,
    rows: Math.max(...masks.map(mask => mask.top + mask.rows)) - top };
};

// What several eyes see together, as a mask: what any surely sees; and what any possibly does and
// none surely.
export const union = masks => {
  const { left, top, columns, rows } = sheet(masks), rowBytes = (columns + 7) >> 3;
  const planes = [0, 1].map(() => new Uint8Array(rowBytes * rows));
  const whole = Object.assign(Object.create(Mask.prototype),
    { left, top, columns, rows, rowBytes, planes, eyeMetres: [NaN, NaN] });
  for (const mask of masks)
    mask.planes.forEach((bits, plane) => merge(whole, planes[plane], mask, bits));
  for (let i = 0; i < planes[0].length; i++) planes[1][i] &= ~planes[0][i];
  return whole;
};

const merge = (whole, into, mask, bits) => {
  const shift = mask.left - whole.left, down = mask.top - whole.top;
  for (let row = 0; row < mask.rows; row++) {
    const from = row * mask.rowBytes, to = (row + down) * whole.rowBytes + (shift >> 3);
    for (let byte = 0; byte < mask.rowBytes; byte++) {
      const value = bits[from + byte] << (shift & 7);
      into[to + byte] |= value;
      if (value > 255) into[to + byte + 1] |= value >> 8;
    }
  }
};
