import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countsOf, entriesOf } from '../../src/cli/counts.js';
import { inForceText } from '../../src/cli/in-force.js';
import type { MeasureSource } from '../../src/measure/format.js';
import type { Lang, Text } from '../../src/text.js';
import type { Output } from '../generators.js';
import { measureIds, readMeasure } from './read-rules.js';

const begin = '<!-- measures:begin -->';
const end = '<!-- measures:end -->';
const files: Readonly<Record<Lang, string>> = { en: 'README.md', zh: 'README.zh-CN.md' };

const heads: readonly Text[] = [
  { zh: '文件', en: 'measure' },
  { zh: '施行', en: 'in force from' },
  { zh: '规范', en: 'norms' },
  { zh: '规则', en: 'rules' },
  { zh: '条目', en: 'entries' },
  { zh: '归入', en: 'carried' },
  { zh: '附理由', en: 'why not' },
  { zh: '理解', en: 'readings' },
];

/** The table of the measures in both READMEs, between its two marks. */
export function readmeMeasures(): Output[] {
  const sources = measureIds().map(readMeasure);
  return (['en', 'zh'] as const).map((lang) => {
    const path = files[lang];
    const text = readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${path} has no ${begin} … ${end}`);
    return {
      path,
      text: `${text.slice(0, from + begin.length)}\n${table(sources, lang)}\n${text.slice(to)}`,
    };
  });
}

function table(sources: readonly MeasureSource[], lang: Lang): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    line(heads.map((head) => head[lang])),
    line(heads.map((_, i) => (i < 2 ? '---' : '---:'))),
    ...sources.map((source) => {
      const { id, title, docNumber } = source.measure;
      const counts = countsOf(source);
      const name = docNumber === null ? title[lang] : `${title[lang]}<br>${docNumber}`;
      return line([
        `[${id}](rules/${id})<br>${name}`,
        inForceText(source)[lang],
        counts.norms,
        counts.rules,
        entriesOf(counts),
        counts.carried,
        counts.why,
        `${counts.readings} (${counts.switchable})`,
      ]);
    }),
  ].join('\n');
}
