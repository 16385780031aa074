import type { AuditEntry, Breach, Undecided } from '../audit.js';
import { dayOf, fromDay } from '../calendar/index.js';
import type { AnyEvent } from '../case/types.js';
import { dayAfter } from '../reasons/since.js';
import type { Reason } from '../reasons/types.js';
import type { End, Obligation } from '../timeline/obligations.js';
import { eventText } from './events.js';
import type { Section } from './sections.js';
import { capital, trimEnd, type Voice } from './voice.js';

/** What has a course of its own: entries of an audit, obligations of a timeline. */
export type Coursed = Breach | Undecided | AuditEntry | Obligation;

/** What became of a duty, in one form. */
export interface Course
  extends Pick<AuditEntry, 'type' | 'modality' | 'began' | 'beganBy' | 'due' | 'ended' | 'by' | 'done'> {
  readonly outcome: Breach['class'] | Exclude<Undecided['about'], 'standing'> | End | 'open' | 'overdue';
  readonly since: string | null;
  readonly daysLate: number | null;
  /** The day up to which it is told, where that is known. */
  readonly upTo: string | null;
  readonly reason?: Reason | undefined;
}

export const isCoursed = (x: object): x is Coursed => 'beganBy' in x;

/** Puts an entry of an audit or an obligation into one form. */
export function courseOf(x: Coursed): Course {
  const { type, modality, began, beganBy, due, ended, by, done } = x;
  const reason = 'reason' in x ? x.reason : undefined;
  const common = { type, modality, began, beganBy, due, ended, by, done, reason };
  if ('daysLate' in x) {
    const late = x.daysLate ?? 0;
    const upTo = due === null || late === 0 ? (reason?.asOf ?? null) : fromDay(dayOf(due) + late);
    const since = 'class' in x ? x.since : null;
    return { ...common, outcome: outcomeOf(x), since, daysLate: x.daysLate, upTo };
  }
  const late = x.end === 'discharged' && x.late === true;
  const until = done ?? ended;
  return {
    ...common,
    outcome:
      x.end === null
        ? x.undetermined
          ? 'undecided'
          : x.overdue === null
            ? 'open'
            : 'overdue'
        : late
          ? 'late'
          : // an act ended it, of which it is not known whether it conformed
            x.end === 'undecided' && x.by !== null
            ? 'conformity'
            : x.end,
    since: late && due !== null ? sinceDue(due, began) : x.overdue,
    daysLate: due === null || until === null ? null : Math.max(0, dayOf(until) - dayOf(due)),
    upTo: reason?.asOf ?? null,
  };
}

/** The day after the due day, or that on which the duty began, where it began later. */
const sinceDue = (due: string, began: string | null): string =>
  began !== null && began > dayAfter(due) ? began : dayAfter(due);

function outcomeOf(x: Breach | Undecided | AuditEntry): Course['outcome'] {
  if ('class' in x) return x.class;
  if ('about' in x) return x.about === 'standing' ? 'undecided' : x.about;
  return x.done !== null || x.by?.on === 'unknown' ? 'discharged' : 'moot';
}

const days = (v: Voice, n: number): string => v.t(`${n}天`, `${n} ${n === 1 ? 'day' : 'days'}`);

/** What was done, in the words that fit an act, or a state that is to be reached. */
const deed = (v: Voice, { type, modality }: Course): readonly [string, string] =>
  modality === 'must-not' || ['meet-duty', 'meet-target', 'conform'].includes(type)
    ? [v.t('做到', 'met'), v.t('没有做到的记录', 'no record that it was met')]
    : [v.t('办理', 'done'), v.t('没有已办的记录', 'no record that it had been done')];

/** What the event was that ended it, in brackets. */
function record(v: Voice, { by, done }: Course): string {
  // nothing but an event discharges a duty
  const { type, on } = by as AnyEvent;
  const event = on === done ? v.event(type) : eventText(v, by as AnyEvent);
  return v.bracket(v.t(`记录：${event}`, `on record: ${event}`));
}

/** What happened and when. */
export function courseSection(v: Voice, course: Course): Section {
  const lines = [beginning(v, course), ending(v, course)].filter((line) => line !== '');
  return { title: v.t('经过', 'What happened'), lines: lines.map((line) => v.stop(line)) };
}

function beginning(v: Voice, { began, beganBy, by, outcome }: Course): string {
  const judged = outcome === 'not-in-conformity' || outcome === 'conformity';
  if (began === null || (judged && beganBy === by)) return '';
  const [day, cause] = [v.date(began), beganBy === null ? '' : v.event(beganBy.type)];
  if (outcome === 'undecided')
    return v.t(
      `此事自${day}起需要判断${cause === '' ? '' : `，起因是${cause}`}`,
      `The matter arose on ${day}${cause === '' ? '' : `, with ${cause}`}`,
    );
  return v.t(
    `这一要求自${day}起成立${cause === '' ? '' : `，起因是${cause}`}`,
    `The requirement has stood since ${day}${cause === '' ? '' : `, brought about by ${cause}`}`,
  );
}

function ending(v: Voice, course: Course): string {
  const { outcome, ended, by, done, daysLate } = course;
  const late = daysLate ?? 0;
  const [does, nothing] = deed(v, course);
  const day = ended === null ? '' : v.date(ended);
  const cause = by === null ? day : eventText(v, by);
  const after =
    late === 0 ? '' : v.t(`，此时已逾期${days(v, late)}`, `, ${days(v, late)} after the last day`);
  const on = done === null ? '' : v.t(v.date(done), ` on ${v.date(done)}`);
  switch (outcome) {
    case 'missed':
    case 'overdue':
    case 'open':
      return ended === null
        ? stillOpen(v, course, nothing)
        : v.t(
            `期限内${nothing}；${cause}以后不再要求${does}${after}`,
            `There was ${nothing} in time; from ${cause} on it was no longer asked for${after}`,
          );
    case 'late':
      return lateText(v, course, does);
    case 'lapsed':
      return v.t(
        `期限内${nothing}；${day}起时间已过，不再要求${does}`,
        `There was ${nothing} in time; on ${day} the time for it had passed and it was no longer asked for`,
      );
    case 'not-in-conformity':
      return v.t(`${cause}不合这一要求`, `${cause} did not conform to it`);
    case 'conformity':
      return v.t(
        `${cause}是否合乎这一要求，还不能定`,
        `It cannot be decided yet whether ${cause} conformed to it`,
      );
    case 'time':
      return timeText(v, by as AnyEvent);
    case 'undecided':
      return ended === null
        ? ''
        : v.t(`到${day}为止，一直不能定它是否成立`, `Until ${day} it could not be decided whether it held`);
    case 'discharged':
      return v.t(`${on}已经${does}${record(v, course)}`, `It was ${does}${on}${record(v, course)}`);
    case 'moot':
      return by === null
        ? v.t(
            `${day}起时间已过，不再要求${does}`,
            `From ${day} on it was no longer asked for, by the date alone`,
          )
        : v.t(`${cause}以后不再要求${does}`, `From ${cause} on it was no longer asked for`);
  }
}

/** Done after its last day, as far as it is known on which day that was and on which it was done. */
function lateText(v: Voice, course: Course, does: string): string {
  const { done, daysLate } = course;
  const [on, onEn] = done === null ? ['逾期', 'late'] : [v.date(done), `on ${v.date(done)}`];
  const late = daysLate === null ? '' : days(v, daysLate);
  const after =
    late === ''
      ? ''
      : done === null
        ? v.t(`，逾期不超过${late}`, `, at most ${late} after the last day`)
        : v.t(`，逾期${late}`, `, ${late} after the last day`);
  return v.t(
    `${on}才${does}${record(v, course)}${after}`,
    `It was ${does} ${onEn}${record(v, course)}${after}`,
  );
}

/** Still asked for: what there is on record up to the day judged. */
function stillOpen(v: Voice, { upTo, daysLate }: Course, nothing: string): string {
  const late = daysLate ?? 0;
  const till = upTo === null ? v.t('判断之日', 'the day judged') : v.date(upTo);
  return v.t(
    `到${till}还${nothing}${late === 0 ? '' : `，已逾期${days(v, late)}`}`,
    `On ${till}${late === 0 ? '' : `, ${days(v, late)} after the last day,`} there was ${late === 0 ? '' : 'still '}${nothing}`,
  );
}

/** Done, and not known whether in time. */
function timeText(v: Voice, by: AnyEvent): string {
  return by.on === 'unknown'
    ? v.t(
        `记录有${eventText(v, by)}，是否在期限内，还不能定`,
        `${eventText(v, by)} is on record; whether that was in time cannot be decided yet`,
      )
    : v.t(
        `记录有${eventText(v, by)}，但究竟哪天做到还不清楚，是否在期限内不能定`,
        `${eventText(v, by)} is on record, but not the day on which it was met; whether that was in time cannot be decided yet`,
      );
}

/** What that amounts to, and from which day. */
export function classSection(v: Voice, course: Course): Section {
  const { outcome, since, due, modality } = course;
  const act = deed(v, course)[0] === '做到' ? '做到' : '办';
  const named = {
    missed: v.t(`到期未${act}`, 'missed'),
    overdue: v.t(`到期未${act}`, 'missed'),
    late: v.t(`逾期才${act}`, 'done late'),
    lapsed: v.t(`到期未${act}，且已不能补${act === '办' ? '办' : '救'}`, 'lapsed'),
    'not-in-conformity': v.t('办理不合要求', 'not in conformity'),
  }[outcome as string];
  if (named === undefined || since === null) return { lines: [] };
  const from =
    outcome === 'not-in-conformity'
      ? v.t(`以办理之日${v.date(since)}为准`, `as of the day of the act, ${v.date(since)}`)
      : due === null || since !== dayAfter(due)
        ? v.t(`自${v.date(since)}起`, `from ${v.date(since)} on`)
        : v.t(
            `期限${v.date(due)}的次日，即${v.date(since)}起`,
            `from ${v.date(since)} on, the day after the last day`,
          );
  const soft =
    modality === 'as-a-rule'
      ? [
          v.t(
            '这是“一般应当”的规定，属于偏离，不作违反论',
            'It holds as a rule only: this is a departure, not a breach',
          ),
        ]
      : [];
  const first = v.t(`${from}，属于${named}`, `${capital(named)}, ${from}`);
  return { title: v.t('认定', 'What that is'), lines: [first, ...soft].map((line) => v.stop(trimEnd(line))) };
}
