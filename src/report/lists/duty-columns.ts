import type { Lang, Text } from '../../text.js';
import { promptly } from '../cases/words.js';
import { type Cell, type Column, column, day, listed, number, said, text } from '../table/table.js';
import { bearerText } from './bearer.js';
import type { DutyRow } from './duty-row.js';

const noDay: Text = { zh: '（未定期限）', en: '(no day set)' };
const notKnown: Text = { zh: '（期限待定）', en: '(day not known yet)' };
const still: Text = { zh: '（中止计算）', en: '(time stands still)' };

function dueCell({ due, promptly: atOnce, suspendedSince, dueBetween }: DutyRow, lang: Lang): Cell {
  if (due !== null) return day(due);
  if (suspendedSince !== null) return said(still, lang);
  if (dueBetween !== null) return said(notKnown, lang);
  return said(atOnce ? promptly : noDay, lang);
}

const whatText = ({ what, scope }: DutyRow, lang: Lang): string => {
  if (scope === null) return what[lang];
  return lang === 'zh' ? `${what.zh}（${scope.zh}）` : `${what.en} (${scope.en})`;
};

const asARule: Text = { zh: '一般应当', en: 'as a rule' };
const advised: Text = { zh: '受建议，是否照办由其决定', en: 'recommended to it; it decides' };

/** How strong a duty is, where it is not simply to be done; to recommend something is. */
function softly({ modality, what }: DutyRow): Text | undefined {
  if (modality === 'as-a-rule') return asARule;
  return modality === 'recommend' && !what.zh.includes('建议') ? advised : undefined;
}

function noteText(row: DutyRow, lang: Lang): string {
  const zh = lang === 'zh';
  const { provisional, suspendedSince, dueBetween } = row;
  const soft = softly(row)?.[lang];
  const bounds = suspendedSince === null ? dueBetween : null;
  return [
    ...(soft === undefined ? [] : [soft]),
    ...(row.remedial ? [zh ? '已办而不合要求，须补正' : 'done not in conformity, to be put right'] : []),
    ...(suspendedSince === null
      ? []
      : [zh ? `期限自${suspendedSince}起中止计算` : `time has stood still since ${suspendedSince}`]),
    ...(bounds?.from ? [zh ? `期限不早于${bounds.from}` : `due not before ${bounds.from}`] : []),
    ...(bounds?.to ? [zh ? `期限不晚于${bounds.to}` : `due not after ${bounds.to}`] : []),
    ...(provisional
      ? [zh ? '期限暂定，以正式公布的工作日安排为准' : 'provisional: working days not all published yet']
      : []),
  ].join(zh ? '；' : '; ');
}

/** The columns that lists of duties have in common. */
export const dutyColumns = {
  number: column<DutyRow>('number', '序号', 'no.', (row) => number(row.number)),
  bearer: (zh: string, en: string): Column<DutyRow> =>
    column('bearer', zh, en, (row, lang) => text(bearerText(row.bearer, lang))),
  what: column<DutyRow>('what', '办理事项', 'what is to be done', (row, lang) => text(whatText(row, lang))),
  due: column<DutyRow>('due', '期限', 'due', dueCell),
  left: column<DutyRow>('left', '还剩天数（负数为逾期）', 'days left (below 0: overdue)', (row) =>
    number(row.left),
  ),
  workdaysLeft: column<DutyRow>('workdaysLeft', '还剩工作日', 'working days left', (row) =>
    number(row.workdaysLeft),
  ),
  basis: column<DutyRow>('basis', '依据', 'by which article', (row, lang) => said(row.basis, lang)),
  case: column<DutyRow>('case', '编号', 'case', (row) => text(row.case)),
  problem: column<DutyRow>('problem', '问题', 'problem', (row) => text(row.problem)),
  places: column<DutyRow>('places', '地方', 'place', (row, lang) => listed(row.places, lang)),
  unit: column<DutyRow>('unit', '所涉单位', 'unit concerned', (row, lang) =>
    text(row.unit ?? row.role[lang]),
  ),
  note: column<DutyRow>('note', '备注', 'note', (row, lang) => text(noteText(row, lang))),
  measure: column<DutyRow>('measure', '所依文件', 'measure', (row, lang) => said(row.measureTitle, lang)),
  asOf: column<DutyRow>('asOf', '截至', 'as of', (row) => day(row.asOf)),
} as const;
