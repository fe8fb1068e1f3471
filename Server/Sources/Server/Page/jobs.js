// Has the server work something out, and follows how far it is.

import { api, Problem } from './api.js';

export class Cancelled extends Error {}

const pollMilliseconds = 1500;

export class Jobs {
  constructor() {
    this.waiting = new Map();
    // What runs for this page, by number: what a progress line is drawn of.
    this.running = new Map();
    this.listeners = new Set();
  }

  // From the events.
  hear(status) { this.waiting.get(status.id)?.(status); }

  changed() { for (const listener of this.listeners) listener([...this.running.values()]); }

  // What a job of a kind works out, as an answer of the server's.
  async ask(question) {
    const status = await this.post(question);
    const { id } = status;
    this.running.set(id, { ...status, since: performance.now() });
    this.changed();
    try {
      const end = await this.end(status);
      if (end.state === 'cancelled') throw new Cancelled(question.kind);
      if (end.state === 'failed') throw new Problem(500, { detail: end.fault });
      return { id, answer: await api.result(id) };
    } catch (error) {
      // Forgotten, as one of an earlier revision.
      if (error instanceof Problem && error.status === 404) throw new Cancelled(question.kind);
      throw error;
    } finally {
      this.running.delete(id);
      this.changed();
    }
  }

  // Asks again where too much is asked at once.
  async post(question) {
    for (let turn = 0; ; turn++)
      try {
        return await api.job(question);
      } catch (error) {
        if (!(error instanceof Problem) || ![429, 503].includes(error.status) || turn === 8)
          throw error;
        await new Promise(resolve => setTimeout(resolve, 500 * (turn + 1)));
      }
  }

  end(status) {
    if (status.state !== 'running') return status;
    const { id } = status;
    return new Promise((resolve, reject) => {
      const finish = (settle, value) => {
        clearInterval(timer);
        this.waiting.delete(id);
        settle(value);
      };
      const take = next => {
        const known = this.running.get(id);
        if (known) this.running.set(id, { ...known, ...next });
        this.changed();
        if (next.state !== 'running') finish(resolve, next);
      };
      this.waiting.set(id, take);
      const timer = setInterval(async () => {
        try { take(await api.status(id)); } catch (error) { finish(reject, error); }
      }, pollMilliseconds);
    });
  }

  // What does not stop at once is waited for no longer.
  stopAll() {
    for (const id of [...this.running.keys()]) {
      api.stop(id).catch(() => {});
      this.waiting.get(id)?.({ id, state: 'cancelled' });
    }
  }
}
