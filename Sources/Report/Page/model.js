// What a moving map shows at a time, told from the page's numbers alone, without drawing.

export const numbers = text => {
  const [type, base] = text.split(':'), binary = atob(base);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return new { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array }[type](bytes.buffer);
};

// Where each of some lists of so many items begins in all of them, and where the last one ends.
export const offsets = counts => {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i] + counts[i];
  return starts;
};

export class Streets {
  constructor(data) {
    const place = at => Float32Array.from(numbers(at), n => (n - data.offset) * data.unit);
    this.xs = place(data.xs);
    this.ys = place(data.ys);
    this.points = offsets(numbers(data.counts));
    this.metres = Float32Array.from(numbers(data.lengths), n => n / 1000);
    this.count = this.metres.length;
  }

  // The place at a share of a piece's length from its start.
  place(piece, share) {
    const { xs, ys } = this, first = this.points[piece], last = this.points[piece + 1] - 1;
    const step = i => Math.hypot(xs[i + 1] - xs[i], ys[i + 1] - ys[i]);
    let whole = 0;
    for (let i = first; i < last; i++) whole += step(i);
    let rest = share * whole;
    for (let i = first; i < last; i++) {
      const length = step(i);
      if (rest <= length && length > 0) {
        const part = rest / length;
        return [xs[i] + part * (xs[i + 1] - xs[i]), ys[i] + part * (ys[i + 1] - ys[i])];
      }
      rest -= length;
    }
    return [xs[last], ys[last]];
  }
}

// The ground that looks take in, in cells.
export class Ground {
  constructor(data, looks) {
    Object.assign(this, data);
    this.looks = looks;
    this.runSets = numbers(data.runSets);
    this.runLengths = numbers(data.runLengths);
    this.setLooks = numbers(data.setLooks);
    this.sets = offsets(numbers(data.setCounts));
  }

  // The looks that are held at a time since 1970.
  lookingAt(time) {
    return this.looks.flatMap((look, number) => {
      for (let i = 0; i < look.times.length; i += 2)
        if (look.times[i] <= time && time < look.times[i + 1]) return [number];
      return [];
    });
  }

  // Gives cells that any of some looks takes in one value, the others 0.
  fill(cells, looking, value) {
    const isLooking = new Uint8Array(this.looks.length);
    for (const look of looking) isLooking[look] = 1;
    const values = new Uint32Array(this.sets.length - 1);
    for (let set = 0; set < values.length; set++)
      for (let i = this.sets[set]; i < this.sets[set + 1]; i++)
        if (isLooking[this.setLooks[i]]) values[set] = value;
    let at = 0;
    for (let run = 0; run < this.runSets.length; run++) {
      const end = at + this.runLengths[run], value = values[this.runSets[run]];
      while (at < end) cells[at++] = value;
    }
  }
}

// One crossing: who could be where, unseen, at `now`, in milliseconds after the bell.
export class Crossing {
  constructor(data, streets) {
    Object.assign(this, data);
    this.streets = streets;
    this.lists = numbers(data.lists);
    this.freeStarts = numbers(data.freeStarts);
    this.freeEnds = numbers(data.freeEnds);
    this.fromEntries = numbers(data.fromEntries);
    this.toEntries = numbers(data.toEntries);
    const counts = numbers(data.listCounts);
    this.free = offsets(counts);
    this.cells = offsets(Array.from(this.lists, list => counts[list]));
    this.interval = new Int32Array(counts.length);
    if (data.route) {
      const route = {};
      for (const name in data.route) route[name] = numbers(data.route[name]);
      this.route = route;
    }
    this.at(0);
  }

  at(now) {
    this.now = now;
    for (let list = 0; list < this.interval.length; list++) {
      const first = this.free[list];
      this.interval[list] = -1;
      for (let i = first; i < this.free[list + 1] && this.freeStarts[i] <= now; i++)
        if (now <= this.freeEnds[i]) { this.interval[list] = i - first; break; }
    }
  }

  isSeen(piece) { return this.interval[this.lists[piece]] < 0; }

  // How much of a piece, from its start (side 0) or from its end (side 1) on, someone unseen
  // could be on, as a share of it; below 0 for none.
  share(piece, side) {
    const interval = this.interval[this.lists[piece]];
    if (interval < 0) return -1;
    const entry = (side ? this.toEntries : this.fromEntries)[this.cells[piece] + interval];
    if (entry === 0 || this.now < entry - 1) return -1;
    const metres = (this.now - entry + 1) / 1000 * this.metresPerSecond;
    return Math.min(1, metres / this.streets.metres[piece]);
  }

  // Where on a piece someone unseen could be, as shares of it.
  stretches(piece) {
    const head = this.share(piece, 0), tail = this.share(piece, 1);
    if (head >= 0 && tail >= 0 && head + tail >= 1) return [[0, 1]];
    return [...(head >= 0 ? [[0, head]] : []), ...(tail >= 0 ? [[1 - tail, 1]] : [])];
  }

  // How long the streets are on which someone unseen could be.
  get metres() {
    let metres = 0;
    for (let piece = 0; piece < this.streets.count; piece++) {
      const head = Math.max(0, this.share(piece, 0)), tail = Math.max(0, this.share(piece, 1));
      metres += Math.min(1, head + tail) * this.streets.metres[piece];
    }
    return metres;
  }

  // The leg of the route that is gone along now, or the last one.
  get leg() {
    let [low, high] = [0, this.route.pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.route.enters[middle] <= this.now) low = middle; else high = middle - 1;
    }
    return low;
  }

  // Where on the route its mover is now, and how far along a leg.
  mover(leg = this.leg) {
    const { pieces, fromShares, toShares, enters, leaves } = this.route;
    const span = leaves[leg] - enters[leg];
    const part = Math.min(1, Math.max(0, span > 0 ? (this.now - enters[leg]) / span : 1));
    const share = (fromShares[leg] + part * (toShares[leg] - fromShares[leg])) / 65535;
    return { piece: pieces[leg], from: fromShares[leg] / 65535, share };
  }
}
