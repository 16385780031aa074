import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../child.js';
import type { Part } from '../context.js';
import { fileDay, writeLines } from '../lines.js';
import { timed } from '../rounds.js';
import { count, figure } from '../section.js';

/** From file to file through the command line: how much memory, and how fast against the same lines in memory. */
export const memory: Part = async ({ built, duxun, known, isQuick }) => {
  const sizes = isQuick
    ? [1_000, 10_000]
    : [10_000, 100_000, ...(process.argv.includes('--million') ? [1_000_000] : [])];
  const [input, output] = [join(built, '../lines.jsonl'), join(built, '../answers.jsonl')];
  const ran = sizes.map((size) => {
    writeLines(input, known, size);
    return commandLine(built, ['evaluate', input, '--as-of', fileDay, '--format', 'jsonl'], output);
  });
  const [small, large] = [ran[0], ran.at(-1)];
  if (small === undefined || large === undefined) throw new Error('nothing was run');
  const between = (sizes.at(-1) ?? 0) - (sizes[0] ?? 0);
  const alone = ((large.busy - small.busy) / between) * 1e6;

  writeLines(input, known, 1000);
  const lines = readFileSync(input, 'utf8').trimEnd().split('\n');
  const inMemory = (times: number) => {
    let length = 0;
    for (let i = 0; i < times; i++)
      for (const line of lines)
        length += duxun.toJson(duxun.evaluate(duxun.parseCase(JSON.parse(line)), { asOf: fileDay })).length;
    return length;
  };
  const [held] = await timed(
    [{ name: '', run: inMemory }],
    { rounds: isQuick ? 3 : 7, turn: 100 },
    lines.length,
  );
  if (held === undefined) throw new Error('nothing was timed');
  for (const path of [input, output]) rmSync(path, { force: true });
  return {
    title: 'Files and memory',
    paragraphs: [
      `\`duxun evaluate cases.jsonl --as-of ${fileDay} --format jsonl > answers.jsonl\` in a process of its own: findings, fully known, each size once. In memory the same lines take ${figure(held.min)} µs each; a line more in the file takes ${figure(alone)} µs, the start of the program left out: both of processor time.`,
    ],
    table: {
      head: ['lines', 'peak memory, MB', 'seconds by the clock', 'of processor time', 'µs a line'],
      rows: ran.map(({ peak, seconds, busy }, i) => [
        count(sizes[i] ?? 0),
        figure(peak),
        figure(seconds),
        figure(busy),
        figure((busy * 1e6) / (sizes[i] ?? 1)),
      ]),
    },
    promises: [
      { what: 'peak memory of the largest file', found: large.peak, bound: 250, is: 'at most', unit: ' MB' },
      {
        what: 'file to file, of the rate in memory',
        found: (held.min / alone) * 100,
        bound: 60,
        is: 'at least',
        unit: ' %',
      },
    ],
  };
};
