/** The scenarios of the project, bound to the bundled measures: `duxun/testing` is what reads and judges them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as yaml from 'yaml';
import type { Audit } from '../../src/audit.js';
import type { Evaluation } from '../../src/evaluation.js';
import { audit, type EvaluateOptions, evaluate, getMeasure, parseCase } from '../../src/index.js';
import type { Measure } from '../../src/measure/measure.js';
import {
  auditShortfallsOf,
  caseOf,
  type Moment,
  optionsOf as optionsBy,
  readScenariosSync,
  type Scenario,
  type ScenarioFile,
  shortfallsOf,
} from '../../src/testing/index.js';
import { calendars } from './calendars.js';

export { fileSchema } from '../../src/testing/format.js';
export {
  caseOf as givenOf,
  type Moment,
  momentsOf,
  type Scenario,
  type ScenarioFile,
} from '../../src/testing/index.js';

const root = fileURLToPath(new URL('../scenarios/', import.meta.url));

export const readScenarios = (path: string): ScenarioFile =>
  readScenariosSync(readFileSync(path, 'utf8'), { place: path, yaml });

let read: readonly ScenarioFile[] | undefined;

/** Every scenario file of the project, by measure; read once in a process, as that takes seconds. */
export function allScenarios(): readonly ScenarioFile[] {
  read ??= readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readdirSync(`${root}${entry.name}`).map((name) => `${root}${entry.name}/${name}`))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map(readScenarios);
  return read;
}

/** The options of a scenario's evaluations, but for the day. */
export const optionsOf = (one: Scenario) => optionsBy(one, calendars);

export function evaluateMoment(
  measure: string,
  one: Scenario,
  at: Moment,
  more: Partial<EvaluateOptions> = {},
): Evaluation {
  return evaluate(parseCase(caseOf(measure, one, at)), { asOf: at.asOf, ...more, ...optionsOf(one) });
}

/** What a scenario expects and does not find, as sentences; none where all is well. */
export const shortfalls = (measure: string, at: Moment, found: Evaluation): string[] =>
  shortfallsOf(getMeasure(measure) as Measure, at, found).map(({ en }) => en);

/** The audit of a moment, where it expects something of it. */
export const auditMoment = (measure: string, one: Scenario, at: Moment): Audit | null =>
  at.expect?.audit === undefined
    ? null
    : audit(parseCase(caseOf(measure, one, at)), { asOf: at.asOf, ...optionsOf(one) });

/** What a scenario expects of the audit and does not find. */
export const auditShortfalls = (measure: string, at: Moment, found: Audit): string[] =>
  auditShortfallsOf(getMeasure(measure) as Measure, at, found).map(({ en }) => en);
