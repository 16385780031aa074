import { describe, expect, it } from 'vitest';
import type { Condition, Day } from '../../src/measure/format.js';
import { type Given, ifDay, is, log, on, rule, some } from '../support/tiny.js';
import { inShort, named, type Silence } from './named.js';

const since = (day: Day, operator: string, value: unknown): Condition =>
  ({ all: [{ fact: 'elapsed', params: { since: day }, operator, value }] }) as Condition;
/** A day compared with another one, or with none. */
const day = (of: Day, operator: string, other: Day): Condition => {
  const value = other === null ? null : { fact: 'day', params: { of: other } };
  return { all: [{ fact: 'day', params: { of }, operator, value }] } as Condition;
};
const found: Day = { event: 'found' };
const begun: Day = { event: 'begun' };
const ended: Day = { event: 'ended' };
const january: Given = log(on('found', '2018-01-31'));
const both = (first: string, second: string) => log(on('found', first), on('ended', second));
const yes: Condition = { all: [is('p')] };

type Table = readonly (readonly [string, Silence, readonly string[]])[];

const elapsed: Table = [
  [
    'more than so many days',
    { when: since(found, 'greaterThan', 100), given: january },
    ['asOf asOf greaterThanInclusive "2018-05-12"'],
  ],
  [
    'so many days or more',
    { when: since(found, 'greaterThanInclusive', 100), given: january },
    ['asOf asOf greaterThanInclusive "2018-05-11"'],
  ],
  [
    'less than so many',
    { when: since(found, 'lessThan', 10), given: january },
    ['asOf asOf lessThanInclusive "2018-02-09"'],
  ],
  [
    'so many or less',
    { when: since(found, 'lessThanInclusive', 10), given: january },
    ['asOf asOf lessThanInclusive "2018-02-10"'],
  ],
  ['just so many', { when: since(found, 'equal', 10), given: january }, ['asOf asOf equal "2018-02-10"']],
  [
    'since a day not known',
    { when: since(found, 'greaterThan', 10), given: log(some('found', ['2018-04-19', '2018-04-28'])) },
    ['day found on unknown equal "2018-04-19"'],
  ],
];

const on1 = 'event ended on 2018-05-01 equal true';
const april = 'event ended on 2018-04-30 equal true';
/** Days that have not come, and what they wait for. */
const waiting = (
  [
    ['a day counted from it', { days: 1, from: ended }, [april]],
    ['the end of its month', { endOf: 'month', from: ended }, [april]],
    ['the day before', { before: 'ended' }, [on1]],
    ['the day after', { after: ended }, [april]],
    ['some day until then', { notAfter: ended }, [on1]],
    ['the same day', { on: ended }, [on1]],
    ['the first that has come', { firstOf: [ended, begun] }, [on1]],
    ['the later', { latestOf: [ended, begun] }, [on1]],
    ['a day counted from the first', { days: 1, from: { firstOf: [ended, begun] } }, [april]],
    ['where it is not so', ifDay(yes, begun, ended), [on1]],
    [
      'one of several',
      { event: ['ended', 'begun'] },
      ['event ended on 2018-05-01 or another of ended begun equal true'],
    ],
    [
      'a field of it',
      { event: 'ended', field: 'planned' },
      [on1, 'field ended.planned on 2018-05-01 equal "2018-05-01"'],
    ],
    ['a fact', { fact: 'd' }, ['fact d equal "2018-05-01"']],
  ] as const
).map(([name, of, expected]) => [
  name,
  { when: since(of, 'greaterThanInclusive', 0), given: { facts: { p: false, d: null } } },
  expected,
]) as unknown as Table;

const named1 = { days: { due: { days: 1, from: ended }, again: { day: 'due' } } };
const waitingMore: Table = [
  [
    'a day by its name',
    { spec: { norms: [rule('1', since({ day: 'again' }, 'greaterThanInclusive', 0))], head: named1 } },
    [april],
  ],
  [
    'a field that was left empty',
    {
      when: since({ event: 'ended', field: 'planned' }, 'greaterThan', 10),
      given: log(on('ended', '2018-01-01', { planned: null })),
    },
    ['field ended.planned on 2018-01-01 equal "2018-01-01"'],
  ],
  ['not none', { when: { not: day(ended, 'equal', null) } }, [on1]],
  [
    'one or the other, where they are not to be the same',
    { when: { not: day(found, 'equal', ended) } },
    ['event ended on 2018-04-30 equal true'],
  ],
  ['two at once', { when: day(found, 'lessThan', ended) }, ['event found on 2018-04-30 equal true', on1]],
  ['the other one', { when: day(found, 'lessThan', ended), given: january }, [on1]],
];

const order: Table = [
  [
    'before: on the same day',
    { when: day(found, 'lessThan', ended), given: both('2018-01-10', '2018-01-10') },
    ['day found on 2018-01-10 equal "2018-01-09"'],
  ],
  [
    'before: after',
    { when: day(found, 'lessThan', ended), given: both('2018-01-20', '2018-01-10') },
    ['day found on 2018-01-20 equal "2018-01-09"'],
  ],
  [
    'on or before',
    { when: day(found, 'lessThanInclusive', ended), given: both('2018-01-20', '2018-01-10') },
    ['day found on 2018-01-20 equal "2018-01-10"'],
  ],
  [
    'after',
    { when: day(found, 'greaterThan', ended), given: both('2018-01-10', '2018-01-20') },
    ['day found on 2018-01-10 equal "2018-01-21"'],
  ],
  [
    'on or after',
    { when: day(found, 'greaterThanInclusive', ended), given: both('2018-01-10', '2018-01-20') },
    ['day found on 2018-01-10 equal "2018-01-20"'],
  ],
  [
    'the same',
    { when: day(found, 'equal', ended), given: both('2018-01-10', '2018-01-20') },
    ['day found on 2018-01-10 equal "2018-01-20"'],
  ],
  [
    'the other one, where the one is a date',
    { when: day('2018-01-10', 'greaterThan', ended), given: both('2018-01-01', '2018-01-20') },
    ['day ended on 2018-01-20 equal "2018-01-09"'],
  ],
  [
    'a fact',
    { when: day({ fact: 'd' }, 'greaterThan', '2018-04-01'), given: { facts: { d: '2018-03-31' } } },
    ['fact d equal "2018-04-02"'],
  ],
  [
    'a fact as established on a day',
    {
      when: day({ fact: 'd' }, 'greaterThan', '2018-04-01'),
      given: log(on('fact-established', '2018-03-03', { fact: 'd', value: '2018-03-31' })),
    },
    ['fact d equal "2018-04-02"'],
  ],
  [
    'a field',
    {
      when: day({ event: 'found', field: 'planned' }, 'greaterThan', '2018-04-01'),
      given: log(on('found', '2018-01-01', { planned: '2018-03-31' })),
    },
    ['field found.planned on 2018-01-01 equal "2018-04-02"'],
  ],
  [
    'a field of the event that the rule is judged for',
    {
      spec: {
        norms: [
          rule('1', day({ scope: 'each', field: 'planned' }, 'greaterThan', '2018-04-01'), {
            per: { each: { event: 'found' } },
          }),
        ],
      },
      given: log(on('found', '2018-01-01', { planned: '2018-03-31' })),
    },
    ['field found.planned on 2018-01-01 equal "2018-04-02"'],
  ],
  [
    'what the later of two goes back to',
    {
      when: day({ latestOf: [ended, found] }, 'greaterThan', '2018-04-01'),
      given: both('2018-01-01', '2018-02-01'),
    },
    ['day ended on 2018-02-01 equal "2018-04-02"'],
  ],
  [
    'what the first that has come goes back to',
    {
      when: day({ firstOf: [begun, found] }, 'greaterThan', '2018-04-01'),
      given: both('2018-01-01', '2018-02-01'),
    },
    ['day found on 2018-01-01 equal "2018-04-02"'],
  ],
  [
    'what a day by a condition goes back to',
    {
      when: day(ifDay(yes, ended, found), 'greaterThan', '2018-04-01'),
      given: { facts: { p: true }, ...both('2018-01-01', '2018-02-01') },
    },
    ['day ended on 2018-02-01 equal "2018-04-02"'],
  ],
  [
    'what a month is counted from, some days further where months are not as long',
    {
      when: day({ months: 1, from: ended }, 'greaterThan', '2018-04-01'),
      given: both('2018-01-01', '2018-02-01'),
    },
    ['day ended on 2018-02-01 equal "2018-03-05"'],
  ],
  [
    'what the beginning of a month goes back to, a month further',
    {
      when: day({ startOf: 'month', from: ended }, 'greaterThan', '2018-04-01'),
      given: both('2018-01-01', '2018-02-01'),
    },
    ['day ended on 2018-02-01 equal "2018-05-01"'],
  ],
];

describe.each<readonly [string, Table]>([
  ['the as-of day by the days since another', elapsed],
  ['what a day that has not come waits for', waiting],
  ['what is waited for in other ways', waitingMore],
  ['a day moved to where it should be', order],
])('%s', (_kind, table) => {
  it.each(table)('%s', (_name, silence, expected) => {
    const told = named(silence);
    expect(inShort(told.changes)).toEqual(expected);
    expect(told.acts()).toBe(true);
  });
});

describe('no day that would do', () => {
  const range = log(some('found', ['2018-01-01', '2018-02-01']), on('ended', '2018-01-01'));
  it.each<readonly [string, Silence]>([
    ['past the end of the calendar', { when: since(found, 'greaterThan', 100_000), given: january }],
    ['before the beginning of the calendar', { when: since(found, 'lessThan', -100_000), given: january }],
    ['other than so many days', { when: since(found, 'notEqual', 90), given: january }],
    ['a text', { when: since(found, 'equal', 'ten'), given: january }],
    ['none', { when: since(null, 'greaterThan', 1) }],
    ['the end of no period', { when: since({ endOf: 'period' }, 'greaterThan', 1) }],
    ['the first of none', { when: since({ days: 1, from: { firstOf: [] } }, 'greaterThan', 1) }],
    ['the later of none', { when: since({ latestOf: [] }, 'greaterThan', 1) }],
    ['of no type', { when: since({ event: [] }, 'greaterThan', 1) }],
    ['two dates', { when: day('2018-01-01', 'greaterThan', '2018-04-01') }],
    ['one that has come, where it is to be none', { when: day(found, 'equal', null), given: january }],
    [
      'the end of the month of an event, whatever its day is',
      {
        when: day({ endOf: 'month', from: found }, 'lessThan', '2018-01-15'),
        given: log(some('found', ['2018-01-05', '2018-01-20'])),
      },
    ],
    [
      'the first of two, of which it is not certain which it is',
      {
        when: day(found, 'greaterThan', '2018-04-15'),
        given: log(on('found', '2018-01-01'), some('found', ['2018-03-01', '2018-04-01'])),
      },
    ],
    ['one that is not known', { when: day(found, 'lessThan', ended), given: range }],
    [
      'a number',
      {
        when: { all: [{ fact: 'day', params: { of: found }, operator: 'equal', value: 1 }] },
        given: january,
      },
    ],
    [
      'of an event that the rule would not be judged for then',
      {
        spec: {
          norms: [
            rule('1', day({ scope: 'each' }, 'greaterThan', '2018-04-01'), {
              per: { each: { event: 'found' } },
            }),
          ],
        },
        given: january,
      },
    ],
  ])('%s', (_name, silence) => {
    expect(named(silence).changes).toBeNull();
  });
});
