/** What fires in a stock engine, held against what the library finds to act. */
import { expect } from 'vitest';
import type { Program } from '../../src/engine/program.js';
import { DuxunError, type Measure, type ParsedCase, type WorkdayCalendar } from '../../src/index.js';
import { type MeasureEngine, toEngine } from '../../src/interop/json-rules-engine.js';
import type { Drawn } from '../support/cases.js';
import { found } from '../support/known.js';
import { kept, programUnder } from '../support/programs.js';

/** A rule in a scope, as one text. */
const sign = (rule: string, scope: string): string => `${rule} [${scope}]`;

const engines = kept<MeasureEngine>();

export const programOf = (measure: Measure, { source, options }: Drawn): Program =>
  programUnder(measure, source.kind, options.readings);

const numbers = new WeakMap<WorkdayCalendar, number>();
let calendars = 0;

/** A number of its own for each calendar. */
function numberOf(calendar: WorkdayCalendar): number {
  const known = numbers.get(calendar);
  if (known !== undefined) return known;
  calendars += 1;
  numbers.set(calendar, calendars);
  return calendars;
}

function engineOf(measure: Measure, { source, options }: Drawn): MeasureEngine {
  const { kind } = source;
  const { only: _only, calendar, ...rest } = options;
  const make = () => toEngine(measure, { ...rest, ...(calendar && { calendar }), kind });
  // a calendar is no JSON to be told apart by
  return engines(measure, [kind, rest, calendar && numberOf(calendar)], make);
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
