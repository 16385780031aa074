import type { XlsxOptions } from '../xlsx/xlsx.js';
import type { LedgerRow } from './row.js';
import { type State, stateTexts } from './state.js';

const cases = (state: State) => ({
  head: { zh: `案件：${stateTexts[state].zh}`, en: `cases: ${stateTexts[state].en}` },
  count: (row: LedgerRow) => (row.state === state ? 1 : 0),
});

/** Where the rows of a ledger stand in a workbook: a sheet a measure, and one of totals in front. */
export const ledgerSheets: Required<Pick<XlsxOptions<LedgerRow>, 'sheetOf' | 'without' | 'totals'>> = {
  sheetOf: ({ measureTitle }) => measureTitle,
  without: ['measure'],
  totals: {
    title: { zh: '汇总', en: 'Totals' },
    head: { zh: '所依文件', en: 'measure' },
    counts: [
      { head: { zh: '案件', en: 'cases' }, count: () => 1 },
      ...(
        ['overdue', 'open', 'undetermined', 'struck-off', 'done', 'withdrawn', 'not-applicable'] as const
      ).map(cases),
      { head: { zh: '逾期项', en: 'things overdue' }, count: ({ overdue }) => overdue },
      { head: { zh: '待办项', en: 'things open' }, count: ({ open }) => open },
      { head: { zh: '待定项', en: 'things not decided' }, count: ({ undetermined }) => undetermined },
    ],
  },
};
