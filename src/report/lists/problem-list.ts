import { isCivilDate } from '../../calendar/index.js';
import { type CasesOptions, judged, type Results } from '../cases/judged.js';
import { refuse } from './option-fault.js';
import { type ProblemRow, problemRows, type Standing } from './problem-row.js';

/** What a problem list is told. */
export interface ProblemListOptions extends CasesOptions {
  /** The month of the list, `YYYY-MM`. */
  readonly month: string;
  /** Which problems: those circulated, those to be circulated, those not decided. All where left out. */
  readonly standings?: readonly Standing[];
}

const order: readonly Standing[] = ['circulated', 'to-circulate', 'undecided'];

const day = ({ on, by }: ProblemRow): string => on ?? by ?? '9999';

/**
 * The problem list (问题清单) of a calendar month, in the order of its circulation: problems listed for the first time,
 * for the second, for the third and later ones; within each those circulated, by day, then those to be circulated, by
 * the last day for it, then those not decided; else in the order of the results.
 *
 * - `circulated`: it was put on a list on a day of the month, by the log as it is known on the day of the evaluation:
 *   corrections made by then are put in, whatever the list said that went out. A problem listed twice in a month has two
 *   rows, one that was withdrawn or struck off later keeps its row and says so. A listing of unknown day is on no month's
 *   list.
 * - `to-circulate`: the measure asks for it and the log has no such list yet. It belongs to the month in which its last
 *   day lies; left undone, also to every later month that has begun; without a last day to the month of the evaluation. Nothing is
 *   foretold: a problem whose time runs out after the day of the evaluation is not among them.
 * - `undecided`: whether it is to be listed hangs on something not known on the day of the evaluation (a rectification
 *   reported and not found on, say), which `ask` names; only where that day lies in the month. It is not for circulation.
 *
 * So before a circular goes out, ask on a day of the month for those `to-circulate`, and see to those `undecided`; when it
 * has gone out and stands in the log, those `circulated` are what was on it. Times are counted since the problem was last
 * found (a case opened again goes on counting), or over all rounds where the reading `recurrence` is `continue`.
 * Deadlines are as set with each list; extensions are taken in for the last one. Measures that circulate no problem list
 * have no rows. Only rows of the month are held; the results are taken in one by one.
 *
 * @param results as `evaluateAll` gives them; a circular is judged best on its own day or on the last of its month
 * @returns rows numbered from 1; days are `YYYY-MM-DD`
 * @throws DuxunError VALUE_WRONG where `month` is no month
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
 *   { asOf: '2018-03-20' },
 * );
 * problemList(results, { measures: measures(), month: '2018-03' })
 *   .then(([row]) => [row.standing, row.time, row.by, row.earlier]) // ['to-circulate', 2, '2018-03-31', ['2018-01-25']]
 */
export async function problemList(
  results: Results,
  options: ProblemListOptions,
): Promise<readonly ProblemRow[]> {
  const { month, standings = order } = options;
  if (typeof month !== 'string' || !isCivilDate(`${month}-01`))
    refuse(
      'month',
      month,
      { zh: '应为月份，写作 YYYY-MM。', en: 'Expected a month, written YYYY-MM.' },
      { zh: '例如：2018-03。', en: 'For example: 2018-03.' },
    );
  const rows: ProblemRow[] = [];
  for await (const one of judged(results, options))
    for (const row of problemRows(one, month))
      if (standings.includes(row.standing)) rows.push({ number: 0, ...row });
  rows.sort(
    (a, b) =>
      a.time - b.time ||
      order.indexOf(a.standing) - order.indexOf(b.standing) ||
      (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0),
  );
  return rows.map((row, i) => ({ ...row, number: i + 1 }));
}
