import { type CasesOptions, judged, type Results } from '../cases/judged.js';
import { type LedgerRow, ledgerRow } from './row.js';

/** What a ledger is told. */
export type LedgerOptions = CasesOptions;

/**
 * A row a case, in the order of the results: what `evaluateAll` hands out is taken in one by one, and none is kept.
 *
 * @param results as `evaluateAll` gives them; with `include: ['contested']` the rows name the readings that matter
 * @returns rows, numbered from 1; days are `YYYY-MM-DD`, what is left of a time is in days
 * @throws TypeError where a case is of a measure that is not among those given
 * @example
 * const results = evaluateAll(
 *   [
 *     {
 *       kind: 'finding',
 *       measure: 'maoming-2017',
 *       id: 'F-1',
 *       subject: { type: 'county-committee' },
 *       facts: { origin: 'supervision' },
 *       events: [
 *         { type: 'problem-found', on: '2018-01-10' },
 *         { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
 *       ],
 *     },
 *   ],
 *   { asOf: '2018-03-14' },
 * );
 * ledger(results, { measures: measures() })
 *   .next()
 *   .then(({ value }) => [value.state, value.next.due, value.next.left]) // ['open', '2018-03-15', 1]
 */
export async function* ledger(results: Results, options: LedgerOptions): AsyncGenerator<LedgerRow, void> {
  let number = 0;
  for await (const { source, measure, evaluation } of judged(results, options)) {
    number += 1;
    yield ledgerRow(source, measure, evaluation, number, options.quotes);
  }
}
