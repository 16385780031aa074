import type { Lang, Text } from '../../text.js';

/** What stands in a cell: a text, a number, a day `YYYY-MM-DD`, or nothing. */
export type Cell =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly value: string }
  | null;

/** A column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly head: Text;
  /** What stands in its cell of a row. */
  cell(row: Row, lang: Lang): Cell;
}

/** How a row is to strike the eye, where a format has colours: `alert` is overdue, `quiet` is closed or has nothing due. */
export type Tone = 'alert' | 'unsure' | 'quiet' | 'plain';

/** What a report of rows looks like in any format. */
export interface Table<Row> {
  readonly title: Text;
  readonly columns: readonly Column<Row>[];
  /** By what a row stands out, where it is written with colours. */
  tone(row: Row): Tone;
}

export const column = <Row>(key: string, zh: string, en: string, cell: Column<Row>['cell']): Column<Row> => ({
  key,
  head: { zh, en },
  cell,
});

/** The rows of a table, one by one or as they come. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

export const text = (value: string | null | undefined): Cell =>
  value === null || value === undefined || value === '' ? null : { kind: 'text', value };
export const day = (value: string | null | undefined): Cell =>
  value === null || value === undefined ? null : { kind: 'day', value };
export const number = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : { kind: 'number', value };
export const said = (value: Text | null | undefined, lang: Lang): Cell => text(value?.[lang]);

/** Several texts in one cell. */
export const listed = (values: readonly string[], lang: Lang): Cell =>
  text(values.join(lang === 'zh' ? '、' : ', '));
