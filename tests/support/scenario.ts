/** Scenarios as data: what is given, on which day, what must follow, what must not. Format: tests/scenarios/README.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import { needKey } from '../../src/engine/needs.js';
import type { Evaluation } from '../../src/evaluation.js';
import {
  type EvaluateOptions,
  evaluate,
  getMeasure,
  parseCase,
  type WorkdayCalendar,
} from '../../src/index.js';
import { calendars } from './calendars.js';

const json = z.record(z.string(), z.unknown());

const expectation = z.strictObject({
  applies: z.enum(['yes', 'no', 'unknown']).optional(),
  /** Each must be matched by an action: the keys given here, no others looked at. `count`: so many actions match. */
  actions: z.array(z.looseObject({ rule: z.string(), count: z.int().optional() })).optional(),
  undetermined: z
    .array(
      z.strictObject({
        rule: z.string(),
        toConfirm: z.array(z.string()).optional(),
        toRefute: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  criteria: z.record(z.string(), z.enum(['yes', 'no', 'unknown', 'not-applicable'])).optional(),
  needs: z.array(z.string()).optional(),
});

const moment = {
  asOf: z.string(),
  with: json.optional(),
  expect: expectation.optional(),
  expectAbsent: z.array(z.string()).optional(),
};

const scenario = z.strictObject({
  name: z.string(),
  why: z.string().optional(),
  given: json,
  with: json.optional(),
  readings: z.record(z.string(), z.string()).optional(),
  effectiveFrom: z.string().optional(),
  /** A calendar of tests/support/calendars.ts in place of the State Council's. */
  calendar: z.enum(Object.keys(calendars) as [string, ...string[]]).optional(),
  days: z.array(z.strictObject(moment)).optional(),
  asOf: moment.asOf.optional(),
  expect: moment.expect,
  expectAbsent: moment.expectAbsent,
});

const file = z.strictObject({
  $schema: z.string().optional(),
  measure: z.string(),
  bases: z.unknown().optional(),
  scenarios: z.array(scenario).min(1),
});

/** The outer form of a file of scenarios. */
export const fileSchema = () => file;

export type Scenario = z.infer<typeof scenario>;
export type Expectation = z.infer<typeof expectation>;
export interface Moment {
  readonly asOf: string;
  readonly with?: Record<string, unknown> | undefined;
  readonly expect?: Expectation | undefined;
  readonly expectAbsent?: readonly string[] | undefined;
}

const root = fileURLToPath(new URL('../scenarios/', import.meta.url));

export interface ScenarioFile {
  readonly path: string;
  readonly measure: string;
  readonly scenarios: readonly Scenario[];
}

export function readScenarios(path: string): ScenarioFile {
  const found = file.safeParse(parse(readFileSync(path, 'utf8'), { merge: true, maxAliasCount: -1 }));
  if (!found.success) throw new Error(`${path}: ${z.prettifyError(found.error)}`);
  return { path, measure: found.data.measure, scenarios: found.data.scenarios };
}

/** Every scenario file of the project, by measure. */
export function allScenarios(): ScenarioFile[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readdirSync(`${root}${entry.name}`).map((name) => `${root}${entry.name}/${name}`))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map(readScenarios);
}

/** Events are put behind those given, facts and answers over them, anything else in their place. */
function merge(
  given: Record<string, unknown>,
  more: Record<string, unknown> | undefined,
): Record<string, unknown> {
  if (more === undefined) return given;
  const result = { ...given };
  for (const [key, value] of Object.entries(more)) {
    if (key === 'events') result.events = [...((given.events as unknown[]) ?? []), ...(value as unknown[])];
    else if (['facts', 'answers', 'values'].includes(key))
      result[key] = { ...(given[key] as object), ...(value as object) };
    else result[key] = value;
  }
  return result;
}

export const momentsOf = (one: Scenario): readonly Moment[] =>
  one.days ?? [{ asOf: one.asOf ?? '', expect: one.expect, expectAbsent: one.expectAbsent }];

/** The case of a moment, as JSON. */
export const givenOf = (measure: string, one: Scenario, at: Moment): Record<string, unknown> => ({
  measure,
  id: 'case',
  ...merge(merge(one.given, one.with), at.with),
});

/** The options of a scenario's evaluations, but for the day. */
export const optionsOf = (one: Scenario) => ({
  ...(one.readings ? { readings: one.readings } : {}),
  ...(one.calendar ? { calendar: calendars[one.calendar] as WorkdayCalendar } : {}),
  ...(one.effectiveFrom ? { effectiveFrom: one.effectiveFrom } : {}),
});

export function evaluateMoment(
  measure: string,
  one: Scenario,
  at: Moment,
  more: Partial<EvaluateOptions> = {},
): Evaluation {
  return evaluate(parseCase(givenOf(measure, one, at)), { asOf: at.asOf, ...more, ...optionsOf(one) });
}

const matches = (wanted: unknown, found: unknown): boolean => {
  if (Array.isArray(wanted))
    return (
      Array.isArray(found) && wanted.length === found.length && wanted.every((w, i) => matches(w, found[i]))
    );
  if (typeof wanted === 'object' && wanted !== null)
    return (
      typeof found === 'object' &&
      found !== null &&
      Object.entries(wanted).every(([k, w]) => matches(w, (found as Record<string, unknown>)[k]))
    );
  return wanted === found || (wanted === null && found === undefined);
};

/** What a scenario expects and does not find, as sentences; none where all is well. */
export function shortfalls(measure: string, at: Moment, found: Evaluation): string[] {
  const wrong: string[] = [];
  const full = (rule: string) => (rule.startsWith(`${measure}/`) ? rule : `${measure}/${rule}`);
  const { applies, actions = [], undetermined = [], criteria = {}, needs = [] } = at.expect ?? {};
  if (at.expect === undefined && at.expectAbsent === undefined) wrong.push('expects nothing');
  if (applies !== undefined && applies !== found.applies)
    wrong.push(`applies is ${found.applies}, not ${applies}`);
  const brief = (rule: string) =>
    JSON.stringify(
      found.actions
        .filter((a) => a.rule === full(rule))
        .map(({ label, gist, basis, silent, external, ...rest }) => rest),
    );
  for (const { rule, count, ...wanted } of actions) {
    const hits = found.actions.filter((action) => action.rule === full(rule) && matches(wanted, action));
    if (count === undefined ? hits.length === 0 : hits.length !== count)
      wrong.push(
        `${count ?? 'an'} action(s) of ${rule} ${JSON.stringify(wanted)}: found ${hits.length}; of this rule: ${brief(rule)}${found.undetermined.some((u) => u.rules.some((r) => r.rule === full(rule))) ? ' (undetermined)' : ''}`,
      );
  }
  for (const { rule, toConfirm, toRefute } of undetermined) {
    const hits = found.undetermined.filter((entry) => entry.rules.some((r) => r.rule === full(rule)));
    const keys = (list: readonly Parameters<typeof needKey>[0][]) => list.map(needKey).sort().join();
    const fits = hits.some(
      (hit) =>
        (toConfirm === undefined || keys(hit.toConfirm) === [...toConfirm].sort().join()) &&
        (toRefute === undefined || keys(hit.toRefute) === [...toRefute].sort().join()),
    );
    if (!fits)
      wrong.push(
        `${rule} undetermined: found ${JSON.stringify(hits.map((h) => [h.toConfirm.map(needKey), h.toRefute.map(needKey)]))}, acting ${brief(rule)}`,
      );
  }
  for (const [norm, state] of Object.entries(criteria)) {
    const hit = found.criteria.find((criterion) => criterion.norm === norm);
    if (hit?.state !== state) wrong.push(`criterion ${norm} is ${hit?.state}, not ${state}`);
  }
  for (const need of needs)
    if (!found.needs.some((n) => needKey(n) === need))
      wrong.push(`needs lack ${need}: ${found.needs.map(needKey).join(', ')}`);
  for (const rule of at.expectAbsent ?? []) {
    const norms = getMeasure(measure)?.norms ?? [];
    if (!norms.some((n) => full(n.id) === full(rule) || n.rules?.some((r) => r.name === full(rule))))
      wrong.push(`expectAbsent names no rule: ${rule}`);
    if (found.actions.some((action) => action.rule === full(rule)))
      wrong.push(`${rule} must be silent, acts: ${brief(rule)}`);
    const open = found.undetermined.find((entry) => entry.rules.some((r) => r.rule === full(rule)));
    if (open)
      wrong.push(`${rule} must be silent, is undetermined: ${open.toConfirm.map(needKey).join(', ')}`);
  }
  return wrong;
}
