import { type Args, type OptionSpec, readArgs } from './args.js';
import { askedOf, asOfOf, includeOf, includeOption, judgingOptions } from './asked.js';
import { endOf } from './ending.js';
import { inOrder } from './in-order.js';
import { coloursFor, type Io, widthFor } from './io.js';
import { judgeHere } from './judge-here.js';
import { type Done, type Job, printerFor } from './judging.js';
import { type Format, formats, type Printer } from './printers.js';
import { Progress } from './progress.js';
import { RunOutput } from './run-output.js';
import { Steps, sizeOf } from './steps.js';
import { UsageError } from './usage.js';
import type { Speaker } from './words.js';
import { hire, type Returned, workersOf } from './workers.js';

export const options = {
  ...judgingOptions,
  'as-of': { type: 'string' },
  format: { type: 'string', oneOf: formats },
  include: includeOption('contested', 'hash', 'needs', 'nextChange', 'reasons'),
  all: { type: 'boolean' },
  workers: { type: 'string' },
  verify: { type: 'string' },
  'with-case': { type: 'boolean' },
} as const satisfies Record<string, OptionSpec>;

/** `duxun evaluate FILE…`: judges every case as of a day. A case that is invalid is told on stderr and passed over. */
export async function evaluateCommand(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const args = readArgs(argv, options);
  if (args.values.has('verify')) return (await import('./verify/verify.js')).verifyResults(args, io, say);
  const job = jobOf(args, io, say);
  const workers = workersOf(args.values.get('workers')?.at(-1));
  const { files } = args;
  if (files.length === 0)
    throw new UsageError({ zh: '缺少 FILE（- 是标准输入）。', en: 'FILE is missing (- is standard input).' });

  const now = io.now ?? (() => performance.now());
  const progress = new Progress(io, say, now, sizeOf(files));
  const output = new RunOutput(printerFor(job), io.stdout, io.stderr, progress);
  const stop = new AbortController();
  const steps = new Steps(files, io, say, stop.signal, (bytes) => progress.read(bytes));
  const interrupt = await judgeAll(steps, job, workers, output, { io, stop, now });

  await output.end(interrupt === null ? 'end' : 'cut');
  const { tally, last, met, measures } = output;
  const { unreadable } = steps;
  const ended = { interrupt, count: tally.cases, invalid: tally.invalid, last, met, measures, unreadable };
  return endOf(ended, job, say, (text) => output.tell(text));
}

interface Run {
  readonly io: Io;
  readonly stop: AbortController;
  readonly now: () => number;
}

/** Judges in this thread or in others; returns the signal by which the run was broken off, or null. */
async function judgeAll(
  steps: Steps,
  job: Job,
  count: number,
  output: RunOutput,
  { io, stop, now }: Run,
): Promise<string | null> {
  // one thread alone leaves the writing to this one, which has nothing else to do
  const fd = count > 1 && isPlain(printerFor(job)) ? (io.worker?.file?.() ?? null) : null;
  const workers =
    count > 0 && io.worker ? await hire(job, { count, url: io.worker.url, fd, signal: stop.signal }) : null;
  const interrupts = io.interrupts?.();
  const onInterrupt = () => stop.abort();
  interrupts?.addEventListener('abort', onInterrupt, { once: true });
  if (interrupts?.aborted) stop.abort();
  try {
    if (workers === null)
      await judgeHere(steps, job, (done) => output.write(done), { signal: stop.signal, now });
    else
      await inOrder(
        steps,
        (step): Promise<Done | Returned> => ('batch' in step ? workers.run(step) : Promise.resolve(step)),
        async (done) => {
          await output.write(done);
          if ('number' in done) workers.passed(done);
        },
        { limit: count * perWorker, stop, ...(fd === null ? {} : { stands }) },
      );
  } finally {
    interrupts?.removeEventListener('abort', onInterrupt);
    await workers?.close();
  }
  return interrupts?.aborted ? String(interrupts.reason) : null;
}

/** Whether nothing stands before the first case and between two, so that threads may write out cases themselves. */
const isPlain = ({ head, between }: Printer): boolean => head === '' && between === '';

/** Has a thread written this to the output? */
const stands = (done: Done | Returned): boolean => 'number' in done && done.isWritten;

/** Pieces for each worker: the one that it judges, and one more, so that it need not wait. */
const perWorker = 2;

/** What the options of a run come to. */
function jobOf(args: Args, io: Io, { lang }: Speaker): Job {
  const { values, flags } = args;
  const asOf = asOfOf(values);
  const format = (values.get('format')?.at(-1) ?? 'table') as Format;
  return {
    ...askedOf(args),
    asOf,
    include: includeOf(values, format === 'table' ? ['contested', 'nextChange'] : []),
    format,
    lang,
    width: widthFor(io),
    colours: coloursFor(io),
    all: flags.has('all'),
    withCase: withCaseOf(args, format),
  };
}

/** @throws UsageError */
function withCaseOf({ flags }: Args, format: Format): boolean {
  const asked = flags.has('with-case');
  if (asked && format !== 'json' && format !== 'jsonl')
    throw new UsageError({
      zh: '--with-case 只用于 --format json 和 jsonl。',
      en: '--with-case goes with --format json or jsonl.',
    });
  return asked;
}
