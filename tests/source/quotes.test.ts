import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decoded, lintSource } from '../../src/cli/lint-source.js';
import { evaluate, evaluateAll, explain, getMeasure, measures, parseCase, whyNot } from '../../src/index.js';
import type { Measure } from '../../src/measure/measure.js';
import { ledger, ledgerTable, toCsv, toHtml, withWords } from '../../src/report/index.js';
import { quotesOf, withSource } from '../../src/source/index.js';
import { lending, textOf } from './made-up.js';

const maoming = getMeasure('maoming-2017') as Measure;
const text = '第二条 “甲乙”都适用。\n第五条 子。丑。寅：\n第十二条 卯。辰。巳。午\n第十九条 未。申。';
const { quote: quotes } = withSource(maoming, text);

const problem = parseCase({
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'F-1',
  subject: { type: 'county-committee' },
  facts: { origin: 'supervision' },
  events: [
    { type: 'problem-found', on: '2018-01-10' },
    { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
  ],
});
const call = { asOf: '2018-03-20', include: ['reasons'] } as const;
const { actions } = evaluate(problem, call);
const [first] = actions;
if (first === undefined) throw new Error('no action');

describe('words behind citations', () => {
  it('stand in an explanation, within a pair of quotation marks, with one stop', () => {
    const zh = explain(first, { lang: 'zh', quotes }).split('\n');
    expect(zh[1]).toBe('原文：“寅：”。');
    expect(zh.find((line) => line.includes('第二条第一句'))).toContain(
      '（第二条第一句：“‘甲乙’都适用。”）：是。',
    );
    const en = explain(first, { lang: 'en', quotes }).split('\n');
    expect(en[1]).toBe('The text says: “寅：”.');
    expect(en.find((line) => line.includes('art. 2, sentence 1'))).toContain(
      '(art. 2, sentence 1: “‘甲乙’都适用。”): yes.',
    );
  });

  it('are left out where there are none, and change nothing else', () => {
    const plain = explain(first, { lang: 'zh' });
    expect(explain(first, { lang: 'zh', quotes: () => null })).toBe(plain);
    const quoted = explain(first, { lang: 'zh', quotes });
    expect(quoted.replace('原文：“寅：”。\n', '').replace('：“‘甲乙’都适用。”', '')).toBe(plain);
  });

  it('stand in the answer to why not', () => {
    const [one] = [whyNot(problem, '19.5', { asOf: '2018-03-01' })].flat();
    if (one === undefined) throw new Error('no answer');
    const said = explain(one, { lang: 'zh', quotes });
    expect(said.split('\n')[1]).toBe('原文：“申。”');
  });

  it('stand in the rows of a ledger and in a column that is asked for', async () => {
    const results = () => evaluateAll([problem], call);
    const { value } = await ledger(results(), { measures: measures(), quotes }).next();
    expect(value?.next?.words).toBe('寅：');
    const without = await ledger(results(), { measures: measures() }).next();
    expect(without.value?.next).not.toHaveProperty('words');
    const rows = ledger(results(), { measures: measures(), quotes });
    let csv = '';
    for await (const piece of toCsv(withWords(ledgerTable), rows, { lang: 'zh' })) csv += piece;
    const [head = '', row = ''] = csv.split(/\r?\n/);
    expect(row.split(',')[head.split(',').indexOf('原文')]).toBe('寅：');
    expect(head.split(',').indexOf('原文')).toBe(head.split(',').indexOf('依据') + 1);
  });

  it('stand in the explanations of a page', async () => {
    const page = await toHtml(evaluateAll([problem], call), { lang: 'zh', measures: measures(), quotes });
    expect(page).toContain('<p>原文：“寅：”。</p>');
    expect(await toHtml(evaluateAll([problem], call), { lang: 'zh', measures: measures() })).not.toContain(
      '原文：',
    );
  });

  it('of several texts come from the one that is cited', () => {
    const both = quotesOf([withSource(maoming, text), withSource(lending, textOf('lending'))]);
    const cite = { article: '2', sentence: 1 };
    expect([both(cite, 'lending'), both(cite, 'maoming-2017'), both(cite, 'shanxi'), both(cite)]).toEqual([
      '本办法适用于全县的公共书屋。',
      '“甲乙”都适用。',
      null,
      null,
    ]);
  });
});

describe('a text in a file', () => {
  it('is read as UTF-8, UTF-16 or GB 18030', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('第一条', 'utf16le')]);
    const gb = new Uint8Array([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]);
    expect([decoded(Buffer.from('\uFEFF第一条')), decoded(utf16), decoded(gb)]).toEqual([
      '第一条',
      '第一条',
      '第一条',
    ]);
  });

  it('is compared for lint; one that is not there is said to be unreadable', () => {
    const folder = mkdtempSync(join(tmpdir(), 'source-'));
    const file = join(folder, 'lending.txt');
    writeFileSync(file, textOf('lending'));
    expect(lintSource(lending, file).map(({ code }) => code)).toEqual(['SOURCE_UNPRINTED']);
    rmSync(folder, { recursive: true });
    expect(() => lintSource(lending, file)).toThrow(expect.objectContaining({ name: 'Unreadable' }));
  });
});
