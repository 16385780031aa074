import { describe, expect, it } from 'vitest';
import type { Condition, Norm } from '../../src/measure/format.js';
import {
  always,
  entry,
  type Given,
  is,
  log,
  on,
  rule,
  type Spec,
  some,
  tiny,
  vocabulary,
} from '../support/tiny.js';

const p: Condition = { all: [is('p')] };
const asOf = '2018-06-01';

describe('questions', () => {
  const happened = (event: string, where?: object): Condition => ({
    all: [
      { fact: 'happened', params: { event, ...(where ? { where } : {}) }, operator: 'equal', value: true },
    ],
  });
  const present = (of: string, key: string): Condition => ({
    all: [{ fact: 'present', params: { of, [key]: 'office' }, operator: 'equal', value: true }],
  });
  const facts = {
    ...tiny({ norms: [] }).measure.source.measure.facts,
    more: {
      kinds: ['finding'],
      of: 'unit',
      type: 'integer',
      question: { zh: '另有几个？', en: 'How many more?' },
    },
  } as never;
  const asked = (norms: readonly Norm[], given: Given, head: Spec['head'] = {}) =>
    tiny({ norms, head: { facts, ...head } })
      .evaluate(given, asOf)
      .needs.map(({ question }) => question);
  const conduct: Condition = {
    all: [
      {
        fact: 'day',
        params: { of: { conduct: 'to' } },
        operator: 'equal',
        value: { fact: 'day', params: { of: { conduct: 'from' } } },
      },
    ],
  };
  const counted: Condition = {
    all: [
      {
        fact: 'day',
        params: { of: { workdays: 1, from: '2018-01-01', calendar: 'own' } },
        operator: 'lessThan',
        value: { fact: 'day', params: { of: { event: 'found' } } },
      },
    ],
  };

  it.each<readonly [string, Norm, Given, Spec['head'], readonly string[]]>([
    ['a fact', rule('1', p), {}, {}, ['a question of type boolean']],
    [
      'an answer',
      rule('1', { all: [{ fact: 'answer', params: { norm: '9' }, operator: 'equal', value: 'yes' }] }),
      {},
      {},
      ['Yes or no: gist of 9'],
    ],
    [
      'a figure',
      entry('1', { shape: 'target' }, { target: { min: 3 } }),
      {},
      {},
      ['What is the figure: gist of 1'],
    ],
    [
      'a further figure',
      entry('1', { shape: 'target', adds: 'more' }, { target: { min: 3 } }),
      { values: { '1': [{ value: 1 }] } },
      {},
      ['How many more?'],
    ],
    [
      'an event',
      rule('1', happened('found')),
      { unrecorded: ['found'] },
      {},
      ['Has “found” happened, how often, and on which days?'],
    ],
    ['a day', rule('1', happened('found')), log(some('found')), {}, ['On which day was “found”?']],
    [
      'a field',
      rule('1', happened('found', { what: 'major' })),
      log(on('found', '2018-01-01')),
      {},
      ['What is “what it is” of “found” (2018-01-01)?'],
    ],
    [
      'a field, the day not known',
      rule('1', happened('found', { what: 'major' })),
      log(some('found', [undefined, '2018-01-01'])),
      {},
      ['What is “what it is” of “found” (day not known)?'],
    ],
    [
      'places',
      rule('1', always, { per: { place: 'places' } }),
      {},
      {},
      ['Which places are there (null for none)?'],
    ],
    [
      'persons',
      rule('1', always, { per: { person: 'persons' } }),
      {},
      {},
      ['Which persons are concerned (null for none)?'],
    ],
    [
      'roles',
      rule('1', present('person', 'role')),
      { persons: [{ id: 'a' }] },
      {},
      ['Which post does each of the persons hold?'],
    ],
    [
      'types',
      rule('1', present('place', 'type')),
      { places: [{ id: 'a' }] },
      {},
      ['Of which kind is each of the places or units?'],
    ],
    [
      'conduct',
      rule('1', conduct),
      {},
      {},
      [
        'From which day to which did the conduct last (null while it goes on)?',
        'From which day to which did the conduct last (null while it goes on)?',
      ],
    ],
    [
      'the commencement',
      rule('1', always),
      {},
      { effectiveFrom: null },
      ['From which day is the measure in force (its text does not say)?'],
    ],
    [
      'a calendar',
      rule('1', counted),
      log(on('found', '2018-01-02')),
      {},
      ['By which calendar are working days counted (the regional one is wanted here)?'],
    ],
  ])('%s, in both languages', (_, one, given, head, expected) => {
    const found = asked([one, entry('9', { shape: 'item' })], given, head);
    expect(found.map(({ en }) => en)).toEqual(expected);
    const codes = [
      ...Object.keys(vocabulary.events.found?.fields ?? {}),
      'unknown',
      'effectiveFrom',
      'undefined',
      '{',
    ].filter((code) => code !== 'place' && code !== 'person' && code !== 'what');
    for (const { zh } of found) {
      expect(zh).toMatch(/[一-鿿].*[？）]$/);
      for (const code of codes) expect(zh).not.toContain(code);
    }
  });

  it('calls by its code what has no name', () => {
    const events = [on('measured', '2018-01-01', { norm: '9', value: 3 })];
    const target = entry('9', { shape: 'target' }, { target: { min: 1 } });
    const named = asked([rule('1', happened('measured', { of: 'east' })), target], { events });
    expect(named).toEqual([
      {
        zh: '“recorded（中）”（2018-01-01）的“of”是什么？',
        en: 'What is “of” of “recorded” (2018-01-01)?',
      },
    ]);
  });
});
