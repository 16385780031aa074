import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import { evaluate, parseCase } from '../../src/index.js';
import type { Condition, EventDeclaration } from '../../src/measure/format.js';
import { type Given, is, keysOf, on, rule, some, tiny, vocabulary } from '../support/tiny.js';

const asOf = '2018-05-01';

const setsOf = (condition: Condition, given: Given, include: readonly 'needs'[] = ['needs']) => {
  const { undetermined, needs } = tiny({ norms: [rule('1', condition)] }).evaluate(given, asOf, { include });
  expect(undetermined).toHaveLength(1);
  return {
    confirm: keysOf(undetermined[0]?.toConfirm ?? []),
    refute: keysOf(undetermined[0]?.toRefute ?? []),
    needs: keysOf(needs),
  };
};

const before = (type: string, other: string): Condition => ({
  fact: 'day',
  params: { of: { event: type, nth: 1 } },
  operator: 'lessThanInclusive',
  value: { fact: 'day', params: { of: { event: other, nth: 1 } } },
});

const asked = { fact: 'onRecord', params: { condition: is('p') }, operator: 'equal', value: false } as const;

describe('what decides a rule, found by trying', () => {
  it('is less than what hangs together, where less will do', () => {
    const given: Given = {
      began: '2018-01-01',
      events: [some('found', ['2018-01-10', '2018-01-20']), some('begun', ['2018-01-15', '2018-01-25'])],
    };
    const condition: Condition = { all: [before('found', 'begun')] };
    expect(setsOf(condition, given, []).confirm).toEqual(['day:begun', 'day:found']);
    const { confirm, refute, needs } = setsOf(condition, given);
    expect(confirm).toHaveLength(1);
    expect(refute).toEqual(['day:begun', 'day:found']);
    expect(needs).toEqual(['day:begun', 'day:found']);
  });

  it('names what is taken for settled until it is known, where that alone decides', () => {
    const condition: Condition = { all: [asked, is('q')] };
    expect(setsOf(condition, {}, []).needs).toEqual(['fact:q']);
    expect(setsOf(condition, {})).toEqual({
      confirm: ['fact:q'],
      refute: ['fact:q'],
      needs: ['fact:p', 'fact:q'],
    });
  });

  it('says what an input is to be where the conditions say so', () => {
    const { evaluate } = tiny({ norms: [rule('1', { all: [is('q', false), is('c', 'red')] })] });
    expect(evaluate({}, asOf, { include: ['needs'] }).undetermined[0]?.toConfirm).toEqual([
      { input: 'fact', name: 'q', is: { operator: 'equal', value: false } },
      { input: 'fact', name: 'c', is: { operator: 'equal', value: 'red' } },
    ]);
  });

  it('tries what an event may say on the days between two others', () => {
    const fields = { what: 'major', ref: 'A', list: ['A'], place: 'x', person: 'a' };
    const given: Given = {
      began: '2017-12-02',
      events: [
        some('found', ['2018-01-10', '2018-01-14'], { ...fields, planned: null }),
        on('found', '2018-01-17', { ...fields, planned: '2018-01-13' }),
      ],
      unrecorded: ['listed'],
      places: [{ id: 'x' }, { id: 'y' }],
    };
    const condition: Condition = {
      any: [
        {
          fact: 'count',
          params: {
            event: ['ended', 'found'],
            where: { what: 'major' },
            without: { event: 'listed', field: 'list', same: 'ref' },
          },
          operator: 'equal',
          value: 1,
        },
      ],
    };
    expect(setsOf(condition, given).confirm).toEqual(['event:listed']);
  });

  it('has nothing for what cannot come about', () => {
    const condition: Condition = { all: [is('n', 1), { fact: 'n', operator: 'greaterThan', value: 3 }] };
    const given: Given = { events: [on('found', '2018-01-01')] };
    expect(setsOf(condition, given)).toEqual({ confirm: [], refute: ['fact:n'], needs: ['fact:n'] });
  });

  it('may be a date before a day that is counted backwards', () => {
    const of = { months: -1, from: '2018-01-01', clamp: 'clamp' } as const;
    const early: Condition = {
      fact: 'day',
      params: { of: { fact: 'd' } },
      operator: 'lessThanInclusive',
      value: { fact: 'day', params: { of } },
    };
    const day = '2018-01-01';
    const { evaluate } = tiny({ norms: [rule('1', { all: [early] })], head: { effectiveFrom: day } });
    const found = evaluate({}, day, { include: ['needs'] });
    expect(keysOf(found.undetermined[0]?.toConfirm ?? [])).toEqual(['fact:d']);
    expect(keysOf(found.undetermined[0]?.toRefute ?? [])).toEqual(['fact:d']);
  });

  it('may be an event with all the fields that the rule asks for together', () => {
    const kase = parseCase({
      measure: 'panjin-2015',
      id: 'case',
      kind: 'mission',
      subject: { type: 'county' },
      facts: { 'supervising-level': 'municipal' },
      events: [
        { type: 'supervision-started', on: '2016-05-10' },
        { type: 'cooperation-failed', on: '2016-05-12', manner: 'refused', foundBreach: true },
        { type: 'cooperation-failed', on: '2016-05-16' },
      ],
      unrecorded: ['cooperation-failed'],
    });
    const readings = { 'art5-breach': 'as-found' };
    const { needs } = evaluate(kase, {
      asOf: '2016-05-16',
      readings,
      only: ['panjin-2015/5.3'],
      include: ['needs'],
    });
    expect(keysOf(needs)).toContain('event:cooperation-failed');
  });

  it('may be an event that names nothing else, and so stands in no list of another', () => {
    const without = { event: 'listed', field: 'list', same: 'ref' };
    const condition: Condition = {
      all: [
        {
          fact: 'happened',
          params: { event: ['done', 'found'], where: { what: 'major' }, since: { fact: 'd' }, without },
          operator: 'equal',
          value: true,
        },
      ],
    };
    const given: Given = {
      began: '2018-01-01',
      facts: { d: '2018-04-29' },
      events: Array.from({ length: 12 }, (_, i) => on('begun', `2018-02-${10 + i}`, { ref: `R${i}` })),
      unrecorded: ['done', 'listed'],
    };
    expect(setsOf(condition, given).needs).toContain('event:done');
  });

  it('may be the very day that another event names, of however many days there are', () => {
    const since = { event: 'found', nth: 2, field: 'planned' };
    const condition: Condition = {
      all: [{ fact: 'elapsed', params: { since }, operator: 'greaterThan', value: 23 }],
    };
    const begun = Array.from({ length: 50 }, (_, i) => on('begun', fromDay(toDay('2018-01-02') + 2 * i)));
    const given: Given = {
      began: '2018-01-01',
      events: [
        some('found', ['2018-02-17', '2018-03-15'], {}),
        on('found', '2018-03-11', { planned: '2018-02-13' }),
        ...begun,
      ],
    };
    expect(setsOf(condition, given).needs).toContain('field:found:planned:unknown');
  });

  it('may be the very day that the rule counts to', () => {
    const since = {
      if: is('p'),
      then: { event: 'listed', nth: 'last', field: 'planned' },
      else: { workdays: 40, from: '2018-04-27' },
    } as const;
    const condition: Condition = {
      all: [{ fact: 'happened', params: { event: 'begun', since }, operator: 'equal', value: true }],
    };
    const done = Array.from({ length: 30 }, (_, i) => on('done', fromDay(toDay('2018-01-02') + 3 * i)));
    const given: Given = { began: '2018-01-01', events: done, unrecorded: ['begun', 'listed'] };
    expect(setsOf(condition, given).needs).toContain('event:listed');
  });

  it('may be what a field says that is called like a part of a day', () => {
    const found = vocabulary.events.found as EventDeclaration;
    const after = { type: 'string', label: { zh: '其后', en: 'what comes after' } } as const;
    const events = { ...vocabulary.events, found: { ...found, fields: { ...found.fields, after } } };
    const condition: Condition = {
      all: [
        {
          ...{ fact: 'happened', operator: 'equal', value: true },
          params: { event: 'found', where: { after: 'A' } },
        },
      ],
    };
    const { evaluate } = tiny({ norms: [rule('1', condition)], vocabulary: { ...vocabulary, events } });
    const { needs } = evaluate({ events: [on('found', '2018-03-01')] }, asOf, { include: ['needs'] });
    expect(keysOf(needs)).toEqual(['field:found:after:2018-03-01']);
  });

  it('is looked for without making the next change any sooner or later', () => {
    const since = { days: 40, from: { event: 'listed', nth: 'last' } } as const;
    const condition: Condition = {
      all: [is('p'), { fact: 'happened', params: { event: 'begun', since }, operator: 'equal', value: true }],
    };
    const { evaluate } = tiny({ norms: [rule('1', condition)] });
    const given: Given = {
      events: [on('begun', '2018-04-30'), some('listed', ['2018-03-01', '2018-06-30'], {})],
      unrecorded: ['listed'],
    };
    const next = (...include: readonly ('needs' | 'nextChange')[]) =>
      evaluate(given, asOf, { include }).nextChange;
    expect(next('nextChange', 'needs')).toBe(next('nextChange'));
  });

  it('may be as many events as the rule asks for', () => {
    const counted = (n: number): Condition => ({
      fact: 'count',
      params: { event: 'found', where: { what: 'major' } },
      operator: 'greaterThanInclusive',
      value: n,
    });
    // with fewer events the fact would have to be known too
    const condition: Condition = { any: [counted(8), { all: [counted(2), is('p')] }] };
    const sets = setsOf(condition, { unrecorded: ['found'] });
    expect(sets.confirm).toEqual(['event:found']);
    expect(sets.refute).toEqual(['event:found']);
  });

  it('is looked for only where it is asked about', () => {
    const { evaluate } = tiny({ norms: [rule('1', { all: [is('p')] }), rule('2', { all: [is('q')] })] });
    const found = evaluate({ examining: ['2'] }, asOf, { include: ['needs'] });
    expect(keysOf(found.needs)).toEqual(['fact:q']);
  });

  it('is what reasons name too', () => {
    const { evaluate } = tiny({ norms: [rule('1', { all: [asked, is('q')] })] });
    const [found] = evaluate({}, asOf, { include: ['needs', 'reasons'] }).undetermined;
    expect(found?.rules[0]?.reason?.toConfirm?.map(({ name }) => name)).toEqual(
      found?.toConfirm.map(({ name }) => name),
    );
  });
});
