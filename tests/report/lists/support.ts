import { readFileSync } from 'node:fs';
import { evaluateAll, measures } from '../../../src/index.js';
import { type Column, type Table, toCsv, toMarkdown } from '../../../src/report/index.js';

export type Json = Readonly<Record<string, unknown>>;
type Options = Parameters<typeof evaluateAll>[1];

const read = (path: string) => readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url), 'utf8');
export const twelve = read('yinchuan-2017-rectification/ledger.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Json);
export const findings = JSON.parse(read('maoming-2017/finding.json')) as readonly Json[];
export const programmes = JSON.parse(read('maoming-2017/programme.json')) as readonly Json[];
export const panjin = [JSON.parse(read('panjin-2015/programme.json')) as Json].flat();
export const accountability = [JSON.parse(read('mazhang-2017/accountability.json')) as Json].flat();
export const story = (file: string): Json =>
  (JSON.parse(read(`stories/${file}.json`)) as { case: Json }).case;

export const given = { measures: measures() };
export const judgedOn = (asOf: string, cases: Iterable<unknown>, options: Partial<Options> = {}) =>
  evaluateAll(cases, { asOf, ...options });

export const finding: Json = {
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'F-1',
  subject: { type: 'town', name: '示例镇' },
  facts: { origin: 'supervision', 'has-poverty-tasks': true },
  persons: [{ id: 'p1', role: 'person-concerned', office: '示例镇副镇长' }],
  places: [{ id: 'gaozhou', name: '高州市' }],
  note: '示例：道路未硬化',
  events: [{ type: 'problem-found', on: '2018-01-10', by: 'supervision' }],
};
export const listing = (on: string, rectifyBy: string | null = null, more: Json = {}): Json => ({
  type: 'problem-list-circulated',
  on,
  rectifyBy,
  persons: [],
  ...more,
});
export const having = (...events: readonly Json[]): Json => ({
  ...finding,
  events: [...(finding.events as readonly Json[]), ...events],
});

export const hostile = [
  "=cmd|' /C calc'!A0",
  '<img src=x onerror=alert(1)>',
  'a,"b"\r\nc | d',
  '`x` *y* [l](javascript:alert(1))',
  '示例'.repeat(3000),
];

const joined = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};
export const csvOf = <Row>(table: Table<Row>, rows: readonly Row[], lang: 'zh' | 'en' = 'zh') =>
  joined(toCsv(table, rows, { lang }));
export const markdownOf = <Row>(table: Table<Row>, rows: readonly Row[], lang: 'zh' | 'en' = 'zh') =>
  joined(toMarkdown(table, rows, { lang }));

/** What stands in the column of a key. */
export function said<Row>(table: Table<Row>, row: Row, key: string, lang: 'zh' | 'en' = 'zh') {
  const column: Column<Row> | undefined = table.columns.find((one) => one.key === key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return column.cell(row, lang)?.value ?? null;
}

/** Cells that hold a code, or words of the other language, apart from what the host itself says. */
export function slips<Row>(
  table: Table<Row>,
  rows: readonly Row[],
  host: { readonly zh: readonly string[]; readonly en: readonly string[] },
): string[] {
  return rows.flatMap((row) =>
    table.columns.flatMap(({ key, cell }) => {
      const [zh, en] = [cell(row, 'zh'), cell(row, 'en')];
      return [
        ...(zh?.kind === en?.kind ? [] : [`${key}: ${zh?.kind} ${en?.kind}`]),
        ...(zh?.kind === 'text' && !host.zh.includes(key) && /[a-z]{2,}/i.test(zh.value) ? [zh.value] : []),
        ...(en?.kind === 'text' &&
        !host.en.includes(key) &&
        /[\u4e00-\u9fff]|\bnull\b|undefined/.test(en.value)
          ? [en.value]
          : []),
      ];
    }),
  );
}
