import { Tinypool } from 'tinypool';
import { addTally, noTally } from './judged.js';
import { type Done, fullSheet, type Job, Judging, type Piece, type Task } from './judging.js';

const encoder = new TextEncoder();
let judging: Judging | undefined;

/**
 * Judges a piece of the input in a thread of the pool. What it writes goes over as bytes, which are not copied; sheet by
 * sheet, because a long text costs more than several short ones.
 */
export function judge(task: Task): unknown {
  judging ??= new Judging(Tinypool.workerData as Job);
  const all: Done & { pieces: Piece[]; measures: string[]; met: string[] } = {
    pieces: [],
    tally: noTally(),
    last: null,
    measures: [],
    met: [],
  };
  let { last } = all;
  const bytes: ArrayBufferLike[] = [];
  for (const done of judging.over(task, (length) => length >= fullSheet)) {
    for (const { to, text } of done.pieces) {
      const encoded = typeof text === 'string' ? encoder.encode(text) : text;
      bytes.push(encoded.buffer);
      all.pieces.push({ to, text: encoded });
    }
    addTally(all.tally, done.tally);
    all.measures.push(...done.measures);
    all.met.push(...done.met);
    last = done.last ?? last;
  }
  return Tinypool.move({
    [Tinypool.transferableSymbol]: bytes,
    [Tinypool.valueSymbol]: { ...all, last },
  } as never);
}
