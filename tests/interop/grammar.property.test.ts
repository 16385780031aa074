import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeDefineMeasure } from '../../src/index.js';
import { toEngine } from '../../src/interop/json-rules-engine.js';
import { anyCase, anyMeasure } from '../support/random.js';
import { patience, runs } from '../support/runs.js';
import { vocabulary } from '../support/tiny.js';
import { compare, newTally } from './compared.js';
import { anyDay, anyGiven, anyRules } from './grammar.js';

const broken = (source: unknown): readonly string[] => {
  const defined = safeDefineMeasure(source, vocabulary);
  return defined.ok ? [] : defined.faults.map(({ code }) => code).filter((code) => code.startsWith('RULE_'));
};

it(
  'stock fires what the library finds to act, whatever the conditions',
  async () => {
    const tally = newTally();
    const property = fc.asyncProperty(anyRules, anyGiven, anyDay, async ({ measure }, given, asOf) => {
      expect(broken(measure.measure.source)).toEqual([]);
      const drawn = { source: measure.parse(given as never), asOf, options: {} };
      await compare(measure.measure, drawn, tally, toEngine(measure.measure));
    });
    await fc.assert(property, { numRuns: runs });
    expect(tally.refused).toBe(0);
    expect(tally.fired).toBeGreaterThan(runs);
    expect(tally.scoped).toBeGreaterThan(runs / 3);
  },
  patience.timeout,
);

it(
  'and on random measures with entries, selections, deadlines and scopes, known in full or not',
  async () => {
    const tally = newTally();
    const property = fc.asyncProperty(anyMeasure, anyCase, fc.boolean(), async ({ measure }, both, vague) => {
      const source = measure.parse(vague ? both.vague : both.known);
      const options = { effectiveFrom: both.effectiveFrom };
      const drawn = { source, asOf: both.asOf, options };
      await compare(measure.measure, drawn, tally, toEngine(measure.measure, options));
    });
    await fc.assert(property, { numRuns: runs });
    expect(tally.fired).toBeGreaterThan(runs / 2);
    expect(tally.refused).toBeGreaterThan(0);
    expect(tally.compared).toBeGreaterThan(runs / 3);
  },
  patience.timeout,
);
