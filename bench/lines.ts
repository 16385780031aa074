import { closeSync, openSync, writeSync } from 'node:fs';
import type { Job } from './engines/shared.js';

/** The day on which files of cases are judged. */
export const fileDay = '2018-06-30';

/** Writes a file of so many cases, one a line: those given over and over, each with an id of its own. */
export function writeLines(path: string, jobs: readonly Job[], count: number): void {
  const file = openSync(path, 'w');
  let chunk: string[] = [];
  for (let i = 0; i < count; i++) {
    chunk.push(`${JSON.stringify({ ...jobs[i % jobs.length]?.source, id: `case-${i}` })}\n`);
    if (chunk.length === 1000 || i === count - 1) {
      writeSync(file, chunk.join(''));
      chunk = [];
    }
  }
  closeSync(file);
}
