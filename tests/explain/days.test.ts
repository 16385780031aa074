/** Days by what they are, and how they come about, in words. */
import { describe, expect, it } from 'vitest';
import { recordText } from '../../src/explain/events.js';
import { leafText } from '../../src/explain/leaves.js';
import { dayNoun } from '../../src/explain/nouns.js';
import { steps } from '../../src/explain/steps.js';
import { Voice } from '../../src/explain/voice.js';
import type { DayReason, LeafReason, ShownDay } from '../../src/reasons/types.js';
import { on, rule, tiny } from '../support/tiny.js';

const { measure } = tiny({ norms: [rule('1', { fact: 'p', operator: 'equal', value: true })] });
const voices = [new Voice('zh', measure), new Voice('en', measure)];
const day = (text: string): ShownDay => ({ is: 'day', day: text });
const none: ShownDay = { is: 'none' };
const event = on('found', '2018-01-31', { planned: '2018-02-10' });
const found: DayReason = {
  form: 'event',
  types: ['found'],
  nth: 1,
  event,
  gaps: [],
  result: day('2018-01-31'),
};
const never: DayReason = { form: 'event', types: ['ended'], nth: 1, gaps: [], result: none };
const date = (text: string): DayReason => ({ form: 'date', result: day(text) });
type Of<F extends DayReason['form']> = Extract<DayReason, { form: F }>;
const counted = (n: number, more: Partial<Of<'counted'>> = {}): DayReason => ({
  form: 'counted',
  unit: 'days',
  n,
  counted: false,
  from: found,
  skipped: [],
  result: day('2018-02-05'),
  ...more,
});
const edge = (plus: number, more: Partial<Of<'edge'>> = {}): DayReason => ({
  form: 'edge',
  edge: 'end',
  unit: 'quarter',
  plus,
  from: found,
  result: day('2018-03-31'),
  ...more,
});
const period = { unit: 'period', period: '2018-Q1' } as const;
const conditional: DayReason = {
  form: 'if',
  if: { kind: 'all', result: 'yes', parts: [] },
  of: [found],
  result: day('2018-01-31'),
};

describe('a day by what it is', () => {
  it.each<readonly [string, DayReason, string, string]>([
    ['the 24th', { ...found, nth: 24 }, '第24次“found（中）”之日', 'the day of the 24th “found”'],
    ['the latest', { ...found, nth: 'last' }, '最近一次“found（中）”之日', 'the day of the latest “found”'],
    [
      'a day that an event says',
      { ...found, field: 'planned' },
      '“found（中）”所记的“the day planned（中）”',
      '“the day planned” as recorded with “found”',
    ],
    [
      'the end of a quarter',
      edge(0),
      '“found（中）”之日所在的季度的最后一天',
      'the last day of the quarter that holds the day of “found”',
    ],
    [
      'of the next',
      edge(1),
      '“found（中）”之日所在的季度的下一个季度的最后一天',
      'the last day of the quarter after the one that holds the day of “found”',
    ],
    [
      'of the one before',
      edge(-1),
      '“found（中）”之日所在的季度的上一个季度的最后一天',
      'the last day of the quarter before the one that holds the day of “found”',
    ],
    [
      'of the second after',
      edge(2),
      '“found（中）”之日所在的季度之后第2个季度的最后一天',
      'the last day of the 2nd quarter after the one that holds the day of “found”',
    ],
    [
      'of the third before',
      edge(-3, { edge: 'start' }),
      '“found（中）”之日所在的季度之前第3个季度的第一天',
      'the first day of the 3rd quarter before the one that holds the day of “found”',
    ],
    [
      'of the period',
      edge(0, period),
      '2018年第一季度的最后一天',
      'the last day of the first quarter of 2018',
    ],
    [
      'of a period after it',
      edge(1, period),
      '2018年第一季度之后第1个时段的最后一天',
      'the last day of the 1st period after the first quarter of 2018',
    ],
    [
      'of a period before it',
      edge(-2, period),
      '2018年第一季度之前第2个时段的最后一天',
      'the last day of the 2nd period before the first quarter of 2018',
    ],
    ['no days from a day', counted(0), '“found（中）”之日', 'the day of “found”'],
    [
      'the first working day from a day',
      counted(0, { rolledFrom: '2018-02-03' }),
      '“found（中）”之日之后的第一个工作日',
      'the first working day after the day of “found”',
    ],
    [
      'years',
      counted(1, { unit: 'years' }),
      '“found（中）”之日之后满1年之日',
      '1 year after the day of “found”',
    ],
    [
      'the first there is, where there is none',
      { form: 'pick', pick: 'first', of: [never], taken: null, result: none },
      '“ended（中）”之日',
      'the day of “ended”',
    ],
    [
      'the one taken',
      { form: 'pick', pick: 'latest', of: [never, found], taken: 1, result: day('2018-01-31') },
      '“found（中）”之日',
      'the day of “found”',
    ],
    [
      'one of several of which none is certain',
      { form: 'pick', pick: 'latest', of: [never, found], taken: null, result: none },
      '“found（中）”之日',
      'the day of “found”',
    ],
    ['by a condition', conditional, '“found（中）”之日', 'the day of “found”'],
    [
      'a day between two',
      { form: 'between', of: [found, found], result: day('2018-01-31') },
      '其间某日',
      'some day between them',
    ],
    [
      'a day that a fact gives, between two',
      { form: 'between', fact: 'd', of: [found, found], result: day('2018-01-31') },
      '“a question of type date（中）”所答之日',
      'the day answered to “a question of type date”',
    ],
    [
      'the beginning of the conduct',
      { form: 'conduct', end: 'from', result: day('2018-01-01') },
      '行为开始之日',
      'the first day of the conduct',
    ],
    [
      'its end',
      { form: 'conduct', end: 'to', result: day('2018-01-01') },
      '行为结束之日',
      'the last day of the conduct',
    ],
    [
      'of an event that is not known',
      { form: 'scope', result: none },
      '所涉事件之日',
      'the day of the event concerned',
    ],
    [
      'of the event concerned',
      { form: 'scope', event, result: day('2018-01-31') },
      '“found（中）”之日',
      'the day of “found”',
    ],
    [
      'that the event concerned says',
      { form: 'scope', event, field: 'planned', result: day('2018-02-10') },
      '“found（中）”（2018年1月31日）所记的“the day planned（中）”',
      '“the day planned” as recorded with “found”',
    ],
    [
      'the commencement',
      { form: 'commencement', result: day('2000-01-01') },
      '本文件施行之日',
      'the day the measure took effect',
    ],
  ])('%s', (_, reason, ...said) => {
    expect(voices.map((v) => dayNoun(v, reason))).toEqual(said);
  });
});

describe('how a day comes about', () => {
  const says = '“found（中）”：2018年1月31日';
  const saysEn = '“found”: 31 January 2018';
  const weekend = [
    { day: '2018-02-03', name: null },
    { day: '2018-02-04', name: null },
  ];
  it.each<readonly [string, DayReason, string[], string[]]>([
    ['none', { form: 'none', result: none }, ['没有期限'], ['there is no set day']],
    ['no days', counted(0), [says], [saysEn]],
    [
      'no days, moved to a working day',
      counted(0, { rolledFrom: '2018-02-03', skipped: weekend }),
      [says, '那天不是工作日，跳过2018年2月3日至2018年2月4日（周末），顺延到下一个工作日：2018年2月5日'],
      [
        saysEn,
        'that is no working day; passing over 3 February 2018 to 4 February 2018 (weekend), it moves to the next one: 5 February 2018',
      ],
    ],
    [
      'back, the day counted',
      counted(-5, { counted: true }),
      [says, '连同当天往前算5天：2018年2月5日'],
      [saysEn, '5 days counted back from that day, itself included: 5 February 2018'],
    ],
    [
      'months, the day counted',
      counted(1, { unit: 'months', counted: true }),
      [says, '从当天起算（当天计入）满1个月：2018年2月5日'],
      [saysEn, '1 month from that day, itself counted: 5 February 2018'],
    ],
    [
      'the first there is',
      { form: 'pick', pick: 'first', of: [never, date('2018-06-30')], taken: 1, result: day('2018-06-30') },
      ['还没有“ended（中）”之日', '原文定的是2018年6月30日'],
      ['there is no day of “ended” yet', 'the text names 30 June 2018'],
    ],
    [
      'the first, where there is none',
      { form: 'pick', pick: 'first', of: [never], taken: null, result: none },
      ['还没有“ended（中）”之日'],
      ['there is no day of “ended” yet'],
    ],
    [
      'the earliest',
      {
        form: 'pick',
        pick: 'earliest',
        of: [found, date('2018-06-30')],
        taken: 0,
        result: day('2018-01-31'),
      },
      [says, '原文定的是2018年6月30日', '取其中最早的一天：2018年1月31日'],
      [saysEn, 'the text names 30 June 2018', 'the earliest of these is taken: 31 January 2018'],
    ],
    [
      'the end of a period after that judged',
      edge(1, { ...period, from: undefined as never }),
      ['取2018年第一季度之后第1个时段的最后一天：2018年3月31日'],
      ['take the last day of the 1st period after the first quarter of 2018: 31 March 2018'],
    ],
    [
      'between two days that are one',
      { form: 'between', of: [found, found], result: day('2018-01-31') },
      ['其间某日：2018年1月31日'],
      ['some day between them: 31 January 2018'],
    ],
    ['by nothing that can be told', conditional, [says], [saysEn]],
    [
      'of an event that has not happened',
      never,
      ['还没有“ended（中）”的记录'],
      ['there is no record of “ended” yet'],
    ],
    [
      'that an event says',
      { ...found, field: 'planned', result: day('2018-02-10') },
      ['“found（中）”（2018年1月31日）所记的“the day planned（中）”：2018年2月10日'],
      ['“the day planned” as recorded with “found” (31 January 2018): 10 February 2018'],
    ],
  ])('%s', (_, reason, ...said) => {
    expect(voices.map((v) => steps(v, reason, '2018-05-01'))).toEqual(said);
  });
});

describe('two days, or a day and the day judged', () => {
  const leaf = (of: DayReason, other: DayReason, more: Partial<LeafReason> = {}): LeafReason => ({
    kind: 'leaf',
    result: 'unknown',
    fact: 'day',
    operator: 'lessThan',
    found: { is: 'unknown', needs: [] },
    source: { from: 'day', day: of },
    wanted: { is: 'unknown', needs: [] },
    wantedSource: { from: 'day', day: other },
    ...more,
  });
  const since = (of: DayReason, n: number): LeafReason => {
    const { wantedSource: _none, ...rest } = leaf(of, of, { source: { from: 'elapsed', day: of } });
    return { ...rest, found: { is: 'known', value: n } };
  };
  const open = (from: string | null, to: string | null): DayReason => ({
    ...never,
    types: ['begun'],
    result: { is: 'between', from, to, needs: [] },
  });
  const anyDay: DayReason = { ...never, types: ['begun'], result: { is: 'unknown', needs: [] } };
  const head = ['“found（中）”之日（2018年1月31日）', 'the day of “found” (31 January 2018)'] as const;
  it.each<readonly [string, LeafReason, string, string]>([
    [
      'the same',
      leaf(found, date('2018-01-31')),
      `${head[0]}就是2018年1月31日`,
      `${head[1]} is the same as 31 January 2018`,
    ],
    [
      'before',
      leaf(found, open('2018-02-01', null)),
      `${head[0]}早于“begun（中）”之日（不早于2018年2月1日的某日）`,
      `${head[1]} is before the day of “begun” (some day not before 1 February 2018)`,
    ],
    [
      'after',
      leaf(found, open(null, '2018-01-30')),
      `${head[0]}晚于“begun（中）”之日（不晚于2018年1月30日的某日）`,
      `${head[1]} is after the day of “begun” (some day not after 30 January 2018)`,
    ],
    [
      'not certain',
      leaf(found, open('2018-01-31', '2018-02-01')),
      `${head[0]}与“begun（中）”之日（2018年1月31日至2018年2月1日之间某日）孰先孰后，尚不能定`,
      `it is not certain which comes first, ${head[1]} or the day of “begun” (some day from 31 January 2018 to 1 February 2018)`,
    ],
    [
      'not known at all',
      leaf(anyDay, anyDay),
      '“begun（中）”之日（日期尚不知道）与“begun（中）”之日（日期尚不知道）孰先孰后，尚不能定',
      'it is not certain which comes first, the day of “begun” (a day not known) or the day of “begun” (a day not known)',
    ],
    ['today', since(found, 0), '2018年5月1日就是“found（中）”之日', '1 May 2018 is the day of “found”'],
    [
      'to come tomorrow',
      since(found, -1),
      `${head[0]}还没有到（还差1天）`,
      `${head[1]} has not come yet (1 day to go)`,
    ],
    [
      'yesterday',
      since(found, 1),
      `${head[0]}到2018年5月1日已过1天`,
      `${head[1]} was 1 day before 1 May 2018`,
    ],
  ])('%s', (_, reason, ...said) => {
    expect(voices.map((v) => leafText(v, reason, '2018-05-01').join('|'))).toEqual(said);
  });
});

it('of many events the last few are named, and how many there are', () => {
  const events = [1, 2, 3, 4, 5].map((n) => ({ event: on('found', `2018-01-0${n}`), sure: true }));
  const source = { from: 'events', types: ['found'], events, gaps: [] } as const;
  expect(voices.map((v) => recordText(v, source, '2018-05-01'))).toEqual([
    '记录有“found（中）”（2018年1月2日）、“found（中）”（2018年1月3日）、“found（中）”（2018年1月4日）、“found（中）”（2018年1月5日）等5次',
    '“found” (2 January 2018), “found” (3 January 2018), “found” (4 January 2018), “found” (5 January 2018) (5 in all) are on record',
  ]);
});
