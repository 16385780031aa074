/** What a hash costs: `npx tsx tests/determinism/cost.ts` prints microseconds of processor time a case, with and without. */
import { canonical } from '../../src/hash/canonical.js';
import { evaluate, parseCase } from '../../src/index.js';
import { samples } from './samples.js';

const asked = samples.map(({ given, asOf, options }) => ({ source: parseCase(given), asOf, options }));
const rounds = 60;

function cost(include: readonly 'hash'[]): number {
  const { user } = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1)
    for (const { source, asOf, options } of asked) evaluate(source, { ...options, asOf, include });
  return process.cpuUsage({ user, system: 0 }).user / (rounds * asked.length);
}

const [one] = asked;
const before = process.cpuUsage();
if (one) evaluate(one.source, { ...one.options, asOf: one.asOf, include: ['hash'] });
const start = process.cpuUsage(before).user / 1000;
const lengths = asked.map(
  ({ source, asOf, options }) => canonical(evaluate(source, { ...options, asOf })).length,
);
const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
cost([]);
cost(['hash']);
const [without, hashed] = [0, 1, 2].reduce(
  ([a, b]) => [Math.min(a, cost([])), Math.min(b, cost(['hash']))] as const,
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as const,
);
console.log(
  `${asked.length} cases of seven measures, ${Math.round(mean / 100) / 10} kB of JSON an answer: ${without.toFixed(0)} µs a case without, ${hashed.toFixed(0)} µs with; the first ${start.toFixed(0)} ms`,
);
