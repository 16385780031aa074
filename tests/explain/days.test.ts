/** Days by what they are, in words. */
import { describe, expect, it } from 'vitest';
import { dayNoun } from '../../src/explain/nouns.js';
import type { DayReason } from '../../src/reasons/types.js';
import { conditional, counted, day, edge, event, found, never, none, period, voices } from './day-reasons.js';

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
