/** What fires in a stock engine, and what the library finds to act. */
import { stateCouncilCalendar } from '../../src/calendar/index.js';
import { compileProgram, type Program } from '../../src/engine/program.js';
import { readingsInForce } from '../../src/engine/readings.js';
import { evaluateProgram, type Trace } from '../../src/evaluate.js';
import { DuxunError, type EvaluateOptions, type Measure, type ParsedCase } from '../../src/index.js';
import type { MeasureEngine } from '../../src/interop/json-rules-engine.js';

/** A rule in a scope, as one text. */
const sign = (rule: string, scope: string): string => `${rule} [${scope}]`;

/** What fires, in the order handed out; null where the case is refused for what is not known of it. */
export async function firedIn(
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

const programs = new Map<string, Program>();

function programOf(
  measure: Measure,
  { kind }: ParsedCase,
  readings: Readonly<Record<string, string>>,
): Program {
  const key = JSON.stringify([measure.id, kind, readings]);
  const { source, vocabulary, interpretations } = measure;
  const known = programs.get(key);
  const program =
    known ?? compileProgram(source, vocabulary, kind, readingsInForce(interpretations, readings));
  programs.set(key, program);
  return program;
}

/** What the library finds to act, before accountability actions are put together, and how many rules are open. */
export function actingIn(
  measure: Measure,
  source: ParsedCase,
  { readings = {}, calendar = stateCouncilCalendar, ...options }: EvaluateOptions,
): { readonly holding: readonly string[]; readonly open: number } {
  const trace: Trace = { holding: [], open: [], acts: [] };
  const question = {
    asOf: options.asOf,
    effectiveFrom: options.effectiveFrom,
    calendar,
    changed: readings,
    trace,
  };
  evaluateProgram(programOf(measure, source, readings), measure.vocabulary, source, question);
  const holding = trace.holding.map(({ rule, scope }) => sign(rule.rule.name, scope.key));
  return { holding, open: trace.open.length };
}

export interface Tally {
  compared: number;
  refused: number;
  fired: number;
}
