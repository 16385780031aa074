/** Tasks side by side, answers one after another. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/cli/in-order.js';

/** A promise that is settled from outside. */
function settled<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** All that can go on without anything from outside has gone on. */
const rest = () => wait(5);

function setUp(limit: number, length = 9, stands?: (done: string) => boolean) {
  const seen = { taken: 0, closed: 0 };
  async function* tasks() {
    try {
      for (; seen.taken < length; ) {
        const task = seen.taken;
        seen.taken += 1;
        yield task;
      }
    } finally {
      seen.closed += 1;
    }
  }
  const work = Array.from({ length }, () => settled<string>());
  const writes = Array.from({ length }, () => settled<void>());
  const written: string[] = [];
  const stop = new AbortController();
  const run = inOrder(
    tasks(),
    (task) => work[task]!.promise,
    async (done) => {
      written.push(done);
      await writes[written.length - 1]!.promise;
    },
    { limit, stop, ...(stands ? { stands } : {}) },
  );
  return { seen, work, writes, written, stop, run };
}

describe('inOrder', () => {
  test('writes in the order of the tasks, whichever is done first', async () => {
    const { work, writes, written, run } = setUp(4, 4);
    for (const { resolve } of writes) resolve();
    for (const i of [3, 1, 2]) work[i]?.resolve(`done ${i}`);
    await rest();
    expect(written).toEqual([]);
    work[0]?.resolve('done 0');
    await run;
    expect(written).toEqual(['done 0', 'done 1', 'done 2', 'done 3']);
  });

  test('takes in no more than the limit while the reader is slow', async () => {
    const { seen, work, writes, written, run } = setUp(3);
    for (const [i, { resolve }] of work.entries()) resolve(`${i}`);
    await rest();
    expect([seen.taken, written.length]).toEqual([3, 1]);
    for (let i = 0; i < 9; i += 1) {
      writes[i]?.resolve();
      await rest();
      expect(seen.taken).toBe(Math.min(9, i + 4));
      expect(written.length).toBe(Math.min(9, i + 2));
    }
    await run;
  });

  test('takes in no more than the limit while one task is slow', async () => {
    const { seen, work, writes, run } = setUp(3);
    for (const { resolve } of writes) resolve();
    for (const { resolve } of work.slice(1)) resolve('done');
    await rest();
    expect(seen.taken).toBe(3);
    work[0]?.resolve('done');
    await run;
    expect(seen).toEqual({ taken: 9, closed: 1 });
  });

  test('writes what is done while the next task is waited for', async () => {
    const next = settled<void>();
    async function* tasks() {
      yield 1;
      await next.promise;
      yield 2;
    }
    const written: number[] = [];
    const run = inOrder(
      tasks(),
      (task) => Promise.resolve(task),
      async (done) => void written.push(done),
      { limit: 4, stop: new AbortController() },
    );
    await rest();
    expect(written).toEqual([1]);
    next.resolve();
    await run;
    expect(written).toEqual([1, 2]);
  });

  test('a task that fails ends the run: what came before it is written, nothing after it', async () => {
    const { seen, work, writes, written, stop, run } = setUp(3);
    for (const { resolve } of writes) resolve();
    work[2]?.resolve('done 2');
    work[1]?.reject(new RangeError('a thread died'));
    await rest();
    work[0]?.resolve('done 0');
    await expect(run).rejects.toThrow('a thread died');
    expect([written, seen.closed, stop.signal.aborted]).toEqual([['done 0'], 1, true]);
  });

  test('so does a write, and a source', async () => {
    const { seen, work, writes, run } = setUp(3);
    for (const { resolve } of work) resolve('done');
    writes[0]?.reject(new RangeError('the disk is full'));
    await expect(run).rejects.toThrow('the disk is full');
    expect(seen.taken).toBeLessThan(6);

    async function* broken() {
      yield 1;
      throw new RangeError('the source is gone');
    }
    const written: number[] = [];
    const second = inOrder(
      broken(),
      (task) => Promise.resolve(task),
      async (done) => void written.push(done),
      { limit: 4, stop: new AbortController() },
    );
    await expect(second).rejects.toThrow('the source is gone');
    expect(written).toEqual([1]);
  });

  test('stopped, it waits for the write that is under way and for no task', async () => {
    const { seen, work, writes, written, stop, run } = setUp(3);
    work[0]?.resolve('done 0');
    await rest();
    stop.abort();
    let over = false;
    void run.then(() => {
      over = true;
    });
    await rest();
    expect([over, written]).toEqual([false, ['done 0']]);
    writes[0]?.resolve();
    await run;
    expect([written, seen.closed]).toEqual([['done 0'], 1]);
  });

  test('stopped, it writes of tasks under way what stands already, and nothing else', async () => {
    const { seen, work, writes, written, stop, run } = setUp(3, 9, (done) => done.startsWith('stands'));
    for (const { resolve } of writes) resolve();
    await rest();
    stop.abort();
    let over = false;
    void run.then(() => {
      over = true;
    });
    work[1]?.resolve('stands 1');
    work[2]?.resolve('done 2');
    await rest();
    expect([over, written]).toEqual([false, []]);
    work[0]?.resolve('stands 0');
    await run;
    expect([written, seen.closed]).toEqual([['stands 0', 'stands 1'], 1]);
  });
});
