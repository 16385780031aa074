import type { Lang } from '../../text.js';
import { needed } from '../needed.js';
import { formula } from './formula.js';
import type { Cell, Rows, Table } from './table.js';

/** How `toCsv` writes. */
export interface CsvOptions {
  readonly lang: Lang;
  /** Begins with a byte order mark, so that Excel reads Chinese as what it is. */
  readonly bom?: boolean;
}

/** A text that a spreadsheet would run is kept from it by an apostrophe; it shows the text without. */
function plain(cell: Cell): string | number {
  if (cell === null) return '';
  return cell.kind === 'text' && formula.test(cell.value) ? `'${cell.value}` : cell.value;
}

/** Rows that are turned into text at once. */
const some = 200;

/**
 * A table as CSV (RFC 4180, lines end with CR LF), piece by piece, so that one of any length takes as much memory as a
 * short one. Days are written `YYYY-MM-DD`.
 *
 * @param rows of the kind that the table is of: for `ledgerTable` as `ledger` gives them
 * @throws DuxunError PACKAGE_MISSING where `csv-stringify` is not installed
 * @example
 * toCsv(ledgerTable, [], { lang: 'en' })
 *   .next()
 *   .then(({ value }) => value.split(',').slice(0, 3)) // ['no.', 'case', 'problem']
 */
export async function* toCsv<Row>(
  { columns }: Table<Row>,
  rows: Rows<Row>,
  { lang, bom = false }: CsvOptions,
): AsyncGenerator<string, void> {
  const { stringify } = await needed('csv-stringify', () => import('csv-stringify/sync'));
  const write = (lines: readonly (readonly (string | number)[])[]): string =>
    stringify(lines as (string | number)[][], { record_delimiter: 'windows' });
  yield `${bom ? '\uFEFF' : ''}${write([columns.map(({ head }) => head[lang])])}`;
  let open: (string | number)[][] = [];
  for await (const row of rows) {
    open.push(columns.map((column) => plain(column.cell(row, lang))));
    if (open.length < some) continue;
    yield write(open);
    open = [];
  }
  if (open.length > 0) yield write(open);
}
