import { dayOf, type WorkdayCalendar } from '../../calendar/index.js';
import type { AnyEvent } from '../../case/types.js';
import type { Action } from '../../evaluation.js';
import type { Modality } from '../../measure/format.js';
import type { Text } from '../../text.js';
import { type AboutCase, aboutOf } from '../cases/about.js';
import { isDuty, type NextAction, nextAction } from '../cases/duty.js';
import type { CasesOptions, Judged } from '../cases/judged.js';
import { scopeOf } from '../cases/scope.js';
import { logOf } from '../ledger/state.js';
import { type Bearer, bearerKey, bearerOf, type NameOf } from './bearer.js';

/** What a list of duties is told. */
export interface DutiesOptions extends CasesOptions {
  /** Names the body behind a role: a leading group, the local committee of a case. */
  readonly nameOf?: NameOf;
  /** The calendar by which the cases were judged; with it what is left of a deadline in working days is counted. */
  readonly calendar?: WorkdayCalendar;
}

/** A duty of somebody, and the problem that it belongs to. */
export interface DutyRow extends AboutCase, NextAction {
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly asOf: string;
  readonly bearer: Bearer;
  readonly modality: Modality;
  /** The place, person, period or event that it is about; null where the case has but one such duty. */
  readonly scope: Text | null;
  /**
   * Working days from the day of the list to the due day, below 0 where it is over; null where the deadline does not
   * count working days, or not by the calendar that was given.
   */
  readonly workdaysLeft: number | null;
  /** Between which days the due day lies, where it is not known; either is null where it is not known either. */
  readonly dueBetween: { readonly from: string | null; readonly to: string | null } | null;
  /** Since when time stands still for it. */
  readonly suspendedSince: string | null;
  /** It is to put right an act that did not conform. */
  readonly remedial: boolean;
  /** Its due day rests on an arrangement of working days that is not published yet. */
  readonly provisional: boolean;
}

/** Working days after one day up to another; below 0 where the other comes first. */
export function workdaysBetween(calendar: WorkdayCalendar, from: number, to: number): number {
  const step = to < from ? -1 : 1;
  let days = 0;
  for (let day = Math.min(from, to) + 1; day <= Math.max(from, to); day += 1)
    if (calendar.isWorkday(day)) days += step;
  return days;
}

function workdaysLeft(
  { due, calendar: counted }: Action,
  asOf: string,
  calendar: WorkdayCalendar | undefined,
): number | null {
  if (due === null || calendar === undefined || counted !== calendar.id) return null;
  return workdaysBetween(calendar, dayOf(asOf), dayOf(due));
}

/** The duties of a case that a list asks for, in the order of its evaluation; not numbered yet. */
export function dutyRows(
  { source, measure, evaluation }: Judged,
  { nameOf, calendar, quotes }: DutiesOptions,
  wanted: (action: Action) => boolean = () => true,
): readonly DutyRow[] {
  const { asOf, actions } = evaluation;
  const duties = actions.filter((action) => isDuty(action) && wanted(action));
  if (duties.length === 0) return [];
  const log: readonly AnyEvent[] = logOf(source, measure, asOf);
  const about = aboutOf(source, measure, log);
  return duties.map((action) => ({
    number: 0,
    ...about,
    asOf,
    bearer: bearerOf(source, measure, action, nameOf),
    ...nextAction(measure, action, asOf, quotes),
    modality: action.modality,
    scope: scopeOf(source, measure, action, log),
    workdaysLeft: workdaysLeft(action, asOf, calendar),
    dueBetween: action.dueUnknown
      ? { from: action.dueUnknown.notBefore, to: action.dueUnknown.notAfter }
      : null,
    suspendedSince: action.suspended?.since ?? null,
    remedial: action.remedial === true,
    provisional: action.provisional === true,
  }));
}

/** Named units first, then bodies known by their role alone, then what nobody is named for. */
const rank = ({ name, role }: Bearer): number => (role === null ? 2 : name === null ? 1 : 0);

const byDay = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** A due day that is not known is as near as it may be. */
const nearest = ({ due, dueBetween }: DutyRow): string | null =>
  due ?? dueBetween?.from ?? dueBetween?.to ?? null;

/**
 * By who bears them, those of one place together, in the order in which places and bearers first come, those of no place
 * last; for each what is overdue, then by due day, none last. Numbered.
 */
export function inOrder(rows: readonly DutyRow[]): DutyRow[] {
  const places = new Map<string, number>();
  const bearers = new Map<string, { readonly place: number; readonly order: number }>();
  const placeOf = ({ bearer, places: named }: DutyRow): number => {
    if (bearer.name === null || named.length === 0) return rows.length;
    const where = JSON.stringify(named);
    const place = places.get(where) ?? places.size;
    places.set(where, place);
    return place;
  };
  const keyed = rows.map((row) => {
    const key = bearerKey(row.bearer);
    const bearer = bearers.get(key) ?? { place: placeOf(row), order: bearers.size };
    bearers.set(key, bearer);
    return { row, bearer };
  });
  keyed.sort(
    (a, b) =>
      rank(a.row.bearer) - rank(b.row.bearer) ||
      a.bearer.place - b.bearer.place ||
      a.bearer.order - b.bearer.order ||
      Number(b.row.overdue) - Number(a.row.overdue) ||
      byDay(nearest(a.row), nearest(b.row)),
  );
  return keyed.map(({ row }, i) => ({ ...row, number: i + 1 }));
}
