/** What a run of tasks is bound by. */
export interface Bounds<D> {
  /** How many tasks may be under way, or done and not yet written. */
  readonly limit: number;
  /** Ends the run; it is also ended through this where a task or a write fails, so that no more is read. */
  readonly stop: AbortController;
  /**
   * Whether what a task did stands though the run was stopped before it was written. Where that can be, a run that is
   * stopped waits for the tasks that are under way.
   */
  readonly stands?: (done: D) => boolean;
}

/**
 * Runs tasks side by side and writes what comes of them one after another, in the order of the tasks. The next task is
 * taken in only when there is room for it, so that no more is held than `limit` allows, however slow the reader or one
 * task may be. What is done is written at once, also while the next task is waited for.
 *
 * @throws what a task, a write or the source throws first; everything before it has been written
 */
export async function inOrder<T, D>(
  tasks: AsyncIterable<T>,
  run: (task: T) => Promise<D>,
  write: (done: D) => Promise<void>,
  { limit, stop, stands }: Bounds<D>,
): Promise<void> {
  let failure: { readonly error: unknown } | null = null;
  const fail = (error: unknown) => {
    failure ??= { error };
    stop.abort();
  };
  let last: Promise<void> = Promise.resolve();
  const waiting: Promise<void>[] = [];

  async function written(before: Promise<void>, result: Promise<D>): Promise<void> {
    try {
      const done = await (stands === undefined ? unlessStopped(result, stop.signal) : result);
      await before;
      if (done === stopped) return;
      if (!stop.signal.aborted || stands?.(done as D)) await write(done as D);
    } catch (error) {
      await before;
      fail(error);
    }
  }

  try {
    for await (const task of tasks) {
      if (stop.signal.aborted) break;
      last = written(last, run(task));
      waiting.push(last);
      if (waiting.length >= limit) await waiting.shift();
    }
  } catch (error) {
    await last;
    fail(error);
  }
  await last;
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}

const stopped = Symbol('stopped');

/** A result, or that the run was stopped before it came. Nothing is left hanging on the signal. */
function unlessStopped<D>(result: Promise<D>, signal: AbortSignal): Promise<D | typeof stopped> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(stopped);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
