/**
 * `npm run mutate:rules [-- MEASURE…] [--jobs N] [--file NAME…] [--survivors] [--out FILE]`: changes one thing after the
 * other in the bundled measures and says which changes no scenario notices.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { getMeasure, measures } from '../src/index.js';
import {
  MutantJudge,
  mutantsOf,
  probesOf,
  shortfallsBy,
  type Verdict,
} from '../src/testing/mutation/index.js';
import { calendars } from '../tests/support/calendars.js';
import { allScenarios } from '../tests/support/scenario.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: 'string', default: '1' },
    file: { type: 'string', multiple: true },
    survivors: { type: 'boolean', default: false },
    out: { type: 'string' },
    shard: { type: 'string' },
  },
});

interface Row {
  readonly id: string;
  readonly verdict: Verdict;
  readonly by?: unknown;
}

/** Every n-th mutant, from the i-th on. */
function judged(id: string, i: number, n: number): Row[] {
  const measure = getMeasure(id);
  if (measure === undefined) throw new Error(`no measure ${id}: ${measures().map((one) => one.id)}`);
  const judge = new MutantJudge(measure, probesOf(measure, allScenarios(), calendars), shortfallsBy(measure));
  return mutantsOf(measure.source, options.file)
    .filter((_, at) => at % n === i)
    .map((mutant) => {
      const { verdict, by } = judge.judge(mutant);
      return { id: mutant.id, verdict, ...(by ? { by } : {}) };
    });
}

/** The same in processes of their own, put together in the order of the mutants. */
async function sharedOut(id: string, jobs: number): Promise<Row[]> {
  if (jobs === 1) return judged(id, 0, 1);
  const shards = await Promise.all(Array.from({ length: jobs }, (_, i) => childOf(id, i, jobs)));
  const all: Row[] = [];
  for (let at = 0; shards.some((rows) => at < rows.length); at += 1)
    for (const rows of shards) if (rows[at]) all.push(rows[at] as Row);
  return all;
}

function childOf(id: string, i: number, jobs: number): Promise<Row[]> {
  const files = (options.file ?? []).flatMap((name) => ['--file', name]);
  const args = [...process.execArgv, process.argv[1] as string, id, '--shard', `${i}/${jobs}`, ...files];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`a process for ${id} ended with ${code}`));
      else resolve(JSON.parse(Buffer.concat(chunks).toString()) as Row[]);
    });
  });
}

/** The survivors that can't change any answer, by their ids, each with its reason. */
function equivalentsOf(id: string): Record<string, string> {
  const path = new URL(`../tests/mutation/${id}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
}

if (options.shard !== undefined) {
  const [i = 0, n = 1] = options.shard.split('/').map(Number);
  process.stdout.write(JSON.stringify(judged(positionals[0] as string, i, n)));
} else {
  const found: Record<string, Row[]> = {};
  console.log('| measure | mutants | stillborn | noticed | survivors | of these known | noticed |');
  console.log('|---|---:|---:|---:|---:|---:|---:|');
  for (const id of positionals.length > 0 ? positionals : measures().map((one) => one.id)) {
    const rows = await sharedOut(id, Number(options.jobs));
    found[id] = rows;
    const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
    const reasons = equivalentsOf(id);
    const survivors = rows.filter((row) => row.verdict === 'survived');
    const known = survivors.filter((row) => Object.hasOwn(reasons, row.id)).length;
    const [stillborn, noticed] = [count('stillborn'), count('noticed')];
    const percent = ((100 * noticed) / (rows.length - stillborn)).toFixed(1);
    console.log(
      `| ${id} | ${rows.length} | ${stillborn} | ${noticed} | ${survivors.length} | ${known} | ${percent} % |`,
    );
    if (options.survivors)
      for (const row of survivors) console.log(`${row.id in reasons ? '=' : ' '} ${row.id}`);
  }
  if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(found, null, 1)}\n`);
}
