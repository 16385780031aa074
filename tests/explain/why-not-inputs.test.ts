import { describe, expect, it } from 'vitest';
import type { Condition, FactDeclaration, Norm } from '../../src/measure/format.js';
import { clocked } from '../clock/clocked.js';
import { always, entry, facts, is, log, on, reading, rule, type Spec } from '../support/tiny.js';
import { inShort, named, type Silence } from './named.js';

const leaf = (fact: string, operator: string, value: unknown, params?: object): Condition =>
  ({ all: [{ fact, operator, value, ...(params ? { params } : {}) }] }) as Condition;
const p: Condition = { all: [is('p')] };
const norms = (conditions: Condition, ...more: readonly Norm[]) => [rule('1', conditions), ...more];
const recorded = (condition: Condition, value: boolean) => leaf('onRecord', 'equal', value, { condition });
const listed = (value: boolean): Spec => ({
  norms: norms(
    leaf('listed', 'equal', value, { norm: '2' }),
    entry('2', { shape: 'applies', subject: ['office', 'nobody'] }),
  ),
});
const byReading = (switchable: boolean): Spec => ({
  norms: norms(leaf('reading', 'notIn', ['a', 'b'], { id: 'r' })),
  head: { interpretations: [{ ...reading('r', 'a', 'b', 'c'), switchable }] },
});
const judged = rule('1', p, { judgedAt: { event: 'ended', met: { all: [is('q')] }, remedy: null } });

type Table = readonly (readonly [string, Silence, readonly string[]])[];

const table: Table = [
  [
    'a code beside those ruled out',
    { when: leaf('c', 'notIn', ['red', 'green']), given: { facts: { c: 'red' } } },
    ['fact c equal "blue"'],
  ],
  [
    'a number beside the one ruled out',
    { when: leaf('n', 'notEqual', 4), given: { facts: { n: 4 } } },
    ['fact n equal 5'],
  ],
  [
    'a day beside the one ruled out',
    { when: leaf('d', 'notEqual', '2018-01-01'), given: { facts: { d: '2018-01-01' } } },
    ['fact d equal "2018-01-02"'],
  ],
  ['none', { when: leaf('n', 'equal', null), given: { facts: { n: 4 } } }, ['fact n equal null']],
  ['what is not known, and must not be', { when: { not: is('p') } }, ['fact p equal false']],
  [
    'an answer',
    {
      spec: {
        norms: norms(leaf('answer', 'equal', 'no', { norm: '2' }), entry('2', { shape: 'item' })),
      },
      given: { answers: { '2': 'yes' } },
    },
    ['answer 2 equal "no"'],
  ],
  [
    'a fact alone, where actions are put together by the reading taken',
    {
      spec: {
        norms: norms(p),
        head: {
          interpretations: [reading('r', 'a', 'b')],
          merge: { action: 'act', by: { byReading: 'r', a: 'heaviest', b: null }, order: ['talk'] },
        },
      },
      given: { facts: { p: false } },
      options: { readings: { r: 'b' } },
    },
    ['fact p equal true'],
  ],
  [
    'that a finding be not withdrawn',
    {
      spec: { norms: norms(p), vocabulary: clocked },
      given: { facts: { p: true }, ...log(on('found', '2018-01-01'), on('finding-withdrawn', '2018-02-01')) },
    },
    ['event finding-withdrawn of the days 2018-02-01 equal false'],
  ],
  [
    'what another fact is',
    {
      spec: {
        norms: norms(leaf('n', 'equal', { fact: 'm' })),
        head: { facts: { ...facts, m: facts.n as never } },
      },
      given: { facts: { n: 4, m: 7 } },
    },
    ['fact n equal 7'],
  ],
  [
    'a fact as established on a day, and no other',
    {
      when: p,
      given: log(
        on('fact-established', '2018-01-01', { fact: 'p', value: false }),
        on('fact-established', '2018-01-02', { fact: 'q', value: false }),
      ),
    },
    ['fact p equal true'],
  ],
  [
    'a number within what is declared',
    {
      spec: {
        norms: norms(leaf('n', 'notEqual', 4)),
        head: { facts: { ...facts, n: { ...(facts.n as never as object), max: 4 } as never } },
      },
      given: { facts: { n: 4 } },
    },
    ['fact n equal 3'],
  ],
  ['the type of the subject', { when: leaf('subject', 'equal', 'office') }, ['subject type equal "office"']],
  [
    'another type of the subject',
    { when: leaf('subject', 'notIn', ['unit', 'office']) },
    ['subject type equal "other"'],
  ],
  ['a type that is listed', { spec: listed(true) }, ['subject type equal "office"']],
  [
    'a type that is not listed',
    { spec: listed(false), given: { subject: { type: 'office' } } },
    ['subject type equal "other"'],
  ],
  ['another reading', { spec: byReading(true) }, ['reading r equal "c"']],
  ['what is to be on record', { when: recorded(p, true) }, ['fact p equal true']],
  [
    'what is not to be on record',
    { when: recorded(p, false), given: { facts: { p: true } } },
    ['fact p equal false'],
  ],
  [
    'under what the measure bears on a case',
    {
      spec: { norms: norms(p), head: { applies: { finding: { all: [is('q')] } } } },
      given: { facts: { p: true, q: false } },
    },
    ['fact q equal true'],
  ],
  [
    'the day on which the measure took effect',
    { spec: { norms: norms(p), head: { effectiveFrom: null } }, given: { facts: { p: true } } },
    ['option effectiveFrom lessThanInclusive "2018-05-01"'],
  ],
  [
    'how an act is to be done, before it',
    { spec: { norms: [judged] }, given: { facts: { p: true, q: true } } },
    ['fact q equal false'],
  ],
  [
    'how an act is to be done, and the act, after it',
    { spec: { norms: [judged] }, given: { facts: { p: true, q: true }, ...log(on('ended', '2018-01-01')) } },
    ['fact q equal false', 'event ended of the days 2018-01-01 equal false'],
  ],
];

describe('an input that whyNot names', () => {
  it.each(table)('%s', (_name, silence, expected) => {
    const told = named(silence);
    expect(inShort(told.changes)).toEqual(expected);
    expect(told.acts()).toBe(true);
  });

  it.each<readonly [string, Silence]>([
    ['what no measure declares', { when: leaf('zzz', 'equal', true) }],
    ['an event that no measure declares', { when: leaf('happened', 'equal', true, { event: 'zzz' }) }],
    [
      'a field of an event that no measure declares',
      { when: leaf('field', 'equal', 'A', { event: 'zzz', field: 'ref' }) },
    ],
    ['a reading that no caller may change', { spec: byReading(false) }],
    [
      'days of a calendar that the caller has not given',
      {
        when: leaf('elapsed', 'greaterThan', 1, {
          since: { workdays: 3, from: '2018-04-01', calendar: 'other' },
        }),
      },
    ],
    [
      'when the conduct was, in a kind of case that has none',
      { when: leaf('elapsed', 'greaterThan', 1, { since: { conduct: 'from' } }) },
    ],
    ['one thing and its contrary', { when: { all: [is('p'), is('p', false)] } }],
    [
      'more than can be tried together',
      { when: { all: ['p', 'q', 'r', 's', 'n'].map((one) => is(one, one === 'n' ? 7 : true)) } },
    ],
    [
      'less than what is not known',
      {
        when: leaf('n', 'lessThan', { fact: 'count', params: { event: 'found' } }),
        given: { facts: { n: null }, unrecorded: ['found'] },
      },
    ],
  ])('nothing: %s', (_name, silence) => {
    expect(named(silence).changes).toBeNull();
  });
});

describe('when the conduct was', () => {
  const conduct = (day: object, per = {}): Spec => ({
    norms: [
      rule('1', leaf('elapsed', 'greaterThanInclusive', 40, { since: day }), per, { case: 'accountability' }),
    ],
    head: { applies: { accountability: always } },
  });

  it.each<readonly [string, Spec, readonly string[]]>([
    ['from', conduct({ conduct: 'from' }), ['slot conduct.from equal "2018-03-22"']],
    ['to', conduct({ conduct: 'to' }), ['slot conduct.to equal "2018-03-22"']],
  ])('%s', (_name, spec, expected) => {
    const told = named({ spec, given: { kind: 'accountability' } });
    expect(inShort(told.changes)).toEqual(expected);
    expect(told.acts()).toBe(true);
  });

  it('is asked for where it hangs on that who was in office', () => {
    const spec: Spec = {
      norms: [rule('1', p, { per: { person: 'persons', inOffice: 'conduct' } }, { case: 'accountability' })],
      head: {
        applies: { accountability: always },
        facts: { ...facts, p: { ...(facts.p as FactDeclaration), kinds: ['accountability'] } },
      },
    };
    const persons = [{ id: 'a', term: { from: '2018-01-01', to: '2018-12-31' } }];
    const told = named({ spec, given: { kind: 'accountability', facts: { p: true }, persons } });
    expect(inShort(told.changes)).toEqual(['slot conduct.from equal "2018-05-01"']);
    expect(told.acts()).toBe(true);
  });
});

it('names nothing in a kind of case on which the measure does not bear', () => {
  const told = named({ spec: { norms: norms(p), head: { applies: {} } }, given: { facts: { p: false } } });
  expect(told.result).toBe('no');
  expect(told.changes).toBeNull();
});
