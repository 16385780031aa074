/** What fires in a stock engine, held against what the library finds to act. */
import { expect } from 'vitest';
import { compileProgram, type Program } from '../../src/engine/program.js';
import { readingsInForce } from '../../src/engine/readings.js';
import { DuxunError, type Measure, type ParsedCase } from '../../src/index.js';
import { type MeasureEngine, toEngine } from '../../src/interop/json-rules-engine.js';
import type { Drawn } from '../support/cases.js';
import { found } from '../support/known.js';

/** A rule in a scope, as one text. */
const sign = (rule: string, scope: string): string => `${rule} [${scope}]`;

/** What is made for a measure, kept for a while: what is asked for again is seldom older. */
function kept<T>(limit = 8) {
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
const engines = kept<MeasureEngine>();

export function programOf(measure: Measure, { source, options }: Drawn): Program {
  const { kind } = source;
  const { readings = {} } = options;
  const inForce = readingsInForce(measure.interpretations, readings);
  const make = () => compileProgram(measure.source, measure.vocabulary, kind, inForce);
  return programs(measure, [kind, readings], make);
}

function engineOf(measure: Measure, { source, options }: Drawn): MeasureEngine {
  const { kind } = source;
  const { only: _only, ...rest } = options;
  const make = () => toEngine(measure, { ...rest, kind });
  // a calendar is no JSON to be told apart by
  return options.calendar === undefined ? engines(measure, [kind, rest], make) : make();
}

/** What fires, in the order handed out; null where the case is refused for what is not known of it. */
export async function firing(
  stock: MeasureEngine,
  source: ParsedCase,
  asOf: string,
): Promise<readonly string[] | null> {
  try {
    return (await stock.run(source, asOf)).map(({ rule, scope }) => sign(rule, scope));
  } catch (error) {
    if (error instanceof DuxunError && error.faults.every(({ code }) => code === 'CASE_UNDETERMINED'))
      return null;
    throw error;
  }
}

export interface Tally {
  compared: number;
  refused: number;
  fired: number;
  /** In another scope than the case as a whole. */
  scoped: number;
}

export const newTally = (): Tally => ({ compared: 0, refused: 0, fired: 0, scoped: 0 });

/**
 * The same rules fire, in the same scopes and the same order; and a case is refused exactly where the library finds
 * something undetermined.
 */
export async function compare(
  measure: Measure,
  drawn: Drawn,
  tally: Tally,
  stock = engineOf(measure, drawn),
): Promise<void> {
  const { source, asOf } = drawn;
  const fired = await firing(stock, source, asOf);
  const { holding, open } = found(programOf(measure, drawn), measure, drawn);
  expect(fired === null).toBe(open.length > 0);
  if (fired === null) {
    tally.refused += 1;
    return;
  }
  tally.compared += 1;
  tally.fired += fired.length;
  tally.scoped += holding.filter(({ scope }) => scope.key !== '').length;
  expect(fired).toEqual(holding.map(({ rule, scope }) => sign(rule.rule.name, scope.key)));
}
