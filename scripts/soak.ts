/**
 * `npm run soak`: runs the built command line over files of JSON Lines of growing length and prints what each took.
 * Sizes may be given: `npm run soak -- 10000 100000`; `WORKERS` is passed on as `--workers`, and no file may take longer
 * than `MINUTES` (30).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [10_000, 100_000, 1_000_000];
const workers = process.env.WORKERS ?? '0';
const minutes = Number(process.env.MINUTES ?? 30);

/** The findings of all measures, each of which a file repeats under other ids. */
function findings(): readonly Record<string, unknown>[] {
  const read = (path: string) => readFileSync(join(root, 'fixtures', path), 'utf8');
  const measures = ['maoming-2017', 'panjin-2015', 'shanxi', 'yinchuan-2017-inspection'];
  const ledger = read('yinchuan-2017-rectification/ledger.jsonl').trim().split('\n');
  return [
    ...measures.flatMap((id) => JSON.parse(read(`${id}/finding.json`)) as Record<string, unknown>[]),
    ...ledger.map((line) => JSON.parse(line) as Record<string, unknown>),
  ];
}

async function write(path: string, lines: number): Promise<void> {
  const cases = findings();
  const file = createWriteStream(path);
  for (let from = 0; from < lines; from += 1000) {
    const some = Array.from({ length: Math.min(1000, lines - from) }, (_, i) => {
      const source = cases[(from + i) % cases.length];
      return `${JSON.stringify({ ...source, id: `S-${from + i + 1}` })}\n`;
    });
    if (!file.write(some.join(''))) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

interface Soaked {
  readonly seconds: number;
  readonly peak: number;
  readonly written: number;
  readonly ended: boolean;
}

/** Runs the command line in a process of its own, which tells its peak memory as it ends. */
async function soak(path: string): Promise<Soaked> {
  const args = [
    '--import',
    // the peak is that of the whole process, threads included
    `data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))`,
    join(root, 'dist/cli.js'),
    ...['evaluate', path, '--as-of', '2018-03-31', '--format', 'jsonl', '--workers', workers],
  ];
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setTimeout(() => child.kill('SIGINT'), minutes * 60_000);
  let written = 0;
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) written += 1;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  clearTimeout(timer);
  const peak = Number(told.trim().split('\n').at(-1));
  if ((code !== 0 && code !== 130) || !(peak > 0)) throw new Error(`exit code ${code}: ${told}`);
  return { seconds: (performance.now() - began) / 1000, peak: peak / 1024, written, ended: code === 0 };
}

const folder = mkdtempSync(join(tmpdir(), 'soak-'));
try {
  console.log(
    `workers: ${workers}\n\n| lines | MB | seconds | lines a second | peak RSS, MB |\n|---:|---:|---:|---:|---:|`,
  );
  for (const lines of sizes) {
    const path = join(folder, 'cases.jsonl');
    await write(path, lines);
    const { seconds, peak, written, ended } = await soak(path);
    if (ended && written !== lines) throw new Error(`${written} of ${lines} lines came out`);
    const cells = [
      ended ? lines : `${written} of ${lines}`,
      Math.round(statSync(path).size / 1e6),
      seconds.toFixed(1),
      Math.round(written / seconds),
      Math.round(peak),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
