import { describe, expect, it } from 'vitest';
import type { Condition, EventDeclaration } from '../../src/measure/format.js';
import { type Given, log, on, rule, some, vocabulary } from '../support/tiny.js';
import { inShort, named, type Silence } from './named.js';

const leaf = (fact: string, params: object, operator: string, value: unknown): Condition =>
  ({ all: [{ fact, params, operator, value }] }) as Condition;
const happened = (select: object, value = true) => leaf('happened', select, 'equal', value);
const field = (name: string, value: unknown, operator = 'equal', more = {}) =>
  leaf('field', { event: 'found', field: name, ...more }, operator, value);
const found = (day: string, more = {}) => on('found', day, more);
const one: Given = log(found('2018-01-01'));

const ofEach = rule('1', leaf('scope', { of: 'each', field: 'ref' }, 'equal', 'A'), {
  per: { each: { event: 'found' } },
});

type Table = readonly (readonly [string, Silence, readonly string[]])[];

const fields: Table = [
  [
    'of the last',
    {
      when: field('ref', 'A'),
      given: log(found('2018-01-01', { ref: 'B' }), found('2018-01-02', { ref: 'C' })),
    },
    ['field found.ref on 2018-01-02 equal "A"'],
  ],
  [
    'of the first',
    {
      when: field('ref', 'A', 'equal', { nth: 1 }),
      given: log(found('2018-01-01', { ref: 'B' }), found('2018-01-02', { ref: 'C' })),
    },
    ['field found.ref on 2018-01-01 equal "A"'],
  ],
  [
    'of one more, where there are not so many',
    { when: field('ref', 'A', 'equal', { nth: 2 }), given: log(found('2018-01-01', { ref: 'B' })) },
    ['event found on 2018-05-01 equal true', 'field found.ref on 2018-05-01 equal "A"'],
  ],
  [
    'a list',
    { when: field('list', 'A', 'contains'), given: log(found('2018-01-01', { list: ['B'] })) },
    ['field found.list on 2018-01-01 equal ["A"]'],
  ],
  [
    'a list not known',
    { when: field('list', 'A', 'contains'), given: one },
    ['field found.list on 2018-01-01 equal ["A"]'],
  ],
  [
    'any list that has not one thing',
    { when: field('list', 'A', 'doesNotContain'), given: log(found('2018-01-01', { list: ['A'] })) },
    ['field found.list on 2018-01-01 equal ["1"]'],
  ],
  [
    'a day',
    {
      when: field('planned', '2018-03-03', 'notEqual'),
      given: log(found('2018-01-01', { planned: '2018-03-03' })),
    },
    ['field found.planned on 2018-01-01 equal "2018-03-04"'],
  ],
  [
    'none',
    { when: field('ref', null), given: log(found('2018-01-01', { ref: 'B' })) },
    ['field found.ref on 2018-01-01 equal null'],
  ],
  [
    'what was left out',
    { when: happened({ event: 'found', where: { ref: 'A' } }), given: one },
    ['field found.ref on 2018-01-01 equal "A"'],
  ],
  [
    'of the event that the rule is judged for',
    {
      spec: { norms: [ofEach] },
      given: log(found('2018-01-31', { ref: 'B' }), found('2018-02-01', { ref: 'B' })),
    },
    ['field found.ref on 2018-01-31 equal "A"'],
  ],
];

const days: Table = [
  [
    'within its bounds',
    {
      when: happened({ event: 'found', since: '2018-02-01' }),
      given: log(some('found', ['2018-01-01', '2018-03-01'])),
    },
    ['day found on unknown equal "2018-03-01"'],
  ],
  [
    'out of the way',
    {
      when: happened({ event: 'found', since: '2018-02-01' }, false),
      given: log(some('found', ['2018-01-01', '2018-03-01'])),
    },
    ['day found on unknown equal "2018-01-01"'],
  ],
  [
    'without bounds',
    {
      when: happened({ event: 'found', since: '2018-02-01' }),
      given: log(found('2018-01-01'), some('found')),
    },
    ['day found on unknown equal "2018-05-01"'],
  ],
];

describe.each<readonly [string, Table]>([
  ['what an event is to say', fields],
  ['the day of an event', days],
])('%s', (_kind, table) => {
  it.each(table)('%s', (_name, silence, expected) => {
    const told = named(silence);
    expect(inShort(told.changes)).toEqual(expected);
    expect(told.acts()).toBe(true);
  });
});

it('is no matter of change where events have no such field', () => {
  expect(named({ when: field('weight', 1), given: one }).changes).toBeNull();
});

it('makes up a list of the codes that there are', () => {
  const colours = { type: 'codes', oneOf: ['red', 'green'], label: { zh: '色', en: 'colours' } } as const;
  const { found: plain } = vocabulary.events;
  const events = { ...vocabulary.events, found: { ...plain, fields: { colours } } as EventDeclaration };
  const told = (operator: string) =>
    named({
      spec: { norms: [rule('1', field('colours', 'red', operator))], vocabulary: { ...vocabulary, events } },
      given: log(found('2018-01-01', { colours: operator === 'contains' ? ['green'] : ['red'] })),
    });
  expect(inShort(told('contains').changes)).toEqual(['field found.colours on 2018-01-01 equal ["red"]']);
  expect(inShort(told('doesNotContain').changes)).toEqual([
    'field found.colours on 2018-01-01 equal ["green"]',
  ]);
});
