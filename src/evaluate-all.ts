import type { EvaluateOptions } from './call-options.js';
import type { ParsedCase } from './case/typed.js';
import { type Fault, raise, show } from './errors.js';
import type { Evaluation } from './evaluation.js';
import { isObject } from './faults.js';
import { isLine, lineTooLong, notJson } from './json-lines.js';

/**
 * What `evaluateAll` is asked. `readings` are taken by every measure that has that reading and that option, `only` by
 * every measure that knows the norm or rule; one that no measure knows is a fault.
 */
export interface EvaluateAllOptions extends EvaluateOptions {
  /** What is done with a case that is invalid: its faults are its result, or they are thrown. `report` where left out. */
  readonly onFault?: 'report' | 'throw';
}

/** One of many cases, judged or found to be invalid. */
export type EvaluatedCase =
  | {
      /** Its place in the input, from 0. */
      readonly index: number;
      /** The line on which it stands, where it comes from `jsonLines`. */
      readonly line?: number;
      /** The id of the case. */
      readonly case: string;
      readonly source: ParsedCase;
      readonly evaluation: Evaluation;
      readonly faults?: undefined;
    }
  | {
      readonly index: number;
      readonly line?: number;
      /** Null where the input gives no id. */
      readonly case: string | null;
      readonly faults: readonly Fault[];
      readonly evaluation?: undefined;
    };

export type Cases = Iterable<unknown> | AsyncIterable<unknown>;
type Judge = (input: unknown, index: number) => EvaluatedCase;

/** The id that an input gives, whatever else is wrong with it. */
export const idOf = (input: unknown): string | null =>
  isObject(input) && typeof input.id === 'string' ? input.id : null;

/** Judges one input after another; the source is closed when no more are asked for, or one fails. */
export function overAll(cases: Cases, judgeCase: Judge, onFault: EvaluateAllOptions['onFault']) {
  const judge: Judge = (input, index) => {
    if (!isLine(input)) return judgeCase(input, index);
    const { line, value, broken, tooLong } = input;
    if (broken === undefined && tooLong === undefined) return { ...judgeCase(value, index), line };
    const place = `line ${line}`;
    const faults = [
      tooLong ? lineTooLong(tooLong.bytes, tooLong.most, place) : notJson(broken as string, place),
    ];
    if (onFault === 'throw') raise(faults);
    return { index, line, case: null, faults };
  };
  if (isAsync(cases)) return asyncly(cases, judge);
  if (!isSync(cases)) raise([noCases(cases)]);
  return syncly(cases as Iterable<unknown>, judge);
}

function* syncly(cases: Iterable<unknown>, judge: Judge): Generator<EvaluatedCase, void> {
  let index = 0;
  for (const one of cases) {
    yield judge(one, index);
    index += 1;
  }
}

async function* asyncly(cases: AsyncIterable<unknown>, judge: Judge): AsyncGenerator<EvaluatedCase, void> {
  let index = 0;
  for await (const one of cases) {
    yield judge(one, index);
    index += 1;
  }
}

const has = (cases: unknown, method: symbol): boolean =>
  typeof cases === 'object' && cases !== null && typeof Reflect.get(cases, method) === 'function';

const isAsync = (cases: unknown): cases is AsyncIterable<unknown> => has(cases, Symbol.asyncIterator);
const isSync = (cases: unknown): cases is Iterable<unknown> => has(cases, Symbol.iterator);

const noCases = (found: unknown): Fault => ({
  code: 'TYPE_WRONG',
  place: '',
  pointer: '',
  found: show(found),
  expected: {
    zh: '应为一列案件：数组、生成器或流。',
    en: 'Expected cases one after another: an array, a generator or a stream.',
  },
  wayOut: { zh: '只有一个案件时，请放进数组。', en: 'Put a single case into an array.' },
});
