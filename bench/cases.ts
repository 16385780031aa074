/** The cases that the benchmark runs on. They are the same every time. */
import { getMeasure, parseCase } from '../src/index.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from '../tests/support/scenario.js';
import { jobsFor } from './engines/cases.js';
import { handWrittenFor } from './engines/engines.js';
import { type Job, Shared } from './engines/shared.js';

/** How many random cases are drawn; those that are fully known are kept. */
const drawn = 600;

export function benchCases(): { readonly known: readonly Job[]; readonly written: readonly Job[] } {
  const measure = getMeasure(handWrittenFor.measure);
  if (measure === undefined) throw new Error(`no measure ${handWrittenFor.measure}`);
  const written = allScenarios().flatMap(({ measure: id, scenarios }) =>
    scenarios
      .filter((one) => Object.keys(optionsOf(one)).length === 0)
      .flatMap((one) =>
        momentsOf(one).map((moment) => ({
          source: parseCase(givenOf(id, one, moment)),
          asOf: moment.asOf,
        })),
      ),
  );
  const shared = new Shared(measure, handWrittenFor.kind);
  return { known: jobsFor(shared, handWrittenFor.kind, drawn), written };
}
