/** Cuts JSON Lines into shards: ranges of bytes that begin and end with whole lines. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const newline = 0x0a;

/**
 * Reads on only when the next shard is asked for, and keeps none of what it has read.
 *
 * @param {string} file
 * @param {{ lines: number, bytes: number }} most a shard is closed with the line that reaches either
 * @returns {AsyncGenerator<import('./types.d.ts').Shard>}
 */
export async function* shardsOf(file, most) {
  let shard = 1;
  let firstLine = 1;
  let start = 0;
  let end = 0;
  let lines = 0;
  let hash = createHash('sha256');
  const close = () => {
    const closed = { shard, start, end, firstLine, lines, sha256: hash.digest('hex') };
    shard += 1;
    firstLine += lines;
    start = end;
    lines = 0;
    hash = createHash('sha256');
    return closed;
  };

  /** Whether the last byte taken in was no end of line. */
  let open = false;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes = /** @type {Buffer} */ (chunk);
    let taken = 0;
    while (taken < bytes.length) {
      const at = bytes.indexOf(newline, taken);
      const next = at === -1 ? bytes.length : at + 1;
      hash.update(bytes.subarray(taken, next));
      end += next - taken;
      taken = next;
      open = at === -1;
      if (open) break;
      lines += 1;
      if (lines >= most.lines || end - start >= most.bytes) yield close();
    }
  }
  if (open) lines += 1;
  if (end > start) yield close();
}
