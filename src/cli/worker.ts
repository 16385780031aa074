import { Tinypool } from 'tinypool';
import { type Done, type Job, Judging, type Task } from './judging.js';

const encoder = new TextEncoder();
let judging: Judging | undefined;

/** Judges a piece of the input in a thread of the pool. What it writes goes over as bytes, which are not copied. */
export function judge(task: Task): unknown {
  judging ??= new Judging(Tinypool.workerData as Job);
  const [done] = [...judging.over(task)] as [Done];
  const texts = done.pieces.map(({ to, text }) => ({ to, text: encoder.encode(text as string) }));
  return Tinypool.move({
    [Tinypool.transferableSymbol]: texts.map(({ text }) => text.buffer),
    [Tinypool.valueSymbol]: { ...done, pieces: texts },
  } as never);
}
