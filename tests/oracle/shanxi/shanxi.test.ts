import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDuxun } from '../../../src/core.js';
import { defineMeasure, getMeasure, type Measure } from '../../../src/index.js';
import { mutantsOf } from '../../../src/testing/mutation/index.js';
import { patience, runs } from '../../support/runs.js';
import { differences, tallied } from './compare.js';
import { fromDay, isWorkingDay, monthsLater, toDay } from './days.js';
import { parts } from './plan.js';
import { question } from './random.js';
import { chosenDays, howMany, sequences } from './sequences.js';

/** Primes, so that no kind of event and no day is passed over by every step. */
const strides = [1, 29, 61, 61, 61, 61, 61, 3001, 3001, 6007, 6007];

describe('what is owed of a Shanxi finding', () => {
  it.each(parts.map((part, n) => [part.name, part, strides[n] as number] as const))(
    'is what the oracle says: %s',
    (_, part, stride) => {
      const { sequences: compared, examples } = tallied(part, stride);
      expect([...examples.values()]).toEqual([]);
      expect(compared).toBeGreaterThan(200);
    },
    120_000,
  );

  it(
    'is what the oracle says of longer logs, other facts, readings and decisions',
    () => {
      fc.assert(
        fc.property(question, ({ problem, asked }) => {
          expect(differences(problem, asked)).toEqual([]);
        }),
        { numRuns: runs * 3 },
      );
    },
    patience.timeout,
  );
});

describe('the comparison', () => {
  it('sees a rule that counts three months for two', () => {
    const measure = getMeasure('shanxi') as Measure;
    const mutant = mutantsOf(measure.source, ['article-16']).find(
      ({ kind, path }) => kind === 'number-moved' && path.includes('two-months-end'),
    );
    expect(mutant).toBeDefined();
    const library = createDuxun({ measures: [defineMeasure(mutant?.source)] });
    const problem = {
      subject: 'county-committee-and-government',
      began: '2017-07-01',
      facts: { origin: 'inspection', 'violation-involved': false, 'prompt-settlement-called-for': false },
      events: [{ type: 'inspection-feedback-received', on: '2017-07-31' }],
    };
    const asked = [{ asOf: '2017-08-01', issued: '2017-01-01' }];
    expect(differences(problem, asked)).toEqual([]);
    expect(differences(problem, asked, library)).toHaveLength(3);
  });

  it('goes through every sequence once', () => {
    const kinds = [{ type: 'a' }, { type: 'b' }];
    const all = [...sequences(kinds, chosenDays, 3)].map((events) => JSON.stringify(events));
    expect(new Set(all).size).toBe(howMany(2, 6, 3));
    expect(all).toHaveLength(448);
  });
});

describe('the counting of days', () => {
  it.each([
    ['2017-07-31', 'last-day', '2017-09-30'],
    ['2017-12-31', 'last-day', '2018-02-28'],
    ['2017-12-31', 'next-month', '2018-03-01'],
    ['2019-12-31', 'last-day', '2020-02-29'],
    ['2017-08-01', 'next-month', '2017-10-01'],
  ] as const)('two months from %s (%s) end on %s', (from, missing, to) => {
    expect(fromDay(monthsLater(toDay(from), 2, missing))).toBe(to);
  });

  it('knows the working days around National Day', () => {
    const days = ['2017-09-29', '2017-09-30', '2017-10-08', '2017-10-09', '2017-10-14'];
    expect(days.map((day) => isWorkingDay(toDay(day)))).toEqual([true, true, false, true, false]);
  });
});
