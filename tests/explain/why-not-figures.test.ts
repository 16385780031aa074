import { describe, expect, it } from 'vitest';
import type { Condition, Entry, Norm } from '../../src/measure/format.js';
import { entry, facts, type Given, log, on, rule } from '../support/tiny.js';
import { inShort, named } from './named.js';

const head = {
  facts: {
    ...facts,
    more: { kinds: ['finding'], of: 'unit', type: 'integer', question: { zh: '问', en: 'a question' } },
  },
} as const;

type Bounds = NonNullable<Norm['target']>;

const leaf = (fact: string, params: object, operator: string, value: unknown): Condition =>
  ({ all: [{ fact, params, operator, value }] }) as Condition;
const target = (id: string, bounds: Bounds, more: Partial<Entry> = {}): Norm =>
  entry(id, { shape: 'target', ...more }, { target: bounds });
const figures = (...given: readonly (readonly [number, string?])[]): Given => ({
  values: { '2': given.map(([value, of]) => ({ value, ...(of === undefined ? {} : { of }) })) },
});
const measured = (value: number, of?: string | null) =>
  on('measured', '2018-01-01', { norm: '2', value, ...(of === undefined ? {} : { of }) });

/** What is named where a figure is to be so much. */
const value = (params: object, operator: string, wanted: number, given: Given) =>
  named({
    spec: { norms: [rule('1', leaf('value', { norm: '2', ...params }, operator, wanted)), target('2', {})] },
    given,
  });

describe('a figure that whyNot names', () => {
  it.each<readonly [string, object, Given, string]>([
    ['on its own', {}, figures([1]), 'value 2 greaterThan 5'],
    ['not known', {}, {}, 'value 2 greaterThan 5'],
    ['of the unit asked for', { of: 'a' }, figures([9, 'b'], [1, 'a']), 'value 2 of a greaterThan 5'],
    ['of a unit that has none', { of: 'a' }, figures([9, 'b']), 'value 2 of a greaterThan 5'],
    ['as measured on a day', {}, log(measured(9, 'b'), measured(3)), 'value 2 greaterThan 5'],
    ['as measured of a unit', { of: 'a' }, log(measured(9), measured(3, 'a')), 'value 2 of a greaterThan 5'],
    ['as measured of no unit', {}, log(measured(3, null)), 'value 2 greaterThan 5'],
  ])('%s', (_name, params, given, expected) => {
    const found = value(params, 'greaterThan', 5, given);
    expect(inShort(found.changes)).toEqual([expected]);
    expect(found.acts()).toBe(true);
  });
});

describe('a target that whyNot is to find reached, or missed', () => {
  const state = (wanted: 'yes' | 'no', bounds: Bounds, more: Partial<Entry>, given: Given) =>
    named({
      spec: {
        norms: [rule('1', leaf('criterion', { norm: '2' }, 'equal', wanted)), target('2', bounds, more)],
        head,
      },
      given,
    });

  it.each<readonly [Bounds, boolean, 'yes' | 'no', number, string]>([
    [{ min: 5 }, false, 'yes', 1, 'greaterThanInclusive 5'],
    [{ min: 5 }, false, 'no', 5, 'lessThan 5'],
    [{ min: 5 }, true, 'yes', 5, 'greaterThan 5'],
    [{ min: 5 }, true, 'no', 9, 'lessThanInclusive 5'],
    [{ max: 5 }, false, 'yes', 9, 'lessThanInclusive 5'],
    [{ max: 5 }, false, 'no', 5, 'greaterThan 5'],
    [{ max: 5 }, true, 'yes', 5, 'lessThan 5'],
    [{ max: 5 }, true, 'no', 1, 'greaterThanInclusive 5'],
    [{ min: 3, max: 5 }, false, 'no', 4, 'lessThan 3'],
  ])('%j, exclusive: %s, to be %s at %d', (bounds, exclusive, wanted, figure, expected) => {
    const found = state(wanted, bounds, { exclusive }, figures([figure]));
    expect(inShort(found.changes)).toEqual([`value 2 ${expected}`]);
    expect(found.acts()).toBe(true);
  });

  it('is reached by every unit, and missed by one', () => {
    const low = state('yes', { min: 5 }, {}, figures([1, 'a'], [2, 'b']));
    expect(inShort(low.changes)).toEqual([
      'value 2 of a greaterThanInclusive 5',
      'value 2 of b greaterThanInclusive 5',
    ]);
    expect(low.acts()).toBe(true);
    const high = state('no', { min: 5 }, {}, figures([9, 'a'], [9, 'b']));
    expect(inShort(high.changes)).toEqual(['value 2 of a lessThan 5']);
    expect(high.acts()).toBe(true);
  });

  it('is missed by nothing where it has no bound', () => {
    expect(state('no', {}, {}, figures([1])).changes).toBeNull();
  });

  it('is reached by what is said of a unit beside its figure, where it is not said of which', () => {
    const only = state('yes', { min: 5 }, { adds: 'more' }, figures([1]));
    expect(inShort(only.changes)).toEqual(['value 2.more equal 5']);
    expect(only.acts()).toBe(true);
    const named = state('yes', { min: 5 }, { adds: 'more' }, figures([1, 'a']));
    expect(inShort(named.changes)).toEqual(['value 2 of a greaterThanInclusive 5']);
    expect(named.acts()).toBe(true);
  });

  it('names what is said of the unit that the duty is for', () => {
    const when = leaf('scope', { of: 'unit', field: 'more' }, 'equal', 3);
    const found = (given: Given) =>
      named({ spec: { norms: [target('1', { min: 5 }, { when })], head }, given });
    const other = found({
      values: {
        '1': [
          { of: 'a', value: 1 },
          { of: 'b', value: 9 },
        ],
      },
    });
    expect(inShort(other.changes)).toEqual(['value 1.more of a equal 1']);
    expect(other.acts()).toBe(true);
    const only = found({ values: { '1': [{ value: 1 }] } });
    expect(inShort(only.changes)).toEqual(['value 1.more equal 1']);
    expect(only.acts()).toBe(true);
  });
});
