import { describe, expect, it } from 'vitest';
import { DuxunError, type Evaluation, evaluate, measures, parseCase } from '../../src/index.js';
import { aFinding, assertions, type DuxunMatchers, matchers } from '../../src/testing/index.js';

declare module 'vitest' {
  interface Matchers<T> extends DuxunMatchers<T> {}
}

expect.extend(matchers({ measures: measures() }));

const found = aFinding().of('maoming-2017').subject('county-committee').found('2018-01-10');
const listed = found.facts({ origin: 'supervision' }).listed('2018-01-25', { rectifyBy: '2018-03-15' });
const on = (asOf: string, built: object = listed.build()): Evaluation => evaluate(parseCase(built), { asOf });
const inspected = found.feedbackReceived('2018-01-31').build();

const messageOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was thrown';
};

describe('matchers', () => {
  it('pass where it is so', () => {
    expect(on('2018-03-15')).toRequire('5.7', { due: '2018-03-15', status: 'open' });
    expect(on('2018-03-15')).toRequire('maoming-2017/5.7');
    expect(on('2018-03-15')).not.toBeOverdue('5.7');
    expect(on('2018-03-16')).toBeOverdue('5.7');
    expect(on('2018-03-16')).toRequire('5.7', { count: 1 });
    expect(on('2018-03-16')).toBeSilentOn('5.9');
    expect(on('2018-03-16')).not.toBeSilentOn('5.7');
    expect(on('2018-03-16', inspected)).toBeUndetermined('19.5');
    expect(on('2018-03-16', inspected)).toBeUndetermined('19.5', { toConfirm: ['fact:origin'] });
    expect(on('2018-03-16', inspected)).not.toBeUndetermined('19.5', { toConfirm: [] });
  });

  it('say what was found where it is not so', () => {
    expect(messageOf(() => expect(on('2018-03-15')).toBeOverdue('5.7'))).toBe(
      '5.7 (Rectify the problem): expected an action with status overdue; found 1 action: status open.',
    );
    expect(messageOf(() => expect(on('2018-03-15')).not.toRequire('5.7'))).toBe(
      'Expected otherwise: 5.7 (Rectify the problem): 1 action: due 2018-03-15, status open.',
    );
    expect(messageOf(() => expect(on('2018-03-15')).toBeUndetermined('5.7'))).toContain(
      'expected it to be undetermined; found 1 action',
    );
    expect(messageOf(() => expect(on('2018-01-12', found.build())).toRequire('5.7'))).toMatch(
      /expected an action; found (no action|undetermined)/,
    );
  });

  it('speak Chinese where asked to', () => {
    const { toBeOverdue, toBeSilentOn } = matchers({ measures: measures(), lang: 'zh' });
    expect(toBeOverdue(on('2018-03-15'), '5.7').message()).toBe(
      '5.7（整改问题）：应有事项（状态 逾期）；实际有 1 项事项：状态 待办。',
    );
    expect(toBeSilentOn(on('2018-03-15'), '5.9').message()).toMatch(
      /^不应如此：5\.9（.*）：没有事项，也不是待定。$/,
    );
  });

  it('take no name for silent that is none, and nothing for an evaluation that is none', () => {
    const codesOf = (call: () => unknown) => {
      try {
        call();
      } catch (error) {
        if (error instanceof DuxunError) return error.faults.map(({ code }) => code);
        throw error;
      }
      return [];
    };
    expect(codesOf(() => expect(on('2018-03-15')).toBeSilentOn('5.99'))).toEqual(['SCENARIO_RULE_UNKNOWN']);
    expect(codesOf(() => expect(on('2018-03-15')).not.toRequire('5.99'))).toEqual(['SCENARIO_RULE_UNKNOWN']);
    expect(codesOf(() => expect(on('2018-03-15')).not.toRequire('5.7', { statsu: 'open' }))).toEqual([
      'SCENARIO_ACTION_KEY',
    ]);
    expect(codesOf(() => expect({}).toBeSilentOn('5.9'))).toEqual(['TYPE_WRONG']);
    const others = matchers({ measures: measures().filter(({ id }) => id === 'shanxi') });
    expect(codesOf(() => others.toBeSilentOn(on('2018-03-15'), '5.9'))).toEqual(['SCENARIO_MEASURE_UNKNOWN']);
  });

  it('are plain assertions too', () => {
    const { requires, overdue, silentOn, undetermined } = assertions({ measures: measures(), lang: 'zh' });
    requires(on('2018-03-15'), '5.7', { status: 'open' });
    overdue(on('2018-03-16'), '5.7');
    silentOn(on('2018-03-16'), '5.9');
    undetermined(on('2018-03-16', inspected), '19.5');
    expect(messageOf(() => overdue(on('2018-03-15'), '5.7'))).toContain('状态 待办');
    expect(messageOf(() => silentOn(on('2018-03-15'), '5.7'))).toContain('应没有事项，也不待定');
  });
});
