/** Days of a measure: what is told of a slip in one, and that what is nearly the same is taken. */
import { describe, expect, it } from 'vitest';
import { due, faultsOf, params, paramsAt, type Slip } from '../support/slips.js';

const dueAt = `${paramsAt}/due`;
const from = { event: 'found' };

const slips: readonly Slip[] = [
  ['a day that holds nothing', due({ on: undefined }), `KEY_MISSING ${dueAt}/on`, due({ on: '2018-01-01' })],
  [
    'a bound that holds nothing',
    due({ latestOf: [undefined, '2018-01-01'] }),
    `KEY_MISSING ${dueAt}/latestOf/0`,
    due({ latestOf: [null, '2018-01-01'] }),
  ],
  [
    'the day before an event that there is not',
    due({ before: 'fund' }),
    `RULE_EVENT_UNKNOWN ${dueAt}/before`,
    due({ before: 'found' }),
  ],
  [
    'the day before a day that there is not',
    due({ before: '2018-02-30' }),
    `DATE_IMPOSSIBLE ${dueAt}/before`,
    due({ before: '2018-02-28' }),
  ],
  [
    'the day before one without an anchor',
    due({ before: { months: 1 } }),
    `DAY_FORM ${dueAt}/before/from`,
    due({ before: { months: 1, from } }),
  ],
  ['the day that a number gives', due({ fact: 'n' }), `RULE_FACT_UNKNOWN ${dueAt}/fact`, due({ fact: 'd' })],
  [
    'a bound by a number',
    due({ between: ['2018-01-01', '2018-02-01'], fact: 'n' }),
    `RULE_FACT_UNKNOWN ${dueAt}/fact`,
    due({ between: ['2018-01-01', '2018-02-01'], fact: 'd' }),
  ],
  [
    'a calendar that is a number',
    due({ workdays: 3, from, calendar: 1 }),
    `TYPE_WRONG ${dueAt}/calendar`,
    due({ workdays: 3, from, calendar: 'state-council' }),
  ],
  [
    'a calendar that is a list',
    due({ workdays: 3, from, calendar: [] }),
    `TYPE_WRONG ${dueAt}/calendar`,
    due({ workdays: 3, from, calendar: null }),
  ],
  [
    'a day that is named as another one',
    due({ day: 'deadlines' }),
    `DAY_UNKNOWN ${dueAt}/day`,
    due({ day: 'deadline' }),
  ],
  [
    'an office at the conduct, misspelt',
    params({ per: { person: 'persons', inOffice: 'conducts' } }),
    `DATE_IMPOSSIBLE ${paramsAt}/per/inOffice`,
    params({ per: { person: 'persons', inOffice: 'conduct' } }),
  ],
];

const about = { head: { days: { deadline: from } } };

describe.each(slips)('%s', (_, slip, told, nearMiss) => {
  it('is one fault', () => expect(faultsOf(slip, about)).toEqual([told]));
  it('and what is nearly the same is none', () => expect(faultsOf(nearMiss, about)).toEqual([]));
});
