import { judged, type Results } from '../cases/judged.js';
import { type DutiesOptions, type DutyRow, dutyRows, inOrder } from './duty-row.js';

/**
 * The responsibility list (责任清单): what everyone is to do, one duty a row. Units that are called by name come first,
 * those of one place together, in the order in which the results first bring places and units; then bodies known by
 * their role alone; then what the text names nobody for. For each: what is overdue, then by due day, without one last.
 * What may be done is nobody's duty. Units of one name are one unit, those without a name are told apart by role alone.
 *
 * The unit of a case bears what a norm lays on it, whatever it is called there; a duty of another body (a leading
 * group, a local committee) goes by that body, and the row says whose problem it is about. The rows of all results are
 * held until the last one is in, as they are sorted: for cases without end see `ledger`.
 *
 * @param results as `evaluateAll` gives them
 * @returns rows numbered from 1; days are `YYYY-MM-DD`, what is left of a time is in days
 * @throws TypeError where a case is of a measure that is not among those given
 * @example
 * const results = evaluateAll(
 *   [
 *     {
 *       kind: 'finding',
 *       measure: 'maoming-2017',
 *       id: 'F-1',
 *       subject: { type: 'town', name: '示例镇' },
 *       facts: { origin: 'supervision', 'has-poverty-tasks': true },
 *       events: [
 *         { type: 'problem-found', on: '2018-01-10' },
 *         { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
 *       ],
 *     },
 *   ],
 *   { asOf: '2018-03-16' },
 * );
 * responsibilityList(results, { measures: measures() })
 *   .then(([first]) => [first.bearer.name, first.type, first.due, first.overdue])
 * // ['示例镇', 'rectify-problem', '2018-03-15', true]
 */
export async function responsibilityList(
  results: Results,
  options: DutiesOptions,
): Promise<readonly DutyRow[]> {
  const rows: DutyRow[] = [];
  for await (const one of judged(results, options)) rows.push(...dutyRows(one, options));
  return inOrder(rows);
}
