import type { Table } from '../table/table.js';
import { dutyColumns } from './duty-columns.js';
import type { DutyRow } from './duty-row.js';

const {
  number,
  bearer,
  what,
  due,
  left,
  workdaysLeft,
  basis,
  case: id,
  problem,
  unit,
  note,
  measure,
  asOf,
} = dutyColumns;

/** What reminders (提醒) say of each duty. */
export const reminderTable: Table<DutyRow> = {
  title: { zh: '到期提醒', en: 'Reminders' },
  columns: [
    number,
    bearer('由谁办', 'by whom'),
    due,
    left,
    workdaysLeft,
    what,
    basis,
    id,
    problem,
    unit,
    note,
    measure,
    asOf,
  ],
  tone: (row) => (row.overdue ? 'alert' : 'plain'),
};
