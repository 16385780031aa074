import { toDay } from '../../calendar/index.js';
import type { ParsedCase } from '../../case/typed.js';
import type { AnyEvent } from '../../case/types.js';
import type { Evaluation } from '../../evaluation.js';
import { trimEnd, Voice } from '../../explain/voice.js';
import { actLabel, actorLabel, roleLabel } from '../../labels.js';
import type { Measure } from '../../measure/measure.js';
import type { Text } from '../../text.js';
import { beginsRound, type Count, countOf, logOf, type State, stateOf } from './state.js';

/** What comes next in a case. */
export interface NextAction {
  /** The id of the action. */
  readonly id: string;
  readonly type: string;
  readonly what: Text;
  /** Null where the text names nobody. */
  readonly actor: Text | null;
  readonly due: string | null;
  /** Days from the day of the ledger to the due day; negative where it is over, null where there is none. */
  readonly left: number | null;
  readonly overdue: boolean;
  readonly promptly: boolean;
  /** The citation. */
  readonly basis: Text;
}

/**
 * A line of a ledger: one case as it stands on a day. Everything that people read is given in both languages. What is
 * said of lists, deadline and source goes by the codes of the bundled vocabulary; of a measure that records these under
 * names of its own they are empty.
 */
export interface LedgerRow extends Count {
  /** From 1, in the order in which the cases come. */
  readonly number: number;
  readonly case: string;
  readonly measure: string;
  readonly measureTitle: Text;
  readonly asOf: string;
  /** What the host says of the problem: the `note` of the case; else the `ref` by which it was found. */
  readonly problem: string | null;
  readonly places: readonly string[];
  /** Whose case it is: by name, and as what. */
  readonly unit: string | null;
  readonly role: Text;
  /** From where the problem is known; null where that is not known. */
  readonly source: Text | null;
  /** The days on which it was put on a list, since it was last found: first, second, third time. */
  readonly listed: readonly string[];
  /** The day by which it is to be rectified, as set last. */
  readonly deadline: string | null;
  readonly state: State;
  readonly next: NextAction | null;
  /** What is to be found out first, and how much else. */
  readonly ask: Text | null;
  readonly asksMore: number;
  /** The readings under which the answer would be another one; only where `contested` was asked for. */
  readonly readings: readonly { readonly id: string; readonly question: Text }[];
}

const both = (make: (lang: 'zh' | 'en') => string): Text => ({ zh: make('zh'), en: make('en') });

/** Facts of the bundled measures that say from where a problem is known. */
const sourceFacts = ['origin', 'found-by'];

/** @param number its place in the ledger, from 1 */
export function ledgerRow(
  source: ParsedCase,
  measure: Measure,
  evaluation: Evaluation,
  number: number,
): LedgerRow {
  const { asOf, needs, contested = [] } = evaluation;
  const log = logOf(source, measure, asOf);
  // a case that is opened again stays in its round: the lists it stood on still count
  const begun = log.filter((event) => beginsRound(event, source, measure)).at(-1);
  const round = begun === undefined ? log : log.slice(log.indexOf(begun));
  const listed = round.filter(({ type }) => type === 'problem-list-circulated').map(({ on }) => on);
  const [ask, ...others] = needs;
  const readings = new Map(contested.map(({ reading, question }) => [reading, question]));
  return {
    number,
    case: source.id,
    measure: measure.id,
    measureTitle: measure.title,
    asOf,
    problem: problemOf(source, log),
    places: (source.places ?? []).map(({ id, name }) => name ?? id),
    unit: source.subject.name ?? null,
    role: roleLabel(measure, source.subject.type),
    source: sourceOf(source, measure, log),
    listed,
    deadline: deadlineOf(round, evaluation),
    state: stateOf(source, measure, evaluation, log),
    ...countOf(evaluation),
    next: nextOf(measure, evaluation),
    ask: ask === undefined ? null : both((lang) => new Voice(lang, measure).of(ask.question)),
    asksMore: others.length,
    readings: [...readings].map(([id, question]) => ({
      id,
      question: both((lang) => new Voice(lang, measure).of(question)),
    })),
  };
}

export function problemOf(source: ParsedCase, log: readonly AnyEvent[]): string | null {
  const { note } = source as { readonly note?: unknown };
  if (typeof note === 'string' && note !== '') return note;
  const ref = log.find(({ type }) => type === 'problem-found')?.ref;
  return typeof ref === 'string' && ref !== '' ? ref : null;
}

function sourceOf(source: ParsedCase, measure: Measure, log: readonly AnyEvent[]): Text | null {
  for (const name of sourceFacts) {
    const established = log.filter(({ type, fact }) => type === 'fact-established' && fact === name).at(-1);
    const value = established === undefined ? source.facts?.[name] : established.value;
    if (typeof value === 'string')
      return both((lang) => new Voice(lang, measure).value(value, measure.facts[name]));
  }
  const by = log.filter(({ type }) => type === 'problem-found').at(-1)?.by;
  return typeof by === 'string' ? both((lang) => new Voice(lang, measure).value(by)) : null;
}

/** Fields by which a time for rectification is set, and the actions that it is the due day of. */
const deadlineFields = ['rectifyBy', 'concludeBy'];
const rectifying = new Set(['rectify-problem', 'conclude-matter']);

/** The due day of the rectification as decisions have moved it, while that is open; else the day set last. */
function deadlineOf(round: readonly AnyEvent[], { actions }: Evaluation): string | null {
  const open = actions.find(({ type, due }) => rectifying.has(type) && due !== null);
  if (open !== undefined) return open.due;
  let deadline: string | null = null;
  for (const event of round)
    for (const field of deadlineFields) {
      const set = event[field];
      if (typeof set === 'string') deadline = set;
    }
  return deadline;
}

function nextOf(measure: Measure, { actions, asOf }: Evaluation): NextAction | null {
  const next = actions.find(({ modality }) => modality !== 'may');
  if (next === undefined) return null;
  const { id, type, due, status, promptly, basis } = next;
  return {
    id,
    type,
    what: both((lang) => trimEnd(new Voice(lang, measure).of(actLabel(measure, next)))),
    actor: actorLabel(measure, next),
    due,
    left: due === null ? null : toDay(due) - toDay(asOf),
    overdue: status === 'overdue',
    promptly,
    basis: basis.text,
  };
}
