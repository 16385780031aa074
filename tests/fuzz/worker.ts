/** Tries a part of the inputs in a thread: says before each which it is, so that one that never ends can be named. */
import './steps.js';
import { parentPort, workerData } from 'node:worker_threads';
import { run } from './run.js';

export interface Part {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Of one number: the input at hand. */
  readonly at: Int32Array;
}

const { seed, from, to, at } = workerData as Part;
const tally = run({
  seed,
  from,
  to,
  at: (index) => Atomics.store(at, 0, index),
  progress: (so) => parentPort?.postMessage({ ...so, done: false }),
});
parentPort?.postMessage({ ...tally, done: true });
