import { describe, expect, it } from 'vitest';
import type { Condition, Leaf, Per } from '../../src/measure/format.js';
import {
  always,
  entry,
  type Given,
  idsOf,
  keysOf,
  log,
  on,
  openOf,
  rule,
  tiny,
  verdictOf,
} from '../support/tiny.js';

const asked = (fact: string, params: Leaf['params'] & object, value: Leaf['value'] = true): Condition => ({
  all: [{ fact, params, operator: 'equal', value }],
});
const needsOf = (measure: ReturnType<typeof tiny>, given: Given) =>
  keysOf(measure.evaluate(given, '2018-01-01').needs);

describe('listed', () => {
  const norms = [
    entry('1', { shape: 'applies', subject: ['unit'], open: true, fact: 'p' }),
    rule('2', asked('listed', { norm: '1' })),
  ];
  it.each([
    ['a type that the entry lists', 'unit', 'yes'],
    ['a type that it does not', 'office', 'no'],
    ['a type outside the roles', 'other', 'no'],
  ])('%s', (_, type, expected) => {
    const evaluation = tiny({ norms }).evaluate({ subject: { type }, facts: { p: true } }, '2018-01-01');
    expect(verdictOf(evaluation, 'tiny/2')).toBe(expected);
  });

  it('an open list that takes a type in does not list it', () => {
    const given: Given = { subject: { type: 'office' }, facts: { p: true } };
    const { criteria } = tiny({ norms }).evaluate(given, '2018-01-01');
    expect(criteria.map(({ state }) => state)).toEqual(['yes']);
  });

  it('is always known', () => {
    const without = tiny({ norms: [entry('1', { shape: 'applies', subject: [] }), ...norms.slice(1)] });
    expect(verdictOf(without.evaluate({}, '2018-01-01'), 'tiny/2')).toBe('no');
  });
});

describe('present', () => {
  const persons = (...roles: readonly (string | readonly string[] | undefined)[]): Given => ({
    persons: roles.map((role, i) => ({ id: `p${i}`, ...(role === undefined ? {} : { role }) })),
  });
  const places = (...types: readonly (string | undefined)[]): Given => ({
    places: types.map((type, i) => ({ id: `x${i}`, ...(type === undefined ? {} : { type }) })),
  });
  const person = { of: 'person', role: 'office' };
  const some = { of: 'person', role: ['office', 'unit'] };
  const place = { of: 'place', type: 'unit' };

  it.each<readonly [string, object, Given, string, readonly string[]]>([
    ['anyone, one is named', { of: 'person' }, persons(undefined), 'yes', []],
    ['anyone, the list is empty', { of: 'person' }, persons(), 'no', []],
    ['anyone, known to be none', { of: 'person' }, { persons: null }, 'no', []],
    ['anyone, no list is given', { of: 'person' }, {}, 'unknown', ['slot:persons']],
    ['someone of a role', person, persons('unit', 'office'), 'yes', []],
    ['someone who holds it beside another', person, persons(['unit', 'office']), 'yes', []],
    ['nobody of a role', person, persons('unit'), 'no', []],
    ['a role that is not given', person, persons('unit', undefined), 'unknown', ['slot:persons:role']],
    ['a role that is not given beside one that is', person, persons('office', undefined), 'yes', []],
    ['one of several roles', some, persons('unit'), 'yes', []],
    ['none of several roles', some, persons('nobody'), 'no', []],
    ['a place of a type', place, places('unit'), 'yes', []],
    ['no place of a type', place, places('office'), 'no', []],
    ['a place whose type is not given', place, places(undefined), 'unknown', ['slot:places:type']],
    ['no list of places', place, {}, 'unknown', ['slot:places']],
  ])('%s', (_, params, given, expected, needs) => {
    const measure = tiny({ norms: [rule('1', asked('present', params as Leaf['params'] & object))] });
    expect(verdictOf(measure.evaluate(given, '2018-01-01'))).toBe(expected);
    expect(needsOf(measure, given)).toEqual(needs);
  });
});

describe('a fact about a unit', () => {
  const question = { zh: '问', en: 'question' };
  const facts = {
    extra: { kinds: ['finding'], of: 'unit', type: 'integer', question },
    excused: { kinds: ['finding'], of: 'unit', type: 'boolean', question },
  } as const;
  const measure = tiny({
    norms: [
      rule(
        '1',
        {
          all: [
            { fact: 'scope', params: { of: 'unit', field: 'extra' }, operator: 'greaterThan', value: 2 },
            { fact: 'scope', params: { of: 'unit', field: 'excused' }, operator: 'equal', value: false },
          ],
        },
        { per: { unit: 'values' } },
        { target: { min: 1 } },
      ),
    ],
    head: { facts },
  });
  const figure = (of: string | undefined, more?: object): object => ({
    ...(of === undefined ? {} : { of }),
    value: 1,
    ...(more ? { facts: more } : {}),
  });

  it('is read for the unit of the scope; left out it is not known, null is none', () => {
    const given = {
      values: {
        '1': [
          figure('a', { extra: 3, excused: false }),
          figure('b', { extra: 2, excused: false }),
          figure('c', { excused: false }),
          figure('d', { extra: null, excused: false }),
          figure(undefined, { extra: 9, excused: false }),
        ],
      },
    } as Given;
    const evaluation = measure.evaluate(given, '2018-01-01');
    expect([idsOf(evaluation), openOf(evaluation)]).toEqual([
      ['case/1[unit=a]', 'case/1'],
      ['case/1[unit=c]'],
    ]);
    expect(evaluation.needs.map(({ question: { en }, ...need }) => [keysOf([need])[0], en])).toEqual([
      ['value:1:extra', 'question'],
    ]);
  });
});

describe('an empty list', () => {
  const with_ = (list: readonly string[] | undefined) =>
    log(on('found', '2018-01-01', list === undefined ? {} : { list }));
  const read = { event: 'found', field: 'list' };
  const each: Per = { each: { event: 'found' } };

  it.each([
    ['none', [], 'yes'],
    ['one', ['a'], 'no'],
    ['left out', undefined, 'unknown'],
  ] as const)('%s: of the event, and of the event that the scope stands for', (_, list, expected) => {
    const field = tiny({ norms: [rule('1', asked('field', read, null))] });
    const scope = tiny({
      norms: [rule('1', asked('scope', { of: 'each', field: 'list' }, null), { per: each })],
    });
    expect(verdictOf(field.evaluate(with_(list), '2018-02-01'))).toBe(expected);
    expect(verdictOf(scope.evaluate(with_(list), '2018-02-01'))).toBe(expected);
  });

  it('is one value with none where it is not certain which event is meant', () => {
    const measure = tiny({ norms: [rule('1', asked('field', read, null))] });
    const given: Given = {
      events: [
        { type: 'found', on: 'unknown', notBefore: '2018-01-01', notAfter: '2018-01-31', list: [] },
        { type: 'found', on: '2018-01-10', list: null },
      ],
    };
    expect(verdictOf(measure.evaluate(given, '2018-02-01'))).toBe('yes');
  });
});

describe('which', () => {
  const question = { zh: '问', en: 'question' };
  const own = (of: 'person' | 'place') => ({ kinds: ['finding'], of, type: 'boolean', question }) as const;
  const head = { facts: { own: own('person'), here: own('place'), p: { ...own('place'), of: undefined } } };
  const holds = asked('scope', { of: 'person', field: 'own' });
  const over = (per: Per) => tiny({ norms: [rule('1', always, { per })], head: head as never });
  const person = (id: string, value?: boolean | null, role?: string) => ({
    id,
    ...(role === undefined ? {} : { role }),
    ...(value === undefined ? {} : { facts: { own: value } }),
  });
  const found = (per: Per, given: Given) => {
    const evaluation = over(per).evaluate(given, '2018-01-01');
    const brief = (ids: readonly string[]) => ids.map((id) => id.slice('case/1'.length));
    return [brief(idsOf(evaluation)), brief(openOf(evaluation)), keysOf(evaluation.needs)];
  };
  const persons: Per = { person: 'persons', which: holds };
  const unnamed: Per = { ...persons, unnamed: true };

  it.each<readonly [string, Per, Given, readonly (readonly string[])[]]>([
    [
      'true, false, none, not known',
      persons,
      { persons: [person('a', true), person('b', false), person('c', null), person('d')] },
      [['[person=a]'], ['[person=d]'], ['slot:persons:own']],
    ],
    ['false of all', persons, { persons: [person('a', false)] }, [[], [], []]],
    ['nobody', persons, { persons: null }, [[], [], []]],
    ['not known who there is', persons, {}, [[], ['[person=?]'], ['slot:persons']]],
    ['unnamed: one of whom it holds', unnamed, { persons: [person('a', true)] }, [['[person=a]'], [], []]],
    ['unnamed: false of all named', unnamed, { persons: [person('a', false)] }, [['[person=-]'], [], []]],
    [
      'unnamed: one of whom it is not known may be the one',
      unnamed,
      { persons: [person('a'), person('b', false)] },
      [[], ['[person=a]'], ['slot:persons:own']],
    ],
    ['unnamed: nobody named', unnamed, {}, [['[person=-]'], [], []]],
    [
      'beside a role: both are asked for',
      { ...persons, role: 'unit' },
      { persons: [person('a'), person('b', true, 'unit'), person('c', true, 'office'), person('d', true)] },
      [['[person=b]'], ['[person=a]', '[person=d]'], ['slot:persons:own', 'slot:persons:role']],
    ],
    [
      'of places',
      { place: 'places', which: asked('scope', { of: 'place', field: 'here' }) },
      { places: [{ id: 'x', facts: { here: true } }, { id: 'y', facts: { here: false } }, { id: 'z' }] },
      [['[place=x]'], ['[place=z]'], ['slot:places:here']],
    ],
  ])('%s', (_, per, given, expected) => {
    expect(found(per, given)).toEqual(expected);
  });

  const both: Condition = { all: [{ fact: 'p', operator: 'equal', value: true }, holds] };
  it('that fails whoever they are leaves no scope, and asks for nobody', () => {
    for (const per of [
      { ...persons, which: both },
      { ...unnamed, which: both },
    ])
      expect(found(per, { facts: { p: false } })).toEqual([[], [], []]);
    expect(found({ ...persons, which: both }, { facts: { p: true } })[1]).toEqual(['[person=?]']);
  });

  it('by reading: the option that leaves it out takes them all', () => {
    const interpretation = {
      id: 'who',
      norms: [],
      question,
      options: [
        { id: 'own', ...question },
        { id: 'all', ...question },
      ],
      default: 'own',
      switchable: true,
      why: question,
    };
    const which = { byReading: 'who', own: holds, all: null } as never;
    const measure = tiny({
      norms: [rule('1', always, { per: { person: 'persons', which } })],
      head: { ...(head as object), interpretations: [interpretation] },
    });
    const given = { persons: [person('a', true), person('b', false)] };
    expect(idsOf(measure.evaluate(given, '2018-01-01'))).toHaveLength(1);
    expect(idsOf(measure.evaluate(given, '2018-01-01', { readings: { who: 'all' } }))).toHaveLength(2);
  });
});
