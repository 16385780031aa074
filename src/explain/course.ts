import type { AuditEntry, Breach, Undecided } from '../audit.js';
import { fromDay, toDay } from '../calendar/index.js';
import { dayAfter } from '../reasons/since.js';
import type { Reason } from '../reasons/types.js';
import type { End, Obligation } from '../timeline/obligations.js';
import { eventText } from './events.js';
import type { Section } from './sections.js';
import { trimEnd, type Voice } from './voice.js';

/** What has a course of its own: entries of an audit, obligations of a timeline. */
export type Coursed = Breach | Undecided | AuditEntry | Obligation;

/** What became of a duty, in one form. */
export interface Course extends Pick<AuditEntry, 'began' | 'beganBy' | 'due' | 'ended' | 'by' | 'done'> {
  readonly outcome: Breach['class'] | Exclude<Undecided['about'], 'standing'> | End | 'open' | 'overdue';
  readonly modality: AuditEntry['modality'];
  readonly since: string | null;
  readonly daysLate: number | null;
  /** The day up to which it is told, where that is known. */
  readonly upTo: string | null;
  readonly reason?: Reason | undefined;
}

export const isCoursed = (x: object): x is Coursed => 'beganBy' in x;

/** Puts an entry of an audit or an obligation into one form. */
export function courseOf(x: Coursed): Course {
  const { began, beganBy, due, ended, by, done, modality } = x;
  const reason = 'reason' in x ? x.reason : undefined;
  const common = { began, beganBy, due, ended, by, done, modality, reason };
  if ('daysLate' in x) {
    const late = x.daysLate ?? 0;
    const upTo = due === null || late === 0 ? (reason?.asOf ?? null) : fromDay(toDay(due) + late);
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
          : x.end,
    since: late && due !== null ? dayAfter(due) : x.overdue,
    daysLate: due === null || until === null ? null : Math.max(0, toDay(until) - toDay(due)),
    upTo: reason?.asOf ?? null,
  };
}

function outcomeOf(x: Breach | Undecided | AuditEntry): Course['outcome'] {
  if ('class' in x) return x.class;
  if ('about' in x) return x.about === 'standing' ? 'undecided' : x.about;
  return x.done !== null || x.by?.on === 'unknown' ? 'discharged' : 'moot';
}

const days = (v: Voice, n: number): string => v.t(`${n}天`, `${n} ${n === 1 ? 'day' : 'days'}`);

/** What the event was that ended it, in brackets. */
const record = (v: Voice, { by }: Course): string =>
  by === null ? '' : v.bracket(v.t(`记录：${eventText(v, by)}`, `on record: ${eventText(v, by)}`));

/** What happened and when. */
export function courseSection(v: Voice, course: Course): Section {
  const lines = [beginning(v, course), ...ending(v, course)].filter((line) => line !== '');
  return { title: v.t('经过', 'What happened'), lines: lines.map((line) => v.stop(line)) };
}

function beginning(v: Voice, { began, beganBy, by, outcome }: Course): string {
  if (began === null || (outcome === 'not-in-conformity' && beganBy === by)) return '';
  const [day, cause] = [v.date(began), beganBy === null ? '' : v.event(beganBy.type)];
  if (outcome === 'undecided')
    return v.t(
      `此事自${day}起${cause === '' ? '需要判断' : `，起因是${cause}`}`,
      `The matter arose on ${day}${cause === '' ? '' : `, with ${cause}`}`,
    );
  return v.t(
    `这一要求自${day}起成立${cause === '' ? '' : `，起因是${cause}`}`,
    `The requirement has stood since ${day}${cause === '' ? '' : `, with ${cause}`}`,
  );
}

function ending(v: Voice, course: Course): string[] {
  const { outcome, ended, by, done, daysLate, upTo } = course;
  const late = daysLate ?? 0;
  const overdue = late === 0 ? '' : v.t(`，逾期${days(v, late)}`, `, ${days(v, late)} after the last day`);
  const day = ended === null ? '' : v.date(ended);
  switch (outcome) {
    case 'missed':
    case 'overdue':
    case 'open':
      if (ended === null) {
        const till =
          upTo === null
            ? v.t('到判断之日', 'By the day judged')
            : v.t(`到${v.date(upTo)}`, `By ${v.date(upTo)}`);
        return [
          v.t(
            `${till}还没有已办的记录${overdue}`,
            `${till} there was no record that it had been done${overdue}`,
          ),
        ];
      }
      return [
        v.t(
          `期限内没有已办的记录；${by === null ? day : eventText(v, by)}以后不再要求办理${late === 0 ? '' : `，此时已逾期${days(v, late)}`}`,
          `There was no record that it had been done in time; from ${by === null ? day : eventText(v, by)} on it was no longer asked for${late === 0 ? '' : `, ${days(v, late)} after the last day`}`,
        ),
      ];
    case 'late':
      return [
        v.t(
          `${done === null ? '办理的日子不明' : `${v.date(done)}才办`}${record(v, course)}${overdue}`,
          `It was done ${done === null ? 'on a day not known' : `on ${v.date(done)}`}${record(v, course)}${overdue}`,
        ),
      ];
    case 'lapsed':
      return [
        v.t(
          `期限内没有已办的记录；${day}起时间已过，不再要求办理`,
          `There was no record that it had been done in time; on ${day} the time for it had passed and it was no longer asked for`,
        ),
      ];
    case 'not-in-conformity':
      return by === null
        ? []
        : [v.t(`${eventText(v, by)}不合这一要求`, `${eventText(v, by)} did not conform to it`)];
    case 'conformity':
      return by === null
        ? []
        : [
            v.t(
              `${eventText(v, by)}是否合乎这一要求，还不能定`,
              `It cannot be decided yet whether ${eventText(v, by)} conformed to it`,
            ),
          ];
    case 'time':
      return [
        by === null || by.on === 'unknown'
          ? v.t(
              `${by === null ? '已办' : `记录有${eventText(v, by)}`}，是否在期限内，还不能定`,
              `${by === null ? 'It was done' : `${eventText(v, by)} is on record`}; whether that was in time cannot be decided yet`,
            )
          : v.t(
              `记录有${eventText(v, by)}，但究竟哪天办成还不清楚，是否在期限内不能定`,
              `${eventText(v, by)} is on record, but not the day on which it was done; whether that was in time cannot be decided yet`,
            ),
      ];
    case 'undecided':
      return ended === null
        ? [v.t('它是否成立，还不能定', 'It cannot be decided yet whether it holds')]
        : [v.t(`到${day}为止，一直不能定它是否成立`, `Until ${day} it could not be decided whether it held`)];
    case 'discharged':
      return [
        v.t(
          `${done === null ? '已办，日子不明' : `${v.date(done)}已办`}${record(v, course)}`,
          `It was done ${done === null ? 'on a day not known' : `on ${v.date(done)}`}${record(v, course)}`,
        ),
      ];
    case 'moot':
      return [
        by === null
          ? v.t(
              `${day}起因时间已过不再要求办理`,
              `From ${day} on it was no longer asked for, by the date alone`,
            )
          : v.t(
              `${eventText(v, by)}以后不再要求办理`,
              `From ${eventText(v, by)} on it was no longer asked for`,
            ),
      ];
  }
}

/** What that amounts to, and from which day. */
export function classSection(v: Voice, { outcome, since, due, modality }: Course): Section {
  const named = {
    missed: v.t('到期未办', 'missed'),
    overdue: v.t('到期未办', 'missed'),
    late: v.t('逾期才办', 'done late'),
    lapsed: v.t('到期未办，且已不能补办', 'lapsed'),
    'not-in-conformity': v.t('办理不合要求', 'not in conformity'),
  }[outcome as string];
  if (named === undefined || since === null) return { lines: [] };
  const from =
    outcome === 'not-in-conformity'
      ? v.t(`以办理之日${v.date(since)}为准`, `as of the day of the act, ${v.date(since)}`)
      : due === null
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
  const first = v.t(`${from}，属于${named}`, `${named.charAt(0).toUpperCase()}${named.slice(1)}, ${from}`);
  return { title: v.t('认定', 'What that is'), lines: [first, ...soft].map((line) => v.stop(trimEnd(line))) };
}
