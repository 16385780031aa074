import { createDuxun } from '../../duxun.js';
import type { Measure } from '../../measure/measure.js';
import type { Moment, ScenarioFile } from '../format.js';
import { type Calendars, caseOf, momentsOf, optionsOf } from '../moments.js';
import { auditShortfallsOf, shortfallsOf } from '../shortfalls.js';
import type { Probe, Shortfalls } from './judge.js';

/** The days of a measure's scenarios, ready for its mutants to be judged by. */
export function probesOf(
  measure: Measure,
  files: readonly ScenarioFile[],
  calendars: Calendars = {},
): Probe<Moment>[] {
  const { parseCase } = createDuxun({ measures: [measure] });
  return files
    .filter((file) => file.measure === measure.id)
    .flatMap((file) =>
      file.scenarios.flatMap((one) =>
        momentsOf(one).map((at) => ({
          file: file.place,
          scenario: one.name,
          case: parseCase(caseOf(measure.id, one, at)),
          at,
          ...optionsOf(one, calendars),
        })),
      ),
    );
}

/** What a day expects and does not find, by the words of the measure as it is. */
export const shortfallsBy = (measure: Measure): Shortfalls<Moment> => ({
  answer: (at, found) => shortfallsOf(measure, at, found),
  audit: (at, found) => auditShortfallsOf(measure, at, found),
});
