// Hears what happens in the room, and comes back after whatever cuts it off.

import { addressed } from './api.js';

const names = ['change', 'job', 'file', 'reset'];

export class Events {
  // hear(name, data) for each event; state(isOpen, lastHeard) when the line opens or breaks.
  constructor(hear, state) {
    Object.assign(this, { hear, state, wait: 1000, last: null, lastHeard: null });
    this.open();
    // A page that is left holds no line open.
    addEventListener('pagehide', () => this.source?.close());
    addEventListener('pageshow', event => { if (event.persisted) this.open(); });
  }

  open() {
    clearTimeout(this.timer);
    this.source?.close();
    const after = this.last ? '?last=' + encodeURIComponent(this.last) : '';
    const source = this.source = new EventSource(addressed('/api/events' + after));
    source.onopen = () => {
      this.wait = 1000;
      this.heard();
      this.state(true, this.lastHeard);
    };
    for (const name of names)
      source.addEventListener(name, event => {
        if (event.lastEventId) this.last = event.lastEventId;
        this.heard();
        this.hear(name, JSON.parse(event.data || '{}'));
      });
    source.onerror = () => {
      this.state(false, this.lastHeard);
      // An answer that is no event stream ends it for good.
      if (source.readyState !== EventSource.CLOSED) return;
      this.timer = setTimeout(() => this.open(), this.wait);
      this.wait = Math.min(30000, this.wait * 2);
    };
  }

  heard() { this.lastHeard = Date.now(); }
}
