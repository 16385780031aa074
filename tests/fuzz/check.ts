/** What holds of every input, however odd. */
import {
  audit,
  DuxunError,
  evaluate,
  type Fault,
  faultCodes,
  faultText,
  type Parsed,
  type ParsedCase,
  parseCase,
  safeDefineMeasure,
  safeParseCase,
  timeline,
  toJson,
} from '../../src/index.js';
import { findingText, lintMeasure } from '../../src/lint/index.js';
import { isDay } from './hostile.js';
import type { Input } from './inputs.js';
import { frozen, sizeOf } from './json.js';
import { evaluateSteps, lintSteps, overTimeSteps, parseSteps } from './limits.js';
import type { Draft } from './measures.js';
import { within } from './steps.js';

/** Something that must not be. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

export function ensure(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Violation(what);
}

/** The most steps that each call has taken, and on how much. */
export type Most = Record<string, { steps: number; of: number }>;

export interface Outcome {
  readonly parsed: boolean;
  readonly evaluated: boolean;
  readonly overTime: boolean;
  /** Codes of the faults of the case, and of the options. */
  readonly codes: readonly string[];
}

export interface Asked {
  /** Whether everything is asked a second time. */
  readonly twice: boolean;
  /** Whether the case goes through a timeline and an audit too. */
  readonly overTime: boolean;
  readonly most: Most;
}

const noText = /\b(undefined|NaN|null)\b(?!”|")|\[object /;
/** `null` is a value that may be expected: "Expected a text or null". */
const named = (text: string): string => text.replaceAll(/(应为|或|、|的为 |, | or |Expected ) ?null/g, '');

/** Whether some text of the input, or a key, is this word: what is called so may be told by its name. */
function isCalled(given: unknown, word: string): boolean {
  try {
    return JSON.stringify(given)?.includes(JSON.stringify(word)) ?? false;
  } catch {
    return false;
  }
}

/** Every fault has a code, a place, a pointer and words in both languages. */
function checkFaults(faults: readonly Fault[], given: unknown): void {
  ensure(faults.length > 0, 'refused without a fault');
  for (const fault of faults) {
    const { code, place, pointer, found, expected, wayOut } = fault;
    ensure(Object.hasOwn(faultCodes, code), `no such code: ${code}`);
    ensure(typeof place === 'string', `${code}: the place is no text`);
    ensure(pointer === '' || pointer.startsWith('/'), `${code}: no pointer: ${pointer}`);
    ensure(
      typeof found === 'string' && found !== '' && !/\p{Surrogate}/u.test(found),
      `${code}: found ${found}`,
    );
    for (const lang of ['zh', 'en'] as const) {
      for (const text of [expected[lang], wayOut[lang]]) {
        const [hole] = noText.exec(named(text)) ?? [];
        ensure(text !== '' && (hole === undefined || isCalled(given, hole)), `${code} in ${lang}: ${text}`);
      }
      ensure(faultText(fault, lang).length > found.length, `${code}: no words in ${lang}`);
    }
  }
}

/** The answer, or the faults of a refusal; any other error goes on. */
function answerOf<T>(
  given: unknown,
  run: () => T,
): { readonly value: T } | { readonly faults: readonly Fault[] } {
  try {
    return { value: run() };
  } catch (error) {
    if (!(error instanceof DuxunError)) throw error;
    checkFaults(error.faults, given);
    ensure(error.code === error.faults[0]?.code && error.message !== '', 'an error without its code');
    return { faults: error.faults };
  }
}

/** What is not in JSON can't be compared as a text. */
const sameParsed = (a: Parsed, b: Parsed): boolean =>
  a.ok ? b.ok && a.case === b.case : !b.ok && same(a.faults, b.faults);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function noted<T>(most: Most, name: string, of: number, limit: number, run: () => T): T {
  const { value, steps } = within(limit, run);
  const before = most[name];
  if (before === undefined || steps > before.steps) most[name] = { steps, of };
  return value;
}

/** Texts of an answer for people: none with a hole in it, and every day one that can be written. */
function checkAnswer(evaluation: ReturnType<typeof evaluate>): void {
  for (const { label, due, id, status } of evaluation.actions) {
    ensure(!noText.test(label.zh) && !noText.test(label.en), `label: ${label.zh} ${label.en}`);
    ensure(due === null || due === undefined || /^\d{4}-\d\d-\d\d$/.test(due), `due: ${due}`);
    ensure(id !== '' && (status === 'open' || status === 'overdue'), `action ${id}: ${status}`);
  }
}

const eventsIn = (source: ParsedCase): number => source.events?.length ?? 0;

/** Tries one input. @throws Violation, TooManySteps, or whatever error the library lets through */
export function tryInput({ json, options, impossible }: Input, asked: Asked): Outcome {
  const { most } = asked;
  frozen(json);
  frozen(options);
  const size = sizeOf(json);
  const parse = () => safeParseCase(json);
  const parsed = noted(most, 'parse', size, parseSteps(size), parse);
  if (asked.twice) ensure(sameParsed(parsed, parse()), 'another answer when parsed again');
  if (!parsed.ok) {
    checkFaults(parsed.faults, json);
    const thrown = answerOf(json, () => parseCase(json));
    ensure('faults' in thrown && same(thrown.faults, parsed.faults), 'parseCase says something else');
    const codes = parsed.faults.map(({ code }) => code);
    if (impossible.length > 0)
      ensure(codes.includes('DATE_IMPOSSIBLE'), `an impossible date is not told: ${codes.join()}`);
    return { parsed: false, evaluated: false, overTime: false, codes };
  }
  ensure(parsed.case === json, 'another case than the input');
  ensure(
    impossible.length === 0,
    `a date is let through: ${impossible.map((path) => path.join('/')).join()}`,
  );
  const source = parsed.case;
  const judge = () => evaluate(source, options as Parameters<typeof evaluate>[1]);
  const answer = answerOf([json, options], () =>
    noted(most, 'evaluate', eventsIn(source), evaluateSteps(eventsIn(source)), judge),
  );
  if ('faults' in answer)
    return { parsed: true, evaluated: false, overTime: false, codes: answer.faults.map(({ code }) => code) };
  checkAnswer(answer.value);
  if (asked.twice) {
    const text = JSON.stringify(answer.value);
    ensure(toJson(answer.value) === text, 'toJson differs from JSON.stringify');
    ensure(JSON.stringify(judge()) === text, 'another answer when evaluated again');
  }
  const overTime = asked.overTime && eventsIn(source) <= 1_000 && tryOverTime(source, options, asked);
  return { parsed: true, evaluated: true, overTime, codes: [] };
}

/** A day some months on, as far as there is one. */
function later(day: string): string {
  const year = Number(day.slice(0, 4)) + 1;
  const next = `${year}${day.slice(4)}`;
  return isDay(next) ? next : isDay(`${year}-02-28`) ? `${year}-02-28` : '2199-12-31';
}

function tryOverTime(source: ParsedCase, options: unknown, { most, twice }: Asked): boolean {
  const { asOf, include: _include, ...rest } = options as Parameters<typeof evaluate>[1];
  const events = eventsIn(source);
  const course = () => timeline(source, { ...rest, from: asOf, to: later(asOf) });
  const past = () => audit(source, { ...rest, asOf });
  for (const [name, run] of [
    ['timeline', course],
    ['audit', past],
  ] as const) {
    const found = noted<unknown>(most, name, events, overTimeSteps, run);
    ensure(JSON.stringify(found).length > 2, `${name}: nothing`);
    if (twice) ensure(same(found, run()), `another ${name} when asked again`);
  }
  return true;
}

export interface LintOutcome {
  readonly linted: boolean;
  readonly findings: number;
  readonly codes: readonly string[];
}

/** Tries one measure: it is refused, or looked through. */
export function tryDraft({ source, vocabulary, whole }: Draft, most: Most): LintOutcome {
  frozen(source);
  frozen(vocabulary);
  const size = sizeOf(source) + sizeOf(vocabulary);
  const defined =
    whole === undefined
      ? noted(most, 'defineMeasure', size, lintSteps(size), () => safeDefineMeasure(source, vocabulary))
      : { ok: true as const, measure: whole };
  if (!defined.ok) {
    checkFaults(defined.faults, [source, vocabulary]);
    return { linted: false, findings: 0, codes: defined.faults.map(({ code }) => code) };
  }
  const look = () => lintMeasure(defined.measure);
  const findings = noted(most, 'lintMeasure', size, lintSteps(size), look);
  for (const finding of findings)
    for (const lang of ['zh', 'en'] as const) {
      const text = findingText(finding, lang);
      ensure(!/\bundefined\b|\[object /.test(text), `finding: ${text}`);
    }
  ensure(same(findings, look()), 'other findings when looked again');
  return { linted: true, findings: findings.length, codes: [] };
}
