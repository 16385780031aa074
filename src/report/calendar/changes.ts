import { dayOf } from '../../calendar/index.js';
import type { Action, Evaluation } from '../../evaluation.js';
import type { Timeline } from '../../timeline.js';
import { isDuty } from '../cases/duty.js';
import { type About, caseLines, line, titleOf } from './about.js';
import { oneLine } from './clean.js';
import { lastActions } from './course.js';
import { actText } from './duties.js';
import type { Entry } from './entry.js';

/** What is different from a day on, as far as it can be told, each by what it is. */
interface Told {
  readonly overdue: readonly string[];
  readonly began: readonly string[];
  readonly ended: readonly string[];
  /** How many other answers change: whether something holds, whether it is known. */
  readonly others: number;
}

function changeEntry(about: About, id: string, day: string, told: Told): Entry {
  const { v, source } = about;
  const { overdue, began, ended, others } = told;
  const counts = [
    [overdue.length, v.t('项逾期', ' overdue')],
    [began.length, v.t('项新增', ' new')],
    [ended.length, v.t('项不再有', ' no more')],
    [others, v.t('项判断有变', others === 1 ? ' other answer' : ' other answers')],
  ] as const;
  const all = v.list(counts.flatMap(([n, what]) => (n === 0 ? [] : [`${n}${v.t(' ', '')}${what}`])));
  return {
    measure: v.measure.id,
    case: source.id,
    id,
    day,
    title: titleOf(about, `${v.t('情况有变', 'Change')}${all === '' ? '' : `${v.colon()}${all}`}`, null),
    lines: [
      ...line(
        v,
        '变化',
        'Change',
        v.t(
          `从${v.date(day)}起，即使没有新的事件，结果也不同`,
          `from ${v.date(day)} the answer is another one, even if nothing happens`,
        ),
      ),
      ...line(v, '逾期', 'Overdue', v.clauses(overdue)),
      ...line(v, '新增', 'New', v.clauses(began)),
      ...line(v, '不再有', 'No more', v.clauses(ended)),
      ...caseLines(about),
    ],
    category: oneLine(v.of(v.measure.title)),
    tentative: false,
    alarms: [],
  };
}

/** The next change of an evaluation: what runs out the day before is overdue on it. */
export function nextChangeEntry(about: About, { actions, nextChange }: Evaluation): Entry | null {
  if (nextChange === undefined) throw new TypeError("evaluate with include: ['nextChange']");
  if (nextChange === null) return null;
  const overdue = actions.filter(
    ({ due, modality, status }) =>
      due !== null && modality !== 'may' && status === 'open' && dayOf(due) === dayOf(nextChange) - 1,
  );
  const told = { overdue: overdue.map((one) => actText(about, one, true)), began: [], ended: [], others: 0 };
  return changeEntry(about, `${about.source.id}/next-change`, nextChange, told);
}

/** What the date alone changes in a timeline, an entry a day. */
export function changeEntries(about: About, timeline: Timeline): readonly Entry[] {
  const last = lastActions(timeline);
  const act = (action: Action) => actText(about, action, true);
  return timeline.changes.flatMap((change) => {
    if (change.event !== null) return [];
    const { on, applies, began, changed, ended, doubtful, settled, criteria } = change;
    const overdue = [
      ...changed
        .filter(({ from, to }) => from.status === 'open' && to.status === 'overdue')
        .map(({ to }) => to),
      ...began.filter(({ status }) => status === 'overdue'),
    ];
    const late = new Set(overdue);
    const told = {
      overdue: overdue.filter(isDuty).map(act),
      began: began.filter((action) => isDuty(action) && !late.has(action)).map(act),
      ended: ended
        .flatMap((id) => last.get(id) ?? [])
        .filter(isDuty)
        .map(act),
      others: doubtful.length + settled.length + criteria.length + (applies === undefined ? 0 : 1),
    };
    return [changeEntry(about, `${about.source.id}/change-${on}`, on, told)];
  });
}
