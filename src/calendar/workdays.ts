/**
 * Working days, by the arrangement of holidays that the State Council publishes for each year, make-up days
 * included.
 *
 * chinese-days has the arrangements, but its functions read the host's time zone and answer for a year without
 * an arrangement as if it had no holidays. So only its data is taken, and every result that consulted a day
 * outside the data says that it is provisional.
 */
import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import { type Day, FIRST_YEAR, fromDay, isCivilDate, LAST_YEAR, toDay, weekday, yearOf } from './civil.js';

/** The language of a name. */
export type Lang = 'zh' | 'en';

/** A calendar of working days. A value: it never changes. */
export interface WorkdayCalendar {
  readonly id: string;
  /** Is it a working day? Outside the calendar's data: is it Monday to Friday? */
  isWorkday(day: Day): boolean;
  /** Does the calendar have an arrangement for this day? */
  covers(day: Day): boolean;
  /** The holiday that a day off, or the working day that makes up for one, belongs to (`zh` by default). */
  nameOf(day: Day, lang?: Lang): string | null;
}

/** A name in both languages, or one that serves for both. */
export type DayName = string | { readonly zh: string; readonly en: string };

/** Which days are working days, alone or on top of another calendar. */
export interface CalendarSpec {
  readonly id: string;
  /**
   * The years that this calendar can answer for: exactly these. On top of a base: the years for which base and
   * additions together are complete; left out, the years of the base.
   */
  readonly years?: readonly number[];
  /** Days off by date, `YYYY-MM-DD`. */
  readonly holidays: Readonly<Record<string, DayName>>;
  /** Working days that would else be off (make-up days) by date, `YYYY-MM-DD`. */
  readonly workdays: Readonly<Record<string, DayName>>;
  /** What holds for a day that is neither among `holidays` nor among `workdays`; else Monday to Friday. */
  readonly base?: WorkdayCalendar | null;
}

/** A day and what it is called; `null` for a plain weekend. */
export interface NamedDay {
  readonly day: Day;
  readonly name: string | null;
}

/** A day found by looking for working days. */
export interface Found {
  readonly day: Day;
  /** True when a day consulted lies outside the calendar's data. */
  readonly provisional: boolean;
}

/** A day found by counting working days. */
export interface CountedWorkdays extends Found {
  /** The days passed over because they are off, in the order in which they were met. */
  readonly skipped: readonly NamedDay[];
}

export interface AddWorkdaysOptions {
  /** The anchor is itself the first day, where it is a working day (default: the day after it). */
  readonly counted?: boolean;
  /** `next-workday`: a result that is no working day (only where nothing is counted) moves to the next one. */
  readonly roll?: 'none' | 'next-workday';
}

interface Entry {
  readonly off: boolean;
  readonly name: DayName;
}

const mondayToFriday = (day: Day): boolean => weekday(day) <= 5;

/** No arrangement has ever come near this many days off in a row. */
const MAX_DAYS_OFF = 3660;

function faultsOf({ id, years, holidays, workdays, base: given }: CalendarSpec): string[] {
  const base = given ?? undefined;
  const faults: string[] = [];
  if (id === '') faults.push('id is empty');
  if (years === undefined && base === undefined)
    faults.push('years is missing: needed where there is no base');
  for (const year of years ?? []) {
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
      faults.push(`years: ${year} is no year from ${FIRST_YEAR} to ${LAST_YEAR}`);
    }
  }
  const covered = (day: Day): boolean => years?.includes(yearOf(day)) ?? base?.covers(day) ?? false;
  for (const [list, days] of [
    ['holidays', holidays],
    ['workdays', workdays],
  ] as const) {
    for (const date of Object.keys(days)) {
      if (!isCivilDate(date)) faults.push(`${list}: ${JSON.stringify(date)} is no date`);
      else if (!covered(toDay(date))) faults.push(`${list}: ${date} is outside the calendar's years`);
      else if (list === 'workdays' && Object.hasOwn(holidays, date)) {
        faults.push(`${date} is both among the holidays and among the workdays`);
      }
    }
  }
  return faults;
}

/**
 * A calendar of one's own, or additions to another one (a region's holidays, an arrangement newly published).
 *
 * @throws RangeError naming every fault: an impossible date, a date outside the years, a date in both lists
 * @example
 * const ningxia = createCalendar({
 *   id: 'ningxia',
 *   base: stateCouncilCalendar,
 *   years: [2017],
 *   holidays: { '2017-06-26': { zh: '开斋节', en: 'Eid al-Fitr' } },
 *   workdays: {},
 * });
 * ningxia.id // 'ningxia'
 */
export function createCalendar(spec: CalendarSpec): WorkdayCalendar {
  const faults = faultsOf(spec);
  if (faults.length > 0) throw new RangeError(`calendar ${JSON.stringify(spec.id)}: ${faults.join('; ')}`);
  const { id, years } = spec;
  const base = spec.base ?? undefined;
  const entries = new Map<Day, Entry>();
  for (const [date, name] of Object.entries(spec.holidays)) entries.set(toDay(date), { off: true, name });
  for (const [date, name] of Object.entries(spec.workdays)) entries.set(toDay(date), { off: false, name });
  const own = new Set(years);
  return Object.freeze({
    id,
    isWorkday(day: Day): boolean {
      const entry = entries.get(day);
      if (entry !== undefined) return !entry.off;
      return base === undefined ? mondayToFriday(day) : base.isWorkday(day);
    },
    covers(day: Day): boolean {
      return years === undefined && base !== undefined ? base.covers(day) : own.has(yearOf(day));
    },
    nameOf(day: Day, lang: Lang = 'zh'): string | null {
      const entry = entries.get(day);
      if (entry === undefined) return base?.nameOf(day, lang) ?? null;
      return typeof entry.name === 'string' ? entry.name : entry.name[lang];
    },
  });
}

/** chinese-days writes a day as `"Dragon Boat Festival,端午,1"`: English, Chinese, days off by law. */
function named(days: Readonly<Record<string, string>>): Record<string, DayName> {
  const names: Record<string, DayName> = {};
  for (const [date, text] of Object.entries(days)) {
    const [en = '', zh = ''] = text.split(',');
    names[date] = { zh, en };
  }
  return names;
}

interface Table {
  readonly calendar: WorkdayCalendar;
  readonly first: Day;
  /** 1 for a working day, by day from `first`. */
  readonly open: Uint8Array;
}

let table: Table | undefined;

function stateCouncil(): Table {
  if (table === undefined) {
    const dates = [...Object.keys(holidays), ...Object.keys(workdays)];
    const years = [...new Set(dates.map((date) => Number(date.slice(0, 4))))].sort((a, b) => a - b);
    const calendar = createCalendar({
      id: 'state-council',
      years,
      holidays: named(holidays),
      workdays: named(workdays),
    });
    const first = toDay(`${years[0]}-01-01`);
    const open = new Uint8Array(toDay(`${years.at(-1)}-12-31`) - first + 1);
    for (let index = 0; index < open.length; index++) open[index] = calendar.isWorkday(first + index) ? 1 : 0;
    table = { calendar, first, open };
  }
  return table;
}

/** The State Council's arrangements, for the years that chinese-days has (2004–2026 in 1.5.7). */
export const stateCouncilCalendar: WorkdayCalendar = {
  id: 'state-council',
  isWorkday(day) {
    const { first, open } = stateCouncil();
    const state = open[day - first];
    return state === undefined ? mondayToFriday(day) : state === 1;
  },
  covers(day) {
    return stateCouncil().calendar.covers(day);
  },
  nameOf(day, lang) {
    return stateCouncil().calendar.nameOf(day, lang);
  },
};

/**
 * The `n`-th working day after a day (before it where `n` is negative); the day itself where `n` is 0.
 *
 * @example addWorkdays(stateCouncilCalendar, toDay('2017-05-22'), 5).day // 2017-05-27, a Saturday worked
 * @throws RangeError where a calendar has ten years without a working day
 */
export function addWorkdays(
  calendar: WorkdayCalendar,
  day: Day,
  n: number,
  { counted = false, roll = 'none' }: AddWorkdaysOptions = {},
): CountedWorkdays {
  const step = n < 0 ? -1 : 1;
  const skipped: NamedDay[] = [];
  let provisional = false;
  let current = counted && n !== 0 ? day - step : day;
  let left = Math.abs(n);
  let off = 0;
  const consult = (): boolean => {
    if (!calendar.covers(current)) provisional = true;
    if (calendar.isWorkday(current)) {
      off = 0;
      return true;
    }
    skipped.push({ day: current, name: calendar.nameOf(current) });
    if (++off > MAX_DAYS_OFF) {
      throw new RangeError(`calendar ${JSON.stringify(calendar.id)} has no working day near ${fromDay(day)}`);
    }
    return false;
  };
  while (left > 0) {
    current += step;
    if (consult()) left--;
  }
  if (n === 0 && roll === 'next-workday') while (!consult()) current++;
  return { day: current, provisional, skipped };
}

/**
 * The day itself where it is a working day, else the next one.
 *
 * @example rollForward(stateCouncilCalendar, toDay('2017-10-01')).day // 2017-10-09
 */
export function rollForward(calendar: WorkdayCalendar, day: Day): Found {
  const { day: found, provisional } = addWorkdays(calendar, day, 0, { roll: 'next-workday' });
  return { day: found, provisional };
}
