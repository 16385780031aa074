import { isCivilDate } from '../calendar/index.js';
import { getMeasure, measures } from '../index.js';
import type { Measure } from '../measure/measure.js';
import { type Args, common, type OptionSpec, readArgs } from './args.js';
import { whereText } from './faults.js';
import { inOrder } from './in-order.js';
import { coloursFor, type Io, widthFor } from './io.js';
import { judgeHere } from './judge-here.js';
import { type Job, printerFor, type Task } from './judging.js';
import { type Format, formats } from './printers.js';
import { Progress } from './progress.js';
import { idle, readingsOf } from './readings.js';
import { Report } from './report.js';
import { Steps, sizeOf } from './steps.js';
import { exit, UsageError } from './usage.js';
import type { Speaker } from './words.js';
import { hire, workersOf } from './workers.js';

export const options = {
  ...common,
  'as-of': { type: 'string' },
  format: { type: 'string', oneOf: formats },
  reading: { type: 'string', multiple: true },
  'effective-from': { type: 'string' },
  include: { type: 'string', multiple: true, oneOf: ['contested'] },
  case: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  workers: { type: 'string' },
} as const satisfies Record<string, OptionSpec>;

/** `duxun evaluate FILE…`: judges every case as of a day. A case that is invalid is told on stderr and passed over. */
export async function evaluateCommand(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const args = readArgs(argv, options);
  const job = jobOf(args, io, say);
  const workers = workersOf(args.values.get('workers')?.at(-1));
  const { files } = args;
  if (files.length === 0)
    throw new UsageError({ zh: '缺少 FILE（- 是标准输入）。', en: 'FILE is missing (- is standard input).' });

  const now = io.now ?? (() => performance.now());
  const progress = new Progress(io, say, now, sizeOf(files));
  const report = new Report(printerFor(job), io.stdout, io.stderr, progress);
  const stop = new AbortController();
  const steps = new Steps(files, io, say, stop.signal, (bytes) => progress.read(bytes));
  const interrupt = await judgeAll(steps, job, workers, report, { io, stop, now });

  await report.end(interrupt === null ? 'end' : 'cut');
  if (interrupt !== null) {
    await report.tell(`${interruptedText(report, say)}\n`);
    return interrupt === 'SIGTERM' ? exit.terminated : exit.interrupted;
  }
  const missed = job.only.filter((id) => !report.met.has(id));
  for (const id of missed) await report.tell(`${say('noSuchCase', { id })}\n`);
  const judged = [...report.measures].map((id) => getMeasure(id) as Measure);
  for (const [id, option] of report.tally.cases > 0 ? idle(job.readings, judged) : [])
    await report.tell(`${say('idleReading', { id, option })}\n`);
  if (steps.unreadable) return exit.unreadable;
  return report.tally.invalid + missed.length > 0 ? exit.invalid : exit.ok;
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
  report: Report,
  { io, stop, now }: Run,
): Promise<string | null> {
  const workers = count > 0 && io.worker ? await hire(count, job, io.worker) : null;
  const interrupts = io.interrupts?.();
  const onInterrupt = () => stop.abort();
  interrupts?.addEventListener('abort', onInterrupt, { once: true });
  if (interrupts?.aborted) stop.abort();
  try {
    if (workers === null)
      await judgeHere(steps, job, (done) => report.write(done), { signal: stop.signal, now });
    else
      await inOrder(
        steps,
        (step) => ('batch' in step ? workers.run(step as Task) : Promise.resolve(step)),
        (done) => report.write(done),
        { limit: count * perWorker, stop },
      );
  } finally {
    interrupts?.removeEventListener('abort', onInterrupt);
    await workers?.close();
  }
  return interrupts?.aborted ? String(interrupts.reason) : null;
}

/** Pieces for each worker: the one that it judges, and one more, so that it need not wait. */
const perWorker = 2;

function interruptedText({ tally, last }: Report, say: Speaker): string {
  if (last === null) return say('interruptedAtOnce');
  return say('interrupted', { n: tally.cases + tally.invalid, place: whereText(last.name, last, '', say) });
}

/** What the options of a run come to. */
function jobOf({ values, flags }: Args, io: Io, { lang }: Speaker): Job {
  const date = (name: 'as-of' | 'effective-from'): string | undefined => {
    const value = values.get(name)?.at(-1);
    if (value !== undefined && !isCivilDate(value))
      throw new UsageError({
        zh: `--${name} 应为真实存在的日期 YYYY-MM-DD，不能是“${value}”。`,
        en: `--${name} is a real date YYYY-MM-DD, not "${value}".`,
      });
    return value;
  };
  const asOf = date('as-of');
  if (asOf === undefined)
    throw new UsageError({
      zh: '缺少 --as-of DATE：判断哪一天？',
      en: '--as-of DATE is missing: which day is to be judged?',
    });
  const effectiveFrom = date('effective-from');
  const format = (values.get('format')?.at(-1) ?? 'table') as Format;
  return {
    asOf,
    readings: readingsOf(values.get('reading') ?? [], measures()),
    include: values.has('include') || format === 'table' ? ['contested'] : [],
    only: [...new Set(values.get('case'))],
    format,
    lang,
    width: widthFor(io),
    colours: coloursFor(io),
    all: flags.has('all'),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
  };
}
