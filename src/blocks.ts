/** Bytes or text that come in pieces, cut at the ends of lines. */

/** Whole lines of an input, at most the last of it without its end. */
export interface Block {
  /** In memory of its own, which may be handed on to another thread. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The number of its first line, from 1. */
  readonly line: number;
  /** The bytes of a line that is longer than allowed: nothing of it is kept, and it is a block of its own. */
  readonly passedOver?: number;
}

export interface Row {
  readonly number: number;
  readonly text: string;
  /** The bytes of the line, where it was too long to be read. */
  readonly passedOver?: number;
}

export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** In UTF-8 it is part of no other character. */
const newline = 0x0a;

/**
 * Cuts what comes into blocks of whole lines, each handed on as soon as it is there. Nothing is kept but the line that
 * is not at its end yet.
 *
 * @param size about how many bytes a block is to have at most; a longer line is a block of its own
 * @param longest how many bytes a line may have, asked anew at each chunk; what is longer is passed over
 */
export async function* blocksOf(
  chunks: Chunks,
  size: number,
  longest: () => number = () => Number.POSITIVE_INFINITY,
): AsyncGenerator<Block, void> {
  const encoder = new TextEncoder();
  let open: Uint8Array[] = [];
  /** Bytes of the line that is not at its end yet, kept or not. */
  let begun = 0;
  let line = 1;
  for await (const chunk of chunks) {
    let bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    const most = longest();
    while (bytes.length > 0) {
      const first = begun + bytes.length > most ? bytes.indexOf(newline) : -1;
      const length = begun + (first < 0 ? bytes.length : first);
      const isOver = length > most;
      if (isOver) open = [];
      const end = isOver ? first + 1 : cutOf(bytes, Math.min(size, most));
      if (end > 0) {
        const whole = isOver ? nothing() : joined([...open, bytes.subarray(0, end)]);
        const number = line;
        // before it is handed on, and perhaps out of reach
        line += isOver ? 1 : newlinesIn(whole);
        open = [];
        begun = 0;
        bytes = bytes.subarray(end);
        yield isOver ? { bytes: whole, line: number, passedOver: length } : { bytes: whole, line: number };
      } else {
        if (!isOver) open.push(bytes);
        begun += bytes.length;
        break;
      }
    }
  }
  if (open.length > 0) yield { bytes: joined(open), line };
  else if (begun > 0) yield { bytes: nothing(), line, passedOver: begun };
}

const nothing = (): Uint8Array<ArrayBuffer> => new Uint8Array(0);

/** Where a block of that size ends: after its last line, or after the first where that is longer; 0 where none ends. */
function cutOf(bytes: Uint8Array, size: number): number {
  const last = bytes.lastIndexOf(newline, size - 1);
  return (last >= 0 ? last : bytes.indexOf(newline, size)) + 1;
}

/** The parts one after another, in memory of their own. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function newlinesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count += 1;
  return count;
}

/** Of all texts, so that a byte order mark stays where it is a character of a line. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The lines of a block, without their ends; a byte order mark at the beginning of the input is taken off. */
export function* rowsOf({ bytes, line, passedOver }: Block): Generator<Row, void> {
  if (passedOver !== undefined) yield { number: line, text: '', passedOver };
  const text = decoder.decode(bytes);
  let number = line;
  let from = number === 1 && text.startsWith('\uFEFF') ? 1 : 0;
  while (from < text.length) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const bare = end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    yield { number, text: text.slice(from, bare) };
    number += 1;
    from = end + 1;
  }
}
