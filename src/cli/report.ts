import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { isCivilDate } from '../calendar/index.js';
import type { ParsedCase } from '../case/typed.js';
import { didYouMean } from '../suggest.js';
import { fill } from '../text.js';
import { type Args, type OptionSpec, readArgs } from './args.js';
import { askedOf, asOfOf, callOptions, includeOf, includeOption, judgingOptions } from './asked.js';
import type { Cases } from './cases.js';
import { type Io, WriteFailed } from './io.js';
import { library } from './library.js';
import { overCases, type Run } from './over-cases.js';
import {
  type Report,
  type ReportAsked,
  type ReportFormat,
  type ReportName,
  reportFormats,
  reportNames,
  reports,
} from './reports.js';
import { notWritten, targetOf } from './target.js';
import { Unreadable } from './unreadable.js';
import { exit, UsageError } from './usage.js';
import { type Speaker, wordText } from './words.js';

export const options = {
  ...judgingOptions,
  'as-of': { type: 'string' },
  as: { type: 'string', oneOf: reportNames },
  format: { type: 'string', oneOf: reportFormats },
  include: includeOption('contested', 'needs', 'nextChange', 'reasons'),
  output: { type: 'string', short: 'o' },
  bom: { type: 'boolean' },
  month: { type: 'string' },
  days: { type: 'string' },
  previous: { type: 'string' },
  alarms: { type: 'string', list: true },
} as const satisfies Record<string, OptionSpec>;

/** `duxun report FILE…`: one document out of many cases. */
export async function reportCommand(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const args = readArgs(argv, options);
  const { files, flags, values } = args;
  const asOf = asOfOf(values);
  const asked = askedOf(args);
  const output = values.get('output')?.at(-1);
  const as = (values.get('as')?.at(-1) ?? reportNames[0]) as ReportName;
  checkOwn(as, values);
  const [name, format] = formatOf(as, values, output);
  if (flags.has('bom') && name !== 'csv')
    throw new UsageError({ zh: '--bom 只用于 csv。', en: '--bom is for csv only.' });
  if (format.binary && io.stdout.isTTY && (output === undefined || output === '-'))
    throw new UsageError(fill(wordText('onTerminal'), { format: name }));
  const previous = values.get('previous')?.at(-1);
  const told: ReportAsked = {
    lang: say.lang,
    bom: flags.has('bom'),
    question: { ...callOptions(asked), asOf, include: includeOf(values, format.include ?? []) },
    measures: library().measures(),
    stamp: io.stamp?.() ?? `${asOf}T00:00:00Z`,
    month: monthOf(values) ?? asOf.slice(0, 7),
    days: wholeOf('days', values.get('days')?.at(-1) ?? '7'),
    previous: previous === undefined ? null : textOf(previous),
    alarms: (values.get('alarms') ?? []).map((value) => wholeOf('alarms', value)),
  };
  const work = (held: boolean) => (run: Run) => write(format, told, run, held);
  if (output === undefined || output === '-')
    return overCases(files, asked, io, say, work(format.whole === true));
  checkTarget(output, files);
  const target = await targetOf(output);
  const code = await overCases(files, asked, { ...io, stdout: target.stream }, say, work(false)).catch(
    async (error: unknown) => {
      await target.drop();
      throw error instanceof WriteFailed ? notWritten(output, error.cause) : error;
    },
  );
  const whole = code !== exit.interrupted && code !== exit.terminated;
  await (whole ? target.keep() : target.drop());
  return code;
}

/** Writes a report piece by piece, or holds all of it until it is whole: a file that is only then put in place needs no holding. */
async function write(
  format: ReportFormat,
  asked: ReportAsked,
  { cases, out, cut }: Run,
  held: boolean,
): Promise<void> {
  const waiting: (string | Uint8Array)[] = [];
  for await (const piece of format.write(sourcesOf(cases), asked)) {
    if (held) waiting.push(piece);
    else await out.add(piece);
  }
  for (const piece of cut() ? [] : waiting) await out.add(piece);
}

async function* sourcesOf(cases: Cases): AsyncGenerator<ParsedCase, void> {
  for await (const { source } of cases) yield source;
}

/** The format asked for; else that by which the name of the file ends; else the first of the report. */
function formatOf(
  as: ReportName,
  values: Args['values'],
  output: string | undefined,
): [string, ReportFormat] {
  const formats: Report['formats'] = reports[as].formats;
  const names = Object.keys(formats);
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  const name = values.get('format')?.at(-1) ?? (reportFormats.includes(ending) ? ending : (names[0] ?? ''));
  const format = formats[name];
  if (format !== undefined) return [name, format];
  const near = didYouMean(name, names);
  throw new UsageError({
    zh: `${as} 没有 ${name} 格式；有：${names.join('、')}。${near.zh}`,
    en: `${as} has no format ${name}; it has: ${names.join(', ')}. ${near.en}`,
  });
}

/** @throws UsageError where an option is given that this report does not take */
function checkOwn(as: ReportName, values: Args['values']): void {
  const all = Object.entries(reports as Readonly<Record<string, Report>>);
  for (const option of ['month', 'days', 'previous', 'alarms'] as const) {
    const takers = all.filter(([, { takes = [] }]) => takes.includes(option)).map(([name]) => name);
    if (values.has(option) && !takers.includes(as))
      throw new UsageError({
        zh: `--${option} 只用于 --as ${takers.join('、')}。`,
        en: `--${option} is for --as ${takers.join(', ')} only.`,
      });
  }
}

/** @throws UsageError where the report would take the place of cases that it is made of */
function checkTarget(output: string, files: readonly string[]): void {
  const known = (path: string) => statSync(path, { throwIfNoEntry: false });
  const target = known(output);
  if (target === undefined || !target.isFile()) return;
  const isTarget = (file: string) => {
    const found = file === '-' ? undefined : known(file);
    return found?.ino === target.ino && found?.dev === target.dev;
  };
  if (files.some(isTarget))
    throw new UsageError({
      zh: `--output 不能是读入的案件文件“${output}”：案件会被报告替换掉。`,
      en: `--output can't be the file of cases ${output} that is read: the report would take its place.`,
    });
}

function monthOf(values: Args['values']): string | undefined {
  const month = values.get('month')?.at(-1);
  if (month === undefined || (/^\d{4}-\d\d$/.test(month) && isCivilDate(`${month}-01`))) return month;
  throw new UsageError({
    zh: `--month 应为月份 YYYY-MM，不能是“${month}”。`,
    en: `--month is a month YYYY-MM, not "${month}".`,
  });
}

function wholeOf(option: string, value: string): number {
  if (/^\d{1,3}$/.test(value)) return Number(value);
  throw new UsageError({
    zh: `--${option} 应为 0 到 999 的整数，不能是“${value}”。`,
    en: `--${option} is a whole number from 0 to 999, not "${value}".`,
  });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Unreadable(path, error);
  }
}
