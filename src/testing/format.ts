import * as z from 'zod';
import { atFirstUse } from '../at-first-use.js';
import { civilDate, text } from '../case/slots.js';
import type { CriterionResult, Evaluation } from '../evaluation.js';

/** An action that is expected: of a rule, with these keys as they are given here; others are not looked at. */
export interface ExpectedAction {
  /** `5.8`, or with the measure before it. */
  readonly rule: string;
  /** So many actions match, no more and no fewer; left out: one or more. */
  readonly count?: number | undefined;
  /** Any key of an action: `due`, `status`, `actor`, `place` … */
  readonly [key: string]: unknown;
}

/** A rule that can't be decided is expected, with the inputs that would decide it, as `input:name`. */
export interface ExpectedUndetermined {
  readonly rule: string;
  readonly toConfirm?: readonly string[] | undefined;
  readonly toRefute?: readonly string[] | undefined;
}

/** The lists of an audit. */
export const auditLists = ['breaches', 'departures', 'undecided', 'discharged', 'moot'] as const;

/** An entry that is expected in a list of the audit as of the day: of a rule, with these keys as they are given here. */
export interface ExpectedAuditEntry {
  readonly rule: string;
  readonly in: (typeof auditLists)[number];
  /** Any key of an entry: `class`, `since`, `done`, `daysLate` … */
  readonly [key: string]: unknown;
}

/** What must come out on a day; what is left out is not looked at. */
export interface Expectation {
  readonly applies?: Evaluation['applies'] | undefined;
  /** Each is matched by an action. */
  readonly actions?: readonly ExpectedAction[] | undefined;
  readonly undetermined?: readonly ExpectedUndetermined[] | undefined;
  /** The state of catalogue entries, by norm. */
  readonly criteria?: Readonly<Record<string, CriterionResult['state']>> | undefined;
  /** Inputs that are asked for, as `input:name`. */
  readonly needs?: readonly string[] | undefined;
  /** Each is matched by an entry of its list. */
  readonly audit?: readonly ExpectedAuditEntry[] | undefined;
}

/** A case as JSON, or a part of one. */
export type CaseJson = Readonly<Record<string, unknown>>;

/** A day on which a case is judged, with what must come out. */
export interface Moment {
  readonly asOf: string;
  /** What is put to the case for this day only. */
  readonly with?: CaseJson | undefined;
  readonly expect?: Expectation | undefined;
  /** Rules of which there is neither an action nor a doubt. */
  readonly expectAbsent?: readonly string[] | undefined;
}

/** What is given, on which days, what must follow and what must not. */
export interface Scenario extends Partial<Moment> {
  /** A sentence that says what holds. */
  readonly name: string;
  /** What of the text it shows. */
  readonly why?: string | undefined;
  /** A case; measure and id are filled in. */
  readonly given: CaseJson;
  readonly readings?: Readonly<Record<string, string>> | undefined;
  readonly effectiveFrom?: string | undefined;
  /** The name of a calendar that the runner is given, in place of the State Council's. */
  readonly calendar?: string | undefined;
  /** Several days, in place of one beside the name. */
  readonly days?: readonly Moment[] | undefined;
}

/** A file of scenarios, read and checked. */
export interface ScenarioFile {
  /** Where it stands: a path, for messages. */
  readonly place: string;
  /** The id of the measure by which all of it is judged. */
  readonly measure: string;
  readonly scenarios: readonly Scenario[];
}

/** The outer form of a file of scenarios. */
export const fileSchema = atFirstUse(() => {
  const json = z.record(z.string(), z.unknown());
  const keys = z.array(text());
  const expectation = z.strictObject({
    applies: z.enum(['yes', 'no', 'unknown']).optional(),
    actions: z.array(z.looseObject({ rule: text(), count: z.int().min(0).optional() })).optional(),
    undetermined: z
      .array(z.strictObject({ rule: text(), toConfirm: keys.optional(), toRefute: keys.optional() }))
      .optional(),
    criteria: z.record(z.string(), z.enum(['yes', 'no', 'unknown', 'not-applicable'])).optional(),
    needs: keys.optional(),
    audit: z.array(z.looseObject({ rule: text(), in: z.enum(auditLists) })).optional(),
  });
  const expected = { expect: expectation.optional(), expectAbsent: keys.optional() };
  const moment = z.strictObject({ asOf: civilDate(), with: json.optional(), ...expected });
  const scenario = z.strictObject({
    name: text(),
    why: text().optional(),
    given: json,
    with: json.optional(),
    readings: z.record(z.string(), z.string()).optional(),
    effectiveFrom: civilDate().optional(),
    calendar: text().optional(),
    days: z.array(moment).min(1).optional(),
    asOf: civilDate().optional(),
    ...expected,
  });
  return z.strictObject({
    $schema: z.string().optional(),
    measure: text(),
    bases: z.unknown().optional(),
    scenarios: z.array(scenario).min(1),
  });
});
