import type { EvaluateOptions } from './call-options.js';
import { difference, isNothing } from './contested/evaluation.js';
import { createDuxun } from './duxun.js';
import type { Fault } from './errors.js';
import type { Difference, Evaluation } from './evaluation.js';
import { isObject } from './faults.js';
import type { Measure } from './measure/measure.js';

/** A case whose answer is another one under the second measure: what that adds, removes and changes. */
export interface CaseDiff extends Difference {
  readonly case: string;
  readonly asOf: string;
}

/** A case that one of the measures does not take. */
export interface RefusedCase {
  readonly case: string;
  readonly by: 'a' | 'b';
  readonly faults: readonly Fault[];
}

/** Which norms of two measures differ, and whose answers. */
export interface MeasureDiff {
  /** Ids of norms that only one of the measures has, and of those that they write otherwise. */
  readonly norms: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
  };
  /** How many answers were compared. */
  readonly compared: number;
  /** In the order of the cases, and of a case in the order of the days. */
  readonly changed: readonly CaseDiff[];
  readonly refused: readonly RefusedCase[];
}

/** As of which days, and under which options, two measures are compared. */
export interface DiffOptions
  extends Pick<EvaluateOptions, 'readings' | 'calendar' | 'effectiveFrom' | 'only'> {
  /** The day or days as of which each case is judged, `YYYY-MM-DD`. */
  readonly asOf: string | readonly string[];
}

/**
 * Whose answers change from one measure to another: two versions of it, or that of a city and that of its county. Each
 * case is judged by both, whichever of them it names.
 *
 * @param a the measure that there is, and `b` the one that is to come
 * @param cases cases as JSON
 * @returns what differs by case; a case that one of them does not take stands in `refused`, with the faults
 * @throws DuxunError as `evaluate`, where an option is wrong
 * @example
 * const a = getMeasure('maoming-2017')!;
 * const b = defineMeasure({
 *   'measure.json': {
 *     ...{ id: 'county-2018', title: { zh: '某县实施细则', en: 'Rules of a county' } },
 *     ...{ docNumber: null, issuedOn: '2018-05-02', effectiveFrom: '2018-06-01' },
 *     extends: {
 *       ...{ measure: 'maoming-2017', prefix: 'c-' },
 *       off: [{ norm: '9.4', cite: { article: '3' }, why: { zh: '本县不分地区。', en: 'There are no districts.' } }],
 *     },
 *   },
 * });
 * diffMeasures(a, b, [], { asOf: '2018-07-01' }).norms.changed.includes('9.4') // true
 */
export function diffMeasures(
  a: Measure,
  b: Measure,
  cases: Iterable<unknown>,
  { asOf, ...options }: DiffOptions,
): MeasureDiff {
  const [before, after] = [createDuxun({ measures: [a] }), createDuxun({ measures: [b] })];
  const changed: CaseDiff[] = [];
  const refused: RefusedCase[] = [];
  let compared = 0;
  for (const source of cases) {
    const as = (measure: Measure) => (isObject(source) ? { ...source, measure: measure.id } : source);
    const [old, now] = [before.safeParseCase(as(a)), after.safeParseCase(as(b))];
    const id = isObject(source) && typeof source.id === 'string' ? source.id : '';
    if (!old.ok) refused.push({ case: id, by: 'a', faults: old.faults });
    if (!now.ok) refused.push({ case: id, by: 'b', faults: now.faults });
    if (!old.ok || !now.ok) continue;
    for (const day of [asOf].flat()) {
      const found = between(
        before.evaluate(old.case, { ...options, asOf: day }),
        after.evaluate(now.case, { ...options, asOf: day }),
      );
      compared += 1;
      if (!isNothing(found)) changed.push({ case: id, asOf: day, ...found });
    }
  }
  return { norms: normsBetween(a, b), compared, changed, refused };
}

/** What differs, whichever of the measures says it. */
function between(a: Evaluation, b: Evaluation): Difference {
  const found = difference(unsigned(a), unsigned(b));
  const ids = new Set(found.adds.map(({ id }) => id));
  return { ...found, adds: b.actions.filter(({ id }) => ids.has(id)) };
}

/** An answer without the name of the measure in it. */
const unsigned = (evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  actions: evaluation.actions.map(({ basis: { norm, cite }, ...action }) => ({
    ...action,
    rule: action.rule.slice(evaluation.measure.length),
    basis: { measure: '', norm, cite, text: { zh: '', en: '' } },
  })),
});

function normsBetween(a: Measure, b: Measure): MeasureDiff['norms'] {
  const [old, now] = [a, b].map(
    ({ id, norms }) =>
      new Map(
        // the names of rules begin with the measure's id
        norms.map(({ origin: _origin, ...norm }) => [
          norm.id,
          JSON.stringify(norm).replaceAll(`"${id}/`, '"'),
        ]),
      ),
  ) as [Map<string, string>, Map<string, string>];
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now].flatMap(([id, text]) => (old.has(id) && old.get(id) !== text ? [id] : [])),
  };
}
