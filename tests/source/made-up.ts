import { readFileSync } from 'node:fs';
import { defineMeasure } from '../../src/index.js';
import type { Cite } from '../../src/measure/format.js';
import type { Measure } from '../../src/measure/measure.js';

export const textOf = (name: 'lending' | 'tidying' | 'prize'): string =>
  readFileSync(new URL(`./texts/${name}.txt`, import.meta.url), 'utf8');

const vocabulary = { actions: {}, events: {} };

/** A measure of norms that only say where they stand: by id what each cites, in reading order. */
export function measureOf(id: string, title: string, cites: Readonly<Record<string, Cite>>): Measure {
  const parts: Record<string, { article?: string; section?: string; norms: unknown[] }> = {};
  for (const [norm, cite] of Object.entries(cites)) {
    const { article, section } = cite;
    const name = article === undefined ? `section-${section}` : `article-${article.padStart(2, '0')}`;
    parts[name] ??= {
      ...(article === undefined ? { section: Number(section) > 0 ? String(section) : '0' } : { article }),
      norms: [],
    };
    parts[name].norms.push({
      id: norm,
      cite,
      topic: 'principle',
      operative: false,
      why: { zh: '只供测试。', en: 'For tests only.' },
      case: null,
      modality: null,
      actor: null,
      addressees: [],
      code: `norm-${norm.replaceAll('.', '-')}`,
      gist: { zh: `规范${norm}`, en: `norm ${norm}` },
    });
  }
  const measure = {
    id,
    title: { zh: title, en: id },
    docNumber: null,
    issuer: { zh: '青石县文化馆', en: 'Qingshi County Culture Centre' },
    level: 'county',
    issuedOn: null,
    effectiveFrom: '2031-04-01',
    applies: {},
    rounds: {},
    facts: {},
    days: {},
    conditions: {},
    roles: {},
    interpretations: [],
    remarks: [],
  };
  return defineMeasure({ measure, parts }, vocabulary);
}

const at = (article: string, more: Omit<Cite, 'article'> = {}): Cite => ({ article, ...more });

export const lending = measureOf('lending', '青石县公共书屋借阅管理办法', {
  '1.1': at('1', { sentence: 1 }),
  '2.1': at('2', { sentence: 1 }),
  '2.2': at('2', { sentence: 2 }),
  '3.1': at('3', { paragraph: 1, sentence: 1 }),
  '3.2': at('3', { paragraph: 2, sentence: 1 }),
  '4.1': at('4', { sentence: 1 }),
  '4.2': at('4', { sentence: 2 }),
  '5.1': at('5', { sentence: 1 }),
  '5.2': at('5', { item: 1, sentence: 2 }),
  '5.3': at('5', { item: 2 }),
  '5.4': at('5', { item: 3, sentence: 1 }),
  '6.1': at('6', { item: 1, sentence: 1 }),
  '6.2': at('6', { item: 2, sentence: 1 }),
  '6.3': at('6', { item: 2, sentence: 2 }),
  '6.4': at('6', { item: 3, sentence: 1 }),
  '7.1': at('7', { sentence: 1 }),
  '7.2': at('7', { sentence: 2 }),
  '8.1': at('8', { item: 2, sentence: 1 }),
  '8.2': at('8', { item: 3, sentence: 1 }),
  '8.3': at('8', { paragraph: 2, sentence: 1 }),
  '9.1': at('9', { sentence: 2 }),
  '9.2': at('9', { item: 3, sentence: 1 }),
  '10.1': at('10', { sentence: 1 }),
  '11.1': at('11', { sentence: 1 }),
  '12.1': at('12', { sentence: 1 }),
});
