import type { Lang } from '../text.js';
import { type Cell, columns } from './columns.js';
import type { LedgerRow } from './row.js';

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
 * A ledger as a Markdown table, piece by piece: its head, then a line a row. Columns of the third list and the like stand
 * in it even where they are empty, so that the next month's ledger has the same columns.
 *
 * @param rows as `ledger` gives them
 * @example
 * ledgerMarkdown([], { lang: 'en' })
 *   .next()
 *   .then(({ value }) => value.slice(0, 24)) // '| no. | case | problem |'
 */
export async function* ledgerMarkdown(
  rows: Iterable<LedgerRow> | AsyncIterable<LedgerRow>,
  { lang }: { readonly lang: Lang },
): AsyncGenerator<string, void> {
  yield line(columns.map(({ head }) => written({ kind: 'text', value: head[lang] })));
  yield `|${columns.map(() => ' --- |').join('')}\n`;
  for await (const row of rows) yield line(columns.map(({ cell }) => written(cell(row, lang))));
}
