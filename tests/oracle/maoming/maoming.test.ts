import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patience, runs } from '../../support/runs.js';
import { compare } from './compare.js';
import { lastOf, monthOf, monthsOn, read, write } from './days.js';
import { noticedMutants } from './mutants.js';
import { anyMatter, asked, log, moreDays } from './random.js';
import { parts, run, told } from './run.js';

/** `npm run oracle` compares all of them. */
const oneIn = 250;

describe('the oracle of Maoming’s findings', () => {
  it.each(parts)('agrees on one in so many of $name', { timeout: 300_000 }, (part) => {
    const { sequences, disagreements } = run(part, oneIn);
    expect(disagreements.map(told)).toEqual([]);
    expect(sequences).toBeGreaterThan(500);
  });

  it('agrees on longer logs, whoever is concerned and whatever is found', patience, () => {
    fc.assert(
      fc.property(anyMatter, log, moreDays, (m, events, more) => {
        expect(compare(m, events, asked(events, more)).map(told)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('notices when a rule is changed', { timeout: 300_000 }, () => {
    const { tried, noticed } = noticedMutants(90, 100);
    expect(tried).toBeGreaterThan(4);
    expect(noticed / tried).toBeGreaterThan(0.5);
  });
});

describe('the oracle’s own days', () => {
  it('are read and written', () => {
    for (const day of ['2016-02-29', '2017-12-31', '2018-01-01', '2020-02-29', '2020-03-01'])
      expect(write(read(day))).toBe(day);
    expect(read('2018-01-01') - read('2017-01-01')).toBe(365);
  });

  it('go on by months, to the last day of a shorter one', () => {
    expect(write(monthsOn(read('2017-12-31'), 2))).toBe('2018-02-28');
    expect(write(monthsOn(read('2018-01-31'), 2))).toBe('2018-03-31');
    expect(write(lastOf(monthOf(read('2020-02-10'))))).toBe('2020-02-29');
  });
});
