/** Shards as jobs: what BullMQ is told, on both sides. */
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

/** @typedef {import('./types.d.ts').ShardJob} ShardJob */

/** A shard that fails is tried this often, after half a second, then after one, and then given up. */
const attempts = 3;
/** A shard whose worker dies is handed to another worker this often, and then given up: it may be what kills them. */
const takeOvers = 2;

/** @param {string} url */
const connection = (url) => ({ url, maxRetriesPerRequest: null });

/**
 * Fails at once where there is no Redis: later on, a connection that is lost is waited for.
 *
 * @param {string} url
 */
export async function reach(url) {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 5000, retryStrategy: () => null });
  /** @type {Error | undefined} */
  let why;
  redis.on('error', (error) => {
    why = error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw why ?? error;
  } finally {
    // to one that has never been there it would be waited for
    if (redis.status === 'ready') redis.disconnect();
  }
}

/**
 * @param {string} name
 * @param {string} url
 * @returns {Queue<ShardJob, void>}
 */
export const queueOf = (name, url) =>
  new Queue(name, {
    connection: connection(url),
    streams: { events: { maxLen: 100 } },
    defaultJobOptions: {
      attempts,
      backoff: { type: 'exponential', delay: 500 },
      // Done is what has its parts in the folder; failed is kept, so that it can be named and looked into.
      removeOnComplete: true,
      removeOnFail: false,
      stackTraceLimit: 1,
    },
  });

/**
 * One shard at a time: evaluating keeps a core busy, and a host runs as many workers as it has cores.
 *
 * @param {string} name
 * @param {string} url
 * @param {{ id: string, lock: number }} settings `lock`: after how many milliseconds without a sign of life a shard is
 * taken over
 * @param {(job: ShardJob) => Promise<void>} work
 * @returns {Worker<ShardJob, void>}
 */
export const workerOf = (name, url, { id, lock }, work) =>
  new Worker(name, ({ data }) => work(data), {
    name: id,
    connection: connection(url),
    concurrency: 1,
    lockDuration: lock,
    stalledInterval: lock,
    maxStalledCount: takeOvers,
  });

/** @param {Pick<ShardJob, 'run' | 'shard' | 'sha256'>} job */
export const idOf = ({ run, shard, sha256 }) => `${run}-${shard}-${sha256.slice(0, 16)}`;
