import { describe, expect, it } from 'vitest';
import { Voice } from '../../src/explain/voice.js';
import { getMeasure } from '../../src/index.js';
import { conditionItems, inline } from '../../src/rulebook/conditions.js';
import { dayItem, dayNoun } from '../../src/rulebook/days.js';
import type { Item } from '../../src/rulebook/item.js';
import { bare, link, piecesOf } from '../../src/rulebook/links.js';
import { Names } from '../../src/rulebook/names.js';
import { Pen } from '../../src/rulebook/pen.js';
import { scopeItems } from '../../src/rulebook/scope.js';

const maoming = getMeasure('maoming-2017');
if (maoming === undefined) throw new TypeError('maoming-2017 is gone');
const measure = maoming;
const names = new Names(measure);
const rule = { each: ['supervision-started'], dischargedBy: ['rectification-reported'] };
const zh = new Pen(new Voice('zh', measure), names, rule);
const en = new Pen(new Voice('en', measure), names, rule);

const found = { event: 'problem-found' };
const happened = { fact: 'happened', params: found, operator: 'equal', value: true };
const flat = (items: readonly Item[]): string[] =>
  items.flatMap(({ text, items: inner = [] }) => [bare(text), ...flat(inner).map((one) => `  ${one}`)]);

describe('a condition', () => {
  it.each([
    ['an event on record', happened, '有“发现问题”的记录', '“Problem found” is on record'],
    ['none on record', { not: happened }, '没有“发现问题”的记录', '“Problem found” is not on record'],
    [
      'an event with a field',
      { ...happened, params: { event: 'rectification-reported', where: { extent: ['full', 'partial'] } } },
      '有“整改情况已反馈”（“反馈的整改程度”为“全部或部分”）的记录',
      '“Rectification reported” (“Extent of rectification as reported” being “full or partial”) is on record',
    ],
    [
      'an event of no value of a field',
      { ...happened, params: { event: 'rectification-reported', where: { extent: [] } } },
      '有“整改情况已反馈”（“反馈的整改程度”不论是什么都不算）的记录',
      '“Rectification reported” (whatever “Extent of rectification as reported” is, it does not count) is on record',
    ],
    [
      'an event within bounds',
      { ...happened, params: { ...found, since: { commencement: true }, until: '2018-03-01', at: 'place' } },
      '自本文件施行之日起，到2018年3月1日为止，有“发现问题”（属于该地方、单位）的记录',
      '“Problem found” (of that place or unit) is on record from the day the measure took effect on and up to 1 March 2018',
    ],
    [
      'an event in the period',
      { ...happened, params: { ...found, in: 'period' } },
      '在该时段内，有“发现问题”的记录',
      '“Problem found” is on record in that period',
    ],
    [
      'no bound where it is the first day there is',
      { ...happened, params: { ...found, since: '1900-01-01' } },
      '有“发现问题”的记录',
      '“Problem found” is on record',
    ],
    [
      'a count',
      { fact: 'count', params: found, operator: 'lessThan', value: 3 },
      '“发现问题”的记录少于3次',
      'records of “Problem found”: fewer than 3',
    ],
    [
      'a count of none',
      { fact: 'count', params: found, operator: 'equal', value: 0 },
      '没有“发现问题”的记录',
      '“Problem found” is not on record',
    ],
    [
      'a count of some',
      { not: { fact: 'count', params: found, operator: 'equal', value: 0 } },
      '“发现问题”的记录不是0次',
      'records of “Problem found”: not 0',
    ],
    [
      'a field',
      {
        fact: 'field',
        params: { event: 'rectification-confirmed', field: 'extent' },
        operator: 'equal',
        value: 'partial',
      },
      '最近一次“整改经上级确认”所记的“认定的整改程度”是“部分”',
      '“Extent of rectification as found” as recorded with the latest “Rectification confirmed” is “partial”',
    ],
    [
      'no such day',
      { fact: 'day', params: { of: { event: 'problem-found' } }, operator: 'equal', value: null },
      '还没有“发现问题”之日',
      'there is no day of “Problem found” yet',
    ],
    [
      'a day before another',
      {
        fact: 'day',
        params: { of: { event: 'problem-found' } },
        operator: 'lessThan',
        value: { fact: 'day', params: { of: { commencement: true } } },
      },
      '“发现问题”之日早于本文件施行之日',
      'the day of “Problem found” is before the day the measure took effect',
    ],
    [
      'a day that has come',
      { fact: 'elapsed', params: { since: '2018-03-01' }, operator: 'greaterThanInclusive', value: 0 },
      '2018年3月1日已到',
      '1 March 2018 has come',
    ],
    [
      'a day that is past',
      { fact: 'elapsed', params: { since: '2018-03-01' }, operator: 'greaterThan', value: 0 },
      '2018年3月1日已过',
      '1 March 2018 is past',
    ],
    [
      'a duty not done',
      { fact: 'discharged', params: {}, operator: 'equal', value: false },
      '此事还没有办，即没有“整改情况已反馈”的记录',
      'it has not been done yet: “Rectification reported” is not on record',
    ],
    [
      'an entry',
      { fact: 'criterion', params: { norm: '2.1' }, operator: 'in', value: ['yes', 'not-applicable'] },
      '“对象：各区、县级市的党委和政府”一项成立或不涉及',
      null,
    ],
    [
      'a declared fact',
      { fact: 'has-poverty-tasks', operator: 'equal', value: false },
      '“该镇（街道办）或该村是否承担扶贫任务？”的回答是“否”',
      null,
    ],
    [
      'a code of a declared fact',
      { fact: 'origin', operator: 'notEqual', value: 'inspection' },
      /^“.*”的回答不是“巡查”$/,
      null,
    ],
    [
      'a subject',
      { fact: 'subject', operator: 'in', value: ['town', 'county-committee', 'county-government'] },
      /^案件所涉的是.*、.*或/,
      /^the case is about: .*, .* or /,
    ],
    [
      'whom it is judged for',
      { fact: 'scope', params: { of: 'person' }, operator: 'equal', value: null },
      '没有列明具体的人',
      'nobody is named',
    ],
    [
      'the event it is judged for',
      { fact: 'scope', params: { of: 'each', field: 'category' }, operator: 'equal', value: 'special' },
      '那一次“督查开始”所记的“督查的类别”是“专项”',
      null,
    ],
    [
      'persons there are',
      { fact: 'present', params: { of: 'person' }, operator: 'equal', value: false },
      '案件没有列明具体的人',
      'the case names no such one: a person',
    ],
    [
      'what is on record',
      { fact: 'onRecord', params: { condition: { all: [happened] } }, operator: 'equal', value: true },
      '现有记录已能认定：有“发现问题”的记录',
      'it is established on record that “Problem found” is on record',
    ],
    [
      'a reading',
      { fact: 'reading', params: { id: 'quarter-either-kind' }, operator: 'equal', value: 'together' },
      '理解2取“合计”（默认）',
      'reading 2 is “together” (the default)',
    ],
    [
      'a reading negated',
      { not: { fact: 'reading', params: { id: 'quarter-either-kind' }, operator: 'equal', value: 'each' } },
      '理解2不取“各一次”',
      'reading 2 is not “one of each”',
    ],
  ] as const)('that asks for %s', (_, condition, chinese, english) => {
    const told = (pen: Pen) => bare(inline(pen, condition));
    if (typeof chinese === 'string') expect(told(zh)).toBe(chinese);
    else expect(told(zh)).toMatch(chinese);
    if (english === null) expect(told(en)).not.toMatch(/\p{Script=Han}/u);
    else if (typeof english === 'string') expect(told(en)).toBe(english);
    else expect(told(en)).toMatch(english);
  });

  const listed = { fact: 'happened', params: { event: 'struck-off' }, operator: 'equal', value: true };

  it('of several parts has a line for each that must hold', () => {
    expect(flat(conditionItems(zh, { all: [happened, { not: listed }] }))).toEqual([
      '有“发现问题”的记录',
      '没有“销号”的记录',
    ]);
  });

  it('of alternatives is one line where they are short, else a list below a line', () => {
    const [short] = conditionItems(zh, { any: [happened, listed] });
    expect(short).toEqual({ text: '有“发现问题”的记录，或者有“销号”的记录' });
    expect(
      flat(conditionItems(zh, { any: [happened, listed, { all: [happened, listed, listed] }] })),
    ).toEqual([
      '下列之一',
      '  有“发现问题”的记录',
      '  有“销号”的记录',
      '  同时',
      ...['发现问题', '销号', '销号'].map((one) => `    有“${one}”的记录`),
    ]);
  });

  it('that is negated is turned inside out', () => {
    expect(bare(inline(zh, { not: { all: [happened, listed] } }))).toBe(
      '没有“发现问题”的记录，或者没有“销号”的记录',
    );
    expect(bare(inline(zh, { not: { any: [happened, { not: listed }] } }))).toBe(
      '没有“发现问题”的记录，并且有“销号”的记录',
    );
  });

  it('that is named is a link where it is long, and told in place where it is short', () => {
    expect(piecesOf(inline(zh, { condition: 'in-scope' }))).toEqual([
      { to: 'c-in-scope', text: '条件1' },
      '具备',
    ]);
    expect(bare(inline(zh, { not: { condition: 'in-scope' } }))).toBe('条件1不具备');
    expect(bare(inline(zh, { condition: 'finding-live' }))).toBe('没有“销号”的记录');
  });

  it('that hangs on a reading within is told as it is by default, and says so', () => {
    const value = {
      byReading: 'leader-rank-deputy',
      counts: ['chu', 'deputy-chu'],
      'principal-only': ['chu'],
    };
    const params = { event: 'team-formed', field: 'leaderRank' };
    expect(bare(inline(zh, { fact: 'field', params, operator: 'in', value }))).toMatch(
      /是“.*”或“.*”（依理解\d+）$/,
    );
  });
});

describe('a day', () => {
  const event = { event: 'problem-found' };
  it.each([
    ['a date', '2017-06-30', '2017年6月30日', '30 June 2017'],
    ['none', null, '（没有这一天）', 'no day'],
    ['an event', event, '“发现问题”之日', 'the day of “Problem found”'],
    [
      'the latest',
      { ...event, nth: 'last' },
      '最近一次“发现问题”之日',
      'the day of the latest “Problem found”',
    ],
    ['the second', { ...event, nth: 2 }, '第2次“发现问题”之日', 'the day of the 2nd “Problem found”'],
    [
      'a field',
      { event: 'problem-list-circulated', field: 'rectifyBy' },
      '“问题列入清单通报”所记的“整改时限”',
      '“Time set for rectification” as recorded with “Problem circulated on the list”',
    ],
    ['on', { on: event }, '“发现问题”之日', 'the day of “Problem found”'],
    [
      'months',
      { months: 2, from: event },
      '“发现问题”之日之后满2个月之日（那个月没有这一天的，取月末）',
      '2 months after the day of “Problem found” (where the month has no such day, its last)',
    ],
    [
      'working days',
      { workdays: 5, from: event },
      '“发现问题”之日之后第5个工作日',
      '5 working days after the day of “Problem found”',
    ],
    [
      'days back, counted and moved',
      { days: -3, from: event, counted: true, roll: 'next-workday' },
      '“发现问题”之日之前第3天（当天计入，不是工作日的，顺延到下一个工作日）',
      '3 days before the day of “Problem found” (the day itself counted, moved to the next working day where it is none)',
    ],
    [
      'a calendar',
      { workdays: 1, from: event, calendar: 'ningxia' },
      '“发现问题”之日之后第1个工作日（工作日按当地的安排）',
      '1 working day after the day of “Problem found” (working days as arranged regionally)',
    ],
    [
      'the end of a month',
      { endOf: 'month', from: event },
      '“发现问题”之日所在的月的最后一天',
      'the last day of the month that holds the day of “Problem found”',
    ],
    [
      'the beginning of the next quarter',
      { startOf: 'quarter', from: event, plus: 1 },
      '“发现问题”之日所在的季度的下一个季度的第一天',
      'the first day of the quarter after the one that holds the day of “Problem found”',
    ],
    ['the end of the period', { endOf: 'period' }, '该时段的最后一天', 'the last day of that period'],
    [
      'the day before an event',
      { before: 'problem-found' },
      '“发现问题”之日的前一天',
      'the day before the day of “Problem found”',
    ],
    ['the day after', { after: event }, '“发现问题”之日的后一天', 'the day after the day of “Problem found”'],
    [
      'the latest of several',
      { latestOf: [event, '2017-06-30'] },
      '“发现问题”之日、2017年6月30日之中最晚的一天',
      'the latest of these: the day of “Problem found”; 30 June 2017',
    ],
    [
      'the first there is',
      { firstOf: [event, '1900-01-01'] },
      '“发现问题”之日，没有的用有记录的第一天',
      'the day of “Problem found”, or where there is none the first day on record',
    ],
    [
      'not after',
      { notAfter: event },
      '不晚于“发现问题”之日的某日',
      'some day not after the day of “Problem found”',
    ],
    [
      'between',
      { between: ['2017-06-01', '2017-06-30'] },
      '2017年6月1日至2017年6月30日之间的某日',
      'some day from 1 June 2017 to 30 June 2017',
    ],
    [
      'an event that a scope stands for',
      { scope: 'each' },
      '那一次“督查开始”之日',
      'the day of that “Supervision started”',
    ],
    ['conduct', { conduct: 'to' }, '行为结束之日', 'the last day of the conduct'],
    ['commencement', { commencement: true }, '本文件施行之日', 'the day the measure took effect'],
    [
      'by a condition',
      JSON.parse(`{"if":{"all":[${JSON.stringify(happened)}]},"then":"2017-06-30","else":null}`) as unknown,
      '有“发现问题”的记录时，2017年6月30日',
      'where “Problem found” is on record, 30 June 2017',
    ],
  ] as const)('that is %s', (_, day, chinese, english) => {
    expect(bare(dayNoun(zh, day))).toBe(chinese);
    expect(bare(dayNoun(en, day))).toBe(english);
  });

  it('by a reading is told by default in a sentence, and under each option where it is taken apart', () => {
    const day = { byReading: 'quarter-either-kind', together: '2017-06-30', each: null };
    expect(bare(dayNoun(zh, day))).toBe('2017年6月30日（依理解2）');
    expect(flat([dayItem(zh, day)])).toEqual([
      '看对理解2怎样理解',
      '  “合计”（默认）：2017年6月30日',
      '  “各一次”：没有这一天',
    ]);
  });

  it('that is named is told in place where it is short, else a link', () => {
    expect(piecesOf(dayNoun(zh, { day: 'first-deadline' }))).toEqual([
      { to: 'd-first-deadline', text: expect.stringMatching(/^日期\d+$/) as string },
    ]);
  });
});

describe('a scope', () => {
  const told = (pen: Pen, per: unknown) => flat(scopeItems(pen, per));
  it.each([
    ['none', undefined, [], []],
    [
      'places',
      { place: 'places' },
      ['案件所列的地方、单位，每个分别看'],
      ['each place or unit that the case names'],
    ],
    [
      'persons of a role, unnamed ones too',
      { person: 'persons', role: 'team-leader', inOffice: 'conduct', unnamed: true },
      [
        '案件所列的下列人员，每人分别看：组长',
        '只看行为期间在任的',
        '案件没有列明是谁的，就按上面的身份算一个',
      ],
      [
        'each of these persons that the case names: team leader',
        'only who held the post at the time of the conduct',
        'where the case names nobody, the role stands for them',
      ],
    ],
    [
      'units',
      { unit: 'values' },
      ['案件报了数值的单位，每个分别看'],
      ['each unit that the case gives a figure for'],
    ],
    [
      'years',
      { period: 'year' },
      ['每年分别看：从本文件施行之日所在的年起；一期过去没有办的，记为失去时机'],
      [
        'each year: from the year that holds the day the measure took effect; what was not done by the end of one has lapsed',
      ],
    ],
    [
      'quarters from the next on, kept',
      { period: { unit: 'quarter', first: 'next', from: { commencement: true }, keep: true } },
      ['每个季度分别看：从本文件施行之日以后的下一个整季度起；过去各期没有办的，仍要办'],
      [
        'each quarter: from the first whole quarter after the day the measure took effect; what was not done in a past one is still to be done',
      ],
    ],
    ['events', { each: found }, ['每次“发现问题”分别看'], ['each “Problem found”']],
    [
      'places of whom something holds',
      { place: 'places', which: { all: [happened] } },
      ['案件所列的地方、单位，每个分别看', '只看符合下列条件的', '  有“发现问题”的记录'],
      [
        'each place or unit that the case names',
        'only those of which this holds',
        '  “Problem found” is on record',
      ],
    ],
  ] as const)('of %s', (_, per, chinese, english) => {
    expect(told(zh, per)).toEqual(chinese);
    expect(told(en, per)).toEqual(english);
  });
});

describe('a link in prose', () => {
  it('is read back, and what looks like one in a text of the measure leads nowhere', () => {
    expect(piecesOf(`a${link('n-1', 'b')}c`)).toEqual(['a', { to: 'n-1', text: 'b' }, 'c']);
    expect(piecesOf('a\uE000b\uE002c')).toEqual(['abc']);
    expect(bare(`a${link('n-1', 'b')}c\uE001`)).toBe('abc');
  });
});
