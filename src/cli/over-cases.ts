import type { Asked } from './asked.js';
import { Cases } from './cases.js';
import { endOf } from './ending.js';
import { type Io, Messages } from './io.js';
import { Pages } from './pages.js';
import { Progress } from './progress.js';
import { Steps, sizeOf } from './steps.js';
import { UsageError } from './usage.js';
import type { Speaker } from './words.js';

/** What a command has to work with, once its options are understood. */
export interface Run {
  readonly cases: Cases;
  readonly out: Pages;
  /** Whether it has been broken off: what is not a whole without its end is not to be written. */
  readonly cut: () => boolean;
}

/**
 * Does a piece of work over the cases of files and gives the exit code: what is wrong with a case is told on standard
 * error, and so is how far the run is; a signal ends it after the case at hand.
 *
 * @throws UsageError where no file is named
 */
export async function overCases(
  files: readonly string[],
  asked: Asked,
  io: Io,
  say: Speaker,
  work: (run: Run) => Promise<void>,
): Promise<number> {
  if (files.length === 0)
    throw new UsageError({ zh: '缺少 FILE（- 是标准输入）。', en: 'FILE is missing (- is standard input).' });
  const now = io.now ?? (() => performance.now());
  const progress = new Progress(io, say, now, sizeOf(files));
  const messages = new Messages(io.stderr);
  const out = new Pages(io.stdout, now);
  const tell = async (text: string) => {
    await out.put();
    progress.clear();
    await messages.write(text);
  };
  const stop = new AbortController();
  const steps = new Steps(files, io, say, stop.signal, (bytes) => progress.read(bytes));
  const onCase = () => progress.judged(1);
  const cases = new Cases(steps, asked.cases, { say, signal: stop.signal, now, tell, onCase });
  const interrupts = io.interrupts?.();
  const onInterrupt = () => stop.abort();
  interrupts?.addEventListener('abort', onInterrupt, { once: true });
  if (interrupts?.aborted) stop.abort();
  try {
    await work({ cases, out, cut: () => stop.signal.aborted });
    progress.clear();
    await out.end();
  } finally {
    progress.clear();
    interrupts?.removeEventListener('abort', onInterrupt);
  }
  const { count, invalid, last, met, measures } = cases;
  const interrupt = interrupts?.aborted ? String(interrupts.reason) : null;
  const { unreadable } = steps;
  return endOf({ interrupt, count, invalid, last, met, measures, unreadable }, asked, say, tell);
}
