import type { Tinypool } from 'tinypool';
import type { Io } from './io.js';
import type { Done, Job, Task } from './judging.js';
import { UsageError } from './usage.js';

/** Threads that judge. */
export interface Workers {
  run(task: Task): Promise<Done>;
  close(): Promise<void>;
}

/** More threads than this only cost memory. */
const most = 256;

/** @throws UsageError */
export function workersOf(given: string | undefined): number {
  if (given === undefined) return 0;
  const count = /^\d{1,3}$/.test(given) ? Number(given) : Number.NaN;
  if (count <= most) return count;
  throw new UsageError({
    zh: `--workers 应为 0 到 ${most} 的整数，不能是“${given}”。`,
    en: `--workers is a whole number from 0 to ${most}, not "${given}".`,
  });
}

type Load = () => Promise<{ readonly Tinypool: typeof Tinypool }>;

/**
 * Starts threads, each of which is told the job once. The pool is a package of its own, taken only where it is asked for.
 *
 * @throws UsageError where that package is not installed
 */
export async function hire(
  count: number,
  job: Job,
  worker: NonNullable<Io['worker']>,
  load: Load = () => import('tinypool'),
): Promise<Workers> {
  const { Tinypool: Pool } = await load().catch((error: unknown) => {
    throw isMissing(error) ? noPool : error;
  });
  const pool = new Pool({
    filename: worker.url.href,
    name: 'judge',
    runtime: 'worker_threads',
    minThreads: count,
    maxThreads: count,
    workerData: job,
  });
  // of a thread that dies while it has nothing to do; one at work fails its task
  let dead: { readonly error: unknown } | null = null;
  pool.on('error', (error: unknown) => {
    dead = { error };
  });
  return {
    run: async ({ name, batch }) => {
      if (dead !== null) throw dead.error;
      // its bytes go over to the thread, without a copy
      return pool.run({ name, batch }, 'bytes' in batch ? { transferList: [batch.bytes.buffer] } : {});
    },
    close: () => pool.destroy(),
  };
}

const isMissing = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ERR_MODULE_NOT_FOUND';

const noPool = new UsageError({
  zh: '--workers 要用软件包 tinypool，它还没有安装：npm install tinypool@2。不加 --workers 也能运行，只用一个线程。',
  en: '--workers needs the package tinypool, which is not installed: npm install tinypool@2. Without --workers one thread does it all.',
});
