import type { Lang } from '../../text.js';
import type { Cell, Rows, Table } from './table.js';

/** Characters that Markdown, or the HTML that it may hold, would take for more than text. */
const special = /[\\`*_[\]<>|~&]/g;

/** Numbers and days stand as they are. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (cell.kind !== 'text') return String(cell.value);
  return cell.value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(special, (one) => `\\${one}`);
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/**
 * A table in Markdown, piece by piece: its head, then a line a row. Columns that are empty throughout stand in it too, so
 * that the next month's has the same ones.
 *
 * @param rows of the kind that the table is of: for `ledgerTable` as `ledger` gives them
 * @example
 * toMarkdown(ledgerTable, [], { lang: 'en' })
 *   .next()
 *   .then(({ value }) => value.slice(0, 24)) // '| no. | case | problem |'
 */
export async function* toMarkdown<Row>(
  { columns }: Table<Row>,
  rows: Rows<Row>,
  { lang }: { readonly lang: Lang },
): AsyncGenerator<string, void> {
  yield line(columns.map(({ head }) => written({ kind: 'text', value: head[lang] })));
  yield `|${columns.map(() => ' --- |').join('')}\n`;
  for await (const row of rows) yield line(columns.map((column) => written(column.cell(row, lang))));
}
