/** What is not known of the things that rules are judged by: bounds, rounds, places, figures, calendars. */
import { describe, expect, it } from 'vitest';
import { periodOf, toDay } from '../../src/calendar/index.js';
import { withTargets } from '../../src/engine/needs.js';
import { compare } from '../../src/engine/operators.js';
import { NO, Range, Unknown, YES } from '../../src/engine/value.js';
import type { Day, Per, Select } from '../../src/measure/format.js';
import {
  dayOf,
  dayText,
  factOf,
  type Given,
  idsOf,
  is,
  keysOf,
  log,
  on,
  openOf,
  type Probe,
  rule,
  type Spec,
  some,
  tiny,
  valueText,
} from '../support/tiny.js';

const count = (select: Select, given: Given, probe: Probe = {}): string =>
  valueText(factOf('count', { event: 'found', ...select }, given, '2018-12-31', probe));

describe('events', () => {
  const began = some('reopened', ['2018-03-01', '2018-03-20']);

  it('of the days between which a round began may be of the round before', () => {
    const probe: Probe = { rounds: ['reopened'] };
    const found = (day: string) => count({}, log(on('found', day), began), probe);
    expect(['2018-02-28', '2018-03-10', '2018-03-21'].map(found)).toEqual(['0', '0..1', '1']);
  });

  it('are of the round that the latest event began, whatever its type', () => {
    const probe: Probe = { rounds: ['reopened', 'begun'] };
    const given = (reopened: string, begun: string) =>
      log(on('reopened', reopened), on('begun', begun), on('found', '2018-03-10'));
    expect(count({}, given('2018-03-20', '2018-03-01'), probe)).toBe('0');
    expect(count({}, given('2018-03-01', '2018-03-20'), probe)).toBe('0');
    expect(count({}, given('2018-03-05', '2018-03-01'), probe)).toBe('1');
  });

  it('at a place that is not known may be at it, those at no place are not', () => {
    const place = new Unknown([{ input: 'slot', name: 'places' }]);
    const at = (fields: object) =>
      count({ at: 'place' }, log(on('found', '2018-03-10', fields)), { scope: { place } });
    expect([{ place: 'x' }, {}, { place: null }].map(at)).toEqual(['0..1', '0..1', '0']);
  });

  it('of unknown day lie in a period where each day that they may have does', () => {
    const scope = { period: periodOf('month', toDay('2018-03-10')) };
    const within = (from: string, to: string) =>
      count({ in: 'period' }, log(some('found', [from, to])), { scope });
    expect(within('2018-03-01', '2018-03-31')).toBe('1');
    expect(within('2018-02-28', '2018-03-01')).toBe('0..1');
    expect(within('2018-03-31', '2018-04-01')).toBe('0..1');
    expect(within('2018-01-01', '2018-02-28')).toBe('0');
  });
});

describe('scopes', () => {
  const over = (per: Per, head: Spec['head'] = {}) =>
    tiny({ norms: [rule('1', { all: [{ not: is('p') }] }, { per })], head });

  it('periods are counted from the beginning of a case, and of a measure not known so long from no other day', () => {
    const per: Per = { period: { unit: 'month', keep: true } };
    const unknown = { effectiveFrom: null };
    const ids = (began: string | undefined, head: Spec['head']) => {
      const given = { facts: { p: false }, ...(began === undefined ? {} : { began }) };
      const found = over(per, head).evaluate(given, '2018-03-15');
      return [idsOf(found), openOf(found)].map((all) =>
        all.map((id) => id.slice('case/1[period='.length, -1)),
      );
    };
    expect(ids('2018-02-10', unknown)).toEqual([[], ['2018-02', '2018-03']]);
    const between = { ...unknown, notInForceBefore: '2018-01-10', inForceBy: '2018-02-20' };
    expect(ids(undefined, between)).toEqual([['2018-02', '2018-03'], ['2018-01']]);
    expect(ids('2018-02-10', between)).toEqual([['2018-02', '2018-03'], []]);
    expect(ids('2018-03-01', between)).toEqual([['2018-03'], []]);
  });

  it('of a figure without a unit have the key of what stands beside it', () => {
    const target = tiny({
      norms: [
        rule(
          '1',
          { all: [{ not: is('p') }] },
          { per: { unit: 'values', period: 'month' } },
          { target: { min: 1 } },
        ),
      ],
    });
    const values = { '1': [{ value: 0 }, { of: 'x', value: 0 }] };
    expect(idsOf(target.evaluate({ facts: { p: false }, values }, '2018-03-15'))).toEqual([
      'case/1[period=2018-03]',
      'case/1[unit=x;period=2018-03]',
    ]);
  });
});

describe('comparisons', () => {
  it('nothing is in what is no list', () => {
    expect([compare('in', 'a', null), compare('notIn', 'a', null)]).toEqual([NO, YES]);
    expect([compare('in', 3, 3), compare('notIn', new Range(1, 3, []), 2)]).toEqual([NO, YES]);
  });

  it('of a number of events with another: what makes it that one, and what does not', () => {
    const condition = {
      all: [
        {
          fact: 'count',
          params: { event: 'found', where: { what: 'major' } },
          operator: 'notEqual' as const,
          value: 0,
        },
      ],
    };
    const events = [on('found', '2018-01-01'), on('found', '2018-01-02')];
    const [entry] = tiny({ norms: [rule('1', condition)] }).evaluate({ events }, '2018-02-01').undetermined;
    expect([keysOf(entry?.toConfirm ?? []), keysOf(entry?.toRefute ?? [])]).toEqual([
      ['field:found:what:2018-01-01'],
      ['field:found:what:2018-01-01', 'field:found:what:2018-01-02'],
    ]);
  });

  it('of one input with several things are said as one where they can be', () => {
    const need = { input: 'fact', name: 'c' } as const;
    const target = (operator: 'in' | 'notEqual' | 'equal', value: string | readonly string[]) => ({
      operator,
      value,
    });
    expect(withTargets(need, [target('in', ['a', 'b', 'c']), target('notEqual', 'b')])).toEqual({
      ...need,
      is: { operator: 'in', value: ['a', 'c'] },
    });
    expect(withTargets(need, [target('in', ['a', 'b']), target('notEqual', 'b')])).toEqual({
      ...need,
      is: { operator: 'equal', value: 'a' },
    });
    expect(withTargets(need, [target('equal', 'a'), target('equal', 'b')])).toEqual(need);
  });
});

describe('a field of the nth event', () => {
  const field = (given: Given) =>
    valueText(factOf('field', { event: 'found', field: 'ref' }, given, '2018-12-31'));

  it('that may be one not recorded', () => {
    expect(field({ unrecorded: ['found'] })).toBe('? event:found');
    expect(field({ unrecorded: ['found'], events: [on('found', '2018-01-01', { ref: 'A' })] })).toBe(
      '? event:found',
    );
  });

  it('that is certainly one, on a day that is not known: only the field is asked for', () => {
    const between = ['2018-01-01', '2018-02-01'] as const;
    expect(field(log(some('found', between)))).toBe('? field:found:ref:unknown');
    expect(field(log(some('found', between, { ref: 'A' })))).toBe('"A"');
  });
});

it('a day put off to the next working day says where the calendar has no data for it', () => {
  const day: Day = { days: 1, from: { event: 'found' }, roll: 'next-workday' };
  const rolled = (found: string) => {
    const { actions } = tiny({ norms: [rule('1', { all: [{ not: is('p') }] }, { due: day })] }).evaluate(
      { facts: { p: false }, events: [on('found', found)] },
      '2091-01-01',
    );
    return [actions[0]?.due, actions[0]?.provisional];
  };
  expect(dayText(dayOf(day, log(on('found', '2018-03-01')), '2018-03-02'))).toBe('2018-03-02');
  // the 4th of March 2090 is a Saturday
  expect(rolled('2090-03-03')).toEqual(['2090-03-06', true]);
  expect(rolled('2018-03-02')).toEqual(['2018-03-05', undefined]);
});
