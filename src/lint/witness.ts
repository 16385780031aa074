/** Cases that show a finding: made of the values under which conditions hold, and judged by the library itself. */
import { fromDay, toDay } from '../calendar/index.js';
import type { CaseKind } from '../case/kinds.js';
import { createDuxun } from '../duxun.js';
import type { Action } from '../evaluation.js';
import { typesIn } from '../measure/check/env.js';
import type { Measure } from '../measure/measure.js';
import type { Model } from './logic/solve.js';

type Json = Readonly<Record<string, unknown>>;

/** Judged on a day on which every measure that says when it is in force is so, and what is before it lies behind. */
function dayOf({ source }: Measure): number {
  const { effectiveFrom, issuedOn } = source.measure;
  const known = [effectiveFrom, issuedOn].filter((one) => typeof one === 'string');
  return Math.max(toDay('2020-06-15'), ...known.map((one) => toDay(one as string) + 800));
}

/** Events of the types, places and fields that a Select asks for. */
function eventsFor(select: Json, n: number, day: number): readonly Json[] {
  const [type] = typesIn(select.event);
  if (type === undefined) return [];
  const where = typeof select.where === 'object' && select.where !== null ? (select.where as Json) : {};
  const fields = Object.entries(where).map(([field, wanted]) => [field, [wanted].flat()[0]]);
  return Array.from({ length: Math.min(n, 10) }, () => ({
    ...Object.fromEntries(fields),
    ...(select.at === undefined ? {} : { [String(select.at)]: `${select.at}-1` }),
    type,
    on: fromDay(day),
  }));
}

/** The log that the values of a model call for: those that are asked for more closely first. */
function logOf(model: Model, asOf: number): readonly Json[] {
  const since = new Map<string, number>();
  for (const { variable, value } of model.values())
    if (variable.source?.in === 'elapsed' && typeof value === 'number')
      for (const type of typesIn(variable.source.select.event)) since.set(type, asOf - value);
  const wanted = [...model.values()].flatMap(({ variable: { source }, value }) =>
    source?.in === 'events' && typeof value === 'number' ? [{ select: source.select, n: value }] : [],
  );
  const log: Json[] = [];
  const count = (select: Json) =>
    log.filter(({ type }) => typesIn(select.event).includes(String(type))).length;
  for (const { select, n } of wanted.sort(
    (a, b) => Object.keys(b.select).length - Object.keys(a.select).length,
  )) {
    const [type = ''] = typesIn(select.event);
    log.push(...eventsFor(select, n - count(select), since.get(type) ?? asOf - 10));
  }
  return log.sort((a, b) => (String(a.on) < String(b.on) ? -1 : 1));
}

/** A case in which what the model says is so, and the day and readings to judge it by. */
function caseOf(measure: Measure, kind: CaseKind, model: Model, asOf: number) {
  const given: Record<'fact' | 'reading' | 'answer', Record<string, unknown>> = {
    fact: {},
    reading: {},
    answer: {},
  };
  let type = measure.roles[0] ?? 'other';
  for (const { variable, value } of model.values()) {
    const { source } = variable;
    if (source?.in === 'subject') type = String(value);
    if (source?.in === 'fact' || source?.in === 'reading' || source?.in === 'answer')
      given[source.in][source.name] = value;
  }
  const source = {
    kind,
    measure: measure.id,
    id: 'lint',
    subject: { type },
    began: fromDay(asOf - 700),
    facts: given.fact,
    ...(Object.keys(given.answer).length === 0 ? {} : { answers: given.answer }),
    events: logOf(model, asOf),
  };
  return { source, readings: given.reading as Record<string, string> };
}

/** The slots that a kind of case may have; it is tried with and without. */
const slots: readonly Json[] = [
  {},
  { places: [{ id: 'place-1' }] },
  { persons: [{ id: 'person-1' }] },
  { places: [{ id: 'place-1' }], persons: [{ id: 'person-1' }] },
];

/** Judges the case that a model calls for: what must, may or must not be done in it. None where there is no such case. */
export function actionsOf(measure: Measure, kind: CaseKind, model: Model): readonly Action[] {
  const duxun = createDuxun({ measures: [measure] });
  const asOf = dayOf(measure);
  const { source, readings } = caseOf(measure, kind, model, asOf);
  const found: Action[] = [];
  for (const more of slots) {
    const parsed = duxun.safeParseCase({ ...source, ...more });
    if (!parsed.ok) continue;
    const from = { effectiveFrom: fromDay(asOf - 800) };
    const fixed = typeof measure.source.measure.effectiveFrom === 'string' ? {} : from;
    found.push(...duxun.evaluate(parsed.case, { asOf: fromDay(asOf), readings, ...fixed } as never).actions);
  }
  return found;
}
