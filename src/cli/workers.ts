import type { Tinypool } from 'tinypool';
import { WriteFailed } from './io.js';
import type { Done, Job, Task } from './judging.js';
import { Turns } from './turns.js';
import { UsageError } from './usage.js';

/** Threads that judge. */
export interface Workers {
  /** In the order of the input. */
  run(task: Task): Promise<Returned>;
  /** Says that this has been written, as has all before it. */
  passed(done: Returned): void;
  close(): Promise<void>;
}

/** What a thread gives back. */
export interface Returned extends Done {
  /** Of the piece of the input, from 0. */
  readonly number: number;
  /** Whether its evaluations stand in the output already: only what is told beside them is among the pieces. */
  readonly isWritten: boolean;
  /** Why they could not be written there. */
  readonly failed: string | null;
}

/** What a thread is told once. */
export interface Hired {
  readonly job: Job;
  /** The file that threads write to themselves when it is their turn; null where they only hand on. */
  readonly fd: number | null;
  /** Where they see whose turn it is, and that the run is over. */
  readonly memory: SharedArrayBuffer;
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

interface Hiring {
  readonly count: number;
  /** What they run. */
  readonly url: URL;
  /** The file that they write to themselves, so that the first thread need not; null where they only hand on. */
  readonly fd: number | null;
  /** Ends the writing of threads. */
  readonly signal: AbortSignal;
}

/**
 * Starts threads, each of which is told the job once. The pool is a package of its own, taken only where it is asked for.
 *
 * @throws UsageError where that package is not installed
 */
export async function hire(
  job: Job,
  { count, url, fd, signal }: Hiring,
  load: Load = () => import('tinypool'),
): Promise<Workers> {
  const { Tinypool: Pool } = await load().catch((error: unknown) => {
    throw isMissing(error) ? noPool : error;
  });
  const turns = new Turns();
  signal.addEventListener('abort', () => turns.end(), { once: true });
  const hired: Hired = { job, fd, memory: turns.memory };
  const pool = new Pool({
    filename: url.href,
    name: 'judge',
    runtime: 'worker_threads',
    minThreads: count,
    maxThreads: count,
    workerData: hired,
  });
  // a thread that dies while it has nothing to do fails no task by itself, and others may wait for it for ever
  let dead: { readonly error: unknown } | null = null;
  const waiting = new Set<(error: unknown) => void>();
  pool.on('error', (error: unknown) => {
    dead = { error };
    for (const fail of waiting) fail(error);
  });
  const done = (task: Task, number: number): Promise<Returned> =>
    new Promise((resolve, reject) => {
      waiting.add(reject);
      // its bytes go over to the thread, without a copy
      const transferList = 'bytes' in task.batch ? [task.batch.bytes.buffer] : [];
      pool
        .run({ task, number }, { transferList })
        .then(resolve, reject)
        .finally(() => waiting.delete(reject));
    });
  let given = 0;
  return {
    run: async (task) => {
      if (dead !== null) throw dead.error;
      const number = given;
      given += 1;
      const found = await done(task, number);
      if (found.failed !== null) throw new WriteFailed(found.failed);
      return found;
    },
    passed: ({ number }) => turns.pass(number),
    close: () => pool.destroy(),
  };
}

const isMissing = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ERR_MODULE_NOT_FOUND';

const noPool = new UsageError({
  zh: '--workers 要用软件包 tinypool，它还没有安装：npm install tinypool@2。不加 --workers 也能运行，只用一个线程。',
  en: '--workers needs the package tinypool, which is not installed: npm install tinypool@2. Without --workers one thread does it all.',
});
