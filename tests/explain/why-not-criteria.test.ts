import { describe, expect, it } from 'vitest';
import type { Condition, Entry } from '../../src/measure/format.js';
import { entry, type Given, is, log, on, rule, type Spec, vocabulary } from '../support/tiny.js';
import { inShort, named } from './named.js';

const state = (wanted: unknown, operator = 'equal'): Condition =>
  ({ all: [{ fact: 'criterion', params: { norm: '2' }, operator, value: wanted }] }) as Condition;
const p: Condition = { all: [is('p')] };
const given = (answer: boolean, more: Given = {}): Given => ({ facts: { p: answer }, ...more });

type Row = readonly [string, Entry, unknown, Given, readonly string[]];

const table: readonly Row[] = [
  [
    'of the types covered',
    { shape: 'applies', subject: ['office'] },
    'yes',
    {},
    ['subject type equal "office"'],
  ],
  ['of no type covered', { shape: 'applies', subject: ['unit'] }, 'no', {}, ['subject type equal "other"']],
  [
    'covered under a condition',
    { shape: 'applies', subject: ['unit'], if: p },
    'yes',
    given(false),
    ['fact p equal true'],
  ],
  [
    'not covered by a condition',
    { shape: 'applies', subject: ['unit'], if: p },
    'no',
    given(true),
    ['fact p equal false'],
  ],
  [
    'covered by an open list',
    { shape: 'applies', subject: ['office'], open: true, fact: 'p' },
    'yes',
    given(false),
    ['fact p equal true'],
  ],
  [
    'covered where no type is listed',
    { shape: 'applies', open: true, fact: 'p' },
    'yes',
    given(false),
    ['fact p equal true'],
  ],
  ['a form that is open', { shape: 'form', when: p }, 'yes', given(false), ['fact p equal true']],
  ['a form that is not', { shape: 'form', when: p }, 'no', given(true), ['fact p equal false']],
  [
    'a requirement met',
    { shape: 'requirement', event: 'ended', met: p },
    'yes',
    given(false),
    ['fact p equal true'],
  ],
  [
    'a method used',
    { shape: 'method' },
    'yes',
    {},
    ['event method-used on 2018-05-01 with {"for":"2"} equal true'],
  ],
  [
    'a method not used',
    { shape: 'method' },
    'no',
    log(on('method-used', '2018-01-01', { for: '2' })),
    ['event method-used of the days 2018-01-01 equal false'],
  ],
  [
    'a question that does not arise',
    { shape: 'form', if: p, when: p },
    'not-applicable',
    given(true),
    ['fact p equal false'],
  ],
  [
    'an item answered so',
    { shape: 'item', if: p },
    'not-applicable',
    given(true),
    ['answer 2 equal "not-applicable"'],
  ],
  [
    'an item where the question arises',
    { shape: 'item', if: p },
    'yes',
    given(false),
    ['fact p equal true', 'answer 2 equal "yes"'],
  ],
  ['a circumstance', { shape: 'circumstance', when: p }, 'yes', given(false), ['fact p equal true']],
  ['an award denied', { shape: 'award' }, 'no', { answers: { '2': 'yes' } }, ['answer 2 equal "no"']],
  ['a duty done', { shape: 'duty' }, 'yes', {}, ['answer 2 equal "yes"']],
  [
    'as answered on a day',
    { shape: 'item' },
    'no',
    log(on('answered', '2018-01-01', { norm: '2', answer: 'yes' })),
    ['answer 2 equal "no"'],
  ],
];

describe('what whyNot names for an entry', () => {
  it.each(table)('%s', (_name, shape, wanted, source, expected) => {
    const found = named({ spec: { norms: [rule('1', state(wanted)), entry('2', shape)] }, given: source });
    expect(inShort(found.changes)).toEqual(expected);
    expect(found.acts()).toBe(true);
  });

  it('takes any state that will do', () => {
    const norms = [rule('1', state(['yes', 'no'], 'notIn')), entry('2', { shape: 'item' })];
    const found = named({ spec: { norms }, given: { answers: { '2': 'yes' } } });
    expect(inShort(found.changes)).toEqual(['answer 2 equal "not-applicable"']);
    expect(found.acts()).toBe(true);
  });

  it('names nothing where no event of the log could bring it about', () => {
    const { 'use-method': use, ...others } = vocabulary.actions;
    const found = (actions: NonNullable<Spec['vocabulary']>['actions']) =>
      named({
        spec: {
          norms: [rule('1', state('yes')), entry('2', { shape: 'method' })],
          vocabulary: { ...vocabulary, actions },
        },
      });
    expect(
      found({ ...others, 'use-method': { label: { zh: '用', en: 'use' }, ...use, dischargedBy: [] } })
        .changes,
    ).toBeNull();
    expect(found(vocabulary.actions).changes).toHaveLength(1);
  });

  it('names nothing for a question that always arises', () => {
    const norms = [rule('1', state('not-applicable')), entry('2', { shape: 'form', when: p })];
    expect(named({ spec: { norms } }).changes).toBeNull();
  });
});
