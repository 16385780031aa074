/** The days of a measure's scenarios, ready for its mutants to be judged by. */
import { parseCase } from '../../src/index.js';
import type { Probe } from '../../src/testing/mutation/index.js';
import { givenOf, type Moment, momentsOf, optionsOf, type ScenarioFile } from './scenario.js';

export const probesOf = (measure: string, files: readonly ScenarioFile[]): Probe<Moment>[] =>
  files
    .filter((file) => file.measure === measure)
    .flatMap((file) =>
      file.scenarios.flatMap((one) =>
        momentsOf(one).map((at) => ({
          scenario: `${file.path.split('/').at(-1)}: ${one.name}`,
          case: parseCase(givenOf(measure, one, at)),
          at,
          ...optionsOf(one),
        })),
      ),
    );
