/** The HTML report as a text; what a browser makes of it is tested in tests/browser. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import {
  DuxunError,
  type EvaluatedCase,
  evaluateAll,
  explain,
  faultText,
  measures,
} from '../../src/index.js';
import { type HtmlOptions, htmlRows, ledger, ledgerTable, toHtml } from '../../src/report/index.js';
import { finding, twelve } from '../support/findings.js';

// pages of many explanations take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 });

type Json = Readonly<Record<string, unknown>>;

const read = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');
const maoming = JSON.parse(read('maoming-2017/finding.json')) as readonly Json[];

const judged = (cases: Iterable<unknown>, asOf = '2017-07-31') =>
  evaluateAll(cases, { asOf, include: ['reasons'] });
const page = (cases: Iterable<unknown>, options: Partial<HtmlOptions> = {}, asOf?: string) =>
  toHtml(judged(cases, asOf), { measures: measures(), lang: 'zh', ...options });

const plain = (text: string): string =>
  text
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const inside = (text: string, tag: string): string =>
  text.match(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`))?.[1] ?? '';
const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the page', () => {
  it('lets its own style and script run, and nothing else', async () => {
    const text = await page(twelve);
    const policy = text.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)?.[1] ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${sha256(inside(text, 'style'))}`,
      `script-src ${sha256(inside(text, 'script'))}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(text.match(/<(style|script)\b/g)).toEqual(['<style', '<script']);
    expect(text).not.toMatch(/\s(style|src|on[a-z]+)=/i);
    expect(text).not.toMatch(/(https?:)?\/\/[a-z]/i);
  });

  it('says its language, its title, the day and how many cases there are', async () => {
    const zh = await page(twelve);
    expect(zh.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">')).toBe(true);
    expect(inside(zh, 'title')).toBe('整改台账');
    expect(plain(zh)).toContain('截至 2017-07-31');
    expect(plain(zh)).toContain('12 件');
    const en = await page([finding], { lang: 'en', title: { zh: '三月', en: 'March & <b>' } }, '2018-03-20');
    expect(en).toContain('<html lang="en">');
    expect([inside(en, 'title'), inside(en, 'h1')]).toEqual([
      'March &amp; &lt;b&gt;',
      'March &amp; &lt;b&gt;',
    ]);
    expect(plain(en)).toMatch(/\b1 case\b/);
  });

  it('has every column of the ledger, and every cell', async () => {
    const results = [...judged([...twelve, ...maoming])] as EvaluatedCase[];
    const text = plain(await toHtml(results, { measures: measures(), lang: 'zh' }));
    for (const { head } of ledgerTable.columns) expect(text).toContain(head.zh);
    for await (const row of ledger(results, { measures: measures() }))
      for (const { key, cell } of ledgerTable.columns)
        expect(text, `${row.case} ${key}`).toContain(String(cell(row, 'zh')?.value ?? ''));
  });

  it.each(['zh', 'en'] as const)('has the whole explanation of everything, in %s', async (lang) => {
    const results = [...judged([...twelve, ...maoming])] as EvaluatedCase[];
    const lines = new Set(plain(await toHtml(results, { measures: measures(), lang })).split('\n'));
    let seen = 0;
    for (const { evaluation } of results)
      for (const one of [...(evaluation?.actions ?? []), ...(evaluation?.undetermined ?? [])])
        for (const line of explain(one, { lang }).split('\n')) {
          const said = line.replace(/^(- |\d+\. )/, '');
          expect(lines.has(said) || lines.has(said.replace(/[:：]$/, '')), said).toBe(true);
          seen += 1;
        }
    expect(seen).toBeGreaterThan(500);
  });

  it('has no English and no code in the Chinese one, and no Chinese in the English one but what the host says', async () => {
    const zh = plain(await page([...twelve, ...maoming])).replace(/\b(YC|MM)-[\d-]+/g, '');
    expect(zh.match(/[a-z]{2,}/gi)).toBeNull();
    const bare = twelve.map(({ subject, note: _, ...one }) => ({
      ...one,
      subject: { type: (subject as Json).type },
    }));
    const en = plain(await page(bare, { lang: 'en' })).split('\n');
    // a question about how the document prints names quotes them
    const quoted = /Are names printed without separators \([^)]*\)/g;
    expect(
      en
        .map((line) => line.replace(quoted, ''))
        .filter((line) => /[\u4e00-\u9fff]|\bnull\b|\bundefined\b/.test(line)),
    ).toEqual([]);
  });

  it('marks what a host says in Chinese as Chinese in an English page', async () => {
    const en = await page([finding], { lang: 'en' }, '2018-03-20');
    expect(en).toMatch(/<td data-label="problem" lang="zh-CN">示例：道路未硬化<\/td>/);
    expect(await page([finding], {}, '2018-03-20')).not.toContain('lang="zh-CN">示例');
  });

  it('counts what each has to do', async () => {
    const text = plain(await page([finding, { ...finding, id: 'F-2' }], { lang: 'en' }, '2018-03-20'));
    expect(text).toMatch(/units and individuals on the circulated list\n+2\n+0\n+2\n/);
  });

  it('is the same for the same input', async () => {
    expect(await page(twelve)).toBe(await page(twelve));
  });

  it('can be of nothing, and of one', async () => {
    const none = await page([], { lang: 'en' });
    expect(plain(none)).toContain('There are no cases.');
    expect(none).not.toMatch(/<table|id="tools"|href="#ledger"/);
    const one = await page([finding], { lang: 'en' }, '2018-03-20');
    expect(one.match(/<tbody id=/g)?.length).toBe(1);
    // nothing to choose from, so nothing to choose with
    expect(one).not.toContain('<select name="state">');
    expect(one).toContain('<select name="place">');
  });

  it('is empty where a case is closed: nothing to open', async () => {
    const events = [
      ...(finding.events as readonly Json[]),
      { type: 'finding-withdrawn', on: '2018-02-01', approvedBy: '示例' },
    ];
    expect(await page([{ ...finding, events }], {}, '2018-03-20')).not.toContain('<details>');
  });
});

describe('what a case is called', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '</style><style>*{display:none}</style>',
    '" onfocus="alert(1)" autofocus="',
    "' onmouseover='alert(1)",
    '<svg/onload=alert(1)>',
    '&lt;b&gt;',
    '<!--',
    'a\r\nb',
  ];

  it('is nothing but text', async () => {
    const cases = hostile.map((name, i) => ({
      ...finding,
      id: `${name}${i}`,
      subject: { type: 'town', name },
      places: [{ id: `p${i}`, name }],
      note: name,
    }));
    const pictures = [{ title: hostile[0] ?? '', svg: '<svg></svg>' }];
    const text = await page(cases, { title: hostile[1] ?? '', pictures }, '2018-03-20');
    const tags = new Set(text.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1>').match(/<[a-z0-9]+/g));
    expect(tags.has('<img')).toBe(false);
    expect(text.match(/<(script|style|svg)\b/g)).toEqual(['<style', '<svg', '<script']);
    for (const tag of text.match(/<[a-z][^>]*>/g) ?? [])
      expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(/\son[a-z]+|autofocus|'/);
    for (const name of hostile) expect(plain(text)).toContain(name);
  });

  it('is kept however long it is', async () => {
    const note = '很长'.repeat(5000);
    expect(await page([{ ...finding, note }], {}, '2018-03-20')).toContain(note);
  });
});

describe('pictures', () => {
  it('stand in the page as they are, with their titles', async () => {
    const svg = '<svg viewBox="0 0 1 1"><title>甲</title></svg>';
    const text = await page(
      [finding],
      { pictures: [{ title: { zh: '各县', en: 'Counties' }, svg }] },
      '2018-03-20',
    );
    expect(text).toContain(svg);
    expect(text).toContain('<figcaption>各县</figcaption>');
  });

  it.each(['<p>no</p>', '', '<svg>', '<svg></svg><script>1</script>'])('are no %s', async (svg) => {
    await expect(page([finding], { pictures: [{ title: 'a', svg }] }, '2018-03-20')).rejects.toThrow(
      TypeError,
    );
  });
});

describe('cases that cannot be read', () => {
  it('are listed apart, with what is wrong', async () => {
    const seen: (string | null)[] = [];
    const bad = { ...finding, id: 'bad', kind: 'nothing' };
    const [result] = judged([bad]);
    const text = plain(
      await page([finding, bad, 5], { lang: 'en', onFault: (one) => seen.push(one.case) }, '2018-03-20'),
    );
    expect(seen).toEqual(['bad', null]);
    const fault = result?.faults?.[0];
    expect(fault && text.includes(faultText(fault, 'en'))).toBe(true);
    expect(text).toContain('no. 2 of the input');
    expect(text).toContain('(no id)');
    expect(text).toMatch(/\b1 case\b/);
  });

  it('are not told of one by one where there are very many', async () => {
    const text = plain(
      await page(
        Array.from({ length: 250 }, () => 5),
        { lang: 'en' },
      ),
    );
    expect(text).toContain('no. 100 of the input');
    expect(text).not.toContain('no. 101 of the input');
    expect(text).toContain('And 150 more.');
  });
});

describe('what can not be a page', () => {
  it('is a case of a measure that was not given', async () => {
    await expect(page([finding], { measures: [] })).rejects.toThrow('maoming-2017');
  });

  it('is more rows than a browser is quick with: the way out is another format', {
    timeout: 120_000,
  }, async () => {
    let taken = 0;
    const [result] = judged([finding], '2018-03-20');
    if (result === undefined) throw new Error('no result');
    function* many(count: number) {
      for (taken = 0; taken < count; taken += 1) yield result as EvaluatedCase;
    }
    const options = { measures: measures(), lang: 'zh' } as const;
    expect((await toHtml(many(htmlRows), options)).match(/<tbody id=/g)?.length).toBe(htmlRows);
    const error = await toHtml(many(htmlRows + 500), options).catch((one: unknown) => one);
    expect(taken).toBe(htmlRows);
    expect(error).toBeInstanceOf(DuxunError);
    const [fault] = (error as DuxunError).faults;
    expect(fault?.code).toBe('REPORT_TOO_LONG');
    expect(fault && faultText(fault, 'zh')).toMatch(/2000 行.*CSV、XLSX 或 JSON Lines/);
    expect(fault && faultText(fault, 'en')).toMatch(/2000 rows.*CSV, XLSX or JSON Lines/);
  });
});
