import { toMarkdown } from '../report/table/markdown.js';
import type { Rows, Table } from '../report/table/table.js';
import type { Lang } from '../text.js';

/** Text that Markdown takes for nothing more. */
export const marked = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&]/g, (one) => `\\${one}`);

export const heading = (level: 1 | 2 | 3, text: string): string => `${'#'.repeat(level)} ${marked(text)}\n\n`;

/** A table with a blank line after it; nothing where it has no rows. */
export async function markdownTable<Row>(
  table: Table<Row>,
  rows: readonly Row[],
  lang: Lang,
): Promise<string> {
  if (rows.length === 0) return '';
  return `${(await collected(toMarkdown(table, rows as Rows<Row>, { lang }))).join('')}\n`;
}

export async function collected<T>(things: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of things) found.push(one);
  return found;
}
