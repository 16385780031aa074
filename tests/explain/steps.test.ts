/** How days come about, how they stand to one another and what is on record, in words. */
import { describe, expect, it } from 'vitest';
import { recordText } from '../../src/explain/events.js';
import { leafText } from '../../src/explain/leaves.js';
import { steps } from '../../src/explain/steps.js';
import type { DayReason, LeafReason } from '../../src/reasons/types.js';
import { on } from '../support/tiny.js';
import { conditional, counted, date, day, edge, found, never, none, period, voices } from './day-reasons.js';

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
