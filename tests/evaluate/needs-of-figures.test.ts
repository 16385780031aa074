import { describe, expect, it } from 'vitest';
import type { Condition, Entry, Leaf, Norm } from '../../src/measure/format.js';
import { byAlone, factAbout, onlyOf, own, triedOf } from '../support/sets.js';
import { entry, facts, type Given, is, on, rule, type Spec } from '../support/tiny.js';

const head: Spec['head'] = {
  facts: {
    ...facts,
    more: factAbout('unit', 'integer', { min: 0 }),
    rural: factAbout('unit', 'boolean'),
    share: factAbout(undefined, 'number', { min: -1, max: 10 }),
  },
};
const target = (more: Partial<Entry> = {}, bounds: NonNullable<Norm['target']> = { min: 10 }): Norm =>
  entry('1', { shape: 'target', ...more }, { target: bounds });
const of = (...norms: readonly Norm[]): Spec => ({ norms, head });

describe('a figure that is not given', () => {
  it('is tried about the bounds of its norm', () => {
    expect(onlyOf(of(target()), {})).toEqual(byAlone('value:1'));
    expect(onlyOf(of(target({}, { min: 10, max: 20 })), {})).toEqual(byAlone('value:1'));
  });

  it('may be of a place of which it is not known either', () => {
    const found = onlyOf(of(target({ per: { place: 'places', unit: 'values' } })), {});
    expect(found.confirm).toEqual(['slot:places', 'value:1']);
    expect(found.needs).toEqual(['slot:places', 'value:1']);
    expect(
      onlyOf(of(target({ per: { place: 'places', unit: 'values' } })), { places: [{ id: 'x' }] }),
    ).toEqual(byAlone('value:1'));
  });

  it('is not asked for where it has been measured', () => {
    const norms = [
      target(),
      rule('2', {
        all: [{ fact: 'criterion', params: { norm: '1' }, operator: 'equal', value: 'no' }, is('p')],
      }),
    ];
    const events = [on('measured', '2018-02-01', { norm: '1', value: 4 })];
    expect(onlyOf(of(...norms), { events })).toEqual(byAlone('fact:p'));
    expect(onlyOf(of(...norms), { values: { 1: [{ value: 4 }] } })).toEqual(byAlone('fact:p'));
  });
});

describe('what is asked of each unit', () => {
  it('may complete a sum, of one unit and of several', () => {
    const adding = of(target({ adds: 'more' }));
    expect(onlyOf(adding, { values: { 1: [{ value: 8 }] } })).toEqual(byAlone('value:1:more'));
    const values = {
      1: [
        { of: 'a', value: 8 },
        { of: 'b', value: 9, facts: { more: 4 } },
      ],
    };
    expect(triedOf(adding, { values })).toEqual({
      sets: { '1[unit=a]': { confirm: ['value:1:more'], refute: ['value:1:more'] } },
      needs: ['value:1:more'],
    });
  });

  it('must be known beside a figure that falls short by itself', () => {
    expect(onlyOf(of(target({ adds: 'more' })), {})).toEqual({
      confirm: ['value:1', 'value:1:more'],
      refute: ['value:1'],
      needs: ['value:1', 'value:1:more'],
    });
  });

  it('is left alone where it is given', () => {
    const norms = [target({ while: { all: [own('unit', 'rural', true), is('p')] } })];
    const unit = (facts: object) => ({ values: { 1: [{ of: 'a', value: 3, ...facts }] } });
    expect(onlyOf(of(...norms), unit({ facts: { rural: true } }))).toEqual(byAlone('fact:p'));
    expect(onlyOf(of(...norms), unit({}))).toEqual({
      confirm: ['fact:p', 'value:1:rural'],
      refute: ['value:1:rural'],
      needs: ['fact:p', 'value:1:rural'],
    });
  });

  it('a figure of a unit that is not among those given', () => {
    const leaf: Leaf = { fact: 'value', params: { norm: '1', of: 'k' }, operator: 'greaterThan', value: 5 };
    const given: Given = { values: { 1: [{ value: 12 }] } };
    expect(onlyOf(of(target(), rule('2', leaf)), given)).toEqual(byAlone('value:1:k'));
  });
});

describe('a number', () => {
  const share = (...bounds: readonly [Leaf['operator'], number][]): Condition => ({
    all: bounds.map(([operator, value]) => ({ fact: 'share', operator, value })),
  });

  it('that need not be whole is tried between those that the rule names', () => {
    expect(onlyOf(of(rule('1', share(['greaterThan', 3], ['lessThan', 4]))), {})).toEqual(
      byAlone('fact:share'),
    );
  });

  it('lies within the bounds that are declared for it', () => {
    expect(onlyOf(of(rule('1', share(['greaterThan', 10]))), {})).toEqual({
      ...byAlone('fact:share'),
      confirm: [],
    });
    expect(onlyOf(of(rule('1', share(['lessThan', -1]))), {})).toEqual({
      ...byAlone('fact:share'),
      confirm: [],
    });
  });

  it('that is whole is not', () => {
    const between: Condition = {
      all: [
        { fact: 'n', operator: 'greaterThan', value: 3 },
        { fact: 'n', operator: 'lessThan', value: 4 },
      ],
    };
    expect(onlyOf(of(rule('1', between)), {})).toEqual({ ...byAlone('fact:n'), confirm: [] });
  });
});

describe('a reply', () => {
  const asking = rule('2', {
    all: [{ fact: 'criterion', params: { norm: '1' }, operator: 'equal', value: 'no' }, is('p')],
  });

  it('is tried as each that there is, and not asked for where it is given', () => {
    const spec = of(entry('1', { shape: 'item' }), asking);
    expect(onlyOf(spec, {})).toEqual({
      confirm: ['answer:1', 'fact:p'],
      refute: ['answer:1'],
      needs: ['answer:1', 'fact:p'],
    });
    expect(onlyOf(spec, { answers: { 1: 'no' } })).toEqual(byAlone('fact:p'));
  });
});
