import { toDay } from '../../calendar/index.js';
import { correctedOn } from '../../case/corrected.js';
import type { AnyCase, AnyEvent } from '../../case/types.js';
import type { Evaluation } from '../../evaluation.js';
import type { Measure } from '../../measure/measure.js';
import type { Text } from '../../text.js';

/** How a case stands on a day, the first that is so. */
export const states = [
  'withdrawn',
  'struck-off',
  'not-applicable',
  'overdue',
  'open',
  'undetermined',
  'done',
] as const;
/** Where a case of a ledger stands. */
export type State = (typeof states)[number];

/** What the states of a ledger are called. */
export const stateTexts: Readonly<Record<State, Text>> = {
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
  'struck-off': { zh: '已销号', en: 'struck off' },
  'not-applicable': { zh: '不适用', en: 'does not apply' },
  overdue: { zh: '逾期', en: 'overdue' },
  open: { zh: '待办', en: 'open' },
  undetermined: { zh: '待定', en: 'undetermined' },
  done: { zh: '无事', en: 'nothing due' },
};

/** Events after which a case is closed, whatever else is on record. */
const closing: Readonly<Record<string, State>> = {
  'struck-off': 'struck-off',
  'finding-withdrawn': 'withdrawn',
};

/** How many things there are to be done, to be let be, and to be found out. */
export interface Count {
  readonly overdue: number;
  readonly open: number;
  readonly may: number;
  readonly undetermined: number;
}

export function countOf({ actions, undetermined }: Evaluation): Count {
  const duties = actions.filter(({ modality }) => modality !== 'may');
  const overdue = duties.filter(({ status }) => status === 'overdue').length;
  return {
    overdue,
    open: duties.length - overdue,
    may: actions.length - duties.length,
    undetermined: undetermined.reduce((sum, { rules }) => sum + rules.length, 0),
  };
}

/** The log up to a day as it is known then, in order of time. */
export function logOf(source: AnyCase, measure: Measure, asOf: string): readonly AnyEvent[] {
  const { events = [] } = correctedOn(source, toDay(asOf), measure.vocabulary);
  return events.filter(({ on }) => on <= asOf).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Does an event begin another round? */
export const beginsRound = ({ type }: AnyEvent, { kind }: AnyCase, { source }: Measure): boolean =>
  (source.measure.rounds[kind] ?? []).includes(type);

/**
 * How a case stands on the day of its evaluation.
 *
 * @param log the case's, up to that day
 */
export function stateOf(
  source: AnyCase,
  measure: Measure,
  evaluation: Evaluation,
  log = logOf(source, measure, evaluation.asOf),
): State {
  const { applies } = evaluation;
  let closed: State | undefined;
  for (const event of log) {
    const isOpened =
      beginsRound(event, source, measure) || measure.vocabulary.events[event.type]?.clock === 'reopens';
    if (isOpened) closed = undefined;
    else if (Object.hasOwn(closing, event.type)) closed = closing[event.type];
  }
  if (closed !== undefined) return closed;
  if (applies === 'no') return 'not-applicable';
  const { overdue, open, undetermined } = countOf(evaluation);
  if (overdue > 0) return 'overdue';
  if (open > 0) return 'open';
  return undetermined > 0 || applies === 'unknown' ? 'undetermined' : 'done';
}
