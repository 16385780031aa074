import type { Lang, Text } from '../../text.js';
import { nobody, nthTime } from '../cases/words.js';
import { stateTexts } from '../ledger/state.js';
import { type Column, column, day, listed, number, said, type Table, text } from '../table/table.js';
import type { Consequence, ProblemRow, Standing } from './problem-row.js';

/** How a problem may belong to the list of a month, in words. */
export const standingTexts: Readonly<Record<Standing, Text>> = {
  circulated: { zh: '已通报', en: 'circulated' },
  'to-circulate': { zh: '应列入，尚未通报', en: 'to be listed, not circulated yet' },
  undecided: { zh: '待定', en: 'not decided' },
};

const late: Text = { zh: '应列入，逾期未通报', en: 'to be listed, overdue' };

function timeText({ time, timeIsCertain }: ProblemRow, lang: Lang): string {
  const nth = nthTime(time)[lang];
  if (timeIsCertain) return nth;
  return lang === 'zh' ? `${nth}或以后` : `${nth} or later`;
}

/** `当地党（工）委：约谈（有关单位，第五条第三句）`. */
function consequenceText({ what, actor, whom, due, overdue, promptly, basis }: Consequence, lang: Lang) {
  const zh = lang === 'zh';
  const more = [
    ...(whom === null ? [] : [whom[lang]]),
    ...(due === null ? [] : [zh ? `最迟${due}` : `by ${due}`]),
    ...(due === null && promptly ? [zh ? '及时' : 'promptly'] : []),
    ...(overdue ? [zh ? '已逾期' : 'overdue'] : []),
    basis[lang],
  ];
  const who = (actor ?? nobody)[lang];
  return zh ? `${who}：${what.zh}（${more.join('，')}）` : `${who}: ${what.en} (${more.join('; ')})`;
}

function askText({ ask, asksMore }: ProblemRow, lang: Lang): string | null {
  if (ask === null) return null;
  if (asksMore === 0) return ask[lang];
  return lang === 'zh' ? `${ask.zh}（另有 ${asksMore} 问）` : `${ask.en} (and ${asksMore} more)`;
}

const requiresText = ({ requires }: ProblemRow, lang: Lang): string =>
  requires.map((one) => consequenceText(one, lang)).join(lang === 'zh' ? '；' : '; ');

const columns: readonly Column<ProblemRow>[] = [
  column('number', '序号', 'no.', (row) => number(row.number)),
  column('time', '第几次通报', 'time', (row, lang) => text(timeText(row, lang))),
  column('standing', '是否已通报', 'circulated?', (row, lang) =>
    said(row.overdue ? late : standingTexts[row.standing], lang),
  ),
  column('case', '编号', 'case', (row) => text(row.case)),
  column('problem', '问题', 'problem', (row) => text(row.problem)),
  column('places', '地方', 'place', (row, lang) => listed(row.places, lang)),
  column('unit', '单位', 'unit', (row, lang) => text(row.unit ?? row.role[lang])),
  column('persons', '点名的个人', 'individuals named', (row, lang) =>
    listed(
      row.persons.map((person) => person[lang]),
      lang,
    ),
  ),
  column('source', '来源', 'source', (row, lang) => said(row.source, lang)),
  column('earlier', '此前通报', 'circulated before', (row, lang) => listed(row.earlier, lang)),
  column('deadlineBefore', '原定整改时限', 'was to be rectified by', (row) => day(row.deadlineBefore)),
  column('on', '本次通报', 'circulated on', (row) => day(row.on)),
  column('by', '最迟列入', 'to be listed by', (row) => day(row.by)),
  column('deadline', '本次整改时限', 'to be rectified by', (row) => day(row.deadline)),
  column('basis', '列入依据', 'listed by', (row, lang) => said(row.basis, lang)),
  column('state', '现状', 'state', (row, lang) => said(stateTexts[row.state], lang)),
  column('requires', '清单条文的要求', 'what the article on lists asks for', (row, lang) =>
    text(requiresText(row, lang)),
  ),
  column('later', '此后通报', 'circulated since', (row, lang) => listed(row.later, lang)),
  column('ask', '先要弄清', 'to find out first', (row, lang) => text(askText(row, lang))),
  column('measure', '所依文件', 'measure', (row, lang) => said(row.measureTitle, lang)),
  column('asOf', '截至', 'as of', (row) => day(row.asOf)),
];

/** What the problem list (问题清单) of a month says of each problem. */
export const problemListTable: Table<ProblemRow> = {
  title: { zh: '问题清单', en: 'Problem list' },
  columns,
  tone: ({ standing, overdue, state }) => {
    if (standing === 'undecided') return 'unsure';
    if (overdue || state === 'overdue') return 'alert';
    return state === 'struck-off' || state === 'withdrawn' || state === 'done' ? 'quiet' : 'plain';
  },
};
