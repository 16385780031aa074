/** What may be asked once an evaluation, and what each rule and scope must be asked for. */
import { describe, expect, it } from 'vitest';
import { isWhole, type Shared } from '../../src/engine/whole.js';

const fact = (name: string, params: object = {}) => ({
  all: [{ fact: name, params, operator: 'equal', value: true }],
});
const named = (condition: string) => ({ all: [{ condition }] });
const on = (day: unknown) => fact('day', { of: day });

const shared: Shared = {
  conditions: {
    begun: fact('happened', { event: 'begun' }),
    'begun-too': named('begun'),
    here: fact('scope', { of: 'place' }),
    'here-too': { any: [named('begun'), { not: { condition: 'here' } }] },
    round: { all: [{ condition: 'begun' }, { condition: 'round' }] },
  },
  days: { start: { event: 'begun' }, end: { endOf: 'period' } },
  shapeOf: (norm) => ({ '1.1': 'item', '1.2': 'target' })[norm],
};

describe('is the same for every rule and in every scope', () => {
  it.each([
    ['a declared fact', fact('p')],
    ['whether an event happened', fact('happened', { event: 'begun', since: '2018-01-01' })],
    ['a figure of a unit that is named', fact('value', { norm: '1.2', of: 'u' })],
    ['an item', fact('criterion', { norm: '1.1' })],
    ['a shared condition of such', named('begun-too')],
    ['a condition that asks for itself in the end', named('round')],
    ['a named day', on({ day: 'start' })],
    ['months after one', on({ months: 2, from: { day: 'start' } })],
  ])('%s', (_, json) => {
    expect(isWhole(json, shared)).toBe(true);
  });
});

describe('is asked anew', () => {
  it.each([
    ['the scope', fact('scope', { of: 'person' })],
    ['whether the rule is discharged', fact('discharged')],
    ['the figure of the unit that is judged', fact('value', { norm: '1.2' })],
    ['a target, which is asked of one unit too', fact('criterion', { norm: '1.2' })],
    ['a shared condition that asks for the scope further down', named('here-too')],
    ['what happened in the period', fact('count', { event: 'begun', in: 'period' })],
    ['what happened at the place', fact('happened', { event: 'begun', at: 'place' })],
    ['a day of the scope', on({ scope: 'each' })],
    ['the end of the period, by its name', on({ day: 'end' })],
    ['the end of the period', fact('elapsed', { since: { startOf: 'period' } })],
    ['working days, which say by which calendar they are counted', on({ workdays: 5, from: '2018-01-01' })],
    ['a day that rolls to a working day', on({ months: 2, from: '2018-01-01', roll: 'next-workday' })],
    ['what lies in lists and objects', { any: [{ not: { all: [fact('p'), fact('discharged')] } }] }],
  ])('%s', (_, json) => {
    expect(isWhole(json, shared)).toBe(false);
  });
});
