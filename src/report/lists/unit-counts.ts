import { number as amount, column, day, type Table, text } from '../table/table.js';
import { type Bearer, bearerKey, bearerText } from './bearer.js';
import type { DutyRow } from './duty-row.js';

/** How much one unit has to do. */
export interface UnitCount {
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly bearer: Bearer;
  /** How many cases its duties belong to. */
  readonly cases: number;
  readonly overdue: number;
  /** Not overdue, with a due day. */
  readonly dated: number;
  /** Not overdue, without one. */
  readonly undated: number;
  /** The nearest due day that is not over. */
  readonly nextDue: string | null;
}

/**
 * How many duties each unit has: overdue, with a day to come, and without a day.
 *
 * @param rows of a responsibility list, or of reminders
 * @returns a line a unit, in the order in which the rows first bring it
 * @example
 * unitCounts([]) // []
 */
export function unitCounts(rows: Iterable<DutyRow>): readonly UnitCount[] {
  const units = new Map<string, { bearer: Bearer; rows: DutyRow[] }>();
  for (const row of rows) {
    const key = bearerKey(row.bearer);
    const unit = units.get(key) ?? { bearer: row.bearer, rows: [] };
    unit.rows.push(row);
    units.set(key, unit);
  }
  return [...units.values()].map(({ bearer, rows: duties }, i) => {
    const ahead = duties.filter(({ overdue }) => !overdue);
    const days = ahead.flatMap(({ due }) => due ?? []).sort();
    return {
      number: i + 1,
      bearer,
      cases: new Set(duties.map((row) => JSON.stringify([row.measure, row.case]))).size,
      overdue: duties.length - ahead.length,
      dated: days.length,
      undated: ahead.length - days.length,
      nextDue: days[0] ?? null,
    };
  });
}

/** How much each unit has to do, at a glance. */
export const unitCountTable: Table<UnitCount> = {
  title: { zh: '责任清单汇总', en: 'Responsibilities by unit' },
  columns: [
    column('number', '序号', 'no.', (row) => amount(row.number)),
    column('bearer', '责任单位', 'unit', (row, lang) => text(bearerText(row.bearer, lang))),
    column('cases', '涉及案件数', 'cases', (row) => amount(row.cases)),
    column('overdue', '逾期项', 'overdue', (row) => amount(row.overdue)),
    column('dated', '有期限待办项', 'open with a day', (row) => amount(row.dated)),
    column('undated', '无期限待办项', 'open without a day', (row) => amount(row.undated)),
    column('nextDue', '最近期限', 'next due', (row) => day(row.nextDue)),
  ],
  tone: ({ overdue }) => (overdue > 0 ? 'alert' : 'plain'),
};
