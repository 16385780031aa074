/** Hands out shards, no more at a time than `window`, and finds out what became of each. */
import { setTimeout } from 'node:timers/promises';
import { idOf } from './queue.mjs';

/** @typedef {import('./types.d.ts').Shard} Shard */
/** @typedef {import('./types.d.ts').ShardJob} ShardJob */

/** How long to wait before asking again, in milliseconds. Asking, unlike listening, misses nothing. */
const pause = 50;

/**
 * @typedef {object} Told
 * @property {(shard: Shard) => Promise<void> | void} done
 * @property {(shard: Shard, reason: string) => void} failed
 * @property {(shard: Shard) => void} lost Redis has forgotten it; it is handed out again
 */

/**
 * @param {import('bullmq').Queue<ShardJob, void>} queue
 * @param {import('./store.mjs').Store} store
 * @param {AsyncIterable<Shard>} shards
 * @param {(shard: Shard) => ShardJob} jobOf
 * @param {number} window
 * @param {Told} told
 */
export async function produce(queue, store, shards, jobOf, window, told) {
  /** @type {Map<string, ShardJob>} handed out and not settled */
  const out = new Map();

  /** @param {ShardJob} job */
  const add = async (job) => {
    const jobId = idOf(job);
    out.set(jobId, job);
    await queue.add('shard', job, { jobId });
  };

  /** @param {ShardJob} job */
  const settle = async (job) => {
    const jobId = idOf(job);
    const state = await queue.getJobState(jobId);
    if (state === 'failed') {
      out.delete(jobId);
      told.failed(job, (await queue.getJob(jobId))?.failedReason ?? '');
    } else if (state === 'unknown' || state === 'completed') {
      if (await store.has(job)) {
        out.delete(jobId);
        await told.done(job);
      } else {
        told.lost(job);
        await add(job);
      }
    }
  };

  /** Comes back once fewer than `room` are out. */
  const waitFor = async (/** @type {number} */ room) => {
    while (out.size >= room) {
      await Promise.all([...out.values()].map(settle));
      if (out.size >= room) await setTimeout(pause);
    }
  };

  for await (const shard of shards) {
    if (await store.has(shard)) {
      await told.done(shard);
      continue;
    }
    await waitFor(window);
    const job = jobOf(shard);
    // What an earlier run has given up gets another chance, since someone has asked for it.
    const earlier = await queue.getJob(idOf(job));
    if (earlier && (await earlier.isFailed())) await earlier.remove();
    await add(job);
  }
  await waitFor(1);
}
