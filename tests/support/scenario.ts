/** The scenarios of the project, bound to the bundled measures: `duxun/testing` is what reads and judges them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as yaml from 'yaml';
import type { Evaluation } from '../../src/evaluation.js';
import { type EvaluateOptions, evaluate, getMeasure, parseCase } from '../../src/index.js';
import type { Measure } from '../../src/measure/measure.js';
import {
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

/** Every scenario file of the project, by measure. */
export function allScenarios(): ScenarioFile[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readdirSync(`${root}${entry.name}`).map((name) => `${root}${entry.name}/${name}`))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map(readScenarios);
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
