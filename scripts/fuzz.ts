/**
 * `npm run fuzz`: a million odd inputs through parsing and evaluating, 20,000 of them through timelines and audits, and
 * 20,000 odd measures through `defineMeasure` and the linter. Prints the seed and what came of it; what must not happen
 * is printed with the input, made as small as is easy.
 *
 * `INPUTS`, `SEED`, `FROM` and `WORKERS` may be set; `FROM=n INPUTS=1` tries one input again.
 */
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { buildCounted } from '../tests/fuzz/build.js';
import { noTally, type Tally } from '../tests/fuzz/tally.js';
import type { Part } from '../tests/fuzz/worker.js';

const { env } = process;
const seed = Number(env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const inputs = Number(env.INPUTS ?? 1_000_000);
const from = Number(env.FROM ?? 0);
const workers = Math.min(inputs, Number(env.WORKERS ?? availableParallelism()));
/** An input that takes longer never ends, whatever else the machine does. */
const patience = 600_000;

const began = performance.now();
const seconds = (): number => Math.round((performance.now() - began) / 1000);
console.log(`seed ${seed}, inputs ${from} to ${from + inputs - 1}, ${workers} at a time`);

const built = await buildCounted('worker.ts');
process.on('exit', built.remove);

function add(into: Tally, { codes, ways, most, found, ...counts }: Tally): void {
  for (const [key, n] of Object.entries(counts) as [keyof typeof counts, number][]) into[key] += n;
  for (const [code, n] of Object.entries(codes)) into.codes[code] = (into.codes[code] ?? 0) + n;
  for (const [way, [drawn, parsed]] of Object.entries(ways)) {
    const [others, passed] = into.ways[way] ?? [0, 0];
    into.ways[way] = [others + drawn, passed + parsed];
  }
  for (const [name, one] of Object.entries(most))
    if (one.steps > (into.most[name]?.steps ?? -1)) into.most[name] = one;
  into.found.push(...found);
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = noTally();
  for (const tally of tallies) add(sum, tally);
  return sum;
}

const tallies: Tally[] = [];

/** Tries a part in a thread of its own; one that stops moving on is ended, and its input named. */
function tryPart(number: number, start: number, end: number): Promise<void> {
  const at = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Part = { seed, from: start, to: end, at };
  const worker = new Worker(pathToFileURL(built.path), { workerData });
  let last = -1;
  let since = performance.now();
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      const now = Atomics.load(at, 0);
      if (now !== last) [last, since] = [now, performance.now()];
      else if (performance.now() - since > patience)
        reject(
          new Error(`input ${now} takes more than ${patience / 1000} s: SEED=${seed} FROM=${now} INPUTS=1`),
        );
    }, 1_000);
    worker.on('message', (tally: Tally & { readonly done: boolean }) => {
      const { done, ...rest } = tally;
      tallies[number] = rest;
      if (done) resolve();
    });
    worker.on('error', (error) => reject(new Error(`at input ${Atomics.load(at, 0)}`, { cause: error })));
    worker.on('exit', () => clearInterval(watch));
  });
}

const told = new Set<string>();

/** Tells of what has been found and not told of yet. */
function tellFound(found: Tally['found']): void {
  for (const { index, what, error, input } of found) {
    const name = `SEED=${seed} FROM=${index} INPUTS=1 (${what})`;
    if (told.has(name)) continue;
    told.add(name);
    console.log(`\n${name}\n${error}\n${JSON.stringify(input)}`);
  }
}

function tell(sum: Tally): void {
  const { codes, ways, most, found, ...counts } = sum;
  console.log(`\n| | |\n|---|---:|`);
  for (const [name, n] of Object.entries(counts)) console.log(`| ${name} | ${n} |`);
  console.log(`| seconds | ${seconds()} |`);
  console.log(`\n| way | inputs | parsed |\n|---|---:|---:|`);
  for (const [way, [drawn, parsed]] of Object.entries(ways).sort())
    console.log(`| ${way} | ${drawn} | ${parsed} |`);
  console.log(`\n| call | most steps | on so many events or values |\n|---|---:|---:|`);
  for (const [name, { steps, of }] of Object.entries(most)) console.log(`| \`${name}\` | ${steps} | ${of} |`);
  console.log(`\n| refused with | inputs |\n|---|---:|`);
  const byNumber = Object.entries(codes).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [code, n] of byNumber) console.log(`| ${code} | ${n} |`);
  tellFound(found);
}

const parts = Array.from({ length: workers }, (_, i) => {
  const edge = (n: number) => from + Math.floor((inputs * n) / workers);
  return [edge(i), edge(i + 1)] as const;
});
const every = setInterval(() => {
  const { inputs: done, parsed, found } = sumOf(tallies.filter(Boolean));
  console.log(`${seconds()} s: ${done} tried, ${parsed} parsed, ${found.length} found`);
  tellFound(found);
}, 60_000);
try {
  await Promise.all(parts.map(([start, end], i) => tryPart(i, start, end)));
} finally {
  clearInterval(every);
  const sum = sumOf(tallies.filter(Boolean));
  tell(sum);
  console.log(
    `\n${new Date().toISOString().slice(0, 10)}, SEED=${seed} INPUTS=${inputs}: ` +
      `${sum.inputs === inputs && sum.found.length === 0 ? 'nothing found' : 'something found, or not finished'}.`,
  );
}
process.exit(sumOf(tallies).found.length === 0 ? 0 : 1);
