/** Whole explanations that no bundled rule brings about, through the public door. */
import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/explain/because.js';
import { criterionText } from '../../src/explain/criteria.js';
import { type Explainable, explain } from '../../src/explain/explain.js';
import { dueText, dutyText } from '../../src/explain/opening.js';
import { Voice } from '../../src/explain/voice.js';
import type { Action } from '../../src/index.js';
import type { CriterionReason } from '../../src/reasons/types.js';
import { always, entry, is, on, reading, rule, tiny } from '../support/tiny.js';

const langs = ['zh', 'en'] as const;
const made = tiny({
  norms: [
    rule('1', always),
    rule('3', is('p')),
    rule('4', is('p'), {}, { modality: 'may' }),
    rule('5', is('p'), { per: { place: 'places' } }),
    entry('2', { shape: 'item' }),
  ],
});
const { measure } = made;
const voices = langs.map((lang) => new Voice(lang, measure));
const action = made.evaluate({}, '2018-05-01').actions[0] as Action;
const told = (x: Explainable, more: object = {}) =>
  langs.map((lang) => explain(x, measure, { lang, ...more }));

describe('the words of the document', () => {
  const quoting = (words: string | null) =>
    told(action, { quotes: () => words }).map((text) => text.split('\n').at(-1));
  it('stand as a sentence of their own, which ends once', () => {
    expect(quoting('原文“如此”')).toEqual(['原文：“原文‘如此’”。', 'The text says: “原文‘如此’”.']);
    expect(quoting('原文。')).toEqual(['原文：“原文。”', 'The text says: “原文。”']);
  });
  it('are left out where they are not at hand', () => {
    expect(quoting(null).join()).not.toMatch(/原文：|The text says/);
  });
  it('stand behind a citation', () => {
    const v = new Voice('zh', measure, () => '原文');
    expect(v.cited('第一条', measure.norms[0])).toBe('第一条：“原文”');
    expect(v.cited('第一条', undefined)).toBe('第一条');
  });
});

describe('what a measure does not declare', () => {
  it('is told without its code where words can stand for it', () => {
    expect(voices.map((v) => [v.action('unheard'), v.field('found', 'unheard'), v.gist('9')])).toEqual([
      ['办理', '“内容”', '该项'],
      ['act', '“content”', 'the item'],
    ]);
    expect(voices.map((v) => v.question('unheard'))).toEqual([
      '（没有写明的问题）',
      'a question not put into words',
    ]);
  });
  it('else by its code', () => {
    expect(voices.map((v) => [v.event('unheard'), v.form('unheard'), v.role('unheard')])).toEqual([
      ['“unheard”', 'unheard', 'unheard'],
      ['“unheard”', 'unheard', 'unheard'],
    ]);
    const codes = { coded: { zh: '有名', en: 'named' } };
    const own = tiny({ norms: [], vocabulary: { ...measure.vocabulary, codes } }).measure;
    const v = new Voice('zh', own);
    expect([v.form('coded'), v.role('coded')]).toEqual(['有名', '有名']);
  });
});

describe('a duty', () => {
  it('not to do something, of nobody in particular', () => {
    const x = { ...action, modality: 'must-not', actor: null } as const;
    expect(voices.map((v) => dutyText(v, x))).toEqual([
      '依《tiny（中）》规定（第一条），不得违反下面的规定。规定要点：gist of 1（中）。原文没有写明由谁办理。',
      'Under art. 1 of “tiny”, the following holds. In short: gist of 1. The text does not say by whom.',
    ]);
  });
  it('that is a right, whose time is over', () => {
    const x = { ...action, modality: 'may', due: '2018-04-01', asOf: '2018-05-01' } as const;
    expect(voices.map((v) => dueText(v, x))).toEqual([
      '最迟2018年4月1日（当天算在内），到2018年5月1日已过。',
      'The last day is 1 April 2018; on 1 May 2018 that is past.',
    ]);
  });
  it('for which time stands still, before there was a last day', () => {
    const x = { ...action, suspended: { since: '2018-03-05' } };
    expect(voices.map((v) => dueText(v, x))).toEqual([
      '期限自2018年3月5日起中止计算，恢复以后才能确定。',
      'Time has stood still since 5 March 2018, and the last day can be told only when it goes on.',
    ]);
  });
  it('of a norm that this version of the measure has not, by its label', () => {
    const { rules = [] } = made.evaluate({}, '2018-05-01').undetermined[0] ?? {};
    const one = { ...rules[0], norm: '9' } as (typeof rules)[number];
    expect(told(one)[0]).toContain(`规定要点：${one.label.zh}`);
  });
});

it('what is undetermined is explained rule by rule, by the modality of each', () => {
  const group = made.evaluate({}, '2018-05-01').undetermined.find(({ rules }) => rules.length > 1);
  const [zh = '', en = ''] = group === undefined ? [] : told(group);
  expect(zh.match(/下面这一项是否成立，现在还不能定。/gu)).toHaveLength(group?.rules.length ?? 0);
  expect(zh).toContain('office（中）可以act（中）');
  expect(en).toContain('the office may act');
});

describe('how a question of the catalogue stands', () => {
  const one: CriterionReason = {
    norm: '2',
    gist: { zh: '某项', en: 'an item' },
    cite: { zh: '第二条', en: 'art. 2' },
    shape: 'item',
    state: 'no',
  };
  const target = { min: 5, max: null, exclusive: false };
  const figures: CriterionReason['figures'] = [
    { of: 'A', value: { is: 'known', value: 3 } },
    { value: { is: 'unknown', needs: [] } },
  ];
  const parts = [
    { norm: '2', gist: { zh: '某项', en: 'an item' }, state: 'no' },
    { norm: '1', gist: { zh: '又一项', en: 'another' }, state: 'yes' },
  ];
  it.each<readonly [string, Partial<CriterionReason>, string[], string[]]>([
    ['by its parts', { parts }, ['其中“某项”：否'], ['of its parts, “an item”: no']],
    ['by figures', { figures, target }, ['实际数值（A）：3（下限5）'], ['the figure (A) is 3 (minimum 5)']],
    [
      'by figures within bounds that are themselves missed',
      { figures, target: { min: 3, max: 9, exclusive: true } },
      ['实际数值（A）：3（应多于3、应少于9）'],
      ['the figure (A) is 3 (to be more than 3, to be less than 9)'],
    ],
    [
      'by a figure that is to be small',
      { figures, target: { min: null, max: 2, exclusive: false } },
      ['实际数值（A）：3（上限2）'],
      ['the figure (A) is 3 (maximum 2)'],
    ],
    ['by nothing more', {}, [], []],
  ])('%s', (_, more, zh, en) => {
    expect(voices.map((v) => criterionText(v, { ...one, ...more }, '2018-05-01'))).toEqual([
      ['“某项”（第二条）：否', ...zh],
      ['“an item” (art. 2): no', ...en],
    ]);
  });
});

describe('why a rule gives nothing', () => {
  const places = [
    { id: 'a', name: '甲村' },
    { id: 'b', name: '乙村' },
  ];
  const why = (of: string, given: object) =>
    made.duxun.whyNot(made.parse(given), of, { asOf: '2018-05-01' })[0] as Explainable & { basis: object };
  it('is told place by place', () => {
    const [zh = '', en = ''] = told(why('5', { places, facts: { p: false } }));
    expect(zh).toContain('甲村——不满足的：');
    expect(en).toContain('甲村 — what is not met:');
  });
  it('tells of a norm that this version has not no gist', () => {
    const one = why('3', { facts: { p: false } });
    const foreign = { ...one, basis: { ...one.basis, norm: '9' } } as Explainable;
    expect(told(one)[0]).toContain('规定要点：');
    expect(told(foreign)[0]).not.toContain('规定要点：');
  });
  it('goes without a reading, or an option of it, that this version of the measure has not', () => {
    const chosen = { fact: 'reading', params: { id: 'r' }, operator: 'equal', value: 'b' } as const;
    const read = tiny({
      norms: [rule('1', chosen)],
      head: { interpretations: [{ ...reading('r', 'a', 'b'), switchable: true }] },
    });
    const [one] = read.duxun.whyNot(read.parse({}), '1', { asOf: '2018-05-01' });
    const texts = (change: (json: string) => string) =>
      langs.map((lang) => read.duxun.explain(JSON.parse(change(JSON.stringify(one))), { lang }));
    const both = /现在所取的理解：[^—]+——.+[\s\S]*改取另一种理解：[^—]+——./;
    expect(texts((json) => json)[0]).toMatch(both);
    const gone = [
      texts((json) => json.replaceAll('"r"', '"s"')),
      texts((json) => json.replaceAll('"a"', '"c"')),
    ];
    for (const [zh, en] of gone) {
      expect(zh).not.toMatch(/现在所取的理解/);
      expect(en).not.toMatch(/the reading taken/);
    }
    expect(gone[0]?.[0]).toMatch(/改取另一种理解。/);
    expect(gone[0]?.[1]).toMatch(/another reading is taken\./i);
  });
  it('asks for the lists of the case that are not given', () => {
    const listed = tiny({
      norms: [rule('1', { fact: 'present', params: { of: 'person' }, operator: 'equal', value: true })],
    });
    const [one] = listed.duxun.whyNot(listed.parse({ events: [on('found', '2018-03-01')] }), '1', {
      asOf: '2018-05-01',
    });
    const text = one === undefined ? '' : listed.duxun.explain(one, { lang: 'zh' });
    expect(text).toContain('还不清楚的：\n- 涉及哪些人？');
  });
  it('tells of several places in which it gives something, and in which not', () => {
    const facts = { one: { ...measure.facts.p, of: 'place' } } as unknown as typeof measure.facts;
    const each = tiny({
      norms: [
        rule(
          '1',
          { fact: 'scope', params: { of: 'place', field: 'one' }, operator: 'equal', value: true },
          { per: { place: 'places' } },
        ),
      ],
      head: { facts: { ...measure.facts, ...facts } },
    });
    const given = { places: places.map((place, i) => ({ ...place, facts: { one: i === 0 } })) };
    const [one] = each.duxun.whyNot(each.parse(given), '1', { asOf: '2018-05-01' });
    const texts = langs.map((lang) => (one === undefined ? '' : each.duxun.explain(one, { lang })));
    expect(texts[0]).toContain('在本案中只就一部分产生要办的事项');
    expect(texts[0]).toContain('甲村——结论：\n- 已经产生。');
    expect(texts[1]).toContain('calls for action in this case in some respects and not in others');
    expect(texts[1]).toContain('甲村 — result:\n- It calls for action.');
  });
  it('says how many more points are not met than are told', () => {
    const n = (count: number) =>
      Array.from({ length: count }, (_, i) => ({
        fact: 'happened',
        params: { event: 'found', where: { ref: String(i) } },
        operator: 'equal' as const,
        value: true,
      }));
    const more = (count: number) => {
      const many = tiny({ norms: [rule('1', { all: n(count) })] });
      const [one] = many.duxun.whyNot(many.parse({}), '1', { asOf: '2018-05-01' });
      return langs.map((lang) =>
        (one === undefined ? '' : many.duxun.explain(one, { lang }))
          .split('\n')
          .find((line) => /另有|more point/.test(line)),
      );
    };
    expect(more(7)).toEqual(['- 另有1点也不满足。', '- 1 more point is not met.']);
    expect(more(8)).toEqual(['- 另有2点也不满足。', '- 2 more points are not met.']);
  });
});

describe('what became of a duty of a norm that this version of the measure has not', () => {
  it('goes by its label', () => {
    const story = tiny({ norms: [rule('1', always, { due: '2018-04-01' })] });
    const [one] = story.duxun.audit(story.parse({ began: '2018-03-01' }), { asOf: '2018-05-01' }).breaches;
    const foreign = { ...one, norm: '9' } as Explainable;
    expect(told(foreign)[0]).toContain('规定要点：act（中）：gist of 1（中）。');
    expect(told(foreign)[1]).toContain('In short: act: gist of 1.');
  });
});

it('a further fact of a unit is asked for by its own question', () => {
  const need = { input: 'value', name: '2', field: 'n' } as const;
  expect(voices.map((v) => questionText(v, need))).toEqual([
    'a question of type integer（中）',
    'a question of type integer',
  ]);
});
