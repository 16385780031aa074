import { type Done, fullSheet, type Job, Judging, type Task } from './judging.js';

/** Milliseconds after which what there is is written, so that a person sees it come, and signals are heard. */
const patience = 50;

/** Lets the host have its turn: signals, errors of streams. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Judges one piece after another in this thread, and writes as it goes. */
export async function judgeHere(
  steps: AsyncIterable<Task | Done>,
  job: Job,
  write: (done: Done) => Promise<void>,
  { signal, now }: { readonly signal: AbortSignal; readonly now: () => number },
): Promise<void> {
  const judging = new Judging(job);
  let since = now();
  const enough = (length: number) => length >= fullSheet || now() - since >= patience;
  for await (const step of steps) {
    if (!('batch' in step)) {
      await write(step);
      continue;
    }
    for (const done of judging.over(step, enough)) {
      await write(done);
      await turn();
      if (signal.aborted) return;
      since = now();
    }
  }
}
