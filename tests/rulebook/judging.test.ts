import { describe, expect, it } from 'vitest';
import { createDuxun } from '../../src/core.js';
import { measures } from '../../src/index.js';
import { exampleOf } from '../../src/rulebook/judging/example.js';
import { casesIn, lastDayOf, longest } from '../../src/rulebook/judging/input.js';
import { type Ask, verdictOf } from '../../src/rulebook/judging/verdict.js';

const duxun = createDuxun({ measures: measures() });
const measure = duxun.getMeasure('maoming-2017');
if (measure === undefined) throw new TypeError('maoming-2017 is gone');
const maoming = measure;

const problem = {
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'MM-1',
  subject: { type: 'county-committee' },
  facts: { origin: 'supervision' },
  events: [
    { type: 'problem-found', on: '2018-01-10' },
    { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
  ],
};
const judge = (given: unknown, more: Partial<Ask> = {}): string =>
  verdictOf(duxun, maoming, {
    text: typeof given === 'string' ? given : JSON.stringify(given),
    asOf: '2018-03-20',
    effectiveFrom: '',
    lang: 'zh',
    ...more,
  }).text;
const plain = (html: string): string => html.replace(/<[^>]*>/g, '');

describe('a case that is judged in a page', { timeout: 120_000 }, () => {
  it('is told with what is to be done, by whom, by when and by which article', () => {
    const html = judge(problem);
    expect(plain(html)).toContain('MM-1：截至2018年3月20日');
    expect(plain(html)).toMatch(/逾期 整改问题 被清单通报的单位和个人 最迟2018年3月15日 第五条第三句/);
    expect(html).toContain('<a href="#zh-n-5.7">第五条第三句</a>');
    expect(plain(html)).toContain('本文件适用于这一案件。');
    expect(plain(judge(problem, { lang: 'en' }))).toMatch(
      /overdue Rectify the problem .*by 15 March 2018 art\. 5, sentence 3/,
    );
  });

  it('is told with what is to be found out first', () => {
    const html = plain(judge({ ...problem, facts: {} }));
    expect(html).toContain('还不能定的');
    expect(html).toMatch(/先要弄清：[^<]*？/);
  });

  it('is told in Chinese without a word of English, but for what the case says itself', () => {
    expect(plain(judge({ ...problem, facts: {} })).replaceAll('MM-1', '')).not.toMatch(/[A-Za-z]{2,}/);
  });

  it('is judged as of the last day of its log where no day is given', () => {
    expect(plain(judge(problem, { asOf: '' }))).toContain('截至2018年1月25日');
    expect(plain(judge({ ...problem, events: [] }, { asOf: '' }))).toContain('请填写截至哪一天');
  });

  it('is told with all that is wrong with it, and where', () => {
    const html = judge({
      ...problem,
      facts: { orign: 'supervision' },
      events: [{ type: 'found', on: '2018-02-30' }],
    });
    expect(html).toContain('<code>/facts/orign</code>');
    expect(html).toContain('<code>/events/0/type</code>');
    expect(html).toContain('origin');
    expect(plain(judge({ ...problem, measure: 'elsewhere' }, { lang: 'en' }))).toContain('/measure');
  });

  it('is refused in words where a day is impossible, or the text is empty, too long or no JSON', () => {
    expect(plain(judge(problem, { asOf: '2018-02-30' }))).toContain('2018-02-30');
    expect(plain(judge(''))).toContain('还没有粘贴案件');
    expect(plain(judge(`${' '.repeat(longest)}{}`))).toContain('内容太长');
    expect(plain(judge('{\n"a": 1,\n}'))).toContain('第 3 行');
    expect(plain(judge('{', { lang: 'en' }))).toContain('no valid JSON');
    expect(plain(judge('3'))).toContain('应为一个案件');
  });

  it('may be one of several, of which as many are judged as can be read', () => {
    const many = Array.from({ length: 23 }, (_, i) => ({ ...problem, id: `MM-${i}` }));
    const html = plain(judge(many));
    expect(html).toContain('MM-19');
    expect(html).not.toContain('MM-20');
    expect(html).toContain('另有 3 件没有判断。');
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    "' onfocus='alert(1)",
  ])('that holds %s stays inert', (hostile) => {
    const cases = [
      { ...problem, id: hostile, note: hostile },
      { ...problem, facts: { [hostile]: hostile } },
      { ...problem, kind: hostile },
      { ...problem, places: [{ id: 'p', name: hostile }], subject: { type: 'town', name: hostile } },
    ];
    for (const one of cases)
      for (const lang of ['zh', 'en'] as const) {
        const html = judge(one, { lang });
        expect(html).not.toMatch(/<(?:img|script|svg)/i);
        expect(html).not.toMatch(/<[^>]*\son\w+=/i);
      }
    expect(judge(`{"__proto__": {"polluted": true}, "id": "a"}`)).not.toBe('');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('an example', { timeout: 120_000 }, () => {
  const all = measures().flatMap((one) => one.kinds.map((kind) => [one.id, kind, one] as const));
  it.each(all)('of %s, %s, is a valid case on which the measure bears or may bear', (_, kind, one) => {
    const { case: given, asOf } = exampleOf(duxun, one, kind);
    const { applies } = duxun.evaluate(duxun.parseCase(given), { asOf });
    expect(['yes', 'unknown']).toContain(applies);
  });
});

describe('what is read of a text', () => {
  it('is the last day of a log, whatever else stands in it', () => {
    expect(lastDayOf(problem)).toBe('2018-01-25');
    expect(lastDayOf({ events: [null, { on: 'unknown' }, { on: 3 }] })).toBeNull();
    expect(lastDayOf(null)).toBeNull();
    expect(lastDayOf({ events: 'none' })).toBeNull();
  });

  it('is one case or a list', () => {
    expect(casesIn('{}', 'en')).toEqual({ cases: [{}], more: 0 });
    expect(casesIn('[{},{}]', 'en')).toEqual({ cases: [{}, {}], more: 0 });
  });
});
