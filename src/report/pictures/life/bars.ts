import { dayOf, toDay } from '../../../calendar/index.js';
import type { Obligation } from '../../../timeline/obligations.js';
import type { Standing } from '../marks.js';

/** A duty from the day it began to the day it ended, or to the last day looked at. */
export interface Bar {
  readonly one: Obligation;
  readonly standing: Standing;
  /** It began before the first day looked at. */
  readonly isEarlier: boolean;
  readonly from: number;
  /** The end of the bar, that is the day after the last one. */
  readonly to: number;
  /** From when on it is over the time; null where it never was. */
  readonly over: number | null;
  readonly due: number | null;
}

export function standingOf({ end, late, overdue, undetermined }: Obligation): Standing {
  switch (end) {
    case 'discharged':
      return late === null ? 'unclear' : late ? 'late' : 'kept';
    case 'missed':
    case 'lapsed':
    case 'not-in-conformity':
      return 'missed';
    case 'moot':
      return 'moot';
    case 'undecided':
      return 'unclear';
    case null:
      return undetermined ? 'unclear' : overdue === null ? 'open' : 'overdue';
  }
}

export function barOf(one: Obligation, from: string, to: string): Bar {
  const [first, last] = [toDay(from), toDay(to)];
  const begin = one.began === null ? first : toDay(one.began);
  const done = one.done ?? one.ended;
  const end = Math.max(begin, Math.min(done === null ? last + 1 : toDay(done), last + 1));
  const due = one.due === null ? null : dayOf(one.due);
  return {
    one,
    standing: standingOf(one),
    isEarlier: one.began === null,
    from: begin,
    to: end,
    over: due === null || due + 1 >= end ? null : Math.max(begin, due + 1),
    due,
  };
}
