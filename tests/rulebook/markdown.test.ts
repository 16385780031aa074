import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getMeasure, measures } from '../../src/index.js';
import { rulebook } from '../../src/rulebook/index.js';

const folder = new URL('../../docs/rulebook/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const pages = measures().flatMap(({ id }) => [
  { id, lang: 'zh', name: `${id}.zh-CN.md` } as const,
  { id, lang: 'en', name: `${id}.md` } as const,
]);

/** What a person sees of a page: no anchors, no addresses. */
const seen = (text: string): string => text.replace(/<a id="[^"]*"><\/a>/g, '').replace(/\]\([^)]*\)/g, ']');

/** Every text of a measure in a language, so that what it says itself is told from what the page adds. */
function textsOf(json: unknown, lang: 'zh' | 'en'): string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    key === lang && typeof value === 'string' ? [value] : textsOf(value, lang),
  );
}

describe.each(pages)('$name', { timeout: 60_000 }, ({ id, lang, name }) => {
  const text = read(name);
  const lines = seen(text).split('\n');

  it('has every norm, article and reading of the measure', () => {
    const measure = getMeasure(id);
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)"/g)].map(([, anchor]) => anchor));
    const wanted = [
      ...(measure?.norms ?? []).map((norm) => `n-${norm.id}`),
      ...Object.keys(measure?.source.parts ?? {}).map((part) => `p-${part}`),
      ...(measure?.interpretations ?? []).map((one) => `r-${one.id}`),
    ];
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });

  it('has links to nothing but what is there', () => {
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)"/g)].map(([, anchor]) => `#${anchor}`));
    const links = new Set([...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to));
    expect(links.size).toBeGreaterThan(30);
    const dead = [...links].filter((to) =>
      to.startsWith('#') ? !anchors.has(to) : !existsSync(new URL(to, folder)),
    );
    expect(dead).toEqual([]);
  });

  it('is in one language', () => {
    const foreign = lang === 'zh' ? /[A-Za-z]{2,}/g : /\p{Script=Han}+/gu;
    const measure = getMeasure(id);
    // what a measure itself quotes of a document, and the names of the two pages
    const own = textsOf(measure?.source, lang).join('\n');
    const quoted = (found: string) =>
      lang === 'en' && (own.includes(found) || (measure?.source.measure.docNumber ?? '').includes(found));
    const body = lines.filter((line) => !line.startsWith('[English]') && !line.startsWith('[中文]'));
    const left = body.flatMap((line) =>
      [...line.matchAll(foreign)].filter(([found]) => !quoted(found)).map(([found]) => `${found}: ${line}`),
    );
    expect(left).toEqual([]);
  });

  it('has no doubled punctuation, and nothing of the machine', () => {
    const doubled =
      /[，。；：、]{2,}|（（|））|。”。|[,;:]{2,}|\.\.|\(\(|\)\)|, ,|\S {2,}\S|undefined|NaN|“”|\[object|null/;
    const own =
      textsOf(getMeasure(id)?.source, lang)
        .join('\n')
        .match(/\)\)|……/g) ?? [];
    const left = lines.filter((line) => doubled.test(own.length > 0 ? line.replaceAll('))', ')') : line));
    expect(left).toEqual([]);
  });

  it('says of each norm what is required, or why nothing can be evaluated, or whose part it is', () => {
    const chapters = text.split('<a id="n-').slice(1);
    const bareOnes = chapters.filter((one) => !/\n- \*\*/.test(one.split('<a id=')[0] ?? ''));
    expect(bareOnes.map((one) => one.slice(0, 12))).toEqual([]);
  });
});

describe('rulebook', { timeout: 60_000 }, () => {
  const measure = getMeasure('maoming-2017');
  if (measure === undefined) throw new TypeError('maoming-2017 is gone');

  it('says nothing of scenarios where none are given, and of each norm that has none where some are', () => {
    expect(rulebook(measure, { lang: 'en' })).not.toContain('Tested by');
    const text = rulebook(measure, {
      lang: 'en',
      scenarios: [
        { name: 'the last day is in time', norms: ['19.5', 'maoming-2017/19.6/finding'], href: 'a (1).yaml' },
      ],
    });
    expect(text).toContain('**Tested by**: [scenarios](a%20%281%29.yaml): “the last day is in time”.');
    expect(text).toContain('**Tested by**: No scenario.');
  });

  it('gives the number of a scenario that has a name in English only, and its name where it has one in Chinese', () => {
    const of = (name: string | { zh: string; en: string }) => ({ name, norms: ['19.5'], href: 'a.yaml' });
    const told = (one: ReturnType<typeof of>) =>
      rulebook(measure, { lang: 'zh', scenarios: [{ ...of('another'), norms: [] }, one] });
    expect(told(of('in time'))).toContain('[场景文件](a.yaml)的第2例。');
    expect(told(of({ zh: '当天算在内', en: 'in time' }))).toContain('“当天算在内”');
  });

  it('marks what Markdown would read as its own', () => {
    const source = structuredClone(measure.source) as typeof measure.source;
    const hostile = { ...measure, title: { zh: '*甲*<b>[乙](丙)', en: '# a <script>' }, source };
    expect(rulebook(hostile, { lang: 'zh' }).split('\n')[0]).toBe('# \\*甲\\*\\<b\\>\\[乙\\](丙)：逐条说明');
  });

  it('quotes the document where its words are at hand', () => {
    const quotes = ({ article, sentence }: { article?: string; sentence?: number }) =>
      article === '5' && sentence === 3 ? '第三句“原话”。' : null;
    expect(rulebook(measure, { lang: 'zh', quotes })).toContain('- **原文**：“第三句‘原话’。”');
    expect(rulebook(measure, { lang: 'en', quotes })).toContain('- **The text says**: “第三句‘原话’。”');
    expect(rulebook(measure, { lang: 'zh' })).not.toContain('**原文**');
  });

  it('does not change the measure', () => {
    const before = JSON.stringify(measure.source);
    rulebook(measure, { lang: 'zh' });
    expect(JSON.stringify(measure.source)).toBe(before);
  });
});
