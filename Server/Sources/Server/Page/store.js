// What the page knows, and who wants to hear when it changes.

export class Store {
  constructor(values) {
    this.values = { ...values };
    this.listeners = new Map();
  }

  get(key) { return this.values[key]; }

  // Sets what differs, then tells once those who listen to any of it.
  set(values) {
    const changed = Object.keys(values).filter(key => this.values[key] !== values[key]);
    Object.assign(this.values, values);
    const told = new Set(changed.flatMap(key => [...this.listeners.get(key) ?? []]));
    for (const listener of told) listener(this.values);
  }

  // Calls when any of some keys changes, and once at first if asked.
  on(keys, listener, isAtOnce = false) {
    for (const key of [keys].flat()) {
      if (!this.listeners.has(key)) this.listeners.set(key, new Set());
      this.listeners.get(key).add(listener);
    }
    if (isAtOnce) listener(this.values);
  }
}
