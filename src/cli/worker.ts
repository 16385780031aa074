import { writeSync } from 'node:fs';
import { Tinypool } from 'tinypool';
import { addTally, noTally } from './judged.js';
import { type Done, fullSheet, Judging, type Piece, type Task } from './judging.js';
import { Turns } from './turns.js';
import type { Hired, Returned } from './workers.js';

const encoder = new TextEncoder();
let thread: Thread | undefined;

/** Judges a piece of the input, the one of that number, in a thread of the pool. */
export function judge(given: { readonly task: Task; readonly number: number }): unknown {
  thread ??= new Thread(Tinypool.workerData as Hired);
  const done = thread.judge(given.task, given.number);
  // its bytes go over to the other thread, without a copy
  const bytes = done.pieces.flatMap(({ text }) => (typeof text === 'string' ? [] : [text.buffer]));
  return Tinypool.move({ [Tinypool.transferableSymbol]: bytes, [Tinypool.valueSymbol]: done } as never);
}

class Thread {
  readonly #judging: Judging;
  readonly #fd: number | null;
  readonly #turns: Turns;

  constructor({ job, fd, memory }: Hired) {
    this.#judging = new Judging(job);
    this.#fd = fd;
    this.#turns = new Turns(memory);
  }

  /** Sheet by sheet, because a long text costs more than several short ones. */
  judge(task: Task, number: number): Returned {
    const fd = this.#fd;
    const turns = this.#turns;
    const sum = { tally: noTally(), measures: [] as string[], met: [] as string[] };
    let pieces: readonly Piece[] = [];
    let last: Done['last'] = null;
    let isWritten = false;
    let failed: string | null = null;
    for (const done of this.#judging.over(task, (length) => length >= fullSheet)) {
      pieces = [...pieces, ...done.pieces.map(inBytes)];
      if (fd !== null && (isWritten || turns.is(number))) {
        isWritten = true;
        failed = written(fd, pieces);
        if (failed !== null) break;
        pieces = pieces.filter(({ to }) => to === 'err');
      }
      addTally(sum.tally, done.tally);
      sum.measures.push(...done.measures);
      sum.met.push(...done.met);
      last = done.last ?? last;
      if (turns.isOver) break;
    }
    if (isWritten && failed === null) turns.pass(number);
    return { ...sum, pieces, last, number, isWritten, failed };
  }
}

const inBytes = ({ to, text }: Piece): Piece => ({
  to,
  text: typeof text === 'string' ? encoder.encode(text) : text,
});

/** Writes what goes to the output; null where that was done, else why it could not be. */
function written(fd: number, pieces: readonly Piece[]): string | null {
  try {
    for (const { to, text } of pieces)
      if (to === 'out') for (let at = 0; at < text.length; ) at += writeSync(fd, text as Uint8Array, at);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
