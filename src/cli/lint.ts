import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Fault, getMeasure, type Measure, measures, vocabulary } from '../index.js';
import {
  findingOf,
  inOrder,
  type LintCode,
  type LintFinding,
  lintMeasure,
  type Severity,
} from '../lint/index.js';
import { safeDefineMeasures } from '../measure/define-all.js';
import { parsedJson } from '../measure/json-text.js';
import type { SourceCode } from '../source/index.js';
import { didYouMean } from '../suggest.js';
import { common, type OptionSpec, readArgs } from './args.js';
import { coloursFor, type Io, Output, widthFor } from './io.js';
import { lintSource } from './lint-source.js';
import { bracket } from './look.js';
import { readMeasureFolder } from './measure-folder.js';
import { painter, type Style } from './table.js';
import { Unreadable } from './unreadable.js';
import { exit, UsageError } from './usage.js';
import { wrap } from './width.js';
import type { Speaker } from './words.js';

export const options = {
  ...common,
  format: { type: 'string', oneOf: ['table', 'json'] },
  source: { type: 'string' },
} as const satisfies Record<string, OptionSpec>;

type Finding = LintFinding<LintCode | Fault['code']>;
type Shown = Omit<Finding, 'code'> & { readonly code: Finding['code'] | SourceCode };

/** What is looked through: a measure that ships, or one that is read; of the latter perhaps one file only. */
type Target = { readonly measure: Measure } | { readonly contents: unknown; readonly only: string | null };

/** `duxun lint [FOLDER|FILE|MEASURE-ID…]`: what is wrong with measures, or looks wrong. */
export async function lintCommand(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const args = readArgs(argv, options);
  const targets =
    args.files.length === 0 ? measures().map((measure) => ({ measure })) : args.files.map(targetOf);
  const text = args.values.get('source')?.at(-1);
  if (text !== undefined && (args.files.length !== 1 || targets.length !== 1))
    throw new UsageError({
      zh: '--source 要同一部文件一起给出，也只要一部。',
      en: '--source goes with one measure, and no more.',
    });
  const { findings, sound } = findingsOf(targets);
  const [only] = sound;
  // where a text differs stands in the order of the text
  const found: readonly Shown[] = [
    ...inOrder(findings),
    ...(text === undefined || only === undefined ? [] : lintSource(only, text, printsOf(args.files[0]))),
  ];
  const out = new Output(io.stdout);
  const format = args.values.get('format')?.at(-1) ?? 'table';
  if (format === 'json') await out.write(`${JSON.stringify(found, null, 2)}\n`);
  else
    await out.write([...page(found, io, say), summary(found, targets.length, say)].join('\n').concat('\n'));
  await out.flush();
  return found.some(({ severity }) => severity === 'error') ? exit.invalid : exit.ok;
}

function targetOf(name: string): Target {
  const stat = statSync(name, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return { contents: readMeasureFolder(name), only: null };
  if (stat !== undefined) return fileOf(name);
  const measure = getMeasure(name);
  if (measure !== undefined) return { measure };
  const ids = measures().map(({ id }) => id);
  const near = didYouMean(name, ids);
  throw new UsageError({
    zh: `“${name}”既不是文件夹或文件，也不是本包所带的文件；所带的有：${ids.join('、')}。${near.zh}`,
    en: `"${name}" is no folder, no file and no measure that ships; those are ${ids.join(', ')}. ${near.en}`,
  });
}

/** A file that holds a whole measure; one of a measure's folder stands for the folder, and only it is told of. */
function fileOf(path: string): Target {
  const beside = join(dirname(path), 'measure.json');
  if (statSync(beside, { throwIfNoEntry: false })?.isFile())
    return { contents: readMeasureFolder(dirname(path)), only: basename(path) };
  try {
    return { contents: parsed(readFileSync(path, 'utf8'), basename(path)), only: null };
  } catch (error) {
    throw new Unreadable(path, error);
  }
}

/** A text that is no JSON is told of as the file of a folder would be. */
function parsed(text: string, name: string): unknown {
  const json = parsedJson(text);
  return json === undefined ? { 'measure.json': '{}', [name]: text } : json;
}

interface Found {
  readonly findings: readonly Finding[];
  /** Those that are fit to be used. */
  readonly sound: readonly Measure[];
}

/** The fingerprints in the folder of a measure, where it has any. */
function printsOf(folder = ''): unknown {
  const path = join(folder, 'fingerprints.json');
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    throw new Unreadable(path, error);
  }
}

function findingsOf(targets: readonly Target[]): Found {
  const read = targets.flatMap((one) => ('contents' in one ? [one] : []));
  const known = targets.flatMap((one) => ('measure' in one ? [one.measure] : []));
  const defined = safeDefineMeasures(
    read.map(({ contents }) => contents),
    vocabulary,
    { measures: measures() },
  );
  const own: readonly Finding[] = defined.ok
    ? defined.measures.flatMap((measure) => lintMeasure(measure, { vocabulary }))
    : defined.faults.map(findingOf);
  const files = read.map(({ only }) => only);
  const wanted = files.includes(null) ? own : own.filter(({ file }) => files.includes(basename(file)));
  return {
    findings: [...wanted, ...known.flatMap((measure) => lintMeasure(measure))],
    sound: [...(defined.ok ? defined.measures : []), ...known],
  };
}

const colours: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow' };

function* page(found: readonly Shown[], io: Io, say: Speaker): Generator<string> {
  const paint = painter(coloursFor(io));
  const width = widthFor(io);
  for (const { code, severity, file, pointer, norm, article, found: what, suggestion } of found) {
    const names = [
      ...(article === undefined ? [] : [say.of(article)]),
      ...(norm === undefined ? [] : [say('norm', { id: norm })]),
    ];
    const where = names.length === 0 ? '' : bracket(say.list(names), say);
    yield `${paint(colours[severity], say(severity))}  ${paint('bold', code)}  ${file}#${pointer}${where}`;
    for (const text of [what, suggestion]) yield* wrap(say.of(text), width - 2).map((line) => `  ${line}`);
    yield '';
  }
}

function summary(found: readonly Shown[], n: number, say: Speaker): string {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  if (found.length === 0) return say('lintNothing', { n });
  return say('lintSum', { n, errors, warnings: found.length - errors });
}
