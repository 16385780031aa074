import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { commandLine, sideBySide } from '../child.js';
import type { Context, Part } from '../context.js';
import { fileDay, writeLines } from '../lines.js';
import { median } from '../rounds.js';
import { count, figure, type Promised } from '../section.js';

/** The same files with and without threads. */
export const workers: Part = async (context) => {
  const { built, isQuick } = context;
  const help = spawnSync(process.execPath, [join(built, 'cli.js'), 'help', 'evaluate', '--lang', 'en'], {
    encoding: 'utf8',
  });
  if (!help.stdout.includes('--workers')) return { skipped: 'the command line has no --workers' };
  const cores = availableParallelism();
  const counts = [...new Set([0, 1, 2, cores])].sort((a, b) => a - b);
  const usual = isQuick
    ? await onFile(context, { size: 5_000, counts, rounds: 2, alsoTwice: true })
    : await onFile(context, { size: 300_000, counts, rounds: 3, alsoTwice: true });
  const large = process.argv.includes('--million')
    ? await onFile(context, { size: 1_000_000, counts: [1, 2], rounds: 2, alsoTwice: false })
    : { rows: [], promises: [] };
  return {
    title: 'Threads',
    paragraphs: [
      `The same command with \`--workers\`, ${cores} cores, by the clock, start and end of the program included. 0 is the program without threads. “Two programs” is what the machine gives: that program twice side by side, each over the whole file, in seconds a file.`,
    ],
    table: {
      head: ['lines', 'workers', 'seconds, min', 'median', 'against 1 worker', 'peak memory, MB'],
      rows: [...usual.rows, ...large.rows],
    },
    promises: [...usual.promises, ...large.promises],
  };
};

interface Asked {
  readonly size: number;
  /** Of workers; 1 and 2 among them. */
  readonly counts: readonly number[];
  readonly rounds: number;
  /** Whether the program is also run twice side by side. */
  readonly alsoTwice: boolean;
}

interface Ran {
  readonly rows: readonly (readonly string[])[];
  readonly promises: readonly Promised[];
}

async function onFile({ built, known }: Context, { size, counts, rounds, alsoTwice }: Asked): Promise<Ran> {
  const [input, output] = [join(built, '../lines.jsonl'), join(built, '../answers.jsonl')];
  const args = ['evaluate', input, '--as-of', fileDay, '--format', 'jsonl'];
  writeLines(input, known, size);
  const found = counts.map((): number[] => []);
  const peaks = counts.map(() => 0);
  const twice: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (let place = 0; place < counts.length; place++) {
      const i = (round + place) % counts.length;
      const { seconds, peak } = commandLine(built, [...args, '--workers', String(counts[i])], output);
      found[i]?.push(seconds);
      peaks[i] = Math.max(peaks[i] ?? 0, peak);
    }
    if (alsoTwice) twice.push((await sideBySide(built, args, [output, `${output}.2`])) / 2);
  }
  for (const path of [input, output]) rmSync(path, { force: true });
  const least = found.map((seconds) => Math.min(...seconds));
  const of = (workers: number) => least[counts.indexOf(workers)] ?? Number.NaN;
  const row = (name: string, seconds: readonly number[], peak: string) => [
    count(size),
    name,
    figure(Math.min(...seconds)),
    figure(median(seconds)),
    `${figure(of(1) / Math.min(...seconds))} ×`,
    peak,
  ];
  return {
    rows: [
      ...counts.map((workers, i) => row(String(workers), found[i] ?? [], figure(peaks[i] ?? Number.NaN))),
      ...(alsoTwice ? [row('two programs', twice, '')] : []),
    ],
    promises: [
      {
        what: `2 workers against 1, ${count(size)} lines`,
        found: of(1) / of(2),
        bound: availableParallelism() >= 4 ? 1.7 : 1.5,
        is: 'at least',
        unit: ' ×',
      },
    ],
  };
}
