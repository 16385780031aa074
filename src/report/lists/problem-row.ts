import { endOf, fromDay, toDay } from '../../calendar/index.js';
import { correctedOn } from '../../case/corrected.js';
import type { AnyEvent } from '../../case/types.js';
import { needKey } from '../../engine/needs.js';
import type { Action, Undetermined } from '../../evaluation.js';
import { Voice } from '../../explain/voice.js';
import { roleLabel } from '../../labels.js';
import { citationOf } from '../../measure/cite.js';
import type { Cite } from '../../measure/format.js';
import type { Measure } from '../../measure/measure.js';
import type { Text } from '../../text.js';
import { type AboutCase, aboutOf } from '../cases/about.js';
import { deadlineOf, setDeadline } from '../cases/deadline.js';
import { isDuty, type NextAction, nextAction } from '../cases/duty.js';
import type { Judged } from '../cases/judged.js';
import { isListing, type Listing, listingsOf, roundsOf } from '../cases/listings.js';
import { personCalled } from '../cases/scope.js';
import { both, tidied } from '../cases/words.js';
import { logOf, type State, stateOf } from '../ledger/state.js';

/**
 * How a problem belongs to the list of a month: `circulated` it stood on one by the log; `to-circulate` it is to be put on
 * one by the measure and has not been; `undecided` whether it is hangs on something that is not known.
 */
export type Standing = 'circulated' | 'to-circulate' | 'undecided';

/** Something that the article on the lists asks for once a problem has been listed. */
export interface Consequence extends NextAction {
  /** Whom it is about or goes to, where that is one. */
  readonly whom: Text | null;
}

/** A problem on the list of a month. */
export interface ProblemRow extends AboutCase {
  /** From 1, in the order of the list. */
  readonly number: number;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly asOf: string;
  /** For which time: the first, the second … since the problem was last found. */
  readonly time: number;
  /** False where the log has gaps, so that it may be a later time. */
  readonly timeIsCertain: boolean;
  readonly standing: Standing;
  /** The day on which it was circulated. */
  readonly on: string | null;
  /** The last day for putting it on the list, where it is still to be done. */
  readonly by: string | null;
  readonly overdue: boolean;
  /** By which norm it is listed for this time; null where the measure has none. */
  readonly basis: Text | null;
  /** The days on which it was circulated before and after, in the same round. */
  readonly earlier: readonly string[];
  readonly later: readonly string[];
  /** The day by which it was to be rectified before this listing. */
  readonly deadlineBefore: string | null;
  /** The day by which it is to be rectified, as set with this listing. */
  readonly deadline: string | null;
  /** Individuals whom the list names. */
  readonly persons: readonly Text[];
  /** How the case as a whole stands, as in a ledger. */
  readonly state: State;
  /** What the article on the lists asks for now; nothing where the problem was listed again since. */
  readonly requires: readonly Consequence[];
  /** What is to be found out before it is decided whether it is to be listed, and how much else. */
  readonly ask: Text | null;
  readonly asksMore: number;
}

const listingAct = 'circulate-problem-list';
const place = ({ article, section }: Cite): string => JSON.stringify([article, section]);

/** What a measure lays down on lists of problems. */
interface ListLaw {
  /** The articles that it stands in. */
  readonly places: ReadonlySet<string>;
  /** The norm by which a problem is listed the first, the second … time. */
  readonly basis: ReadonlyMap<number, Text>;
}

const laws = new WeakMap<Measure, ListLaw>();

function lawOf(measure: Measure): ListLaw {
  const known = laws.get(measure);
  if (known !== undefined) return known;
  const rules = measure.rules('finding').filter(({ rule }) => rule.event.type === listingAct);
  const law: ListLaw = {
    places: new Set(rules.map(({ norm }) => place(norm.cite))),
    basis: new Map(
      rules.flatMap(({ rule, norm }) => {
        const { ordinal } = rule.event.params;
        return ordinal === undefined ? [] : [[ordinal, citationOf(norm)] as const];
      }),
    ),
  };
  laws.set(measure, law);
  return law;
}

function consequence({ source, measure, evaluation }: Judged, action: Action): Consequence {
  const { person, addressees } = action;
  const [only, ...others] = addressees;
  const whom =
    person !== undefined
      ? both((lang) => personCalled(new Voice(lang, measure), source, person))
      : only !== undefined && others.length === 0
        ? tidied(measure, roleLabel(measure, only))
        : null;
  return { ...nextAction(measure, action, evaluation.asOf), whom };
}

/** Listings of which the day is not known, and that may have come by a day. */
function hasGaps({ source, measure, evaluation }: Judged, by: string): boolean {
  if (source.unrecorded?.includes('problem-list-circulated')) return true;
  const { events = [] } = correctedOn(source, toDay(evaluation.asOf), measure.vocabulary);
  return events.some((event) => isListing(event) && event.on === 'unknown' && (event.notBefore ?? by) <= by);
}

function namedPersons({ source, measure }: Judged, { persons }: AnyEvent): readonly Text[] {
  if (!Array.isArray(persons)) return [];
  return persons.map((id) => both((lang) => personCalled(new Voice(lang, measure), source, String(id))));
}

/** The question that settles most of those that a group of undecided rules hangs on, and how many others there are. */
function questionOf({ measure, evaluation }: Judged, { toConfirm, toRefute }: Undetermined) {
  const keys = new Set([...toConfirm, ...toRefute].map(needKey));
  const [first, ...others] = evaluation.needs.filter((need) => keys.has(needKey(need)));
  return { ask: first === undefined ? null : tidied(measure, first.question), asksMore: others.length };
}

/** The last day of a month `YYYY-MM`. */
const lastOf = (month: string): string => fromDay(endOf('month', toDay(`${month}-01`)));

/**
 * Does a problem that is to be listed by a day belong to the list of a month? What an earlier month left undone goes on
 * the list of any later one that has begun; what has no day on the list of the month in which it is asked.
 */
function belongs({ due, dueUnknown }: Action, month: string, asOf: string): boolean {
  const [first, last] = [`${month}-01`, lastOf(month)];
  if (due !== null) return due <= last && (due >= first || asOf >= first);
  return asOf >= first && asOf <= last && (dueUnknown?.notBefore ?? last) <= last;
}

type Draft = Omit<ProblemRow, 'number'>;

/** The rows that a case has on the list of a month: none, or one for each time; not numbered yet. */
export function problemRows(one: Judged, month: string): readonly Draft[] {
  const { source, measure, evaluation } = one;
  if (source.kind !== 'finding') return [];
  const { asOf, actions, undetermined } = evaluation;
  const law = lawOf(measure);
  const log = logOf(source, measure, asOf);
  const rounds = roundsOf(log, source, measure, evaluation);
  const listings = rounds.map(listingsOf);
  const current = listings.at(-1) ?? [];
  const last = current.at(-1);
  const open = actions.filter(({ type }) => type === listingAct);
  const undecided = undetermined.filter(({ rules }) => rules.some(({ type }) => type === listingAct));
  const inMonth = listings.flatMap((round) =>
    round.filter(({ on }) => on.startsWith(month)).map((listing) => ({ listing, round })),
  );
  const toList = open.filter((action) => belongs(action, month, asOf));
  const unsure = asOf.startsWith(month) ? undecided : [];
  if (inMonth.length + toList.length + unsure.length === 0) return [];

  const days = (some: readonly Listing[]) => some.map(({ on }) => on);
  const deadline = deadlineOf(last?.events ?? [], evaluation);
  const asked = actions.filter(
    (action) => isDuty(action) && action.type !== listingAct && law.places.has(place(action.basis.cite)),
  );
  const common = {
    ...aboutOf(source, measure, log),
    month,
    asOf,
    state: stateOf(source, measure, evaluation, log),
    on: null,
    by: null,
    overdue: false,
    persons: [],
    later: [],
    requires: [],
    ask: null,
    asksMore: 0,
  };
  const next = (last?.time ?? 0) + 1;
  const ahead = {
    ...common,
    time: next,
    earlier: days(current),
    deadlineBefore: last === undefined ? null : deadline,
    deadline: null,
  };
  return [
    ...inMonth.map(({ listing, round }): Draft => {
      const { time, on, event, events } = listing;
      const before = round[time - 2];
      return {
        ...common,
        time,
        timeIsCertain: !hasGaps(one, on),
        standing: 'circulated',
        on,
        basis: law.basis.get(time) ?? null,
        earlier: days(round.slice(0, time - 1)),
        later: days(round.slice(time)),
        deadlineBefore: before === undefined ? null : setDeadline(before.events),
        deadline: listing === last ? deadline : setDeadline(events),
        persons: namedPersons(one, event),
        requires: listing === last ? asked.map((action) => consequence(one, action)) : [],
      };
    }),
    ...toList.map(
      (action): Draft => ({
        ...ahead,
        time: action.ordinal ?? next,
        timeIsCertain: action.ordinal !== undefined || !hasGaps(one, asOf),
        standing: 'to-circulate',
        by: action.due,
        overdue: action.status === 'overdue',
        basis: action.basis.text,
        requires: asked.map((asks) => consequence(one, asks)),
      }),
    ),
    ...unsure.flatMap((group) =>
      group.rules
        .filter(({ type }) => type === listingAct)
        .map(
          ({ basis }): Draft => ({
            ...ahead,
            timeIsCertain: !hasGaps(one, asOf),
            standing: 'undecided',
            basis: basis.text,
            ...questionOf(one, group),
          }),
        ),
    ),
  ];
}
