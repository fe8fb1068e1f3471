// Asks for what an eye sees while it moves: one question under way at most, and the newest place
// next; what comes between is never asked. One answer is painted while the next is on its way.

export class LiveView {
  // ask(request, signal) gives a mask; show(mask, request) has it painted and resolves then.
  constructor(ask, show, fail = () => {}, clock = () => performance.now()) {
    Object.assign(this, { ask, show, fail, clock });
    this.next = null;
    this.isAsking = false;
    this.stats = { painted: 0, asked: 0, passedOver: 0, milliseconds: [] };
  }

  // A request carries the time of the pointer's event that it comes from.
  want(request) {
    if (this.next) this.stats.passedOver++;
    this.next = { ...request, since: request.since ?? this.clock() };
    if (!this.isAsking) return this.run();
  }

  // Nothing more is wanted of what is under way.
  drop() {
    this.next = null;
    this.epoch = (this.epoch ?? 0) + 1;
  }

  async run() {
    this.isAsking = true;
    while (this.next) {
      const request = this.next, epoch = this.epoch;
      this.next = null;
      this.stats.asked++;
      try {
        const mask = await this.ask(request);
        await this.painting;
        if (epoch !== this.epoch) continue;
        this.painting = this.paint(mask, request);
      } catch (error) {
        if (epoch === this.epoch) this.fail(error, request);
      }
    }
    this.isAsking = false;
    await this.painting;
  }

  async paint(mask, request) {
    await this.show(mask, request);
    this.stats.painted++;
    this.stats.milliseconds.push(this.clock() - request.since);
    if (this.stats.milliseconds.length > 10000) this.stats.milliseconds.shift();
  }
}
