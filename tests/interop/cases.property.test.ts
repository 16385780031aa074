import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measures } from '../../src/index.js';
import { casesOf } from '../support/cases.js';
import { known } from '../support/known.js';
import { patience, some } from '../support/runs.js';
import { allWords } from '../support/words.js';
import { compare, newTally, programOf } from './compared.js';

/** 50 cases a measure, or twice as many as the environment asks for, as they come cheap. */
const runs = some(1 / 6, 2);

describe.each(measures().map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
  const kinds = allWords
    .filter((words) => words.measure.id === id)
    .map((words) => ({
      weight: 1 + Math.ceil(measure.rules(words.kind).length / 10),
      arbitrary: casesOf(words),
    }));
  const cases = known(fc.oneof(...kinds), measure, (drawn) => programOf(measure, drawn));

  it(
    'stock fires what the library finds to act, on any case that is known in full',
    async () => {
      const tally = newTally();
      const property = fc.asyncProperty(cases, (drawn) => compare(measure, drawn, tally));
      await fc.assert(property, { numRuns: runs });
      expect(tally.refused).toBe(0);
      expect(tally.compared).toBeGreaterThanOrEqual(runs);
    },
    patience.timeout,
  );
});
