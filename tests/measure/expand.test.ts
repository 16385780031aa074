/** The rules that entries expand to. */
import { describe, expect, it } from 'vitest';
import { expandRules } from '../../src/index.js';
import type { Entry, Norm, Part } from '../../src/measure/format.js';
import { entry, is, log, on, stateOf, tiny } from '../support/tiny.js';

const rulesOf = (shape: Entry, more: Partial<Norm> = {}, part: Partial<Part> = {}) =>
  expandRules(tiny({ norms: [entry('1', shape, more)], part }).measure.source, 'finding').map(
    ({ rule }) => rule,
  );
const met = { all: [is('p')] };

describe('a rule that an entry expands to', () => {
  it.each<[Entry, string, Partial<Norm>?]>([
    [{ shape: 'duty' }, 'meet-duty'],
    [{ shape: 'requirement', event: 'found', met, if: met }, 'conform'],
    [{ shape: 'method' }, 'use-method'],
    [{ shape: 'target' }, 'meet-target', { target: { min: 3 } }],
  ])('%j is of the act of its shape, or of the one that it names', (shape, act, more) => {
    const types = (given: Entry) => rulesOf(given, more).map(({ event }) => event.type);
    expect(types(shape)).toEqual([act]);
    expect(types({ ...shape, action: 'act' })).toEqual(['act']);
  });

  it('of a method is over when an event that discharges the act it names says that the method was used', () => {
    const told = (action: string, ...given: Parameters<typeof on>[]) => {
      const { evaluate } = tiny({ norms: [entry('1', { shape: 'method', action })] });
      const found = evaluate(log(...given.map((one) => on(...one))), '2018-02-01', { include: ['reasons'] });
      return [stateOf(found, '1'), found.actions.map((one) => one.type)];
    };
    const names = { for: '1' };
    expect(told('use-method')).toEqual(['no', ['use-method']]);
    expect(told('use-method', ['method-used', '2018-01-10', names])).toEqual(['yes', []]);
    expect(told('act')).toEqual(['no', ['act']]);
    expect(told('act', ['done', '2018-01-10', names])).toEqual(['yes', []]);
  });

  it('asks of an event that discharges it whether it is of this place, person and period', () => {
    const scopeOf = (per: object) => {
      const [rule] = rulesOf({ shape: 'duty', per } as Entry);
      const { all } = rule?.conditions as { all: readonly { fact: string; params: object }[] };
      return all.find(({ fact }) => fact === 'discharged')?.params;
    };
    expect(scopeOf({ place: 'places' })).toEqual({ at: 'place' });
    expect(scopeOf({ person: 'persons', period: 'month' })).toEqual({ at: 'person', in: 'period' });
    expect(scopeOf({ period: 'month' })).toEqual({ in: 'period' });
    expect(scopeOf({ unit: 'values' })).toEqual({});
  });

  it('bears on a case where the entry says so, else where its file does', () => {
    const requirement: Entry = { shape: 'requirement', event: 'found', met };
    const under = { under: { finding: { all: [is('q')] } } };
    const conditions = (shape: Entry, part: Partial<Part>) =>
      rulesOf(shape, {}, part).map((rule) => rule.conditions);
    expect(conditions(requirement, under)).toEqual([
      { all: [{ all: [is('q')] }, { all: [{ all: [is('q')] }] }] },
    ]);
    expect(conditions({ ...requirement, if: { all: [is('r')] } }, under)).toEqual([
      { all: [{ all: [is('q')] }, { all: [{ all: [is('r')] }] }] },
    ]);
    expect(conditions({ ...requirement, if: { all: [is('r')] } }, {})).toEqual([
      { all: [{ all: [is('r')] }] },
    ]);
  });
});
