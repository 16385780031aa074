import type { Text } from '../../text.js';
import { column, said, type Table } from '../table/table.js';
import { dutyColumns } from './duty-columns.js';
import type { DutyRow } from './duty-row.js';

const {
  number,
  bearer,
  what,
  due,
  left,
  basis,
  case: id,
  problem,
  places,
  unit,
  note,
  measure,
  asOf,
} = dutyColumns;

const overdue: Text = { zh: '逾期', en: 'overdue' };
const open: Text = { zh: '待办', en: 'open' };

/** What a responsibility list (责任清单) says of each duty. */
export const responsibilityTable: Table<DutyRow> = {
  title: { zh: '责任清单', en: 'Responsibility list' },
  columns: [
    number,
    bearer('责任单位', 'unit'),
    column('state', '状态', 'state', (row, lang) => said(row.overdue ? overdue : open, lang)),
    what,
    due,
    left,
    basis,
    id,
    problem,
    places,
    unit,
    note,
    measure,
    asOf,
  ],
  tone: (row) => (row.overdue ? 'alert' : 'plain'),
};
