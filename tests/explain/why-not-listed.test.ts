import { describe, expect, it } from 'vitest';
import type { FactDeclaration, Leaf } from '../../src/measure/format.js';
import { facts, rule, type Spec } from '../support/tiny.js';
import { named, type Silence } from './named.js';

const about = (of: 'person' | 'place', type: FactDeclaration['type']): FactDeclaration => ({
  kinds: ['finding', 'programme', 'review'],
  of,
  type,
  question: { zh: '问', en: 'a question' },
});
const head = {
  facts: { ...facts, 'was-told': about('person', 'boolean'), staff: about('place', 'integer') },
};

type Per = Parameters<typeof rule>[2];
const leaf = (fact: string, params: Leaf['params'], operator: Leaf['operator'], value: Leaf['value']) => ({
  all: [{ fact, ...(params ? { params } : {}), operator, value }],
});
const per = (of: NonNullable<Per>['per'], ...condition: Parameters<typeof leaf>): Spec => ({
  norms: [rule('1', leaf(...condition), of === undefined ? {} : { per: of })],
  head,
});
const one = (...condition: Parameters<typeof leaf>): Spec => per(undefined, ...condition);
const equal = (value: unknown) => ({ operator: 'equal', value });
const slot = (name: string, value: unknown, more = {}) => ({
  input: 'slot',
  name,
  is: equal(value),
  ...more,
});

const told = ['scope', { of: 'person', field: 'was-told' }, 'equal', true] as const;
const staffed = ['scope', { of: 'place', field: 'staff' }, 'greaterThan', 4] as const;

/** What is listed, or said of those listed, the smallest change by which the rule acts. */
const table: readonly (readonly [string, Silence, readonly unknown[]])[] = [
  [
    'a fact of the person that the rule is judged for, and of no other',
    {
      spec: per({ person: 'persons' }, ...told),
      given: {
        persons: [
          { id: 'a', facts: { 'was-told': false } },
          { id: 'b', facts: { 'was-told': false } },
        ],
      },
    },
    [slot('persons', true, { field: 'was-told', of: 'a' })],
  ],
  [
    'the same where it is not known',
    { spec: per({ person: 'persons' }, ...told), given: { persons: [{ id: 'a' }] } },
    [slot('persons', true, { field: 'was-told', of: 'a' })],
  ],
  [
    'a number said of a place, as the rule asks for it',
    { spec: per({ place: 'places' }, ...staffed), given: { places: [{ id: 'a', facts: { staff: 2 } }] } },
    [{ input: 'slot', name: 'places', field: 'staff', of: 'a', is: { operator: 'greaterThan', value: 4 } }],
  ],
  [
    'the type of a place',
    {
      spec: per({ place: 'places' }, 'scope', { of: 'place', field: 'type' }, 'equal', 'unit'),
      given: { places: [{ id: 'a', type: 'office' }] },
    },
    [slot('places', 'unit', { field: 'type', of: 'a' })],
  ],
  [
    'the role of a person',
    {
      spec: per({ person: 'persons' }, 'scope', { of: 'person', field: 'role' }, 'in', ['unit', 'nobody']),
      given: { persons: [{ id: 'a', role: 'office' }] },
    },
    [slot('persons', 'unit', { field: 'role', of: 'a' })],
  ],
  [
    'one to be listed, and what is to be said of it, where it is not known who there is',
    { spec: per({ person: 'persons' }, ...told) },
    [slot('persons', true), slot('persons', true, { field: 'was-told' })],
  ],
  [
    'a place, where none is listed',
    { spec: one('present', { of: 'place' }, 'equal', true), given: { places: [] } },
    [slot('places', true)],
  ],
  [
    'a place of the first of the types that will do',
    {
      spec: one('present', { of: 'place', type: ['unit', 'office', 'nobody'] }, 'equal', true),
      given: { places: null },
    },
    [slot('places', true, { codes: ['unit'] })],
  ],
  [
    'a person of the role, where it is not known which one somebody has',
    {
      spec: one('present', { of: 'person', role: 'unit' }, 'equal', true),
      given: { persons: [{ id: 'a' }] },
    },
    [slot('persons', true, { codes: ['unit'] })],
  ],
  [
    'nobody, where somebody is listed',
    { spec: one('present', { of: 'person' }, 'equal', false), given: { persons: [{ id: 'a' }] } },
    [slot('persons', false)],
  ],
  [
    'nobody of the role: others stay, whether their roles are one, several or not given',
    {
      spec: one('present', { of: 'person', role: 'unit' }, 'equal', false),
      given: {
        persons: [
          { id: 'a', role: ['unit', 'office'] },
          { id: 'b', role: 'office' },
        ],
      },
    },
    [slot('persons', false, { codes: ['unit'] })],
  ],
];

describe('what whyNot names of the lists of a case', () => {
  it.each(table)('%s', (_name, silence, changes) => {
    const found = named(silence);
    expect(found.changes).toEqual(changes);
    expect(found.acts()).toBe(true);
  });

  it('names nothing that can’t be said of a list', () => {
    const of = (params: Leaf['params'], field: NonNullable<Per>['per']) =>
      named({ spec: per(field, 'scope', params, 'equal', 'z'), given: { places: [{ id: 'a' }] } }).changes;
    // who it is is no matter of change, and of a period nothing is asked
    expect(of({ of: 'place' }, { place: 'places' })).toBeNull();
    expect(of({ of: 'period', field: 'kind' }, { period: 'month' })).toBeNull();
    expect(of({ of: 'period', field: 'id' }, { period: 'month' })).toBeNull();
  });

  it('makes up no role for one of whom none is given', () => {
    const told = named({
      spec: one('present', { of: 'person', role: 'unit' }, 'equal', false),
      given: { persons: [{ id: 'a', role: 'unit' }, { id: 'b' }] },
    });
    expect(told.changes).toBeNull();
  });
});
