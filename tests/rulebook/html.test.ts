import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildJudge } from '../../scripts/judge-script.js';
import { getMeasure } from '../../src/index.js';
import { type Judge, rulebookHtml } from '../../src/rulebook/index.js';

const found = getMeasure('shanxi');
if (found === undefined) throw new TypeError('shanxi is gone');
const measure = found;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
const policyOf = (html: string): string => /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';

let judge: Judge;
beforeAll(async () => {
  judge = await buildJudge();
}, 120_000);

describe('the page of a rulebook', { timeout: 120_000 }, () => {
  it('lets its own style and scripts run, and nothing else', () => {
    const html = rulebookHtml(measure, { lang: 'zh', judge });
    const policy = policyOf(html);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+' 'sha256-[^']+'; /,
    );
    expect(policy).toContain(`style-src ${hash(style)};`);
    const scripts = scriptsOf(html);
    expect(scripts).toHaveLength(2);
    expect(policy).toContain(`script-src ${scripts.map(hash).join(' ')};`);
    for (const text of scripts) expect(() => new Script(text)).not.toThrow();
    expect(html).not.toMatch(/ (?:style|on\w+)="/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it('without a judge has no form, no data of the measure and one script', () => {
    for (const options of [{ lang: 'en' }, { lang: 'en', judge: { script: '', hash: '' } }] as const) {
      const html = rulebookHtml(measure, options);
      expect(scriptsOf(html)).toHaveLength(1);
      expect(html).not.toMatch(/<form|measure-data/);
      expect(html).toContain('<html lang="en">');
    }
  });

  it('has ids that are there once, and links that lead somewhere', () => {
    const html = rulebookHtml(measure, { lang: 'zh', judge });
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const body = html.replace(/<script[\s\S]*?<\/script>/g, '');
    const links = [...body.matchAll(/href="#([^"]+)"/g)].map(([, to = '']) => to);
    expect(links.length).toBeGreaterThan(500);
    expect([...new Set(links)].filter((to) => !ids.includes(to))).toEqual([]);
  });

  it('takes what a measure says as text', () => {
    const source = structuredClone(measure.source) as { measure: { title: { zh: string; en: string } } };
    const title = { zh: '</script><img src=x onerror=alert(1)>', en: '"><script>alert(1)</script>' };
    source.measure.title = title;
    const hostile = { ...measure, title, source: source as unknown as typeof measure.source };
    const html = rulebookHtml(hostile, { lang: 'zh', judge });
    expect(html).not.toContain('<img');
    expect(scriptsOf(html)).toEqual(scriptsOf(rulebookHtml(measure, { lang: 'zh', judge })));
    const scenarios = [{ name: 'a', norms: ['5.1'], href: 'javascript:alert(1)' }];
    expect(rulebookHtml(measure, { lang: 'en', scenarios })).not.toContain('javascript:');
  });

  it('offers the examples that are given, or one of each kind', () => {
    const title = { zh: '甲', en: 'A' };
    const given = rulebookHtml(measure, {
      lang: 'en',
      judge,
      examples: [{ title, case: { a: '<b>' }, asOf: '2018-01-01' }],
    });
    expect(given).toContain('<option value="0">A</option>');
    expect(given).toContain('"examples":[{"case":{"a":"\\u003cb>"},"asOf":"2018-01-01"}]');
    expect(rulebookHtml(measure, { lang: 'en', judge })).toContain(
      '<option value="finding">finding</option>',
    );
  });
});
