#!/usr/bin/env node
/**
 * Cases a second, as a table: one process without a queue, then a fleet of one worker and of two on this host. `node
 * bench.mjs 50000` takes so many cases; each row is the best of three rounds in which the rows take turns. The workers
 * are up before the clock starts; reading, cutting, queueing, writing and collecting are in it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { asOf, manyCases } from './tests/cases.mjs';
import { fleet, worker } from './tests/programs.mjs';
import { startRedis } from './tests/redis.mjs';

const count = Number(process.argv[2] ?? 20_000);
const rounds = 3;
const folder = mkdtempSync(join(tmpdir(), 'duxun-bench-'));
const input = join(folder, 'in.jsonl');
writeFileSync(
  input,
  manyCases(count)
    .map((line) => `${line}\n`)
    .join(''),
);
const redis = await startRedis();

/** What `duxun evaluate - --format jsonl` takes, file to file. */
async function alone() {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  const began = performance.now();
  const child = spawn(process.execPath, [cli, 'evaluate', '-', '--as-of', asOf, '--format', 'jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const end = once(child, 'close');
  await Promise.all([
    pipeline(createReadStream(input), child.stdin),
    pipeline(child.stdout, createWriteStream(join(folder, 'alone.jsonl'))),
  ]);
  const [code] = await end;
  if (code !== 0) throw new Error(`duxun evaluate ended with ${code}`);
  return performance.now() - began;
}

let runs = 0;

/** @param {number} workers */
async function together(workers) {
  runs += 1;
  const name = `bench-${runs}`;
  const common = ['--redis', redis.url, '--queue', name];
  const started = Array.from({ length: workers }, () => worker(folder, common));
  await Promise.all(started.map((one) => one.says(/ready/)));
  const began = performance.now();
  const run = fleet(folder, ['in.jsonl', '--as-of', asOf, '--out', name, ...common]);
  const { code } = await run.end;
  const took = performance.now() - began;
  if (code !== 0) throw new Error(run.err());
  for (const one of started) one.kill('SIGTERM');
  await Promise.all(started.map(({ end }) => end));
  rmSync(join(folder, name), { recursive: true });
  return took;
}

/** @type {{ readonly name: string, readonly run: () => Promise<number>, best: number }[]} */
const rows = [
  { name: 'duxun evaluate - --format jsonl', run: alone, best: Number.POSITIVE_INFINITY },
  { name: 'fleet, 1 worker', run: () => together(1), best: Number.POSITIVE_INFINITY },
  { name: 'fleet, 2 workers', run: () => together(2), best: Number.POSITIVE_INFINITY },
];
try {
  for (let round = 1; round <= rounds; round += 1)
    for (const row of rows) {
      process.stderr.write(`round ${round} of ${rounds}: ${row.name}\n`);
      row.best = Math.min(row.best, await row.run());
    }
} finally {
  await redis.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
const n = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
console.log(
  `| ${n.format(count)} cases, ${availableParallelism()} cores, Node ${process.versions.node} | seconds | cases a second |`,
);
console.log('| --- | ---: | ---: |');
for (const { name, best } of rows)
  console.log(`| ${name} | ${(best / 1000).toFixed(1)} | ${n.format((count * 1000) / best)} |`);
