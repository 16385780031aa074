import type { Action } from '../evaluation.js';
import { countOf, type State, stateOf, stateTexts } from '../report/ledger/state.js';
import { actorText, daysText, dueText, isDuty, type Judged } from './judged.js';
import { actLabel } from './labels.js';
import { bracket, colon, type Look } from './look.js';
import { questionsOf } from './show-criteria.js';
import { type Cell, type Column, rest, row, type Style } from './table.js';
import { cut, pad, widthOf, wrap } from './width.js';
import type { Speaker, Word } from './words.js';

const styles: Readonly<Record<State, Style | undefined>> = {
  withdrawn: 'green',
  'struck-off': 'green',
  'not-applicable': 'dim',
  overdue: 'red',
  open: undefined,
  undetermined: 'yellow',
  done: 'green',
};

const narrow: readonly Column[] = [
  { width: 12 },
  { width: 7, align: 'right' },
  { width: 5, align: 'right' },
  { width: 13 },
  { width: 13 },
];

const columnsFor = ({ width }: Look): readonly Column[] => {
  const left = rest(
    width,
    narrow.map((column) => column.width),
  );
  return [{ width: Math.min(26, left) }, ...narrow];
};

export function ledgerHead(look: Look): string[] {
  const { say, paint } = look;
  const heads = [
    say('ledgerCase'),
    say('ledgerState'),
    say('ledgerOverdue'),
    say('ledgerOpen'),
    say('columnDue'),
    say('ledgerDays'),
  ];
  return row(
    heads.map((text): Cell => [{ text, style: 'dim' }]),
    columnsFor(look),
    paint,
  );
}

/** One case in a few lines: its state, how many requirements are overdue and open, the next one, what must be known. */
export function ledgerLines(judged: Judged, look: Look): string[] {
  const { case: source, measure, evaluation } = judged;
  const { say, width, paint } = look;
  const { overdue, open } = countOf(evaluation);
  const next = evaluation.actions.find(isDuty);
  const state = stateOf(source, measure, evaluation);
  const count = (n: number): Cell => [n === 0 ? '–' : String(n)];
  const cells: Cell[] = [
    [{ text: source.id, style: 'bold' }],
    [{ text: say.of(stateTexts[state]), style: styles[state] }],
    count(overdue),
    count(open),
    next ? [dueText(next, say)[0] ?? ''] : [],
    next
      ? [{ text: daysText(next, evaluation.asOf, say), style: next.status === 'overdue' ? 'red' : undefined }]
      : [],
  ];
  const names = (['ledgerNext', 'ledgerAsk', 'ledgerAnswers'] as const).map((word) => say(word));
  const lead = Math.max(...names.map(widthOf));
  /** A further text of the case, on two lines at most: its head, a text cut to what is left, and a tail kept whole. */
  const line = (word: Word, text: string, tail = ''): string[] => {
    const head = `  ${pad(say(word), lead)}  `;
    const left = width - widthOf(head);
    if (widthOf(text + tail) <= left) return [`${head}${text}${tail}`];
    const [first = ''] = wrap(text, left);
    const second = cut(text.slice(first.length).trimStart(), left - widthOf(tail));
    return [
      `${head}${first}`,
      `${' '.repeat(widthOf(head))}${second}${second === '' ? tail.trimStart() : tail}`,
    ];
  };
  const { name } = source.subject;
  const [ask, ...others] = evaluation.needs;
  const asksMore = others.length > 0 ? say('ledgerAskMore', { n: others.length }) : '';
  const answers = answersText(judged, say);
  return [
    ...row(cells, columnsFor(look), paint),
    ...(name === undefined ? [] : [`  ${cut(name, width - 2)}`]),
    ...(next ? line('ledgerNext', nextText(next, judged, say), bracket(say.of(next.basis.text), say)) : []),
    ...(ask ? line('ledgerAsk', say.of(ask.question), asksMore) : []),
    ...(answers === '' ? [] : line('ledgerAnswers', answers)),
  ];
}

const nextText = (action: Action, { measure }: Judged, say: Speaker): string =>
  `${actorText(action, measure, say)}${colon(say)}${say.of(actLabel(measure, action))}`;

function answersText(judged: Judged, say: Speaker): string {
  const asked = questionsOf(judged);
  const n = (state: string) => asked.filter((criterion) => criterion.state === state).length;
  return asked.length === 0
    ? ''
    : say('answers', { yes: n('yes'), no: n('no'), unknown: n('unknown'), na: n('not-applicable') });
}
