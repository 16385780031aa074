/**
 * Sleeps until the midnight on which an answer may change, then has those answers asked again, and no others.
 *
 * A nap ends by itself after `longest`, to look at the clock: it may have been set, and the host may have slept. No nap is
 * longer than a timer can be; Node calls one that is too long at once.
 */
import { midnightOf } from './day.mjs';

/** The longest timer, in milliseconds: some 24.8 days. */
const timerLimit = 2 ** 31 - 1;

export class Scheduler {
  #service;
  #clock;
  #longest;
  #batch;
  /** @type {import('./types.d.ts').Cancel} */
  #cancel = () => undefined;
  #runs = false;
  #works = false;
  #stopListening = () => {};

  /**
   * @param {import('./service.mjs').Service} service
   * @param {import('./types.d.ts').Clock} clock
   * @param {{ longest?: number, batch?: number }} [options] the longest nap in milliseconds; so many cases are asked
   * before others have a turn
   */
  constructor(service, clock, { longest = 60_000, batch = 20 } = {}) {
    this.#service = service;
    this.#clock = clock;
    this.#longest = Math.min(longest, timerLimit);
    this.#batch = batch;
  }

  start() {
    this.#runs = true;
    // what is written may have to be asked again before what is slept for
    this.#stopListening = this.#service.listen(() => this.#works || this.#sleep());
    this.#work();
  }

  stop() {
    this.#runs = false;
    this.#stopListening();
    this.#cancel();
  }

  #work() {
    if (!this.#runs) return;
    this.#works = true;
    try {
      if (this.#service.turn(this.#batch)) this.#next(this.#clock.soon(() => this.#work()));
      else this.#sleep();
    } catch (error) {
      // a full disk, for one: what was not done is still to be done
      this.#service.log({ level: 'error', what: 'turn', error: String(error) });
      this.#nap(this.#longest);
    } finally {
      this.#works = false;
    }
  }

  #sleep() {
    const wake = this.#service.firstWake();
    this.#nap(wake === null ? this.#longest : midnightOf(wake) - this.#clock.now());
  }

  /** @param {number} ms */
  #nap(ms) {
    this.#next(this.#clock.after(Math.min(Math.max(ms, 0), this.#longest), () => this.#work()));
  }

  /** @param {import('./types.d.ts').Cancel} cancel */
  #next(cancel) {
    this.#cancel();
    this.#cancel = cancel;
  }
}
