/** A clock in the hands of the test: it goes on only when told, and can be set like that of a host. */

export const day = 24 * 3_600_000;

/** @implements {Clock} */
export class TestClock {
  /** Of its timers: nobody sets it. */
  #gone = 0;
  #wall;
  /** @type {{ at: number, then: () => void }[]} */
  #timers = [];
  /** @type {(() => void)[]} */
  #soon = [];
  /** How often a timer rang. */
  rang = 0;
  /** The longest timer that was asked for. */
  longest = 0;

  /** @param {string} day the day whose midnight in China it shows */
  constructor(day) {
    this.#wall = Date.parse(`${day}T00:00:00+08:00`);
  }

  now() {
    return this.#wall;
  }

  /**
   * @param {number} ms
   * @param {() => void} then
   */
  after(ms, then) {
    this.longest = Math.max(this.longest, ms);
    // as Node does it
    const timer = { at: this.#gone + (ms > 2 ** 31 - 1 ? 1 : Math.max(ms, 1)), then };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  }

  /** @param {() => void} then */
  soon(then) {
    this.#soon.push(then);
    return () => {
      this.#soon = this.#soon.filter((one) => one !== then);
    };
  }

  /** Does what was to be done soon. */
  drain() {
    for (let next = this.#soon.shift(); next !== undefined; next = this.#soon.shift()) next();
  }

  /** Lets time pass. @param {number} ms */
  pass(ms) {
    const end = this.#gone + ms;
    for (;;) {
      this.drain();
      const next = this.#timers.sort((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.#timers.shift();
      this.#wall += next.at - this.#gone;
      this.#gone = next.at;
      this.rang += 1;
      next.then();
    }
    this.#wall += end - this.#gone;
    this.#gone = end;
  }

  /** Sets the time without letting any pass. @param {string} moment as of `Date.parse` */
  set(moment) {
    this.#wall = Date.parse(moment);
  }

  get timers() {
    return this.#timers.length;
  }
}

/** @typedef {import('../lib/types.d.ts').Clock} Clock */
