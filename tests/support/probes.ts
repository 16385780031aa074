/** The days of a measure's scenarios, ready for its mutants to be judged by. */
import { parseCase } from '../../src/index.js';
import type { Probe, Shortfalls } from '../../src/testing/mutation/index.js';
import {
  auditShortfalls,
  givenOf,
  type Moment,
  momentsOf,
  optionsOf,
  type ScenarioFile,
  shortfalls,
} from './scenario.js';

export const probesOf = (measure: string, files: readonly ScenarioFile[]): Probe<Moment>[] =>
  files
    .filter((file) => file.measure === measure)
    .flatMap((file) =>
      file.scenarios.flatMap((one) =>
        momentsOf(one).map((at) => ({
          scenario: `${file.place.split('/').at(-1)}: ${one.name}`,
          case: parseCase(givenOf(measure, one, at)),
          at,
          ...optionsOf(one),
        })),
      ),
    );

export const shortfallsOf = (measure: string): Shortfalls<Moment> => ({
  answer: (at, found) => shortfalls(measure, at, found),
  audit: (at, found) => auditShortfalls(measure, at, found),
});
