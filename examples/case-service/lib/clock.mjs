/** Where the time comes from. Nothing else in this folder asks the host. */

/** @typedef {import('./types.d.ts').Clock} Clock */

/** The clock of the host. @type {Clock} */
export const hostClock = {
  now: () => Date.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  soon: (then) => {
    const turn = setImmediate(then);
    return () => clearImmediate(turn);
  },
};

/**
 * A clock that starts at another moment and may run faster: a year of a city in some minutes.
 *
 * @param {number} start milliseconds since 1970
 * @param {number} speed so many seconds of it pass in one of the host
 * @returns {Clock}
 */
export function ownClock(start, speed) {
  const began = performance.now();
  return {
    now: () => Math.floor(start + (performance.now() - began) * speed),
    after: (ms, then) => hostClock.after(Math.ceil(ms / speed), then),
    soon: hostClock.soon,
  };
}
