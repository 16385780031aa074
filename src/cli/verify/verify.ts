import type { ParsedCase } from '../../case/typed.js';
import { DuxunError, type Fault } from '../../errors.js';
import type { Evaluation } from '../../evaluation.js';
import { type Args, common } from '../args.js';
import { type Asked, askedOf, callOptions } from '../asked.js';
import { Cases } from '../cases.js';
import { endOf } from '../ending.js';
import { faultLines } from '../faults.js';
import { faultIn, foundIn } from '../input.js';
import { type Io, Messages } from '../io.js';
import type { Done } from '../judging.js';
import { library } from '../library.js';
import { Pages, patience, turn } from '../pages.js';
import { Progress } from '../progress.js';
import { Steps, sizeOf } from '../steps.js';
import { exit, UsageError } from '../usage.js';
import type { Speaker } from '../words.js';
import { checkedJson, checkedLine, countsLine, noCounts } from './show.js';
import { aResult, type Stored, storedOf } from './stored.js';
import { noCase, refused, type Verdict, verdictOf } from './verdict.js';
import { Waiting } from './waiting.js';

/** What a result does not say itself. */
const allowed = ['verify', 'format', 'case', 'calendar', 'measure', ...Object.keys(common)];

/**
 * `duxun evaluate [FILE…] --verify RESULTS`: works out again what was written before, and says of each result whether it
 * is the same, and else what is another one. The cases are those of the files, or those written with the results.
 */
export async function verifyResults(args: Args, io: Io, say: Speaker): Promise<number> {
  const { values, files } = args;
  const path = values.get('verify')?.at(-1) as string;
  checkArgs(args, path);
  const asJson = values.get('format')?.at(-1) === 'jsonl';
  const asked = askedOf(args);
  const only = new Set(asked.cases);

  const now = io.now ?? (() => performance.now());
  const progress = new Progress(io, say, now, sizeOf([path, ...files]));
  const messages = new Messages(io.stderr);
  const out = new Pages(io.stdout, now);
  const tell = async (text: string) => {
    await out.put();
    progress.clear();
    await messages.write(text);
  };
  const stop = new AbortController();
  const { signal } = stop;
  const onRead = (bytes: number) => progress.read(bytes);
  const given = new Steps(files, io, say, signal, onRead);
  const cases = new Cases(given, [], { say, signal, now, tell, onCase: () => {} });
  const waiting = files.length === 0 ? null : new Waiting(cases[Symbol.asyncIterator]());
  const results = new Steps([path], io, say, signal, onRead, 'noResult');
  const interrupts = io.interrupts?.();
  const onInterrupt = () => stop.abort();
  interrupts?.addEventListener('abort', onInterrupt, { once: true });
  if (interrupts?.aborted) stop.abort();

  const counts = noCounts();
  const met = new Set<string>();
  let [count, broken, since] = [0, 0, now()];
  let last: Done['last'] = null;
  try {
    for await (const step of results) {
      if (!('batch' in step)) {
        for (const { text } of step.pieces) await tell(String(text));
        continue;
      }
      const { name } = step;
      for (const found of foundIn(step.batch)) {
        if (signal.aborted) break;
        const { at } = found;
        const stored =
          'value' in found
            ? storedOf(found.value)
            : [{ ...faultIn(found), ...('broken' in found ? { expected: aResult } : {}) }];
        last = { ...at, name };
        if (!('evaluation' in stored)) {
          broken += 1;
          await tell(faultLines(name, at, stored, say));
          continue;
        }
        const { case: id, hash } = stored.evaluation;
        if (only.size > 0 && !only.has(id)) continue;
        met.add(id);
        if (waiting === null && stored.source === undefined && count === 0) throw noCases(path);
        const source = await sourceOf(stored, waiting);
        const refuse = (faults: readonly Fault[]) => tell(faultLines(name, at, faults, say));
        const verdict = await check(stored.evaluation, source, asked, refuse);
        count += 1;
        counts[verdict.outcome] += 1;
        const checked = { ...verdict, at, case: id, version: hash.parts.version };
        await out.add(`${asJson ? checkedJson(checked) : checkedLine(checked, say)}\n`);
        progress.judged(1);
        if (now() - since < patience) continue;
        await turn();
        since = now();
      }
    }
    progress.clear();
    if (!asJson && !signal.aborted) await out.add(`${countsLine(counts, say)}\n`);
    await out.end();
  } finally {
    progress.clear();
    interrupts?.removeEventListener('abort', onInterrupt);
  }
  const interrupt = interrupts?.aborted ? String(interrupts.reason) : null;
  const invalid = broken + cases.invalid;
  const unreadable = results.unreadable || given.unreadable;
  const ended = { interrupt, count, invalid, last, met, measures: cases.measures, unreadable };
  const code = await endOf(ended, asked, say, tell);
  const allWell = counts.same + counts.stands === count;
  return allWell || (code !== exit.ok && code !== exit.invalid) ? code : exit.differs;
}

/** The case of a result, checked or to be checked; null where there is none. */
async function sourceOf({ evaluation, source }: Stored, waiting: Waiting | null): Promise<unknown> {
  if (waiting === null) return source ?? null;
  return (await waiting.take(evaluation.case))?.source ?? null;
}

/** Asks the same question of a case again. */
async function check(
  was: Stored['evaluation'],
  source: unknown,
  asked: Asked,
  refuse: (faults: readonly Fault[]) => Promise<void>,
): Promise<Verdict> {
  if (source === null) return noCase;
  const { effectiveFrom, only, include } = was.hash.parts;
  try {
    const parsed: ParsedCase = library().parseCase(source);
    const now: Evaluation = library().evaluate(parsed, {
      ...callOptions(asked),
      asOf: was.asOf,
      readings: was.readings,
      ...(effectiveFrom === null ? {} : { effectiveFrom }),
      ...(only === null ? {} : { only }),
      include: [...include, 'hash'],
    });
    return verdictOf(was, now as Stored['evaluation']);
  } catch (error) {
    if (!(error instanceof DuxunError)) throw error;
    await refuse(error.faults);
    return refused;
  }
}

/** @throws UsageError */
function checkArgs({ values, flags, files }: Args, path: string): void {
  const other = [...values.keys(), ...flags].find((name) => !allowed.includes(name));
  if (other !== undefined)
    throw new UsageError({
      zh: `--verify 不和 --${other} 连用：判断哪一天、怎样判断，结果里都有。`,
      en: `--verify takes no --${other}: which day is judged, and how, stands in the results.`,
    });
  const format = values.get('format')?.at(-1);
  if (format !== undefined && format !== 'table' && format !== 'jsonl')
    throw new UsageError({
      zh: `--verify 的 --format 只能是 table、jsonl，不能是“${format}”。`,
      en: `--format of --verify is table or jsonl, not "${format}".`,
    });
  if ([path, ...files].filter((file) => file === '-').length > 1)
    throw new UsageError({ zh: '标准输入只能读一次。', en: 'Standard input can be read only once.' });
}

const noCases = (path: string): UsageError =>
  new UsageError({
    zh: `${path} 里的结果没有附案件：请写出案件文件（duxun evaluate 案件文件 --verify ${path}），或者写结果时加 --with-case。`,
    en: `The results in ${path} have no cases with them: name the files of the cases (duxun evaluate CASES --verify ${path}), or write results with --with-case.`,
  });
