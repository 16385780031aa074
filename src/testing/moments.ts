import type { WorkdayCalendar } from '../calendar/index.js';
import type { CallOptions } from '../call-options.js';
import type { CaseJson, Moment, Scenario } from './format.js';

/**
 * The days of a scenario: those listed, or the one beside its name.
 *
 * @example
 * const one = { name: 'a town', given: { kind: 'finding' }, asOf: '2018-03-01', expectAbsent: ['5.12'] };
 * momentsOf(one).map(({ asOf }) => asOf) // ['2018-03-01']
 */
export function momentsOf(one: Scenario): readonly Moment[] {
  return one.days ?? [{ asOf: one.asOf ?? '', expect: one.expect, expectAbsent: one.expectAbsent }];
}

/** What is put over what is there already, key by key. */
const laidOver = ['facts', 'answers', 'values'];

/** Events are put behind those given; facts, answers and figures over them; anything else in its place. */
export function put(given: CaseJson, more: CaseJson | undefined): CaseJson {
  if (more === undefined) return given;
  const result: Record<string, unknown> = { ...given };
  for (const [key, value] of Object.entries(more)) {
    const before = given[key];
    if (key === 'events' && Array.isArray(before) && Array.isArray(value))
      result.events = [...before, ...value];
    else if (laidOver.includes(key) && isPlain(before) && isPlain(value))
      result[key] = { ...before, ...value };
    else result[key] = value;
  }
  return result;
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The case of a moment, as JSON for `parseCase`: over what is given `with` of the scenario, over that `with`
 * of the day.
 *
 * @param measure the id of a measure, for a case that names none
 * @example
 * const one = { name: 'a town', given: { kind: 'finding', facts: { origin: 'supervision' } } };
 * caseOf('maoming-2017', one, { asOf: '2018-03-01', with: { facts: { origin: 'inspection' } } }).facts
 * // { origin: 'inspection' }
 */
export const caseOf = (measure: string, one: Scenario, at: Moment): CaseJson => ({
  measure,
  id: 'case',
  ...put(put(one.given, one.with), at.with),
});

/** Calendars that scenarios may name. */
export type Calendars = Readonly<Record<string, WorkdayCalendar>>;

/**
 * The options of a scenario's evaluations, but for the day.
 *
 * @param calendars by name; one that the scenario names and that is not among them is left out
 * @example
 * optionsOf({ name: 'a town', given: {}, effectiveFrom: '2017-12-01' }) // { effectiveFrom: '2017-12-01' }
 */
export function optionsOf(one: Scenario, calendars: Calendars = {}): Omit<CallOptions, 'only'> {
  const calendar = one.calendar === undefined ? undefined : calendars[one.calendar];
  return {
    ...(one.readings ? { readings: one.readings } : {}),
    ...(calendar ? { calendar } : {}),
    ...(one.effectiveFrom ? { effectiveFrom: one.effectiveFrom } : {}),
  };
}
