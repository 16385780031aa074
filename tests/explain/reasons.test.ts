/** Reasons as data: where the days and values of a rule come from. */
import { describe, expect, it } from 'vitest';
import type { EvaluateOptions } from '../../src/call-options.js';
import { createCalendar, type WorkdayCalendar } from '../../src/index.js';
import type { Condition, Day, Norm } from '../../src/measure/format.js';
import { declared } from '../../src/reasons/at.js';
import type { ConditionReason, Reason } from '../../src/reasons/types.js';
import { timed } from '../clock/clocked.js';
import {
  always,
  entry,
  type Given,
  happened,
  log,
  on,
  rule,
  some,
  type Tiny,
  tiny,
  undischarged,
} from '../support/tiny.js';

const asOf = '2018-06-01';
const found = on('found', '2018-03-01', { id: 'one' });

/** The reasons of all that acts or is undetermined. */
function reasonsOf(made: Tiny, given: Given, options: Partial<EvaluateOptions> = {}): Reason[] {
  const { actions, undetermined } = made.evaluate(given, options.asOf ?? asOf, {
    include: ['reasons'],
    ...options,
  });
  return [...actions, ...undetermined.flatMap(({ rules }) => rules)].flatMap(({ reason }) => reason ?? []);
}

/** The leaves of a condition that ask for a fact. */
function leavesOf(node: ConditionReason, fact: string): Extract<ConditionReason, { kind: 'leaf' }>[] {
  if (node.kind === 'leaf') return node.fact === fact ? [node] : [];
  return node.kind === 'not' ? leavesOf(node.of, fact) : node.parts.flatMap((one) => leavesOf(one, fact));
}

describe('the reason for a day', () => {
  const dueOf = (due: Day, given: Given, options: Partial<EvaluateOptions> = {}, params = {}) =>
    reasonsOf(tiny({ norms: [rule('1', always, { due, ...params })] }), given, options).map((one) => one.due);

  it('names the events that the log may lack', () => {
    const due = { days: 3, from: { event: 'found', nth: 'last' } } as const;
    const [told] = dueOf(due, { ...log(found), unrecorded: ['found'] });
    expect(told?.form === 'counted' && told.from).toMatchObject({ form: 'event', gaps: ['found'] });
    const [sure] = dueOf(due, log(found));
    expect(sure?.form === 'counted' && sure.from).toMatchObject({ event: found, gaps: [] });
  });

  it('counts by the national calendar where the text asks for that one, whatever the caller gives', () => {
    const own = createCalendar({
      id: 'own',
      years: [2018],
      holidays: { '2018-03-02': 'Fair' },
      workdays: {},
    });
    const due = (calendar: string | null) => ({ workdays: 1, from: { event: 'found' }, calendar });
    const told = (calendar: string | null) =>
      dueOf(due(calendar), log(found), { calendar: own }).map(
        (day) => day?.form === 'counted' && [day.calendar, day.skipped.map((one) => one.day)],
      );
    expect(told(null)).toEqual([['own', ['2018-03-02', '2018-03-03', '2018-03-04']]]);
    expect(told('state-council')).toEqual([['state-council', []]]);
  });

  it('calls a holiday that has no name in English by the one that it has', () => {
    const national = createCalendar({
      id: 'own',
      years: [2018],
      holidays: { '2018-03-02': '集市' },
      workdays: {},
    });
    const own: WorkdayCalendar = {
      ...national,
      isWorkday: (day) => national.isWorkday(day),
      covers: (day) => national.covers(day),
      nameOf: (day, lang) => (lang === 'en' ? null : national.nameOf(day)),
    };
    const [day] = dueOf({ workdays: 1, from: { event: 'found' } }, log(found), { calendar: own });
    expect(day?.form === 'counted' && day.skipped).toEqual([
      { day: '2018-03-02', name: { zh: '集市', en: '集市' } },
      { day: '2018-03-03', name: null },
      { day: '2018-03-04', name: null },
    ]);
  });

  it('names the fact that says which of several days it is', () => {
    const between = [{ event: 'found' }, { days: 9, from: { event: 'found' } }];
    expect(dueOf({ between, fact: 'd' }, log(found))).toMatchObject([
      { form: 'between', fact: 'd', result: { is: 'between', from: '2018-03-01', to: '2018-03-10' } },
    ]);
    const [bare] = dueOf({ between }, log(found));
    expect(bare).toMatchObject({ form: 'between', result: { from: '2018-03-01', to: '2018-03-10' } });
    expect(bare).not.toHaveProperty('fact');
  });

  it('shows the event that the rule is judged for, where there is one', () => {
    const per = { each: { event: 'found' } };
    expect(dueOf({ scope: 'each' }, log(found), {}, { per })).toEqual([
      { form: 'scope', event: found, result: { is: 'day', day: '2018-03-01' } },
    ]);
    expect(dueOf({ scope: 'each' }, { unrecorded: ['found'] }, {}, { per })).toMatchObject([
      { form: 'scope', result: { is: 'unknown' } },
    ]);
  });
});

describe('the reason for a value', () => {
  it('shows of what may have discharged a rule only what names it, its norm or this very action', () => {
    const per = { place: 'places' } as const;
    const made = tiny({ norms: [rule('1', undischarged, { per }), rule('2', undischarged, { per })] });
    const done = (day: string, id: string) => some('done', [day], { for: id });
    const events = [done('2018-03-02', '2'), done('2018-03-03', 'case/1[place=b]'), done('2018-03-04', '1')];
    const given = { places: [{ id: 'a' }, { id: 'b' }], events };
    const shown = reasonsOf(made, given).map(({ rule: name, scope, conditions }) => [
      name,
      scope.place?.id,
      leavesOf(conditions, 'discharged').flatMap(({ source }) =>
        source.from === 'events' ? source.events.map(({ event }) => event.notBefore) : [],
      ),
    ]);
    expect(shown).toEqual([
      ['tiny/1', 'a', ['2018-03-04']],
      ['tiny/1', 'b', ['2018-03-03', '2018-03-04']],
      ['tiny/2', 'a', ['2018-03-02']],
      ['tiny/2', 'b', ['2018-03-02']],
    ]);
  });

  it('has nothing to show of the doing of what the vocabulary says nothing of', () => {
    const norms = [
      rule('1', undischarged, { type: 'unheard' }),
      entry('2', { shape: 'method', action: 'unheard' }),
      rule('3', { fact: 'criterion', params: { norm: '2' }, operator: 'equal', value: 'no' }),
    ];
    const [one, three] = ['1', '3'].map((id) =>
      reasonsOf(tiny({ norms }), log(on('done', '2018-03-01'))).find(({ basis }) => basis.norm === id),
    );
    expect(one && leavesOf(one.conditions, 'discharged')[0]?.source).toMatchObject({ types: [], events: [] });
    expect(three && leavesOf(three.conditions, 'criterion')[0]?.source).toMatchObject({
      criterion: { state: 'no', events: { types: [], events: [] } },
    });
  });

  it('says for which unit a rule is judged', () => {
    const east: Condition = { fact: 'scope', params: { of: 'unit' }, operator: 'equal', value: 'east' };
    const norms: readonly Norm[] = [rule('1', east, { per: { unit: 'values' } }, { target: { min: 3 } })];
    const [one, ...more] = reasonsOf(tiny({ norms }), {
      values: {
        '1': [
          { of: 'east', value: 1 },
          { of: 'west', value: 1 },
        ],
      },
    });
    expect(more).toEqual([]);
    expect(one && leavesOf(one.conditions, 'scope')[0]?.source).toEqual({
      from: 'scope',
      of: 'unit',
      name: 'east',
    });
  });

  it('shows how the parts of a heading stand where it is answered by them', () => {
    const answer = (id: string) => entry(id, { shape: 'item' });
    const heading = (more: object) => [
      entry('1', { shape: 'item', ...more }, { parts: ['2', '3'] }),
      answer('2'),
      answer('3'),
      rule('4', { fact: 'criterion', params: { norm: '1' }, operator: 'equal', value: 'yes' }),
    ];
    const criterionOf = (more: object) => {
      const [one] = reasonsOf(tiny({ norms: heading(more) }), { answers: { '2': 'yes' } });
      const source = one && leavesOf(one.conditions, 'criterion')[0]?.source;
      return source?.from === 'criterion' ? source.criterion : undefined;
    };
    expect(criterionOf({ derive: 'all' })).toMatchObject({
      state: 'unknown',
      parts: [
        { norm: '2', state: 'yes' },
        { norm: '3', state: 'unknown' },
      ],
    });
    expect(criterionOf({})).not.toHaveProperty('parts');
  });

  it('asks for the figure of a unit that there was none of on the day of the act', () => {
    const reached: Condition = { fact: 'criterion', params: { norm: '1' }, operator: 'equal', value: 'yes' };
    const judgedAt = { event: 'begun', met: { all: [reached] }, remedy: { until: 'ended' } };
    const act = rule('1', always, { type: 'conform', per: { unit: 'values' }, judgedAt });
    const norms = [{ ...act, entry: { shape: 'target' }, target: { min: 3 } } as Norm];
    const measured = on('measured', '2018-04-01', { norm: '1', of: 'east', value: 1 });
    const told = reasonsOf(tiny({ norms }), log(on('begun', '2018-03-05'), measured)).flatMap(
      ({ conforms }) =>
        conforms === undefined
          ? []
          : leavesOf(conforms.met, 'criterion').map(({ source }) =>
              source.from === 'criterion' ? source.criterion.figures : undefined,
            ),
    );
    expect(told).toEqual([
      [{ of: 'east', value: { is: 'unknown', needs: [{ input: 'value', name: '1' }] } }],
    ]);
  });

  it('says of a person which office it is that they hold', () => {
    const made = tiny({ norms: [rule('1', always, { per: { person: 'persons' } })] });
    const persons = [{ id: 'a', name: 'A', office: 'head', role: 'office' }, { id: 'b' }];
    expect(reasonsOf(made, { persons }).map(({ scope }) => scope.person)).toEqual([
      { id: 'a', name: 'A', office: 'head', roles: ['office'] },
      { id: 'b' },
    ]);
  });
});

describe('a reason', () => {
  it('tells what was decided in the order of time, whatever it was', () => {
    const made = timed({
      norms: [
        rule(
          '1',
          { all: [happened('found'), happened('ended', false), undischarged] },
          { due: { days: 10, from: { event: 'found' } } },
        ),
      ],
    });
    const corrected = (day: string) => on('event-corrected', day, { event: 'one', replace: { ref: 'A' } });
    const extended = (day: string, to: string) => on('deadline-extended', day, { for: '1', to });
    const told = (...events: Given['events'] & object) =>
      reasonsOf(made, log(found, ...events)).flatMap(({ decisions = [] }) =>
        decisions.map(({ event, on: day }) => `${event} ${day}`),
      );
    expect(told(corrected('2018-03-03'), extended('2018-03-05', '2018-04-01'))).toEqual([
      'event-corrected 2018-03-03',
      'deadline-extended 2018-03-05',
    ]);
    expect(told(extended('2018-03-03', '2018-04-01'), corrected('2018-03-05'))).toEqual([
      'deadline-extended 2018-03-03',
      'event-corrected 2018-03-05',
    ]);
    expect(told(corrected('2018-03-03'), extended('2018-03-03', '2018-04-01'))).toEqual([
      'deadline-extended 2018-03-03',
      'event-corrected 2018-03-03',
    ]);
  });

  it('names nothing that is not declared', () => {
    expect(declared({ one: 1 }, 'one')).toBe(1);
    expect(() => declared({ one: 1 }, 'two')).toThrow(new TypeError('nothing is declared as two'));
  });
});
