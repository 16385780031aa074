import { describe, expect, it } from 'vitest';
import { earliestOf } from '../../src/case/cut.js';
import type { AnyCase } from '../../src/case/types.js';
import { dayText, type Given, some } from '../support/tiny.js';

const of = (given: Given): AnyCase =>
  ({ kind: 'finding', measure: 'tiny', id: 'case', subject: { type: 'unit' }, ...given }) as AnyCase;

describe('the first day on which an event of unknown day may have happened', () => {
  it.each<[string, Given, readonly [(string | undefined)?, string?], string]>([
    ['the one given', { began: '2018-01-01' }, ['2018-02-01', '2018-03-01'], '2018-02-01'],
    ['that on which the case began', { began: '2018-01-01' }, [undefined, '2018-03-01'], '2018-01-01'],
    ['that, where nothing bounds it', { began: '2018-01-01' }, [], '2018-01-01'],
    [
      'its last, where the case began later',
      { began: '2018-04-01' },
      [undefined, '2018-03-01'],
      '2018-03-01',
    ],
    ['the first there is', {}, [], '1900-01-01'],
  ])('%s', (_, given, between, day) => {
    expect(dayText(earliestOf(some('found', between), of(given)))).toBe(day);
  });
});
