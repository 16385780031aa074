import { pad, wrap } from './width.js';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green';
export type Paint = (style: Style | undefined, text: string) => string;

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, yellow: 33, green: 32 };

/** Colours where the output is a terminal, plain text elsewhere. */
export const painter = (colours: boolean): Paint =>
  colours
    ? (style, text) =>
        style === undefined || text.trim() === '' ? text : `\u001b[${codes[style]}m${text}\u001b[0m`
    : (_style, text) => text;

export interface Line {
  readonly text: string;
  readonly style?: Style | undefined;
}
/** What stands in one place of a table: one or more texts, each beginning a new line. */
export type Cell = readonly (string | Line)[];

export interface Column {
  readonly width: number;
  readonly align?: 'left' | 'right';
}

const gap = '  ';

/** The columns that are left for text once the others and the gaps have theirs. */
export const rest = (width: number, others: readonly number[]): number =>
  Math.max(12, width - others.reduce((sum, other) => sum + other + gap.length, 0));

/** A row of a table as lines of text, each cell wrapped into its column. */
export function row(cells: readonly Cell[], columns: readonly Column[], paint: Paint, indent = ''): string[] {
  const wrapped = columns.map(({ width }, i) =>
    (cells[i] ?? []).flatMap((part) => {
      const { text, style }: Line = typeof part === 'string' ? { text: part } : part;
      return text === '' ? [] : wrap(text, width).map((line) => ({ text: line, style }));
    }),
  );
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, y) => {
    const parts = columns.map(({ width, align }, x) => {
      const line = wrapped[x]?.[y];
      return paint(line?.style, pad(line?.text ?? '', width, align));
    });
    return `${indent}${parts.join(gap)}`.trimEnd();
  });
}

/** A text as a list item: wrapped, further lines set in. */
export function item(text: string, width: number, mark = '· ', indent = '  '): string[] {
  const inner = ' '.repeat(mark.length);
  return wrap(text, width - indent.length - mark.length).map(
    (line, i) => `${indent}${i === 0 ? mark : inner}${line}`,
  );
}
