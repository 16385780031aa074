/** What a part of the benchmark has found, as text that is printed and put in docs/benchmarks.md. */
export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table: Table;
  /** What was promised, and whether it is kept. */
  readonly promises?: readonly Promised[];
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A ratio, or an amount, with the bound that it is to keep. */
export interface Promised {
  readonly what: string;
  readonly found: number;
  readonly bound: number;
  readonly is: 'at most' | 'at least';
  readonly unit?: string;
}

/** Why a part was passed over. */
export interface Skipped {
  readonly skipped: string;
}

/** Figures with three digits that count, thousands set apart. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toFixed(digits).replace(/\B(?=(\d{3})+$)/g, digits === 0 ? ',' : '');
}

/** A whole number, thousands set apart. */
export const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

export function markdownTable({ head, rows }: Table): string {
  const widths = head.map((cell, i) => Math.max(3, cell.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

export function sectionText({ title, paragraphs, table, promises = [] }: Section): string {
  return [
    `## ${title}`,
    ...paragraphs,
    markdownTable(table),
    ...(promises.length === 0 ? [] : [markdownTable(promisesTable(promises))]),
  ].join('\n\n');
}

const promisesTable = (promises: readonly Promised[]): Table => ({
  head: ['budget', 'bound', 'measured', 'kept'],
  rows: promises.map(({ what, found, bound, is, unit = '' }) => [
    what,
    `${is} ${bound}${unit}`,
    `${figure(found)}${unit}`,
    Number.isFinite(found) && (is === 'at most' ? found <= bound : found >= bound) ? 'yes' : 'no',
  ]),
});
