import { describe, expect, it } from 'vitest';
import type { Condition, Entry, Norm } from '../../src/measure/format.js';
import {
  entry,
  type Given,
  idsOf,
  is,
  keysOf,
  openOf,
  reading,
  stateOf,
  tiny,
  verdictOf,
} from '../support/tiny.js';

const p: Condition = { all: [is('p')] };
const asOf = '2018-06-01';
const text = { zh: '中', en: 'words' };
const by = (id: string, options: object) => ({ byReading: id, ...options }) as never;

describe('target: what counts beside the figure', () => {
  const facts = { more: { kinds: ['finding'], of: 'unit', type: 'integer', question: text } } as const;
  const made = (target: object, more: Partial<Entry> = {}) =>
    tiny({
      norms: [entry('1', { shape: 'target', ...more }, { target })],
      head: { facts: { ...facts, p: { kinds: ['finding'], type: 'boolean', question: text } } },
    });
  const figure = (value: number, more?: number | null): object => ({
    value,
    ...(more === undefined ? {} : { facts: { more } }),
  });
  const of = (measure: ReturnType<typeof tiny>, values: readonly object[], given: Given = {}) => {
    const evaluation = measure.evaluate({ ...given, values: { '1': values as never } }, asOf);
    return [stateOf(evaluation, '1'), verdictOf(evaluation), keysOf(evaluation.needs)];
  };
  const adds = { adds: 'more' };

  it.each([
    ['enough together', { min: 3 }, figure(1, 2), ['yes', 'no', []]],
    ['too few together', { min: 3 }, figure(1, 1), ['no', 'yes', []]],
    ['none besides', { min: 3 }, figure(1, null), ['no', 'yes', []]],
    ['enough without it', { min: 3 }, figure(3), ['yes', 'no', []]],
    ['too few, and it is not known', { min: 3 }, figure(1), ['unknown', 'unknown', ['value:1:more']]],
    ['too many together', { max: 3 }, figure(2, 2), ['no', 'yes', []]],
    ['too many without it', { max: 3 }, figure(4), ['no', 'yes', []]],
    ['not too many, and it is not known', { max: 3 }, figure(3), ['unknown', 'unknown', ['value:1:more']]],
  ])('adds: %s', (_, bounds, value, expected) => {
    expect(of(made(bounds, adds), [value])).toEqual(expected);
  });

  it.each([
    ['within bounds it is not asked', 3, {}, ['yes', 'no', []]],
    ['out of bounds, and it holds', 1, { p: true }, ['yes', 'no', []]],
    ['out of bounds, and it does not', 1, { p: false }, ['no', 'yes', []]],
    ['out of bounds, and it is not known', 1, {}, ['unknown', 'unknown', ['fact:p']]],
  ])('when: %s', (_, value, given, expected) => {
    expect(of(made({ min: 3 }, { when: p }), [figure(value)], { facts: given })).toEqual(expected);
  });

  it('when is asked of each unit by itself', () => {
    const when: Condition = {
      all: [{ fact: 'scope', params: { of: 'unit', field: 'more' }, operator: 'greaterThan', value: 1 }],
    };
    const measure = made({ min: 3 }, { when });
    const units = [
      { of: 'a', ...figure(1, 2) },
      { of: 'b', ...figure(1, 1) },
      { of: 'c', ...figure(1) },
    ];
    const evaluation = measure.evaluate({ values: { '1': units as never } }, asOf);
    expect([idsOf(evaluation), openOf(evaluation)]).toEqual([['case/1[unit=b]'], ['case/1[unit=c]']]);
  });

  it('both not known: the sum alone may meet it, both are needed to fail it', () => {
    const { criteria } = made({ min: 3 }, { ...adds, when: p }).evaluate(
      { values: { '1': [figure(1) as never] } },
      asOf,
    );
    expect([keysOf(criteria[0]?.toConfirm ?? []), keysOf(criteria[0]?.toRefute ?? [])]).toEqual([
      ['value:1:more'],
      ['fact:p', 'value:1:more'],
    ]);
  });

  it('a bound by reading, null where there is none', () => {
    const measure = tiny({
      norms: [
        entry(
          '1',
          {
            shape: 'target',
            min: by('low', { set: 3, none: null }),
            max: by('high', { set: 5, none: null }),
            exclusive: true,
          },
          { target: { min: 9, max: 9 } },
        ),
      ],
      head: { interpretations: [reading('low', 'set', 'none'), reading('high', 'set', 'none')] },
    });
    const at = (value: number, readings: Record<string, string>) =>
      stateOf(measure.evaluate({ values: { '1': [{ value }] } }, asOf, { readings }), '1');
    const none = { low: 'none', high: 'none' };
    expect([3, 4, 5].map((value) => at(value, {}))).toEqual(['no', 'yes', 'no']);
    expect([at(3, { low: 'none' }), at(5, { low: 'none' }), at(5, { high: 'none' })]).toEqual([
      'yes',
      'no',
      'yes',
    ]);
    expect([at(-99, none), at(99, none)]).toEqual(['yes', 'yes']);
  });
});

describe('a duty of a review', () => {
  const review = (more: Partial<Entry>) =>
    tiny({ norms: [entry('1', { shape: 'duty', ...more }, { case: 'review' })] });
  const of = (more: Partial<Entry>, given: Given = {}) => {
    const evaluation = review(more).evaluate({ kind: 'review', ...given }, asOf);
    return [stateOf(evaluation, '1'), verdictOf(evaluation)];
  };
  const answer = (value: 'yes' | 'no' | 'not-applicable'): Given => ({ answers: { '1': value } });

  it.each<readonly [string, Partial<Entry>, Given, readonly string[]]>([
    ['left open', {}, {}, ['unknown', 'unknown']],
    ['not left open', { soft: false }, {}, ['no', 'yes']],
    ['not left open, answered yes', { soft: false }, answer('yes'), ['yes', 'no']],
    ['not left open, not applicable', { soft: false }, answer('not-applicable'), ['not-applicable', 'no']],
    ['by condition, true', { when: p }, { facts: { p: true } }, ['yes', 'no']],
    ['by condition, false', { when: p }, { facts: { p: false } }, ['no', 'yes']],
    ['by condition, not known', { when: p }, {}, ['unknown', 'unknown']],
    ['by condition, not known, not left open', { when: p, soft: false }, {}, ['unknown', 'unknown']],
    ['by condition, answered otherwise', { when: p }, { ...answer('no'), facts: { p: true } }, ['no', 'yes']],
  ])('%s', (_, more, given, expected) => {
    expect(of(more, given)).toEqual(expected);
  });
});

describe('a heading whose own answer comes last', () => {
  const made = (derive: 'all' | 'any', own: 'first' | 'last', more: Partial<Norm> = {}) =>
    tiny({
      norms: [
        entry('1', { shape: 'item', derive, own }, { parts: ['2', '3'], ...more }),
        entry('2', { shape: 'item' }),
        entry('3', { shape: 'item' }),
      ],
    });
  const of = (measure: ReturnType<typeof tiny>, answers: Given['answers'] & object) =>
    stateOf(measure.evaluate({ answers }, asOf), '1');

  it.each([
    ['all', { '1': 'yes', '2': 'no' }, 'no', 'yes'],
    ['all', { '1': 'no', '2': 'yes', '3': 'yes' }, 'yes', 'no'],
    ['all', { '1': 'no', '2': 'yes' }, 'no', 'no'],
    ['all', { '1': 'not-applicable' }, 'not-applicable', 'not-applicable'],
    ['all', { '2': 'yes' }, 'unknown', 'unknown'],
    ['any', { '1': 'no', '2': 'yes' }, 'yes', 'no'],
    ['any', { '1': 'yes', '2': 'no', '3': 'no' }, 'no', 'yes'],
    ['any', { '1': 'yes', '2': 'no' }, 'yes', 'yes'],
  ] as const)('%s of %j: last %s, first %s', (derive, answers, last, first) => {
    expect([of(made(derive, 'last'), answers), of(made(derive, 'first'), answers)]).toEqual([last, first]);
  });

  it('where the list is not complete the own answer counts when all parts are', () => {
    const open = made('all', 'last', { open: true });
    expect(of(open, { '2': 'yes', '3': 'yes' })).toBe('unknown');
    expect(of(open, { '1': 'yes', '2': 'yes', '3': 'yes' })).toBe('yes');
    expect(of(open, { '1': 'yes', '2': 'no' })).toBe('no');
  });

  it('asks for the least that settles it', () => {
    const [criterion] = made('all', 'last').evaluate({}, asOf).criteria;
    expect(keysOf(criterion?.toConfirm ?? [])).toEqual(['answer:1']);
  });
});
