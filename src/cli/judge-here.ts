import { type Done, fullSheet, type Job, Judging, type Task } from './judging.js';
import { patience, turn } from './pages.js';

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
