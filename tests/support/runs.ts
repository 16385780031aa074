import fc from 'fast-check';

const asked = process.env.RUNS;

/** `SHRINK=no`: what fails is told as it was drawn, at once; to make it small may take longer than to find it. */
if (process.env.SHRINK === 'no') fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

/** How many random cases each property is tried on: 300, or as many as the environment asks for. */
export const runs = Number(asked ?? 300);

/**
 * `npm test` draws the same cases every time, so that what it says of a change is about the change. New ones are drawn
 * where so many are asked for, as `npm run test:deep` does, or by `SEED=any`; `SEED=n` draws those of a run again.
 */
const seed = process.env.SEED ?? (asked === undefined ? '20161020' : 'any');
if (seed !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });

/** Where each takes long, a part of them; all of them where the environment asks for so many, or `times` as many. */
export const some = (part: number, times = 1): number =>
  asked === undefined ? Math.ceil(runs * part) : runs * times;

/** Time enough for so many of them, in milliseconds. */
export const patience = { timeout: 60_000 + runs * 1000 };
