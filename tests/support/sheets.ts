/** Workbooks in tests: written, and read back by a library other than the one that writes them. */
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { evaluateAll, measures } from '../../src/index.js';
import {
  type Cell,
  ledger,
  ledgerSheets,
  ledgerTable,
  type Rows,
  type Table,
  toXlsx,
  type XlsxOptions,
} from '../../src/report/index.js';

/** A row that is its own cells, and how it strikes the eye. */
export interface Plain {
  readonly cells: readonly Cell[];
  readonly tone?: 'alert' | 'unsure' | 'quiet' | 'plain';
  readonly on?: string;
}

/** A table of as many columns as there are heads. */
export const plainTable = (...heads: readonly string[]): Table<Plain> => ({
  title: { zh: '示例表', en: 'Sample' },
  columns: heads.map((head, i) => ({
    key: `c${i}`,
    head: { zh: head, en: head },
    cell: ({ cells }) => cells[i] ?? null,
  })),
  tone: ({ tone = 'plain' }) => tone,
});

export async function workbook<Row>(
  table: Table<Row>,
  rows: Rows<Row>,
  options: XlsxOptions<Row>,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of toXlsx(table, rows, options)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The ledger of cases, as a workbook. */
export const ledgerBook = (cases: Iterable<unknown>, asOf: string, lang: 'zh' | 'en'): Promise<Uint8Array> =>
  workbook(
    ledgerTable,
    ledger(evaluateAll(cases, { asOf, include: ['contested'] }), { measures: measures() }),
    { lang, ...ledgerSheets },
  );

/** The text of each part, by its path. */
export const partsOf = (book: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(book)).map(([path, bytes]) => [path, strFromU8(bytes)]));

/** What stands in each sheet; a day as `YYYY-MM-DD`, which it is at midnight UTC. */
export async function sheetsOf(book: Uint8Array) {
  const sheets = await readXlsxFile(Buffer.from(book), { trim: false });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) =>
      row.map((cell) => {
        if (!(cell instanceof Date)) return cell;
        if (cell.getTime() % 86_400_000 !== 0) throw new Error(`${cell.toISOString()} is no day`);
        return { day: cell.toISOString().slice(0, 10) };
      }),
    ),
  }));
}

export const text = (value: string): Cell => ({ kind: 'text', value });
export const number = (value: number): Cell => ({ kind: 'number', value });
export const day = (value: string): Cell => ({ kind: 'day', value });

/** Texts that a spreadsheet, a reader of CSV or a browser could take for more than text. */
export const hostile = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '＝1+1',
  '<img src=x onerror=alert(1)>',
  'a,"b"\nc',
  '</t></is></c><c><f>1+1</f></c>',
  '_x0041_ &amp; &#65;',
  ' two  spaces ',
  '道路未硬化'.repeat(200),
] as const;
