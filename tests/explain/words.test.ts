/** Words for forms that no case of the other tests brings about: each said in both languages. */
import { describe, expect, it } from 'vitest';
import { changeText } from '../../src/explain/changes.js';
import { eventDay, recordText, shownDayText } from '../../src/explain/events.js';
import { leafText } from '../../src/explain/leaves.js';
import { dayNoun } from '../../src/explain/nouns.js';
import { comparison } from '../../src/explain/operators.js';
import { Voice } from '../../src/explain/voice.js';
import { getMeasure } from '../../src/index.js';
import type { Measure } from '../../src/measure/measure.js';
import type {
  DayReason,
  EventsSource,
  LeafReason,
  ShownDay,
  ShownValue,
  Source,
} from '../../src/reasons/types.js';
import type { AskedChange as Change } from '../../src/why-not/why-not.js';

type AskedChange = Omit<Change, 'question'>;

const maoming = getMeasure('maoming-2017') as Measure;
const [zh, en] = [new Voice('zh', maoming), new Voice('en', maoming)];
const both = (say: (voice: Voice) => string): readonly string[] => [say(zh), say(en)];

const day = (on: string): ShownDay => ({ is: 'day', day: on });
const date = (on: string): DayReason => ({ form: 'date', result: day(on) });
const none: ShownDay = { is: 'none' };
const unknown: ShownValue = { is: 'unknown', needs: [] };
const known = (value: string | number | boolean | null): ShownValue => ({ is: 'known', value });
const between = (from: string | null, to: string | null): ShownDay => ({
  is: 'between',
  from,
  to,
  needs: [],
});

describe('how many, against what is asked', () => {
  it.each([
    ['lessThan', 'yes', '少于3次', 'fewer than 3'],
    ['lessThanInclusive', 'yes', '不超过3次', 'not more than 3'],
    ['greaterThan', 'yes', '超过3次', 'more than 3'],
    ['greaterThanInclusive', 'yes', '不少于3次', 'at least 3'],
    ['equal', 'yes', '正好3次', 'exactly 3'],
    ['equal', 'no', '不是3次', 'not 3'],
    ['lessThan', 'no', '不少于3次', 'at least 3'],
    ['greaterThan', 'no', '不超过3次', 'not more than 3'],
    ['equal', 'unknown', '是否够数（3次）尚不能定', 'not certain against 3'],
  ] as const)('%s, %s', (operator, result, ...said) => {
    expect(both((v) => comparison(v, operator, 3, result))).toEqual(said);
  });
});

describe('a day as far as it is known', () => {
  it.each([
    [
      { notBefore: '2018-01-02', notAfter: '2018-01-09' },
      '2018年1月2日至2018年1月9日之间某日',
      'some day from 2 January 2018 to 9 January 2018',
    ],
    [{ notBefore: '2018-01-02' }, '2018年1月2日以后某日', 'some day from 2 January 2018 on'],
    [{ notAfter: '2018-01-09' }, '不晚于2018年1月9日的某日', 'some day not after 9 January 2018'],
    [{}, '日期不明', 'a day not known'],
  ])('of an event: %j', (bounds, ...said) => {
    expect(both((v) => eventDay(v, { type: 'problem-found', on: 'unknown', ...bounds }))).toEqual(said);
  });

  it.each([
    [day('2018-01-02'), '2018年1月2日', '2 January 2018'],
    [none, '没有这一天', 'no such day'],
    [{ is: 'unknown', needs: [] } as ShownDay, '日期尚不知道', 'a day not known'],
    [between('2018-01-02', null), '不早于2018年1月2日的某日', 'some day not before 2 January 2018'],
    [between(null, '2018-01-09'), '不晚于2018年1月9日的某日', 'some day not after 9 January 2018'],
    [between(null, null), '日期尚不知道', 'a day not known'],
  ])('%j', (shown, ...said) => {
    expect(both((v) => shownDayText(v, shown))).toEqual(said);
  });
});

describe('a day by what it is', () => {
  const found: DayReason = {
    form: 'event',
    types: ['problem-found'],
    nth: 1,
    gaps: [],
    result: day('2018-01-10'),
  };
  const counted = (n: number, unit: 'months' | 'workdays'): DayReason => ({
    form: 'counted',
    unit,
    n,
    counted: false,
    from: found,
    skipped: [],
    result: none,
  });
  it.each<readonly [string, DayReason, string, string]>([
    ['none', { form: 'none', result: none }, '（没有这一天）', 'no day'],
    [
      'the third of its kind',
      { ...found, nth: 3 },
      '第3次“发现问题”之日',
      'the day of the 3rd “Problem found”',
    ],
    ['the twelfth', { ...found, nth: 12 }, '第12次“发现问题”之日', 'the day of the 12th “Problem found”'],
    [
      'months on',
      counted(2, 'months'),
      '“发现问题”之日之后满2个月之日',
      '2 months after the day of “Problem found”',
    ],
    [
      'working days before',
      counted(-5, 'workdays'),
      '“发现问题”之日之前第5个工作日',
      '5 working days before the day of “Problem found”',
    ],
    [
      'not after',
      { form: 'not-after', from: found, result: none },
      '不晚于“发现问题”之日的某日',
      'some day not after the day of “Problem found”',
    ],
    [
      'the day before',
      { form: 'beside', side: 'before', from: found, result: none },
      '“发现问题”之日的前一天',
      'the day before the day of “Problem found”',
    ],
  ])('%s', (_, reason, ...said) => {
    expect(both((v) => dayNoun(v, reason))).toEqual(said);
  });
});

describe('a change, as what would be so', () => {
  const is = (
    value: string | number | boolean,
    operator: NonNullable<AskedChange['is']>['operator'] = 'equal',
  ) => ({ operator, value });
  it.each<readonly [string, AskedChange, string, string]>([
    [
      'another day',
      { input: 'day', name: 'problem-found', on: '2018-01-10', is: is('2018-01-12') },
      '“发现问题”（2018年1月10日）的日子改为2018年1月12日',
      '“Problem found” (10 January 2018) is on 12 January 2018 instead',
    ],
    [
      'the day has come',
      { input: 'asOf', name: 'asOf', is: is('2018-03-16', 'greaterThanInclusive') },
      '到了2018年3月16日',
      'the day has come to 16 March 2018',
    ],
    [
      'an earlier day',
      { input: 'asOf', name: 'asOf', is: is('2018-03-16', 'lessThanInclusive') },
      '在2018年3月16日或者以前判断',
      'it is judged on 16 March 2018 or before',
    ],
    [
      'that day',
      { input: 'asOf', name: 'asOf', is: is('2018-03-16') },
      '恰在2018年3月16日判断',
      'it is judged on 16 March 2018',
    ],
    [
      'in force earlier',
      { input: 'option', name: 'effectiveFrom', is: is('2017-05-05', 'lessThanInclusive') },
      '本文件的施行日期不晚于2017年5月5日',
      'the measure took effect on 5 May 2017 or before',
    ],
    [
      'a place',
      { input: 'slot', name: 'places', is: is(true) },
      '案件列有地方、单位',
      'the case lists a place or unit',
    ],
    [
      'no person',
      { input: 'slot', name: 'persons', is: is(false) },
      '案件没有列出人员',
      'the case lists no person',
    ],
    [
      'no event',
      { input: 'event', name: 'problem-found', is: is(0) },
      '没有“发现问题”的记录',
      'there is no record of “Problem found”',
    ],
    [
      'more events',
      { input: 'event', name: 'problem-found', on: '2018-02-01', is: is(2, 'greaterThanInclusive') },
      '“发现问题”的记录不少于2次，例如2018年2月1日再有',
      'there are at least 2 records of “Problem found”, one more for instance on 1 February 2018',
    ],
    [
      'more events on no day',
      { input: 'event', name: 'problem-found', is: is(2) },
      '“发现问题”的记录正好2次',
      'there are exactly 2 records of “Problem found”',
    ],
  ])('%s', (_, change, ...said) => {
    expect(both((v) => changeText(v, { question: { zh: '', en: '' }, ...change }))).toEqual(said);
  });
});

describe('what the log says', () => {
  const source: EventsSource = { from: 'events', types: ['problem-found'], events: [], gaps: [] };
  it('is open where the log has gaps', () => {
    expect(both((v) => recordText(v, { ...source, gaps: ['problem-found'] }, '2018-03-01'))).toEqual([
      '是否有“发现问题”，记录不全',
      'the log is not complete as to “Problem found”',
    ]);
  });
  it('is open where no event is sure to count', () => {
    const events = [{ event: { type: 'problem-found', on: '2018-01-10' }, sure: false }];
    expect(both((v) => recordText(v, { ...source, events }, '2018-03-01'))).toEqual([
      '记录有“发现问题”（2018年1月10日），但不能确定是否算在内',
      '“Problem found” (10 January 2018) is on record, and it is not certain that it counts',
    ]);
  });
});

describe('what a fact of the case is', () => {
  const leaf = (from: Source, found: ShownValue, more: Partial<LeafReason> = {}): LeafReason => ({
    kind: 'leaf',
    result: 'unknown',
    fact: 'present',
    operator: 'equal',
    wanted: known(true),
    found,
    source: from,
    ...more,
  });
  const ranging: ShownValue = { is: 'between', from: 2, to: null, needs: [] };
  const persons: Source = { from: 'slot', slot: 'persons' };
  const places: Source = { from: 'slot', slot: 'places' };
  const figure: Source = { from: 'figure', norm: '1.1', of: 'A' };
  const notYet: DayReason = { form: 'event', types: ['problem-found'], nth: 1, gaps: [], result: none };
  const later: Source = { from: 'day', day: date('2018-02-01') };
  it.each<readonly [string, LeafReason, string, string]>([
    ['persons', leaf(persons, known(true)), '案件涉及人员', 'the case concerns a person'],
    [
      'no place',
      leaf(places, known(false)),
      '案件没有涉及任何地方、单位',
      'the case does not concern any place or unit',
    ],
    [
      'a place is not known',
      leaf(places, unknown),
      '案件没有写明是否涉及地方、单位',
      'the case does not say whether it concerns any place or unit',
    ],
    [
      'a day that has not come',
      leaf({ from: 'elapsed', day: notYet }, unknown),
      '还没有“发现问题”之日',
      'there is no day of “Problem found” yet',
    ],
    [
      'days that are not known',
      leaf({ from: 'elapsed', day: date('2018-02-01') }, unknown),
      '2018年2月1日：过了几天尚不能定',
      '1 February 2018: it is not certain how long ago that is',
    ],
    [
      'a day before one that is none',
      leaf(later, known(1), { wantedSource: { from: 'day', day: notYet } }),
      '还没有“发现问题”之日',
      'there is no day of “Problem found” yet',
    ],
  ])('%s', (_, reason, ...said) => {
    expect(both((v) => leafText(v, reason, '2018-03-01').join('|'))).toEqual(said);
  });

  it('a figure of a unit, as far as it is known', () => {
    const [inZh = '', inEn = ''] = both((v) => leafText(v, leaf(figure, ranging), '2018-03-01').join('|'));
    expect(inZh).toMatch(/^“.+”的数值（A）：不少于2$/u);
    expect(inEn).toMatch(/^the figure of “.+” \(A\): at least 2$/u);
    const upTo: ShownValue = { is: 'between', from: 2, to: 5, needs: [] };
    const more = both((v) =>
      leafText(v, leaf({ from: 'answer', norm: '1.1' }, upTo), '2018-03-01').join('|'),
    );
    expect(more[0]).toMatch(/一项的回答：2至5$/u);
    expect(more[1]).toMatch(/: 2 to 5$/u);
    expect(
      both((v) => leafText(v, leaf(figure, unknown), '2018-03-01')[0]?.split('：').at(-1) ?? '')[0],
    ).toBe('尚不知道');
  });
});

describe('a period', () => {
  it.each([
    ['2018', '2018年', '2018'],
    ['2018-Q2', '2018年第二季度', 'the second quarter of 2018'],
    ['2018-03', '2018年3月', 'March 2018'],
    ['2018-01-10..2018-02-09', '2018年1月10日至2018年2月9日', '10 January 2018 to 9 February 2018'],
  ])('%s', (id, ...said) => {
    expect(both((v) => v.period(id))).toEqual(said);
  });
});
