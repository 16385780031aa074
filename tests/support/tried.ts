/** What is said to decide an undetermined rule, held against what does when it is tried. */

import type { EvaluateOptions } from '../../src/call-options.js';
import type { AnyCase } from '../../src/case/types.js';
import { type Need, needKey } from '../../src/engine/needs.js';
import type { Evaluation } from '../../src/evaluation.js';
import type { Measure } from '../../src/measure/measure.js';
import { type Input, openInputs } from './inputs.js';

type Verdict = 'yes' | 'no' | 'unknown';
export interface Question {
  readonly measure: Measure;
  readonly source: AnyCase;
  readonly asOf: string;
  readonly evaluate: (
    source: AnyCase,
    only?: readonly string[],
    include?: EvaluateOptions['include'],
  ) => Evaluation;
  /** Whether the audit of a case has a breach of the entry. */
  readonly breached: (source: AnyCase, rule: string, id: string) => boolean;
}
export interface Tally {
  entries: number;
  sets: number;
  /** Sets that nothing was found for. */
  empty: number;
  singles: number;
  /** Sets too large to be tried, and sets that name what this test has no values for. */
  skipped: number;
  /** Sets of an input of endlessly many values, of which none that is tried here decides. */
  unseen: number;
}

export const newTally = (): Tally => ({
  entries: 0,
  sets: 0,
  empty: 0,
  singles: 0,
  skipped: 0,
  unseen: 0,
});

const idsIn = (found: Evaluation): { acting: string[]; open: string[] } => ({
  // what another action stands for acts through it
  acting: found.actions.flatMap(({ id, covers = [] }) => [id, ...covers]),
  open: found.undetermined.flatMap(({ rules }) => rules.map(({ id }) => id)),
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Stands the entry, or one of those that it stood for while it was not known which there are? */
function verdictOf(id: string, before: Evaluation, after: Evaluation): Verdict {
  const { acting, open } = idsIn(after);
  if (acting.includes(id)) return 'yes';
  if (open.includes(id)) return 'unknown';
  if (!/=[?-]/.test(id)) return 'no';
  const known = idsIn(before);
  const seen = new Set([...known.acting, ...known.open]);
  const pattern = new RegExp(`^${escaped(id).replace(/=(\\\?|-)(?=[;\\\]])/g, '=[^;\\]]*')}$`);
  // the figure of a case that has no units has no coordinate
  const bare = id.replace('[unit=?]', '').replace(';unit=?', '');
  const meant = (one: string) => !seen.has(one) && (pattern.test(one) || one === bare);
  if (acting.some(meant)) return 'yes';
  return open.some(meant) ? 'unknown' : 'no';
}

/** May it be an event of any day and with any fields, a day, or whoever there is? */
const isEndless = ({ key, values }: Input): boolean => /^(event|day|slot):/.test(key) || values.length > 10;

/** How often a set is tried at the most. */
const most = 20_000;

const tries = (inputs: readonly Input[]): number => inputs.reduce((n, { values }) => n * values.length, 1);

/** Is there a value for each of the inputs by which the entry comes to the verdict? */
function reaches(
  wanted: Verdict,
  inputs: readonly Input[],
  source: AnyCase,
  judge: (source: AnyCase) => Verdict,
): boolean {
  const [first, ...rest] = inputs;
  if (first === undefined) return judge(source) === wanted;
  if (rest.length === 0) return first.values.some((set) => judge(set(source)) === wanted);
  return first.values.some((set) => {
    const given = set(source);
    const found = judge(given);
    return found === 'unknown' ? reaches(wanted, rest, given, judge) : found === wanted;
  });
}

/** What is wrong with what is said of one undetermined rule. */
export function faults(ask: Question, seed: number, tally: Tally): string[] {
  const all = ask.evaluate(ask.source).undetermined.flatMap(({ rules }) => rules);
  const picked = all[seed % Math.max(1, all.length)];
  if (picked === undefined) return [];
  const { id, rule } = picked;
  const found = ask.evaluate(ask.source, [rule], ['needs']);
  const entry = found.undetermined.find(({ rules }) => rules.some((one) => one.id === id));
  if (entry === undefined) return [`${id} is undetermined no more when needs are asked for`];
  const inputs = openInputs(ask.measure, ask.source, ask.asOf, rule);
  tally.entries += 1;
  const byKey = new Map(inputs.map((input) => [input.key, input]));
  const before = ask.evaluate(ask.source, [rule]);
  const params = ask.measure.rules(ask.source.kind).find((one) => one.rule.name === rule)?.rule.event.params;
  // where an act cannot be put right, that it did not conform is a breach and no action
  const final = id.includes('act=') && params?.judgedAt?.remedy === null;
  const judge = (source: AnyCase): Verdict => {
    const verdict = verdictOf(id, before, ask.evaluate(source, [rule]));
    return final && verdict === 'no' && ask.breached(source, rule, id) ? 'yes' : verdict;
  };
  const wrong: string[] = [];

  const check = (what: string, wanted: Verdict, needs: readonly Need[]): void => {
    const keys = needs.map(needKey);
    const set = keys.map((key) => byKey.get(key));
    const known = set.filter((input) => input !== undefined);
    tally.sets += 1;
    if (needs.length === 0) {
      tally.empty += 1;
      return;
    }
    if (known.length < keys.length || tries(known) > most) {
      tally.skipped += 1;
      return;
    }
    if (!reaches(wanted, known, ask.source, judge)) {
      if (known.some(isEndless)) tally.unseen += 1;
      else wrong.push(`${what} ${keys.join(' ')} does not make ${id} ${wanted}`);
    }
    if (known.length > 1)
      for (const left of known) {
        const others = known.filter((one) => one !== left);
        if (tries(others) > most / 10) tally.skipped += 1 / known.length;
        else if (reaches(wanted, others, ask.source, judge))
          wrong.push(`${what} ${keys.join(' ')} of ${id} does not need ${left.key}`);
      }
  };
  check('toConfirm', 'yes', entry.toConfirm);
  check('toRefute', 'no', entry.toRefute);

  const named = new Set(found.needs.map(needKey));
  inputs.forEach((input, i) => {
    if (!(input.asked || (i + seed) % 25 === 0)) return;
    tally.singles += 1;
    if (named.has(input.key)) return;
    const decides = input.values.find((set) => judge(set(ask.source)) !== 'unknown');
    if (decides)
      wrong.push(`${input.key} alone makes ${id} ${judge(decides(ask.source))} and is not in needs`);
  });
  return wrong;
}

/** The same case with things left out of it: facts, answers, figures, fields, days, events. */
export function vaguer(source: AnyCase, roll: () => number): AnyCase {
  const keep = <T extends object>(from: T | undefined): T =>
    Object.fromEntries(Object.entries(from ?? {}).filter(() => roll() > 3)) as T;
  const gaps = new Set(source.unrecorded);
  const recording = ['fact-established', 'answered', 'measured'];
  const events = (source.events ?? []).flatMap((event, i) => {
    const luck = roll();
    if (i === 0 || recording.includes(event.type)) return [event];
    if (luck === 0) {
      gaps.add(event.type);
      return [];
    }
    const { type, on, id, for: served, ...fields } = event;
    const rest = { type, id, ...(served === undefined ? {} : { for: served }), ...keep(fields) };
    if (luck === 1 && on !== 'unknown')
      return [
        {
          ...rest,
          on: 'unknown',
          notBefore: source.events?.[0]?.on === 'unknown' ? on : (source.events?.[0]?.on ?? on),
          notAfter: on,
        },
      ];
    return [
      { ...rest, on, ...(on === 'unknown' ? { notBefore: event.notBefore, notAfter: event.notAfter } : {}) },
    ];
  });
  const { places, persons, ...rest } = source;
  return {
    ...rest,
    facts: keep(source.facts),
    answers: keep(source.answers),
    values: keep(source.values),
    events,
    unrecorded: [...gaps],
    ...(places === undefined || roll() === 0 ? {} : { places }),
    ...(persons === undefined || roll() === 0 ? {} : { persons }),
  };
}
