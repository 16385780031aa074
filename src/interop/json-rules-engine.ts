/** The door `duxun/json-rules-engine`: a measure in a stock json-rules-engine. */

import { Engine, type Event } from 'json-rules-engine';
import { stateCouncilCalendar } from '../calendar/index.js';
import type { EngineOptions } from '../call-options.js';
import type { CaseKind } from '../case/kinds.js';
import type { ParsedCase } from '../case/typed.js';
import { compileProgram, type Program } from '../engine/program.js';
import { readingsInForce } from '../engine/readings.js';
import { UNKNOWN } from '../engine/value.js';
import { DuxunError, raise, show } from '../errors.js';
import type { FactFn } from '../facts/index.js';
import type { Measure } from '../measure/measure.js';
import { optionFaults } from '../options.js';
import { oneOf } from '../suggest.js';
import { strictOperators } from './operators.js';
import { inOneRun, type Judged, judgedOf, keyOf } from './scopes.js';
import { factKey, judgedFact, type Mark, plainValue, StockRules, settledFact } from './stock-rules.js';
import { undeterminedFaults } from './undetermined.js';

export type { EngineOptions } from '../call-options.js';

/** The fact by which a run knows the case, the day and the scope. */
const scopeFact = 'duxun:scope';

/** One run of the engine: the rules judged in one scope of a case. */
export interface EngineScope {
  /** As in the id of an action: `place=dianbai;period=2018`; empty for the case as a whole. */
  readonly key: string;
  /** Names of the rules judged in it, in reading order. */
  readonly rules: readonly string[];
  /** What `engine.run` is given. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A rule that fires, in one of its scopes. */
export interface Fired {
  readonly rule: string;
  /** The key of the scope. */
  readonly scope: string;
  /** The event as stock hands it out: the code of the action, and its params. */
  readonly event: Event;
}

/** A measure in a stock json-rules-engine, with what is needed to run it on a case. */
export interface MeasureEngine {
  /** A stock engine with every rule, named condition and fact of the measure. */
  readonly engine: Engine;
  /**
   * The runs by which a case is judged on a day. None where the measure does not bear on it: not in force yet, outside
   * its scope of application, not begun, or withdrawn.
   *
   * @param asOf a day `YYYY-MM-DD`
   * @throws DuxunError CASE_UNDETERMINED where what is not known makes a difference; OPTION_DATE;
   * CASE_MEASURE_UNKNOWN, CASE_KIND_UNKNOWN where the case is not of this measure and kind
   */
  scopes(source: ParsedCase, asOf: string): readonly EngineScope[];
  /**
   * Runs the engine once for each scope.
   *
   * @returns what fires, in reading order of the rules, then by scope
   * @throws DuxunError as `scopes`; as a rejected promise
   */
  run(source: ParsedCase, asOf: string): Promise<readonly Fired[]>;
}

/** What the facts of a run read. */
interface Standing {
  readonly kind: CaseKind;
  readonly facts: ReadonlyMap<string, FactFn>;
  readonly rules: ReadonlyMap<string, Judged>;
  /** Any of them: their scope is one and the same. */
  readonly at: Judged;
}

/**
 * A measure as a stock json-rules-engine: its rules' `conditions` and `event`, its named conditions, and the facts of
 * this library. For a case of which enough is known, what fires is what `evaluate` finds to act, before accountability
 * actions are put together.
 *
 * @param measure one that `getMeasure`, `measures` or `defineMeasure` hands out
 * @throws DuxunError where an option is wrong (OPTION_DATE, OPTION_READING_UNKNOWN, OPTION_READING_OPTION,
 * OPTION_READING_FIXED)
 * @example
 * const finding = parseCase({
 *   ...{ kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'county-committee' } },
 *   ...{ facts: { origin: 'supervision' }, persons: null },
 *   events: [{ type: 'problem-found', on: '2018-01-10' }],
 * });
 * (await toEngine(getMeasure('maoming-2017')!).run(finding, '2018-01-20')).map(({ rule }) => rule)
 * // ['maoming-2017/5.2', 'maoming-2017/5.5', 'maoming-2017/12.9']
 */
export function toEngine(measure: Measure, options: EngineOptions = {}): MeasureEngine {
  raise(optionFaults(measure.id, [measure], options, 'toEngine'));
  const { readings = {}, calendar = stateCouncilCalendar, effectiveFrom, kind } = options;
  const kinds = kind === undefined ? measure.kinds : [kind];
  const engine = new Engine([], { allowUndefinedFacts: false, allowUndefinedConditions: false });
  for (const operator of strictOperators) engine.addOperator(operator);
  const known = new Map<CaseKind, { readonly program: Program; readonly stock: StockRules }>();
  const names = new Set<string>();
  for (const one of kinds) {
    const inForce = readingsInForce(measure.interpretations, readings);
    const program = compileProgram(measure.source, measure.vocabulary, one, inForce);
    const stock = new StockRules(program);
    known.set(one, { program, stock });
    for (const rule of stock.rules) engine.addRule(rule);
    for (const [name, condition] of stock.conditions) engine.setCondition(name, condition);
    for (const name of stock.names) names.add(name);
  }
  for (const name of names) addFact(engine, name);
  addOwnFact(engine, judgedFact, () => true, false);
  addOwnFact(engine, settledFact, (at, mark) => at.rule.act?.met.test(contextOf(at, mark)) !== UNKNOWN, true);

  function judged(source: ParsedCase, asOf: string): { readonly all: readonly Judged[]; readonly of: Kind } {
    raise(optionFaults(source.id, [measure], { asOf }));
    const of = known.get(source.kind);
    if (source.measure !== measure.id)
      throw misplaced('CASE_MEASURE_UNKNOWN', source, 'measure', [measure.id]);
    if (of === undefined) throw misplaced('CASE_KIND_UNKNOWN', source, 'kind', kinds);
    const question = { asOf, calendar, effectiveFrom, changed: readings };
    const { judged: all, open } = judgedOf(of.program, measure.vocabulary, source, question);
    raise(undeterminedFaults(source, measure, open));
    return { all, of };
  }

  function runsOf(source: ParsedCase, { all, of }: ReturnType<typeof judged>): EngineScope[] {
    return inOneRun(all).map((together) => {
      const [at] = together as [Judged];
      const rules = together.map(({ rule }) => rule.rule.name);
      const standing: Standing = {
        kind: source.kind,
        facts: of.stock.facts,
        rules: new Map(together.map((one) => [one.rule.rule.name, one])),
        at,
      };
      return { key: keyOf(at), rules, facts: { [scopeFact]: standing } };
    });
  }

  return {
    engine,
    scopes: (source, asOf) => runsOf(source, judged(source, asOf)),
    async run(source, asOf) {
      const found = judged(source, asOf);
      const fired = new Map<string, Fired>();
      const name = (rule: string, scope: string) => `${rule} ${scope}`;
      for (const { key, facts } of runsOf(source, found)) {
        const { results } = await engine.run(facts);
        for (const { name: rule, event } of results)
          if (event !== undefined) fired.set(name(rule, key), { rule, scope: key, event });
      }
      return found.all.flatMap((one) => fired.get(name(one.rule.rule.name, keyOf(one))) ?? []);
    },
  };
}

type Kind = { readonly program: Program; readonly stock: StockRules };

/** Facts keep what they have worked out by themselves. Stock's own cache saves little, and tells params apart by a hash. */
const uncached = { cache: false };

function addFact(engine: Engine, name: string): void {
  engine.addFact(
    name,
    async (params, almanac) => {
      const { facts, at } = await almanac.factValue<Standing>(scopeFact);
      const fact = facts.get(factKey(name, params));
      if (fact === undefined) throw new TypeError(`no rule asks for ${factKey(name, params)}`);
      return plainValue(fact(contextOf(at, params)));
    },
    uncached,
  );
}

const contextOf = ({ ctx, now, before }: Judged, { 'duxun:act': act }: Mark) =>
  act === undefined ? ctx : act === 'now' ? now : before;

/** A fact about a rule in the scope of the run; `other` where the rule is not judged in it. */
function addOwnFact(
  engine: Engine,
  name: string,
  answer: (judged: Judged, mark: Mark) => boolean,
  other: boolean,
): void {
  engine.addFact(
    name,
    async (params, almanac) => {
      const { kind, rules } = await almanac.factValue<Standing>(scopeFact);
      const judged = kind === params.kind ? rules.get(params.rule as string) : undefined;
      return judged === undefined ? other : answer(judged, params);
    },
    uncached,
  );
}

const misplaced = (
  code: 'CASE_MEASURE_UNKNOWN' | 'CASE_KIND_UNKNOWN',
  source: ParsedCase,
  key: 'measure' | 'kind',
  known: readonly string[],
): DuxunError =>
  new DuxunError([
    {
      code,
      place: source.id,
      pointer: `/${key}`,
      found: show(source[key]),
      expected: oneOf(known),
      wayOut: {
        zh: '请用这个案件的文件和种类建立引擎。',
        en: 'Make an engine of the measure and kind of this case.',
      },
    },
  ]);
