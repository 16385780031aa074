import type { EvaluatedCase } from '../evaluate-all.js';
import type { Measure } from '../measure/measure.js';
import { type LedgerRow, ledgerRow } from './row.js';

type Faulty = Extract<EvaluatedCase, { readonly evaluation?: undefined }>;

export interface LedgerOptions {
  /** The measures of the cases: `measures()` of `duxun`, or those given to `createDuxun`. */
  readonly measures: readonly Measure[];
  /** Told of each case that is invalid; it has no row. */
  readonly onFault?: (faulty: Faulty) => void;
}

/**
 * A row a case, in the order of the results: what `evaluateAll` hands out is taken in one by one, and none is kept.
 *
 * @param results as `evaluateAll` gives them; with `include: ['contested']` the rows name the readings that matter
 * @throws TypeError where a case is of a measure that is not among those given
 */
export async function* ledger(
  results: Iterable<EvaluatedCase> | AsyncIterable<EvaluatedCase>,
  { measures, onFault }: LedgerOptions,
): AsyncGenerator<LedgerRow, void> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  let number = 0;
  for await (const result of results) {
    if (result.evaluation === undefined) {
      onFault?.(result);
      continue;
    }
    const { source, evaluation } = result;
    const measure = byId.get(source.measure);
    if (measure === undefined) throw new TypeError(`no measure ${source.measure} was given`);
    number += 1;
    yield ledgerRow(source, measure, evaluation, number);
  }
}
