import { describe, expect, it } from 'vitest';
import { Unknown } from '../../src/engine/value.js';
import type { Leaf, Per } from '../../src/measure/format.js';
import {
  factOf,
  keysOf,
  log,
  on,
  type Probe,
  reading,
  rule,
  tiny,
  valueText,
  verdictOf,
} from '../support/tiny.js';

const day = '2018-02-01';

describe('a coordinate of the scope', () => {
  const nobody = new Unknown([{ input: 'slot', name: 'persons' }]);

  it.each<readonly [string, object, Probe['scope'], string]>([
    ['a place', { of: 'place', field: 'id' }, { place: { id: 'x' }, unit: 'a', figures: '1' }, '"x"'],
    ['a unit whose figure is judged', { of: 'unit' }, { unit: 'a', figures: '1' }, '"a"'],
    ['the figure that has no unit', { of: 'unit' }, { unit: null, figures: '1' }, 'null'],
    ['a fact about a unit', { of: 'unit', field: 'f' }, { unit: 'a', figures: '1' }, '? value:1:f'],
    ['a person not known', { of: 'person', field: 'role' }, { person: nobody }, '? slot:persons'],
    ['a role not given', { of: 'person', field: 'role' }, { person: { id: 'x' } }, '? slot:persons:role'],
    ['what nobody named has', { of: 'person', field: 'role' }, { unnamed: true }, '? slot:persons:role'],
    ['who nobody named is', { of: 'person' }, { unnamed: true }, 'null'],
    ['what it has not', { of: 'person', field: 'role' }, {}, 'null'],
  ])('%s', (_, params, scope, expected) => {
    expect(valueText(factOf('scope', { ...params }, {}, day, { scope: scope ?? {} }))).toBe(expected);
  });

  const each: Per = { each: { event: 'found' } };
  const asked = (params: object, value: Leaf['value']) =>
    tiny({
      norms: [
        rule(
          '1',
          { all: [{ fact: 'scope', params: { of: 'each', ...params }, operator: 'equal', value }] },
          { per: each },
        ),
      ],
    });

  it('an event, by its id and by a field', () => {
    const given = log(on('found', '2018-01-01', { id: 'A', ref: 'x' }));
    expect(verdictOf(asked({}, 'A').evaluate(given, day))).toBe('yes');
    expect(verdictOf(asked({}, 'x').evaluate(given, day))).toBe('no');
    expect(verdictOf(asked({ field: 'ref' }, 'x').evaluate(given, day))).toBe('yes');
  });

  it('a field of it that is not given is asked for', () => {
    const { needs } = asked({ field: 'ref' }, 'x').evaluate(log(on('found', '2018-01-01')), day);
    expect(needs).toMatchObject([{ input: 'field', name: 'found', field: 'ref', on: '2018-01-01' }]);
  });
});

describe('reading', () => {
  const chosen = tiny({
    norms: [
      rule('1', { all: [{ fact: 'reading', params: { id: 'who' }, operator: 'equal', value: 'one' }] }),
    ],
    head: { interpretations: [reading('who', 'one', 'other')] },
  });

  it('is the option chosen', () => {
    expect(verdictOf(chosen.evaluate({}, day))).toBe('yes');
    expect(verdictOf(chosen.evaluate({}, day, { readings: { who: 'other' } }))).toBe('no');
  });

  it('is none of a reading that there is not', () => {
    expect(valueText(factOf('reading', { id: 'none' }, {}, day))).toBe('null');
  });
});

describe('elapsed', () => {
  it('is none since a day that there is not', () => {
    expect(valueText(factOf('elapsed', { since: null }, {}, day))).toBe('null');
  });
});

describe('the units of figures', () => {
  const kinds = ['finding'] as const;
  const question = { zh: '问', en: 'question' };
  const measure = tiny({
    norms: [
      rule(
        '1',
        { all: [{ fact: 'scope', params: { of: 'unit', field: 'extra' }, operator: 'equal', value: 1 }] },
        { per: { unit: 'values' } },
        { target: { min: 1 } },
      ),
      rule(
        '2',
        { all: [{ fact: 'value', params: { norm: '2' }, operator: 'equal', value: 1 }] },
        {},
        {
          target: { min: 1 },
        },
      ),
    ],
    head: { facts: { extra: { kinds, of: 'unit', type: 'integer', question } } },
  });
  const measured = (norm: string, of: string, at = '2018-01-10') =>
    on('measured', at, { norm, of, value: 1 });
  const open = (given: object) =>
    measure
      .evaluate(given, day)
      .undetermined.flatMap(({ rules }) => rules.map(({ id }) => id))
      .filter((id) => id.startsWith('case/1'));

  it('are those measured by now, whatever else is given', () => {
    expect(open(log(measured('1', 'a')))).toEqual(['case/1[unit=a]']);
    expect(open({ ...log(measured('1', 'a')), values: { '2': [{ value: 1 }] } })).toEqual(['case/1[unit=a]']);
    expect(open({ ...log(measured('1', 'a')), values: { '1': [{ of: 'b', value: 1 }] } })).toEqual([
      'case/1[unit=b]',
      'case/1[unit=a]',
    ]);
  });

  it('are not those of another norm, nor those to come', () => {
    expect(open(log(measured('1', 'a'), measured('2', 'b')))).toEqual(['case/1[unit=a]']);
    expect(open(log(measured('1', 'a'), measured('1', 'b', '2018-02-02')))).toEqual(['case/1[unit=a]']);
  });

  it('a fact about one is asked for by its norm', () => {
    expect(keysOf(measure.evaluate(log(measured('1', 'a')), day).needs)).toContain('value:1:extra');
  });
});
