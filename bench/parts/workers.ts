import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { commandLine, sideBySide } from '../child.js';
import type { Part } from '../context.js';
import { fileDay, writeLines } from '../lines.js';
import { median } from '../rounds.js';
import { count, figure } from '../section.js';

/** The same file with and without threads. */
export const workers: Part = async ({ built, known, isQuick }) => {
  const help = spawnSync(process.execPath, [join(built, 'cli.js'), 'help', 'evaluate', '--lang', 'en'], {
    encoding: 'utf8',
  });
  if (!help.stdout.includes('--workers')) return { skipped: 'the command line has no --workers' };
  const [input, output] = [join(built, '../lines.jsonl'), join(built, '../answers.jsonl')];
  const size = isQuick ? 5_000 : 300_000;
  writeLines(input, known, size);
  const cores = availableParallelism();
  const counts = [...new Set([0, 1, 2, cores])].sort((a, b) => a - b);
  const found = counts.map((): number[] => []);
  const peaks = counts.map(() => 0);
  const rounds = isQuick ? 2 : 3;
  const both: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (let place = 0; place < counts.length; place++) {
      const i = (round + place) % counts.length;
      const args = [
        'evaluate',
        input,
        '--as-of',
        fileDay,
        '--format',
        'jsonl',
        '--workers',
        String(counts[i]),
      ];
      const { seconds, peak } = commandLine(built, args, output);
      found[i]?.push(seconds);
      peaks[i] = Math.max(peaks[i] ?? 0, peak);
    }
    const args = ['evaluate', input, '--as-of', fileDay, '--format', 'jsonl'];
    both.push(await sideBySide(built, args, [output, `${output}.2`]));
  }
  for (const path of [input, output]) rmSync(path, { force: true });
  const mins = found.map((seconds) => Math.min(...seconds));
  const of = (one: number) => mins[counts.indexOf(one)] ?? Number.NaN;
  return {
    title: 'Threads',
    paragraphs: [
      `The same command on ${count(size)} lines with \`--workers\`, ${cores} cores, by the clock, start and end of the program included. 0 is the program without threads. The last row is what the machine gives: that program twice side by side, each over the whole file, in seconds a file.`,
    ],
    table: {
      head: ['workers', 'seconds, min', 'median', 'against 1 worker', 'peak memory, MB'],
      rows: [
        ...counts.map((one, i) => [
          String(one),
          figure(mins[i] ?? Number.NaN),
          figure(median(found[i] ?? [])),
          `${figure(of(1) / (mins[i] ?? Number.NaN))} ×`,
          figure(peaks[i] ?? Number.NaN),
        ]),
        [
          'two programs',
          figure(Math.min(...both) / 2),
          figure(median(both) / 2),
          `${figure((2 * of(1)) / Math.min(...both))} ×`,
          '',
        ],
      ],
    },
    promises: [
      {
        what: '2 workers against 1',
        found: of(1) / of(2),
        bound: cores >= 4 ? 1.7 : 1.5,
        is: 'at least',
        unit: ' ×',
      },
    ],
  };
};
