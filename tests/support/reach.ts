/** `npx tsx tests/support/reach.ts [CASES]`: prints how many rules the random cases reach, by measure and kind. */
import fc from 'fast-check';
import type { FaultCode } from '../../src/errors.js';
import { evaluate, safeParseCase } from '../../src/index.js';
import { casesOf, rawCases } from './cases.js';

const cases = Number(process.argv[2] ?? 20_000);
const total = rawCases.reduce((n, { words }) => n + words.measure.rules(words.kind).length, 0);
const faults = new Map<FaultCode, number>();
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;
const sum = { rules: 0, acting: 0, drawn: 0, valid: 0 };

console.log('measure, kind: cases, valid, rules that act, not reached');
for (const { words, madeUp, changed } of rawCases) {
  const rules = new Set(words.measure.rules(words.kind).map(({ rule }) => rule.name));
  const n = Math.ceil((cases * (rules.size + 5)) / (total + 5 * rawCases.length));
  const raw = changed === null ? madeUp : fc.oneof(madeUp, changed);
  let valid = 0;
  const trials = Math.min(n, 300);
  for (const { given } of fc.sample(raw, { numRuns: trials, seed: 1 })) {
    const found = safeParseCase(given);
    if (found.ok) valid += 1;
    else for (const { code } of found.faults) faults.set(code, (faults.get(code) ?? 0) + 1);
  }
  const acting = new Set<string>();
  for (const { source, asOf, options } of fc.sample(casesOf(words), { numRuns: n, seed: 1 }))
    for (const { rule } of evaluate(source, { ...options, asOf }).actions) acting.add(rule);
  const missing = [...rules]
    .filter((rule) => !acting.has(rule))
    .map((rule) => rule.split('/').slice(1).join('/'));
  sum.rules += rules.size;
  sum.acting += acting.size;
  sum.drawn += trials;
  sum.valid += valid;
  console.log(
    `${words.measure.id}, ${words.kind}: ${n}, ${share(valid, trials)}, ${acting.size} of ${rules.size}, ${missing.join(' ')}`,
  );
}
console.log(
  `all: ${cases}, ${share(sum.valid, sum.drawn)}, ${sum.acting} of ${sum.rules} (${share(sum.acting, sum.rules)})`,
);
console.log([...faults].map(([code, n]) => `${code} ${n}`).join(', '));
