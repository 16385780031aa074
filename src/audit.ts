import { dayOf, fromDay, MIN_DAY, toDay } from './calendar/index.js';
import { correctedOn } from './case/corrected.js';
import { cutAt } from './case/cut.js';
import type { ContestedAudit, HangsOn } from './contested/audit.js';
import { NO } from './engine/value.js';
import { sinceReason } from './reasons/since.js';
import type { DayReason, Reason } from './reasons/types.js';
import {
  decisionsOf,
  type Failing,
  type Followed,
  Follower,
  following,
  lastDayOf,
  type Obligation,
} from './timeline/obligations.js';
import { reasonOfAct, reasonOfObligation } from './timeline/reasons.js';
import { beginningDay, replay, type Story } from './timeline/replay.js';

/** `missed`: not done, and overdue until something else ended it, or still. The rest as in `End`. */
export type BreachClass = 'missed' | 'late' | 'lapsed' | 'not-in-conformity';

/** What an audit says of an obligation as a timeline does. `ended` null: it still stands. */
type Told =
  | 'id'
  | 'type'
  | 'rule'
  | 'norm'
  | 'modality'
  | 'actor'
  | 'place'
  | 'basis'
  | 'label'
  | 'began'
  | 'beganBy'
  | 'due'
  | 'decisions'
  | 'ended'
  | 'by'
  | 'done';

/** An obligation as an audit lists it. */
export interface AuditEntry extends Pick<Obligation, Told> {
  /** Days after the due day: until done, ended, or the day of the audit; null where there is no due day. */
  readonly daysLate: number | null;
  /**
   * The options of readings under which it would be a breach or departure if it is none, and none or another one if it
   * is. Only where `include` asks for what is contested.
   */
  readonly hangsOn?: readonly HangsOn[];
}

export interface Breach extends AuditEntry {
  readonly class: BreachClass;
  /** The first day of the breach. */
  readonly since: string;
  /**
   * Why the duty stood, on the last day on which it did for certain; for an act that does not conform, how it was
   * judged on its day. Only where `include` asks for reasons.
   */
  readonly reason?: Reason;
  /** How `since` comes about, from the due day or the act on. Only where `include` asks for reasons. */
  readonly sinceReason?: DayReason;
}

export interface Undecided extends AuditEntry {
  /** What is not known: whether it stands, whether it was done in time, whether the act was as it should be. */
  readonly about: 'standing' | 'time' | 'conformity';
  /** What is known and what is asked. Only where `include` asks for reasons. */
  readonly reason?: Reason;
}

/** What was breached, departed from, left undecided and done in time, up to a day. */
export interface Audit {
  readonly case: string;
  readonly measure: string;
  readonly asOf: string;
  /** Duties missed, done late, lapsed, or done in a way that does not conform. */
  readonly breaches: readonly Breach[];
  /** The same of norms that hold as a rule. */
  readonly departures: readonly Breach[];
  readonly undecided: readonly Undecided[];
  /** Done in time, or without a day by which to do them. */
  readonly discharged: readonly AuditEntry[];
  /** Fallen away before they were due. */
  readonly moot: readonly AuditEntry[];
  /** In the order of the measure's readings: only those that change something. Only where `include` asks for it. */
  readonly contested?: readonly ContestedAudit[];
}

/** What was breached up to a day, judged with every event up to that day. Lists are in order of the day they began. */
export function auditOf(story: Story, asOf: string, reasons = false): Audit {
  const today = toDay(asOf);
  const log = correctedOn(cutAt(story.source, today), today, story.vocabulary);
  const known: Story = { ...story, source: log };
  const follower = new Follower(known);
  for (const _ of following(
    replay(known, Math.max(MIN_DAY, beginningDay(known, today) - 1), today),
    follower,
  ));
  const { source, program } = known;
  const breaches: Breach[] = [];
  const undecided: Undecided[] = [];
  const discharged: AuditEntry[] = [];
  const moot: AuditEntry[] = [];
  const reasonOf = (one: Followed, undecided: boolean) => reasonOfObligation(known, one, today, undecided);
  const why = (reason: () => Reason) => (reasons ? { reason: reason() } : {});
  const broken = (breach: Breach, reason: () => Reason): Breach => {
    if (!reasons) return breach;
    const found = reason();
    return { ...breach, reason: found, sinceReason: sinceReason(breach, found) };
  };
  for (const one of follower.all) {
    const entry = entryOf(one, asOf);
    const breach = breachOf(one);
    if (one.modality === 'may') continue;
    if (one.undetermined || one.end === 'undecided') {
      if (!isToldAsAct(one, follower.failings))
        undecided.push({ ...entry, about: 'standing', ...why(() => reasonOf(one, true)) });
    } else if (breach === 'not-in-conformity') continue;
    else if (breach !== null) {
      if (one.certain)
        breaches.push(broken({ ...entry, class: breach, since: sinceOf(one) }, () => reasonOf(one, false)));
      else undecided.push({ ...entry, about: 'standing', ...why(() => reasonOf(one, true)) });
    } else if (one.end === 'discharged' && one.late === null)
      undecided.push({ ...entry, about: 'time', ...why(() => reasonOf(one, false)) });
    else if (one.end === 'discharged') discharged.push(entry);
    else if (one.end === 'moot' && one.certain) moot.push(entry);
  }
  for (const failing of follower.failings) {
    const { judged, on, of } = failing;
    const entry = entryOf(of, asOf);
    const reason = () => reasonOfAct(known, failing);
    if (entry.modality === 'may') continue;
    if (judged.met === NO && judged.certain)
      breaches.push(broken({ ...entry, class: 'not-in-conformity', since: on }, reason));
    else undecided.push({ ...entry, about: 'conformity', ...why(reason) });
  }
  const sorted = breaches.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  return {
    case: source.id,
    measure: program.source.measure.id,
    asOf,
    breaches: sorted.filter(({ modality }) => modality !== 'as-a-rule'),
    departures: sorted.filter(({ modality }) => modality === 'as-a-rule'),
    undecided,
    discharged,
    moot,
  };
}

/** Is it told as the act that ended it, or that it is about? */
const isToldAsAct = (one: Followed, failings: readonly Failing[]): boolean =>
  failings.some(
    ({ of, judged }) =>
      of === one || (judged.rule === one.finding.rule && judged.act.raw === one.finding.scope.act?.raw),
  );

function breachOf(one: Followed): BreachClass | null {
  if (one.end === 'not-in-conformity' || one.end === 'lapsed' || one.end === 'missed') return one.end;
  if (one.end === 'discharged') return one.late === true ? 'late' : null;
  return one.end === null && one.overdue !== null ? 'missed' : null;
}

/**
 * The first day of a breach: after the last day that the due day may be, and not before the duty stood. Where the due day
 * is not known any more, the first day on which it was overdue.
 */
function sinceOf({ dueDay, overdue, began }: Followed): string {
  const last = lastDayOf(dueDay);
  const after = last === null ? overdue : fromDay(last + 1);
  return [after, began].reduce<string>((a, b) => (b !== null && b > a ? b : a), '');
}

function entryOf(one: Followed, asOf: string): AuditEntry {
  const { id, type, rule, norm, modality, actor, place, basis, label, began, beganBy, due, ended, by, done } =
    one;
  const until = done ?? ended ?? asOf;
  return {
    id,
    type,
    rule,
    norm,
    modality,
    actor,
    ...(place === undefined ? {} : { place }),
    basis,
    label,
    began,
    beganBy,
    due,
    ...decisionsOf(one),
    ended,
    by,
    done,
    daysLate: due === null ? null : Math.max(0, dayOf(until) - dayOf(due)),
  };
}
