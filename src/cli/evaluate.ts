import { createReadStream } from 'node:fs';
import { isCivilDate } from '../calendar/index.js';
import { DuxunError, type Fault } from '../errors.js';
import { type EvaluateOptions, evaluate, getMeasure, measures, safeParseCase } from '../index.js';
import type { Measure } from '../measure/measure.js';
import type { Text } from '../text.js';
import { type Args, common, type OptionSpec, readArgs } from './args.js';
import { faultLines, notJson } from './faults.js';
import { type Found, valuesOf } from './input.js';
import { coloursFor, type Io, Output, widthFor } from './io.js';
import { type Judged, noTally } from './judged.js';
import { type Format, formats, print, printer } from './printers.js';
import { Readings } from './readings.js';
import { painter } from './table.js';
import { exit, UsageError } from './usage.js';
import type { Speaker } from './words.js';

export const options = {
  ...common,
  'as-of': { type: 'string' },
  format: { type: 'string', oneOf: formats },
  reading: { type: 'string', multiple: true },
  'effective-from': { type: 'string' },
  include: { type: 'string', multiple: true, oneOf: ['contested'] },
  case: { type: 'string', multiple: true },
  all: { type: 'boolean' },
} as const satisfies Record<string, OptionSpec>;

/** What the options of a run come to. */
interface Wish {
  readonly asOf: string;
  readonly effectiveFrom?: string;
  readonly readings: Readings;
  /** What costs more than one pass is done only where it is shown or asked for. */
  readonly include: EvaluateOptions['include'];
  /** Ids of cases; none for all. */
  readonly only: ReadonlySet<string>;
}

/** `duxun evaluate FILE…`: judges every case as of a day. A case that is invalid is told on stderr and passed over. */
export async function evaluateCommand(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const args = readArgs(argv, options);
  const wish = wishOf(args);
  const { files, values, flags } = args;
  if (files.length === 0)
    throw new UsageError({ zh: '缺少 FILE（- 是标准输入）。', en: 'FILE is missing (- is standard input).' });

  const look = { say, width: widthFor(io), paint: painter(coloursFor(io)), all: flags.has('all') };
  const to = printer(formatOf(values), new Output(io.stdout), look);
  const err = new Output(io.stderr);
  const tally = noTally();
  const missed = new Set(wish.only);
  let unreadable = false;

  for (const file of files) {
    const name = file === '-' ? say('stdin') : file;
    let empty = true;
    try {
      for await (const found of valuesOf(open(file, io))) {
        empty = false;
        if (wish.only.size > 0 && !wish.only.has(idOf(found))) continue;
        missed.delete(idOf(found));
        const judged = judge(found, wish);
        if (isJudged(judged)) await print(judged, tally, to);
        else {
          tally.invalid += 1;
          await err.write(faultLines(name, found.at, judged, say));
        }
      }
      if (empty) await err.write(`${say('noCase', { file: name })}\n`);
    } catch (error) {
      if (!isReadError(error)) throw error;
      unreadable = true;
      await err.write(`${say('unreadable', { file: name, why: readError(error, say) })}\n`);
    }
  }
  await to.end(tally);
  for (const id of missed) await err.write(`${say('noSuchCase', { id })}\n`);
  for (const [id, option] of tally.cases > 0 ? wish.readings.idle() : [])
    await err.write(`${say('idleReading', { id, option })}\n`);
  if (unreadable) return exit.unreadable;
  return tally.invalid + missed.size > 0 ? exit.invalid : exit.ok;
}

const formatOf = (values: Args['values']): Format => (values.get('format')?.at(-1) ?? 'table') as Format;

function wishOf({ values }: Args): Wish {
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
  return {
    asOf,
    include: values.has('include') || formatOf(values) === 'table' ? ['contested'] : [],
    only: new Set(values.get('case')),
    readings: new Readings(values.get('reading') ?? [], measures()),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
  };
}

const open = (file: string, { stdin }: Io): AsyncIterable<string | Buffer> =>
  file === '-' ? stdin : createReadStream(file, 'utf8');

/** The id of a case that may be invalid. */
const idOf = (found: Found): string =>
  'value' in found ? String((found.value as { id?: unknown } | null)?.id ?? '') : '';

type Outcome = Judged | readonly Fault[];
const isJudged = (outcome: Outcome): outcome is Judged => !Array.isArray(outcome);

/** One value of the input: parsed and evaluated, or what is wrong with it. */
function judge(found: Found, { asOf, effectiveFrom, readings, include }: Wish): Outcome {
  if ('broken' in found) return [notJson(found.broken)];
  const parsed = safeParseCase(found.value);
  if (!parsed.ok) return parsed.faults;
  const source = parsed.case;
  const measure = getMeasure(source.measure) as Measure;
  try {
    const evaluation = evaluate(source, {
      asOf,
      readings: readings.for(measure),
      ...(include === undefined ? {} : { include }),
      ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    });
    return { case: source, measure, evaluation };
  } catch (error) {
    if (error instanceof DuxunError) return error.faults;
    throw error;
  }
}

const isReadError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && ['open', 'read', 'stat'].includes((error as NodeJS.ErrnoException).syscall ?? '');

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '没有这个文件', en: 'there is no such file' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  EACCES: { zh: '没有读取权限', en: 'no permission to read it' },
};

const readError = ({ code = '', message }: NodeJS.ErrnoException, say: Speaker): string => {
  const known = reasons[code];
  return known ? say.of(known) : message;
};
