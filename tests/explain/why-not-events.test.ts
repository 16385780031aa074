import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/measure/format.js';
import { type Given, is, log, on, rule, type Spec, vocabulary } from '../support/tiny.js';
import { inShort, named, type Silence } from './named.js';

const leaf = (fact: string, params: object, operator: string, value: unknown): Condition =>
  ({ all: [{ fact, params, operator, value }] }) as Condition;
const happened = (select: object, value = true) => leaf('happened', select, 'equal', value);
const count = (select: object, operator: string, value: unknown) => leaf('count', select, operator, value);
const found = (day: string, more = {}) => on('found', day, more);
const times = (n: number): Given =>
  log(...['2018-01-01', '2018-01-02', '2018-01-03'].slice(0, n).map((day) => found(day)));
const per = (of: NonNullable<Parameters<typeof rule>[2]>['per'], conditions: Condition): Spec => ({
  norms: [rule('1', conditions, of === undefined ? {} : { per: of })],
});

type Table = readonly (readonly [string, Silence, readonly string[]])[];

const recorded: Table = [
  [
    'by the first of several types',
    { when: happened({ event: ['begun', 'ended', 'done'] }) },
    ['event begun on 2018-05-01 or another of begun ended done equal true'],
  ],
  [
    'that says what is asked for',
    { when: happened({ event: 'found', where: { what: 'minor', ref: ['A', 'B'] } }) },
    ['event found on 2018-05-01 with {"what":"minor","ref":"A"} equal true'],
  ],
  [
    'since a day',
    { when: happened({ event: 'ended', since: { event: 'found' } }), given: times(1) },
    ['event ended on 2018-01-01 equal true'],
  ],
  [
    'until a day',
    { when: happened({ event: 'ended', until: '2017-03-04' }) },
    ['event ended on 2017-03-04 equal true'],
  ],
  [
    'in a month',
    { spec: per({ period: 'month' }, happened({ event: 'ended', in: 'period' })), asOf: '2018-05-20' },
    ['event ended on 2018-05-01 equal true'],
  ],
  [
    'in a quarter',
    { spec: per({ period: 'quarter' }, happened({ event: 'ended', in: 'period' })), asOf: '2018-12-20' },
    ['event ended on 2018-10-01 equal true'],
  ],
  [
    'in a year',
    { spec: per({ period: 'year' }, happened({ event: 'ended', in: 'period' })) },
    ['event ended on 2018-01-01 equal true'],
  ],
  [
    'in a month that is counted from a day',
    {
      spec: per(
        { period: { unit: 'month', from: { event: 'found' }, rolling: true } },
        happened({ event: 'ended', in: 'period' }),
      ),
      given: log(found('2018-04-15')),
    },
    ['event ended on 2018-04-15 equal true'],
  ],
  [
    'at the place that the rule is judged for',
    {
      spec: per({ place: 'places' }, happened({ event: 'found', at: 'place' })),
      given: { places: [{ id: 'a' }] },
    },
    ['event found on 2018-05-01 with {"place":"a"} equal true'],
  ],
  [
    'of the person that the rule is judged for',
    {
      spec: per({ person: 'persons' }, happened({ event: 'found', at: 'person' })),
      given: { persons: [{ id: 'a' }] },
    },
    ['event found on 2018-05-01 with {"person":"a"} equal true'],
  ],
  [
    'of a type whose log has gaps, and it has none then',
    { when: happened({ event: 'found' }), given: { unrecorded: ['found', 'ended'] } },
    ['event found on 2018-05-01 equal true'],
  ],
  [
    'that the rule is judged for',
    {
      spec: per({ each: { event: 'found' } }, { all: [is('p')] }),
      given: { facts: { p: true }, unrecorded: ['found'] },
    },
    ['event found on 2018-05-01 equal true'],
  ],
];

const out: Table = [
  [
    'of each type that is there',
    {
      when: happened({ event: ['found', 'begun', 'ended'] }, false),
      given: log(found('2018-01-31'), on('begun', '2018-02-01'), found('2018-02-03')),
    },
    [
      'event found of the days 2018-01-31 2018-02-03 equal false',
      'event begun of the days 2018-02-01 equal false',
    ],
  ],
  [
    'of the type, where the log has gaps and others stay',
    {
      when: happened({ event: 'found' }, false),
      given: { unrecorded: ['found', 'ended'], ...log(on('begun', '2018-01-01')) },
    },
    ['event found equal false'],
  ],
];

const often: Table = [
  [
    'twice, where there is none',
    { when: count({ event: 'found' }, 'greaterThan', 1) },
    ['event found on 2018-05-01 greaterThan 1'],
  ],
  [
    'once more',
    { when: count({ event: 'found' }, 'greaterThan', 1), given: times(1) },
    ['event found on 2018-05-01 greaterThan 1'],
  ],
  [
    'twice more',
    { when: count({ event: 'found' }, 'equal', 3), given: times(1) },
    ['event found on 2018-05-01 equal 3'],
  ],
  ['not at all', { when: count({ event: 'found' }, 'equal', 0), given: times(2) }, ['event found equal 0']],
  [
    'less often',
    { when: count({ event: 'found' }, 'lessThan', 2), given: times(3) },
    ['event found lessThan 2'],
  ],
  [
    'the number tried, of several',
    { when: count({ event: 'found' }, 'in', [2, 3]), given: times(1) },
    ['event found on 2018-05-01 equal 2'],
  ],
  [
    'the number tried, of all but one',
    { when: count({ event: 'found' }, 'notEqual', 1), given: times(1) },
    ['event found equal 0'],
  ],
  [
    'as often as asked of those that say so',
    {
      when: count({ event: 'found', where: { what: 'major' } }, 'greaterThan', 1),
      given: log(found('2018-01-01', { what: 'major' }), found('2018-01-01', { what: 'minor' })),
    },
    ['event found on 2018-05-01 with {"what":"major"} greaterThan 1'],
  ],
  [
    'together with another type',
    {
      when: count({ event: ['found', 'begun'] }, 'greaterThan', 2),
      given: log(found('2018-01-01'), on('begun', '2018-01-01')),
    },
    ['event found on 2018-05-01 or another of found begun greaterThan 2'],
  ],
  [
    'neither it nor another type, the log being complete then',
    {
      when: count({ event: ['found', 'begun'] }, 'equal', 0),
      given: { unrecorded: ['begun'], ...log(found('2018-01-01'), on('begun', '2018-01-01')) },
    },
    ['event found or another of found begun equal 0'],
  ],
];

describe.each<readonly [string, Table]>([
  ['an event to be recorded', recorded],
  ['an event to be out of the log', out],
  ['how often an event is to be there', often],
])('%s', (_kind, table) => {
  it.each(table)('%s', (_name, silence, expected) => {
    const told = named(silence);
    expect(inShort(told.changes)).toEqual(expected);
    expect(told.acts()).toBe(true);
  });
});

describe('what no event could bring about', () => {
  it.each<readonly [string, Silence]>([
    ['no type is asked for', { when: happened({ event: [] }) }],
    ['nothing that is said would do', { when: happened({ event: 'found', where: { ref: [] } }) }],
    ['so many are not tried', { when: count({ event: 'found' }, 'equal', 20) }],
    [
      'which event it is can’t be changed',
      {
        spec: per({ each: { event: 'found' } }, leaf('scope', { of: 'each' }, 'equal', 'A')),
        given: times(1),
      },
    ],
    ['there is none to be judged', { spec: per({ each: { event: 'found' } }, { all: [is('p')] }) }],
  ])('%s', (_name, silence) => {
    expect(named(silence).changes).toBeNull();
  });

  it('says of an event that has no field for it neither place nor person', () => {
    const plain = { label: { zh: '记', en: 'plain' }, kinds: ['finding'], fields: {} } as const;
    const told = named({
      spec: {
        ...per({ place: 'places', person: 'persons' }, happened({ event: 'plain' })),
        vocabulary: { ...vocabulary, events: { ...vocabulary.events, plain } },
      },
      given: { places: [{ id: 'a' }], persons: [{ id: 'b' }] },
    });
    expect(inShort(told.changes)).toEqual(['event plain on 2018-05-01 equal true']);
    expect(told.acts()).toBe(true);
  });

  it('leaves open of whom an event is, where it is not known who there is', () => {
    const told = named({ spec: per({ person: 'persons' }, happened({ event: 'found', at: 'person' })) });
    expect(inShort(told.changes)).toEqual([
      'event found on 2018-05-01 equal true',
      'slot persons equal true',
      'field found.person on 2018-05-01 equal "persons-1"',
    ]);
  });
});
