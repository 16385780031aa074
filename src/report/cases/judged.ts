import type { ParsedCase } from '../../case/typed.js';
import type { EvaluatedCase } from '../../evaluate-all.js';
import type { Evaluation } from '../../evaluation.js';
import type { Measure } from '../../measure/measure.js';
import type { Quotes } from '../../quotes.js';

type Faulty = Extract<EvaluatedCase, { readonly evaluation?: undefined }>;

/** What every report of cases is told. */
export interface CasesOptions {
  /** The measures of the cases: `measures()` of `duxun`, or those given to `createDuxun`. */
  readonly measures: readonly Measure[];
  /** Gives the words behind citations, where they are wanted: `withSource(measure, text).quote` of `duxun/source`. */
  readonly quotes?: Quotes;
  /** Told of each case that is invalid; it has no row. */
  readonly onFault?: (faulty: Faulty) => void;
}

/** What `evaluateAll` hands out. */
export type Results = Iterable<EvaluatedCase> | AsyncIterable<EvaluatedCase>;

/** A case with its measure and how it stands on the day of its evaluation. */
export interface Judged {
  readonly source: ParsedCase;
  readonly measure: Measure;
  readonly evaluation: Evaluation;
}

/**
 * The cases that could be judged, one after another; none is kept.
 *
 * @throws TypeError where a case is of a measure that is not among those given
 */
export async function* judged(
  results: Results,
  { measures, onFault }: CasesOptions,
): AsyncGenerator<Judged, void> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  for await (const result of results) {
    if (result.evaluation === undefined) {
      onFault?.(result);
      continue;
    }
    const { source, evaluation } = result;
    const measure = byId.get(source.measure);
    if (measure === undefined) throw new TypeError(`no measure ${source.measure} was given`);
    yield { source, measure, evaluation };
  }
}
