/** What is said to decide an undetermined rule, held against what does when it is tried. */
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
  readonly evaluate: (source: AnyCase, only?: readonly string[]) => Evaluation;
}
export interface Tally {
  entries: number;
  /** Entries left out because inputs hang together. */
  hanging: number;
  sets: number;
  skipped: number;
}

const idsIn = (found: Evaluation): { acting: string[]; open: string[] } => ({
  acting: found.actions.map(({ id }) => id),
  open: found.undetermined.flatMap(({ rules }) => rules.map(({ id }) => id)),
});

/** Stands the entry, or one of those that it stood for while it was not known which there are? */
function verdictOf(id: string, before: Evaluation, after: Evaluation): Verdict {
  const { acting, open } = idsIn(after);
  if (acting.includes(id)) return 'yes';
  if (open.includes(id)) return 'unknown';
  if (!id.includes('=?')) return 'no';
  const known = idsIn(before);
  const pattern = new RegExp(`^${id.replace(/[.*+^${}()|[\]\\]/g, '\\$&').replace(/=\?/g, '=[^;\\]]*')}$`);
  // the figure of a case that has no units has no coordinate
  const meant = (one: string) =>
    pattern.test(one) || (id.includes('unit=?') && one === id.replace('[unit=?]', ''));
  if (acting.some((one) => meant(one) && !known.acting.includes(one))) return 'yes';
  return open.some((one) => meant(one) && !known.open.includes(one)) ? 'unknown' : 'no';
}

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
  const found = ask.evaluate(ask.source);
  const entries = found.undetermined.flatMap(({ rules, ...sets }) =>
    rules.map((rule) => ({ ...rule, ...sets })),
  );
  const entry = entries[seed % Math.max(1, entries.length)];
  if (entry === undefined) return [];
  const { id, rule, toConfirm, toRefute } = entry;
  const { inputs, hanging, closed } = openInputs(ask.measure, ask.source, ask.asOf, rule);
  tally.entries += 1;
  if (hanging) {
    tally.hanging += 1;
    return [];
  }
  const byKey = new Map(inputs.map((input) => [input.key, input]));
  const before = ask.evaluate(ask.source, [rule]);
  const judge = (source: AnyCase) => verdictOf(id, before, ask.evaluate(source, [rule]));
  const params = ask.measure.rules(ask.source.kind).find((one) => one.rule.name === rule)?.rule.event.params;
  // where an act cannot be put right, that it did not conform is a breach and no action
  const final = id.includes('act=') && params?.judgedAt?.remedy === null;
  const wrong: string[] = [];

  const check = (what: string, wanted: Verdict, needs: readonly Need[]): void => {
    const keys = needs.map(needKey);
    const set = keys.map((key) => byKey.get(key));
    const known = set.filter((input) => input !== undefined);
    tally.sets += 1;
    const tries = known.reduce((n, { values }) => n * values.length, 1);
    if (needs.length === 0 || known.length < keys.length || known.length > 4 || tries > 20_000) {
      tally.skipped += 1;
      return;
    }
    if (!reaches(wanted, known, ask.source, judge))
      wrong.push(`${what} ${keys.join(' ')} does not make ${id} ${wanted}`);
    if (known.length > 1)
      for (const left of known) {
        const others = known.filter((one) => one !== left);
        if (reaches(wanted, others, ask.source, judge))
          wrong.push(`${what} ${keys.join(' ')} of ${id} does not need ${left.key}`);
      }
  };
  check('toConfirm', final ? 'no' : 'yes', toConfirm);
  check('toRefute', 'no', toRefute);

  const named = new Set(found.needs.map(needKey));
  inputs.forEach((input, i) => {
    // where nobody is named the role stands for them: a name gives the duty to another and decides nothing
    if (input.key.startsWith('slot:') && id.includes('=-')) return;
    // what takes an unknown for not established may be changed by a fact: `mayChangeWith` names it
    if (closed && input.key.startsWith('fact:')) return;
    if (named.has(input.key) || !(input.asked || (i + seed) % 25 === 0)) return;
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
