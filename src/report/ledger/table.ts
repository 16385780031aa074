import type { Lang } from '../../text.js';
import { nobody, promptly, unitText } from '../cases/words.js';
import { type Column, column, day, listed, number, said, type Table, text } from '../table/table.js';
import type { LedgerRow } from './row.js';
import { stateTexts } from './state.js';

const lists = [
  ['listed1', '首次通报', 'listed first'],
  ['listed2', '第二次通报', 'second time'],
  ['listed3', '第三次通报', 'third time'],
] as const;

function askText({ ask, asksMore }: LedgerRow, lang: Lang): string | null {
  if (ask === null) return null;
  if (asksMore === 0) return ask[lang];
  return lang === 'zh' ? `${ask.zh}（另有 ${asksMore} 问）` : `${ask.en} (and ${asksMore} more)`;
}

const columns: readonly Column<LedgerRow>[] = [
  column('number', '序号', 'no.', (row) => number(row.number)),
  column('case', '编号', 'case', (row) => text(row.case)),
  column('problem', '问题', 'problem', (row) => text(row.problem)),
  column('places', '地方', 'place', (row, lang) => listed(row.places, lang)),
  column('unit', '单位', 'unit', (row, lang) => text(unitText(row, lang))),
  column('source', '来源', 'source', (row, lang) => said(row.source, lang)),
  ...lists.map(([key, zh, en], i) => column<LedgerRow>(key, zh, en, (row) => day(row.listed[i]))),
  column('deadline', '整改时限', 'to be rectified by', (row) => day(row.deadline)),
  column('state', '状态', 'state', (row, lang) => said(stateTexts[row.state], lang)),
  column('next', '下一步', 'next', (row, lang) => said(row.next?.what, lang)),
  column('actor', '由谁办', 'by whom', ({ next }, lang) => said(next && (next.actor ?? nobody), lang)),
  column('due', '期限', 'due', ({ next }, lang) =>
    next?.due === null && next.promptly ? said(promptly, lang) : day(next?.due),
  ),
  column('left', '还剩天数（负数为逾期）', 'days left (below 0: overdue)', ({ next }) =>
    number(next?.left ?? null),
  ),
  column('basis', '依据', 'by which article', ({ next }, lang) => said(next?.basis, lang)),
  column('overdue', '逾期项', 'overdue', (row) => number(row.overdue)),
  column('open', '待办项', 'open', (row) => number(row.open)),
  column('undetermined', '待定项', 'not decided', (row) => number(row.undetermined)),
  column('ask', '先要弄清', 'to find out first', (row, lang) => text(askText(row, lang))),
  column('readings', '有关的不同理解', 'readings that matter', ({ readings }, lang) =>
    text(readings.map(({ question }) => question[lang]).join(lang === 'zh' ? '；' : '; ')),
  ),
  column('measure', '所依文件', 'measure', (row, lang) => said(row.measureTitle, lang)),
  column('asOf', '截至', 'as of', (row) => day(row.asOf)),
];

/** What a ledger (整改台账) says of each case. */
export const ledgerTable: Table<LedgerRow> = {
  title: { zh: '整改台账', en: 'Rectification ledger' },
  columns,
  tone: ({ state }) =>
    state === 'overdue'
      ? 'alert'
      : state === 'undetermined'
        ? 'unsure'
        : state === 'open'
          ? 'plain'
          : 'quiet',
};
