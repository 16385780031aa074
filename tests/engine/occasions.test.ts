/** Rules are passed over where a log gives no occasion for them: never one that would have held, or been in doubt. */
import { describe, expect, it } from 'vitest';
import { stateCouncilCalendar } from '../../src/calendar/index.js';
import type { AnyCase } from '../../src/case/types.js';
import { judge } from '../../src/engine/judge.js';
import { Occasions } from '../../src/engine/occasions.js';
import { prepare } from '../../src/engine/prepared.js';
import { compileProgram, type Program } from '../../src/engine/program.js';
import { readingsInForce } from '../../src/engine/readings.js';
import { contextOf } from '../../src/evaluate.js';
import { getMeasure, parseCase } from '../../src/index.js';
import type { Condition, Day, Rule } from '../../src/measure/format.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from '../support/scenario.js';

const named = {
  conditions: { 'list-out': { fact: 'happened', params: { event: 'list' }, operator: 'equal', value: true } },
  days: {
    'of-list': { event: 'list' },
    'report-due': { months: 2, from: { event: 'report' } },
  },
  isMovable: (name: string) => name === 'report-due',
} as const;

const rule = (conditions: Condition, each?: string | readonly string[]): Rule =>
  ({
    name: 'tiny/1',
    conditions,
    event: { type: 'act', params: { norm: '1', ...(each ? { per: { each: { event: each } } } : {}) } },
  }) as unknown as Rule;

const logOf = (...types: readonly string[]): AnyCase =>
  ({
    kind: 'finding',
    measure: 'tiny',
    id: 'c',
    subject: { type: 'unit' },
    events: types.map((type) => ({ type, on: '2018-01-01' })),
  }) as unknown as AnyCase;

/** Is a rule passed over for a log with these events? */
function passedOver(
  conditions: Condition,
  types: readonly string[],
  each?: string | readonly string[],
  unrecorded?: readonly string[],
): boolean {
  const occasions = new Occasions();
  const needed = occasions.of(rule(conditions, each), named);
  const given = occasions.in(prepare({ ...logOf(...types), ...(unrecorded ? { unrecorded } : {}) }));
  return (needed & ~given) !== 0;
}

const happened = (event: string | readonly string[], value = true): Condition => ({
  fact: 'happened',
  params: { event },
  operator: 'equal',
  value,
});
const always: Condition = { fact: 'subject', operator: 'equal', value: 'unit' };
const leaf = (fact: string, params: object, operator: string, value: unknown): Condition =>
  ({ fact, params, operator, value }) as Condition;

describe('a rule is passed over', () => {
  it.each<[string, Condition]>([
    ['an event that is to have happened', happened('list')],
    ['one of several', happened(['list', 'notice'])],
    ['one condition of all', { all: [always, happened('list')] }],
    ['each of any', { any: [happened('list'), { all: [always, happened('notice')] }] }],
    ['a condition by its name', { condition: 'list-out' }],
    ['a number from one on', leaf('count', { event: 'list' }, 'greaterThanInclusive', 1)],
    ['more than none', leaf('count', { event: 'list' }, 'greaterThan', 0)],
    ['a number', leaf('count', { event: 'list' }, 'equal', 2)],
    ['a field that is to be something', leaf('field', { event: 'list', field: 'x' }, 'equal', 'a')],
    ['a field that is to be one of some', leaf('field', { event: 'list', field: 'x' }, 'in', ['a', 'b'])],
    ['a field that is not to contain', leaf('field', { event: 'list', field: 'x' }, 'doesNotContain', 'a')],
    ['a day by its event', leaf('day', { of: { after: { event: 'list' } } }, 'lessThan', 1)],
    ['a day by its name', leaf('day', { of: { day: 'of-list' } }, 'lessThan', 1)],
    [
      'the latest of days',
      leaf('elapsed', { since: { latestOf: [{ event: 'list' }, { event: 'notice' }] } }, 'greaterThan', 1),
    ],
    ['what is on record', leaf('onRecord', { condition: happened('list') }, 'equal', true)],
  ])('for want of %s', (_, conditions) => {
    expect(passedOver(conditions, ['report'])).toBe(true);
    expect(passedOver(conditions, ['list', 'notice'])).toBe(false);
    expect(passedOver(conditions, [], undefined, ['list', 'notice'])).toBe(false);
  });

  it('for want of an event that it is judged for', () => {
    expect(passedOver(always, ['report'], ['list', 'notice'])).toBe(true);
    expect(passedOver(always, ['notice'], ['list', 'notice'])).toBe(false);
  });

  it('for want of one of several things that must all be', () => {
    const both: Condition = { all: [happened('list'), happened('report')] };
    expect(passedOver(both, ['list'])).toBe(true);
    expect(passedOver(both, ['list', 'report'])).toBe(false);
  });
});

describe('a rule is not passed over', () => {
  it.each<[string, Condition]>([
    ['what is not to have happened', happened('list', false)],
    ['a negation', { not: happened('list') }],
    ['one of any that needs no event', { any: [happened('list'), always] }],
    ['one of several numbers', leaf('count', { event: 'list' }, 'in', [1, 2])],
    ['a time that is not so long', leaf('elapsed', { since: { event: 'list' } }, 'notEqual', 3)],
    ['a number that none meets', leaf('count', { event: 'list' }, 'lessThan', 2)],
    ['a number from none on', leaf('count', { event: 'list' }, 'greaterThanInclusive', 0)],
    ['none', leaf('count', { event: 'list' }, 'equal', 0)],
    ['a field that is to be none', leaf('field', { event: 'list', field: 'x' }, 'equal', null)],
    ['a field that may be none', leaf('field', { event: 'list', field: 'x' }, 'in', [null, 'a'])],
    ['a field that is not to be something', leaf('field', { event: 'list', field: 'x' }, 'notEqual', 'a')],
    [
      'what it is compared with may be unknown',
      leaf('field', { event: 'list', field: 'x' }, 'equal', { fact: 'subject' }),
    ],
    ['a deadline that the host may set', leaf('day', { of: { day: 'report-due' } }, 'lessThan', 1)],
    [
      'the latest of days of which one needs no event',
      leaf('day', { of: { latestOf: [{ event: 'list' }, '2018-01-01' as Day] } }, 'lessThan', 1),
    ],
  ])('where it asks for %s', (_, conditions) => {
    expect(passedOver(conditions, [])).toBe(false);
  });
});

it('leaves to the conditions what there is no bit for', () => {
  const occasions = new Occasions();
  const needed = Array.from({ length: 40 }, (_, i) => occasions.of(rule(happened(`event-${i}`)), named));
  const none = occasions.in(prepare(logOf()));
  expect(needed.filter((bits) => (bits & ~none) !== 0).length).toBe(30);
  expect(needed.slice(30)).toEqual(Array.from({ length: 10 }, () => 0));
});

it('passes over no rule of a measure that holds, or may, in a scenario', () => {
  const programs = new Map<string, Program>();
  let [passed, judged] = [0, 0];
  for (const { measure: id, scenarios } of allScenarios())
    for (const one of scenarios.filter((_, i) => i % 5 === 0)) {
      const [moment] = momentsOf(one);
      const measure = getMeasure(id);
      const options = optionsOf(one);
      if (measure === undefined || moment === undefined || options.readings !== undefined) continue;
      const source = parseCase(givenOf(id, one, moment));
      const key = `${id} ${source.kind}`;
      const program =
        programs.get(key) ??
        compileProgram(
          measure.source,
          measure.vocabulary,
          source.kind,
          readingsInForce(measure.interpretations, {}),
        );
      programs.set(key, program);
      const ctx = contextOf(program, source, {
        asOf: moment.asOf,
        calendar: stateCouncilCalendar,
        changed: {},
        ...options,
      });
      const given = program.occasions.in(ctx.case);
      for (const compiled of program.rules) {
        judged += 1;
        if ((compiled.occasions & ~given) === 0) continue;
        passed += 1;
        const finds = { doubt: [], holding: [], open: [], acts: [] };
        judge(compiled, ctx, finds);
        expect([compiled.rule.name, finds]).toEqual([
          compiled.rule.name,
          { doubt: [], holding: [], open: [], acts: [] },
        ]);
      }
    }
  expect(passed).toBeGreaterThan(judged / 20);
}, 60_000);
