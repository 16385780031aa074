/**
 * `npm run limits`: what happens at 100,000 events in a case, 10,000 rules in a measure, a line of 200 MB and 500 MB of
 * JSON Lines, each in a process of its own on the built package. Writes the figures into docs/limits.md, or with
 * `--print` nowhere; `MB` makes the file of JSON Lines another size. Its files stand in a temporary folder meanwhile.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { largeMeasure, plainCase, steepCase, writeLines, writeLongLine } from './limits/made.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const page = join(root, 'docs/limits.md');
const folder = mkdtempSync(join(tmpdir(), 'limits-'));
const path = (name: string): string => join(folder, name);
const megabytes = Number(process.env.MB ?? 500);
/** No trial may take longer, in seconds; nor a run of the command line. */
const patience = { trial: 90, run: 600 };

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
}

/** Runs node; of what is written out only so much is kept. */
async function node(args: readonly string[], seconds: number): Promise<Ended> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: root });
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    if (out.length < 10_000) out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err = (err + chunk.toString()).slice(-10_000);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return { code, out, err, seconds: (performance.now() - began) / 1000 };
}

type Told = Readonly<Record<string, number | string | undefined>>;

async function trial(what: string, file: string, asOf: string): Promise<Told> {
  const { code, out, err } = await node(
    [join(root, 'scripts/limits/trial.mjs'), what, file, asOf],
    patience.trial,
  );
  if (code === null) return { refused: `not done in ${patience.trial} s` };
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Told;
}

const saidPeak = `data:text/javascript,process.on("exit",()=>console.error("\\n"+process.resourceUsage().maxRSS))`;

/** The command line over a file, its answers thrown away. */
async function evaluated(file: string): Promise<Ended & { readonly peak: number }> {
  const args = ['evaluate', file, '--as-of', '2018-03-31', '--format', 'jsonl'];
  const ended = await node(['--import', saidPeak, join(root, 'dist/cli.js'), ...args], patience.run);
  return { ...ended, peak: Number(ended.err.trim().split('\n').at(-1)) / 1024 };
}

const figure = (value: number | string | undefined, digits = 2): string =>
  typeof value === 'number' ? value.toFixed(digits) : (value ?? '');
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');
const count = (n: number): string => n.toLocaleString('en-US');
const megabytesOf = (file: string): string => (statSync(file).size / 1e6).toFixed(1);

async function logs(): Promise<string> {
  const rows: (readonly string[])[] = [];
  for (const [name, make, sizes] of [
    ['a finding listed and reported again and again', plainCase, [1_000, 10_000, 100_000, 100_001]],
    ['accountability imposed again and again', steepCase, [250, 500, 1_000]],
  ] as const)
    for (const events of sizes) {
      const file = path('case.json');
      writeFileSync(file, JSON.stringify(make(events)));
      const told = await trial('case', file, '2018-03-31');
      const steps = ['parse', 'evaluate', 'again', 'audit'].map((step) => figure(told[step]));
      const { refused } = told;
      const cells = refused === undefined ? steps : [steps[0] ?? '', `\`${refused}\``, '', ''];
      rows.push([`${name}, ${count(events)}`, megabytesOf(file), ...cells, figure(told.peak, 0)]);
    }
  const head = ['events of one case', 'MB', 'parse, s', 'evaluate, s', 'again, s', 'audit, s', 'peak, MB'];
  return table(head, rows);
}

async function rules(): Promise<string> {
  const rows: (readonly string[])[] = [];
  for (const [many, limits] of [
    [1_000, undefined],
    [10_000, undefined],
    [10_000, { values: 2_000_000, characters: 20_000_000 }],
  ] as const) {
    const file = path('measure.json');
    writeFileSync(file, JSON.stringify({ ...largeMeasure(many), limits }));
    const told = await trial('measure', file, '2017-09-15');
    const { refused } = told;
    const steps = ['evaluate', 'again'].map((step) => figure(told[step]));
    const cells = refused === undefined ? steps : [`\`${refused}\``, ''];
    const name = `${count(many)}${limits === undefined ? '' : ', limits raised to 2,000,000 values'}`;
    rows.push([name, megabytesOf(file), figure(told.define), ...cells, figure(told.peak, 0)]);
  }
  const head = ['rules of one measure', 'MB', 'define, s', 'first evaluation, s', 'again, s', 'peak, MB'];
  return table(head, rows);
}

async function files(): Promise<string> {
  const rows: (readonly string[])[] = [];
  const lines = await writeLines(path('cases.jsonl'), megabytes * 1_000_000);
  const all = await evaluated(path('cases.jsonl'));
  if (all.code !== 0) throw new Error(all.err);
  const name = `${count(lines)} lines`;
  rows.push([
    name,
    megabytesOf(path('cases.jsonl')),
    figure(all.seconds, 1),
    figure(all.peak, 0),
    'all judged',
  ]);
  rmSync(path('cases.jsonl'));
  await writeLongLine(path('long.jsonl'), 200_000_000);
  const long = await evaluated(path('long.jsonl'));
  const lineOf = /(\d+|line \d+)[^\n]*\n\s+LIMIT_LINE/.exec(long.err);
  const judged = long.out.trim().split('\n').length;
  if (lineOf === null || judged !== 2) throw new Error(`not told of a long line: ${long.err}`);
  const what = `line 2 is refused with \`LIMIT_LINE\`, ${judged} others judged, exit code ${long.code}`;
  rows.push([
    '3 lines, one of 200 MB',
    megabytesOf(path('long.jsonl')),
    figure(long.seconds, 1),
    figure(long.peak, 0),
    what,
  ]);
  return table(['`duxun evaluate` over JSON Lines', 'MB', 's', 'peak, MB', ''], rows);
}

const cores = cpus();
const began = performance.now();
const load = () => (loadavg()[0] ?? 0).toFixed(1);
const before = load();
try {
  const parts = [await logs(), await rules(), await files()];
  const machine =
    `${new Date().toISOString().slice(0, 10)}, \`npm run limits\`, ${cores.length} × ${cores[0]?.model.trim()}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version.slice(1)}, in ` +
    `${Math.round((performance.now() - began) / 1000)} s; load at the beginning ${before}, at the end ${load()}` +
    `${Number(before) > cores.length ? ': a busy machine, so that the seconds are several times those of a quiet one' : ''}.`;
  const text = [machine, ...parts].join('\n\n');
  console.log(text);
  if (!process.argv.includes('--print')) {
    const marks = /(<!-- figures:begin -->)[\s\S]*(<!-- figures:end -->)/;
    const old = readFileSync(page, 'utf8');
    if (!marks.test(old)) throw new Error('docs/limits.md has no place for the figures');
    writeFileSync(
      page,
      old.replace(marks, (_all, begin: string, end: string) => `${begin}\n${text}\n${end}`),
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
