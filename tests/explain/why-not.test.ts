import { describe, expect, it } from 'vitest';
import { createDuxun } from '../../src/duxun.js';
import { parseCase, whyNot } from '../../src/index.js';
import type { Condition } from '../../src/measure/format.js';
import { entry, type Given, is, log, on, rule, tiny } from '../support/tiny.js';

const leaf = (fact: string, params: Record<string, unknown>, operator: string, value: unknown): Condition =>
  ({ all: [{ fact, params, operator, value }] }) as Condition;

function changesOf(
  conditions: Condition,
  given: Given,
  asOf = '2018-05-01',
  norms = [entry('2', { shape: 'item' })],
) {
  const made = tiny({ norms: [rule('1', conditions), ...norms] });
  const found = createDuxun({ measures: [made.measure] }).whyNot(made.parse(given), '1', { asOf });
  const changes = found[0]?.scopes[0]?.changes;
  return changes?.map(({ input, name, is }) => [input, name, is?.operator, is?.value]) ?? null;
}

const found = log(on('found', '2018-01-31'));

const table: readonly (readonly [string, Condition, Given, unknown])[] = [
  ['nothing where it holds', is('p') as Condition, { facts: { p: true } }, []],
  ['a fact that is otherwise', is('p'), { facts: { p: false } }, [['fact', 'p', 'equal', true]]],
  ['a fact that is not known', is('p'), {}, [['fact', 'p', 'equal', true]]],
  [
    'all that fail',
    { all: [is('p'), is('n', 2)] },
    { facts: { p: false, n: 1 } },
    [
      ['fact', 'p', 'equal', true],
      ['fact', 'n', 'equal', 2],
    ],
  ],
  [
    'the easiest of several ways',
    { any: [{ all: [is('p'), is('q')] }, is('n', 2)] },
    { facts: { p: false, q: false, n: 1 } },
    [['fact', 'n', 'equal', 2]],
  ],
  [
    'the other way round under a not',
    { not: { any: [is('p'), is('q')] } },
    { facts: { p: true, q: false } },
    [['fact', 'p', 'equal', false]],
  ],
  [
    'an event to be recorded',
    leaf('happened', { event: 'ended' }, 'equal', true),
    found,
    [['event', 'ended', 'equal', true]],
  ],
  [
    'an event that stands in the way',
    leaf('happened', { event: 'found' }, 'equal', false),
    found,
    [['event', 'found', 'equal', false]],
  ],
  [
    'what has been done already',
    leaf('discharged', {}, 'equal', false),
    log(on('done', '2018-01-31')),
    [['event', 'done', 'equal', false]],
  ],
  [
    'more events',
    leaf('count', { event: 'found' }, 'greaterThan', 1),
    found,
    [['event', 'found', 'greaterThan', 1]],
  ],
  [
    'a field of an event',
    leaf('field', { event: 'found', field: 'ref' }, 'equal', 'A'),
    log(on('found', '2018-01-31', { ref: 'B' })),
    [['field', 'found', 'equal', 'A']],
  ],
  [
    'the day from which so many days have passed',
    leaf('elapsed', { since: { event: 'found' } }, 'greaterThan', 100),
    found,
    [['asOf', 'asOf', 'greaterThanInclusive', '2018-05-12']],
  ],
  [
    'the event that days are counted from',
    leaf('elapsed', { since: { event: 'ended' } }, 'greaterThan', 100),
    found,
    [['event', 'ended', 'equal', true]],
  ],
  [
    'an answer',
    leaf('criterion', { norm: '2' }, 'equal', 'no'),
    { answers: { '2': 'yes' } },
    [['answer', '2', 'equal', 'no']],
  ],
];

describe('whyNot', () => {
  it.each(table)('names %s', (_name, conditions, given, expected) => {
    expect(changesOf(conditions, given)).toEqual(expected);
  });

  it('names the day the measure takes effect', () => {
    expect(changesOf(is('p'), { facts: { p: true } }, '1999-12-31')).toEqual([
      ['asOf', 'asOf', 'greaterThanInclusive', '2000-01-01'],
    ]);
  });

  it('lists every condition that fails, and gives no scope where there is nothing to judge', () => {
    const made = tiny({
      norms: [rule('1', { all: [is('p'), is('q')] }), rule('2', is('p'), { per: { person: 'persons' } })],
    });
    const duxun = createDuxun({ measures: [made.measure] });
    const given = made.parse({ facts: { p: false, q: false }, persons: [] });
    const [one] = duxun.whyNot(given, 'tiny/1', { asOf: '2018-05-01' });
    expect(one?.scopes[0]?.fails.map(({ fact, result }) => [fact, result])).toEqual([
      ['p', 'no'],
      ['q', 'no'],
    ]);
    expect(duxun.whyNot(given, '2', { asOf: '2018-05-01' })[0]?.scopes).toEqual([]);
  });

  it('makes the rule fire once the changes are made', () => {
    const waits = leaf('elapsed', { since: { event: 'found' } }, 'greaterThan', 100);
    const made = tiny({ norms: [rule('1', waits)] });
    const day = changesOf(waits, found)?.[0]?.[3] as string;
    expect(made.evaluate(found, day).actions).toHaveLength(1);
    expect(made.evaluate(found, '2018-05-11').actions).toHaveLength(0);
  });

  it('refuses a rule that the measure does not have', () => {
    const made = tiny({ norms: [rule('1', is('p'))] });
    const duxun = createDuxun({ measures: [made.measure] });
    expect(() => duxun.whyNot(made.parse({}), '9', { asOf: '2018-05-01' })).toThrow(/OPTION_ONLY_UNKNOWN/);
  });
});

it('the reading by which actions are put together, where what has been imposed stands for that of the rule', () => {
  const source = parseCase({
    measure: 'mazhang-2017',
    id: 'case',
    kind: 'accountability',
    subject: { type: 'town' },
    conduct: { from: '2018-01-01', to: '2018-06-30' },
    facts: {
      'c5-task-cut-short': true,
      'c5-overall-work-affected': true,
      'c7-funds-not-used': true,
      'c7-completion-affected': true,
    },
    places: [{ id: 'town', type: 'town', facts: { 'c5-unit-concerned': true } }],
    events: [
      {
        type: 'accountability-imposed',
        on: '2018-07-20',
        for: '27.11',
        place: 'town',
        form: 'circulated-criticism',
      },
    ],
  });
  const told = (by: string) => {
    const options = { asOf: '2018-08-01', readings: { 'circumstances-cumulate': by } };
    const [found] = whyNot(source, '27.17', options)[0]?.scopes ?? [];
    const changes = found?.changes?.map(({ input, name, is }) => [input, name, is?.value]);
    return [found?.result, found?.fails, changes];
  };
  expect(told('same-form-once')).toEqual(['no', [], [['reading', 'circumstances-cumulate', 'each']]]);
  expect(told('heaviest')).toEqual(['no', [], [['reading', 'circumstances-cumulate', 'each']]]);
  expect(told('each')).toEqual(['yes', [], []]);
});

describe('a measure of which it is only known between which days it took effect', () => {
  const head = { effectiveFrom: null, notInForceBefore: '2018-01-01', inForceBy: '2018-03-01' };
  const made = tiny({ norms: [rule('1', is('p'))], head });

  it.each([
    ['2017-12-31', 'no'],
    ['2018-01-01', 'unknown'],
    ['2018-02-28', 'unknown'],
    ['2018-03-01', 'yes'],
  ])('on %s: %s', (asOf, inForce) => {
    const [found] = made.duxun.whyNot(made.parse({ facts: { p: true } }), '1', { asOf });
    const [scope] = found?.scopes ?? [];
    expect([scope?.result, scope?.reason.applies]).toMatchObject([
      inForce,
      { inForce, commencement: { is: 'between', from: '2018-01-01', to: '2018-03-01' } },
    ]);
  });
});
