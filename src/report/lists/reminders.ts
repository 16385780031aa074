import { fromDay, MAX_DAY, toDay } from '../../calendar/index.js';
import type { Action } from '../../evaluation.js';
import { judged, type Results } from '../cases/judged.js';
import { type DutiesOptions, type DutyRow, dutyRows, inOrder } from './duty-row.js';
import { refuse } from './option-fault.js';

/** What reminders are told. */
export interface RemindersOptions extends DutiesOptions {
  /** How many days to look ahead from the day of each evaluation: whole, 0 for that day alone. */
  readonly days: number;
  /** Also what is overdue. */
  readonly overdue?: boolean;
  /** Also duties without a due day: those that are to be done promptly, or all. */
  readonly undated?: 'promptly' | 'all';
}

/** A due day that is not known may fall into the time ahead by what is known of it. */
function mayFall({ dueUnknown }: Action, from: string, to: string): boolean {
  if (dueUnknown === undefined) return false;
  const { notBefore, notAfter } = dueUnknown;
  if (notBefore === null && notAfter === null) return false;
  return (notBefore ?? from) <= to && (notAfter ?? to) >= from;
}

/**
 * Reminders (提醒): the duties that fall due from the day of the evaluation to so many days later, both days included;
 * by who is to act, then what is overdue, then by due day. What may be done is no duty. A due day that is not known but
 * may fall into that time, by the bounds of it that are known, is listed with these; a duty for which time stands still
 * is not, unless all without a due day are asked for. Rows are held until the last result is in, as they are sorted.
 *
 * @param results as `evaluateAll` gives them; each is looked at from its own day
 * @returns rows as in `responsibilityList`
 * @throws DuxunError VALUE_WRONG where `days` is no whole number from 0
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
 *   { asOf: '2018-03-08' },
 * );
 * reminders(results, { measures: measures(), days: 7 })
 *   .then((rows) => rows.map(({ bearer, due, left }) => [bearer.name, due, left])) // [['示例镇', '2018-03-15', 7]]
 */
export async function reminders(results: Results, options: RemindersOptions): Promise<readonly DutyRow[]> {
  const { days, overdue = false, undated } = options;
  if (!Number.isInteger(days) || days < 0)
    refuse(
      'days',
      days,
      { zh: '应为不小于 0 的整数。', en: 'Expected a whole number from 0.' },
      { zh: '只要当天到期的，请写 0。', en: 'Give 0 for what is due on that day alone.' },
    );
  const rows: DutyRow[] = [];
  for await (const one of judged(results, options)) {
    const { asOf } = one.evaluation;
    const last = fromDay(Math.min(toDay(asOf) + days, MAX_DAY));
    const wanted = (action: Action): boolean => {
      const { status, due, promptly, suspended } = action;
      if (status === 'overdue') return overdue;
      if (due !== null) return due <= last;
      if (suspended === undefined && mayFall(action, asOf, last)) return true;
      return undated === 'all' || (undated === 'promptly' && promptly && action.dueUnknown === undefined);
    };
    rows.push(...dutyRows(one, options, wanted));
  }
  return inOrder(rows);
}
