/** Measures compiled for tests that ask about one under the same readings again and again. */
import type { CaseKind } from '../../src/case/kinds.js';
import { compileProgram, type Program } from '../../src/engine/program.js';
import { readingsInForce } from '../../src/engine/readings.js';
import type { Measure } from '../../src/measure/measure.js';

/** What is made for a measure, kept for a while: what is asked for again is seldom older. */
export function kept<T>(limit = 24) {
  const all = new WeakMap<Measure, Map<string, T>>();
  return (measure: Measure, key: unknown, make: () => T): T => {
    const known = all.get(measure) ?? new Map<string, T>();
    all.set(measure, known);
    const name = JSON.stringify(key);
    const one = known.get(name) ?? make();
    known.delete(name);
    known.set(name, one);
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
    return one;
  };
}

const programs = kept<Program>();

/** A measure compiled under the readings chosen, those not chosen as they usually are. */
export function programUnder(
  measure: Measure,
  kind: CaseKind,
  readings: Readonly<Record<string, string>> = {},
): Program {
  const inForce = readingsInForce(measure.interpretations, readings);
  return programs(measure, [kind, readings], () =>
    compileProgram(measure.source, measure.vocabulary, kind, inForce),
  );
}
