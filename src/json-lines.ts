import { blocksOf, type Chunks, type Row, rowsOf } from './blocks.js';
import type { Fault } from './errors.js';

/** What lines of every copy of the library have. */
const brand: unique symbol = Symbol.for('duxun.line');

/** A line of JSON Lines: what stands on it, or why that is no JSON. `evaluateAll` takes it for what stands on it. */
export class Line {
  /** From 1; empty lines count. */
  readonly line: number;
  readonly value: unknown;
  /** What is wrong, where the line is no JSON. */
  readonly broken: string | undefined;
  /** Its bytes, and how many it may have, where it was too long to be read. */
  readonly tooLong: { readonly bytes: number; readonly most: number } | undefined;

  constructor({ number, text, passedOver }: Row, most: number) {
    this.line = number;
    if (passedOver !== undefined) {
      this.tooLong = { bytes: passedOver, most };
      return;
    }
    const parsed = parseJson(text);
    if ('broken' in parsed) this.broken = parsed.broken;
    else this.value = parsed.value;
  }

  get [brand](): true {
    return true;
  }
}

export const isLine = (input: unknown): input is Line =>
  typeof input === 'object' && input !== null && brand in input;

export type Parsed = { readonly value: unknown } | { readonly broken: string };

export function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { broken: (error as Error).message };
  }
}

/** Bytes of a block of lines. */
export const blockSize = 256 * 1024;

/** Bytes of a line: some six times what a case with 100,000 events takes. */
export const maxLine = 64 * 1024 * 1024;

export const isBlank = ({ text, passedOver }: Row): boolean => text.trim() === '' && passedOver === undefined;

/** How JSON Lines are read. */
export interface JsonLinesOptions {
  /** How many bytes a line may have; 67,108,864 where left out. A longer one is reported and passed over. */
  readonly maxLine?: number;
}

/**
 * JSON Lines (a case a line) for `evaluateAll`, out of anything that comes in chunks of bytes or text: a file stream, the
 * body of a response. A chunk may end anywhere; no more is kept than the block of lines at hand. A line that is no JSON
 * is reported as a case that is invalid, and so is one that is too long, of which nothing is kept; every result says on
 * which line it stands.
 *
 * @param chunks bytes in UTF-8, or text
 * @returns the lines that are not empty, in order
 * @example
 * const chunks = ['{"kind":"finding","measure":"maoming-2017","id":"F-1","subj', 'ect":{"type":"town"}}\n\n{"id":\n'];
 * const told: unknown[] = [];
 * for await (const { line, case: id, faults } of evaluateAll(jsonLines(chunks), { asOf: '2018-04-01' }))
 *   told.push([line, id, faults?.[0]?.code]);
 * told // [[1, 'F-1', undefined], [3, null, 'NOT_JSON']]
 */
export async function* jsonLines(
  chunks: Chunks,
  { maxLine: longest = maxLine }: JsonLinesOptions = {},
): AsyncGenerator<Line, void> {
  for await (const block of blocksOf(chunks, blockSize, () => longest))
    for (const row of rowsOf(block)) if (!isBlank(row)) yield new Line(row, longest);
}

/** A line (or a whole input) that is no JSON, as a fault. */
export const notJson = (message: string, place = ''): Fault => ({
  code: 'NOT_JSON',
  place,
  pointer: '',
  found: message,
  expected: {
    zh: '应为一件案件的 JSON、案件数组或 JSON Lines。',
    en: 'A case as JSON, an array of cases, or JSON Lines.',
  },
  wayOut: {
    zh: '请改正；字符串和键用双引号，末项后不加逗号。',
    en: 'Mend it: strings and keys take double quotes, and no comma follows a last item.',
  },
});

/** A line that is longer than allowed, as a fault. */
export const lineTooLong = (bytes: number, most: number, place = ''): Fault => ({
  code: 'LIMIT_LINE',
  place,
  pointer: '',
  found: String(bytes),
  expected: {
    zh: `一行不得超过 ${most} 字节。`,
    en: `Expected ${most} bytes in a line at the most.`,
  },
  wayOut: { zh: '请每行只写一件案件。', en: 'Write each case on a line of its own.' },
});
