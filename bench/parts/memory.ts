import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, type Ran } from '../child.js';
import type { Part } from '../context.js';
import { fileDay, writeLines } from '../lines.js';
import { count, figure } from '../section.js';

/** From file to file through the command line: how much memory, and how fast against the same lines in memory. */
export const memory: Part = async ({ built, known, isQuick }) => {
  const rated = isQuick ? [1_000, 10_000] : [10_000, 100_000];
  const rounds = isQuick ? 1 : 3;
  const [input, output] = [join(built, '../lines.jsonl'), join(built, '../answers.jsonl')];
  const args = ['evaluate', input, '--as-of', fileDay, '--format', 'jsonl'];
  const held: number[] = [];
  const ran = rated.map((size) => ({ size, times: [] as Ran[] }));
  for (let round = 0; round < rounds; round++)
    for (const { size, times } of ran) {
      writeLines(input, known, size);
      times.push(commandLine(built, args, output));
      if (size === rated[0]) held.push(inMemory(built, input));
    }
  const [small, large] = ran.map(({ times }) => Math.min(...times.map(({ busy }) => busy)));
  const alone = (((large ?? Number.NaN) - (small ?? Number.NaN)) * 1e6) / ((rated[1] ?? 0) - (rated[0] ?? 0));
  const least = Math.min(...held);
  if (process.argv.includes('--million')) {
    writeLines(input, known, 1_000_000);
    ran.push({ size: 1_000_000, times: [commandLine(built, args, output)] });
  }
  for (const path of [input, output]) rmSync(path, { force: true });
  const quickest = ran.map(({ size, times }) => ({
    size,
    peak: Math.max(...times.map(({ peak }) => peak)),
    seconds: Math.min(...times.map(({ seconds }) => seconds)),
    busy: Math.min(...times.map(({ busy }) => busy)),
  }));
  return {
    title: 'Files and memory',
    paragraphs: [
      `\`duxun evaluate cases.jsonl --as-of ${fileDay} --format jsonl > answers.jsonl\` in a process of its own: findings, fully known; the quickest of ${rounds} rounds, a million lines once. In memory, in a process that does nothing else either, the same lines take ${figure(least)} µs each; a line more in the file takes ${figure(alone)} µs between ${count(rated[0] ?? 0)} and ${count(rated[1] ?? 0)} lines, the start of the program left out: both of processor time.`,
    ],
    table: {
      head: ['lines', 'peak memory, MB', 'seconds by the clock', 'of processor time', 'µs a line'],
      rows: quickest.map(({ size, peak, seconds, busy }) => [
        count(size),
        figure(peak),
        figure(seconds),
        figure(busy),
        figure((busy * 1e6) / size),
      ]),
    },
    promises: [
      {
        what: 'peak memory, whatever the size',
        found: Math.max(...quickest.map(({ peak }) => peak)),
        bound: 250,
        is: 'at most',
        unit: ' MB',
      },
      {
        what: 'file to file, of the rate in memory',
        found: (least / alone) * 100,
        bound: 60,
        is: 'at least',
        unit: ' %',
      },
    ],
  };
};

/** Microseconds a line. */
function inMemory(built: string, file: string): number {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(built, '../in-memory.js'), built, file, fileDay],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`in memory: ${stderr.slice(0, 2000)}`);
  return Number(stdout);
}
