import { type Column, column, type Table, text } from './table.js';

/** A row that says what is cited, of itself or of what comes next. */
interface Citing {
  readonly words?: string;
  readonly next?: { readonly words?: string } | null;
}

/**
 * A table with a column of its own for the words of the document, behind that of the article: for rows made with
 * `quotes`.
 *
 * @example
 * withWords(ledgerTable).columns.map(({ key }) => key).slice(14, 17) // ['left', 'basis', 'words']
 */
export function withWords<Row extends Citing>(table: Table<Row>): Table<Row> {
  const words: Column<Row> = column('words', '原文', 'the words of the article', (row) =>
    text(row.words ?? row.next?.words),
  );
  const at = table.columns.findIndex(({ key }) => key === 'basis') + 1;
  const columns =
    at === 0 ? [...table.columns, words] : [...table.columns.slice(0, at), words, ...table.columns.slice(at)];
  return { ...table, columns };
}
