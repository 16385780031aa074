/** Cases out of a text: one JSON document (a case or an array of cases), or JSON Lines (a case a line). */
import { constants } from 'node:buffer';
import { type Block, blocksOf, type Chunks, joined, type Row, rowsOf } from '../blocks.js';
import type { Fault } from '../errors.js';
import { blockSize, isBlank, lineTooLong, maxLine, notJson, parseJson } from '../json-lines.js';

/** Where in the input a value stands: a line of JSON Lines, or a place in an array; neither for a single case. */
export interface At {
  readonly line?: number;
  readonly index?: number;
}

export type Found = { readonly at: At; readonly value: unknown } | NotRead;

/** What is no JSON, and a line that is too long to be read, with its bytes. */
type NotRead = { readonly at: At } & ({ readonly broken: string } | { readonly passedOver: number });

/** What is wrong with what could not be read. */
export const faultIn = (found: NotRead): Fault =>
  'broken' in found ? notJson(found.broken) : lineTooLong(found.passedOver, maxLine);

/** A piece of an input that can be judged by itself: lines that are still to be read, or values of a document. */
export type Batch = Block | readonly Found[];

/** A document is read as one string, and no string is longer than this. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** Is the text one whole object? An array is not tried: it may be as long as the input. */
function isObject(text: string): boolean {
  return text.trimStart().startsWith('{') && 'value' in parseJson(text);
}

const onLine = ({ number, text, passedOver }: Row): Found => ({
  at: { line: number },
  ...(passedOver === undefined ? parseJson(text) : { passedOver }),
});

/** What there is in a piece, in order. */
export function* foundIn(batch: Batch): Generator<Found, void> {
  if (!('bytes' in batch)) return yield* batch;
  for (const row of rowsOf(batch)) if (!isBlank(row)) yield onLine(row);
}

/**
 * An input in pieces, in order; none where there is no case in it. A first line that is a whole object means JSON
 * Lines, and each piece is handed on as it comes; anything else is read to the end and tried as one document before it
 * is taken line by line. A line may have so many bytes, but in an array, which may stand on one.
 *
 * @throws TooLong as soon as a document is too long, before the rest of it is read
 */
export async function* batchesOf(
  chunks: Chunks,
  longest = maxLine,
  whole = constants.MAX_STRING_LENGTH,
): AsyncGenerator<Batch, void> {
  const kept: Block[] = [];
  let bytes = 0;
  let lines: boolean | undefined;
  let opening = '';
  async function* seen() {
    for await (const chunk of chunks) {
      opening ||= openingOf(chunk);
      yield chunk;
    }
  }
  const most = () => (opening === '[' ? whole : longest);
  for await (const block of blocksOf(seen(), blockSize, most)) {
    lines ??= block.passedOver !== undefined && opening !== '[' ? true : isLines(block);
    bytes += block.bytes.length;
    if (lines === true) yield block;
    else if (bytes > whole || block.passedOver !== undefined) throw new TooLong();
    else kept.push(block);
  }
  if (lines === false) {
    const [first] = kept;
    // on one line it may be as long as there is memory: no copy of it is made
    const bytes = kept.length === 1 && first ? first.bytes : joined(kept.map((block) => block.bytes));
    yield* documentOf({ bytes, line: 1 });
  }
}

/** The first character that is neither white space nor a byte order mark, empty where none is. */
function openingOf(chunk: Uint8Array | string): string {
  if (typeof chunk === 'string') return chunk.trimStart().slice(0, 1);
  const first = chunk.find((byte) => byte > 32 && ![0xef, 0xbb, 0xbf].includes(byte));
  return first === undefined ? '' : String.fromCharCode(first);
}

/** Whether the first line of a block that is not blank is a whole object; undefined where all are blank. */
function isLines(block: Block): boolean | undefined {
  for (const row of rowsOf(block)) if (!isBlank(row)) return isObject(row.text);
  return undefined;
}

function* documentOf(block: Block): Generator<Batch, void> {
  const rows = [...rowsOf(block)];
  const whole = parseJson(rows.map(({ text }) => text).join('\n'));
  const values = 'value' in whole && Array.isArray(whole.value) ? (whole.value as readonly unknown[]) : null;
  if (values !== null) yield* pieces(values.map((value, index) => ({ at: { index }, value })));
  else if ('value' in whole || !meantAsLines(rows.filter((row) => !isBlank(row))))
    yield [{ at: {}, ...whole }];
  else yield* pieces(rows.filter((row) => !isBlank(row)).map(onLine));
}

/** Values to a piece. */
const enough = 100;

function* pieces(all: readonly Found[]): Generator<Batch, void> {
  for (let at = 0; at < all.length; at += enough) yield all.slice(at, at + enough);
}

/** Whether a text that is no document was meant as JSON Lines, so that its faults are told line by line. */
const meantAsLines = (rows: readonly Row[]): boolean =>
  rows.length > 1 &&
  !rows[0]?.text.startsWith('[') &&
  (rows.every(({ text }) => text.startsWith('{')) || rows.some(({ text }) => isObject(text)));

/** Every value of an input, in order. */
export async function* valuesOf(chunks: Chunks): AsyncGenerator<Found, void> {
  for await (const batch of batchesOf(chunks)) yield* foundIn(batch);
}
