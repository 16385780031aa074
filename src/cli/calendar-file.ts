import { readFileSync } from 'node:fs';
import {
  createCalendar,
  isCivilDate,
  stateCouncilCalendar,
  toDay,
  type WorkdayCalendar,
  yearOf,
} from '../calendar/index.js';
import { isObject } from '../faults.js';
import { parseJson } from '../json-lines.js';
import { nearest } from '../suggest.js';
import type { Text } from '../text.js';
import { Unreadable } from './unreadable.js';
import { UsageError } from './usage.js';

type Days = Readonly<Record<string, string | Text>>;

/** A calendar of working days as a file has it. */
export interface CalendarFile {
  readonly id: string;
  readonly years?: readonly number[];
  readonly holidays: Days;
  readonly workdays: Days;
  /** Null: it stands alone, where else it adds to the State Council's arrangements. */
  readonly base?: null;
}

/**
 * Reads and checks a calendar.
 *
 * @throws UsageError naming every fault
 * @throws Unreadable
 */
export function calendarFileOf(path: string): CalendarFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Unreadable(path, error);
  }
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  const faults = 'value' in parsed ? faultsOf(parsed.value) : [said('这不是 JSON', 'it is no JSON')];
  if (faults.length > 0 || !('value' in parsed))
    throw new UsageError({
      zh: `--calendar ${path} 有错：${faults.map(({ zh }) => zh).join('；')}。`,
      en: `--calendar ${path} is wrong: ${faults.map(({ en }) => en).join('; ')}.`,
    });
  return parsed.value as CalendarFile;
}

export function calendarOf({ id, years, holidays, workdays, base }: CalendarFile): WorkdayCalendar {
  return createCalendar({
    id,
    holidays,
    workdays,
    ...(years === undefined ? {} : { years }),
    ...(base === null ? {} : { base: stateCouncilCalendar }),
  });
}

const said = (zh: string, en: string): Text => ({ zh, en });
const lists = ['holidays', 'workdays'] as const;
const keys = ['id', 'years', ...lists, 'base'];

function faultsOf(value: unknown): Text[] {
  if (!isObject(value)) return [said('应为一个对象', 'it is to be an object')];
  const faults: Text[] = [];
  for (const key of Object.keys(value)) {
    if (keys.includes(key)) continue;
    const near = nearest(key, keys);
    faults.push(
      said(
        `没有键“${key}”${near ? `，是否想写 ${near}？` : ''}`,
        `there is no key "${key}"${near ? `, did you mean ${near}?` : ''}`,
      ),
    );
  }
  const { id, years, base } = value;
  if (typeof id !== 'string' || id === '') faults.push(said('id 应为文字', 'id is to be a text'));
  const known = Array.isArray(years) && years.every((year) => Number.isInteger(year) && isYear(year));
  if (years !== undefined && !known)
    faults.push(said('years 应为一列年份（1900 到 2199）', 'years is to be a list of years, 1900 to 2199'));
  if (base !== undefined && base !== null)
    faults.push(
      said(
        'base 只能是 null（不以国务院的安排为底），或者不写',
        'base is null (not on top of the State Council’s arrangements), or left out',
      ),
    );
  if (base === null && years === undefined)
    faults.push(said('base 是 null 时，要写 years', 'years is needed where base is null'));
  for (const list of lists) faults.push(...daysFaults(list, value[list]));
  if (faults.length === 0) faults.push(...coverFaults(value as unknown as CalendarFile));
  return faults;
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2199;

const isName = (name: unknown): boolean =>
  typeof name === 'string' || (isObject(name) && typeof name.zh === 'string' && typeof name.en === 'string');

function daysFaults(list: string, days: unknown): Text[] {
  if (!isObject(days))
    return [said(`${list} 应为日期和名称的对象`, `${list} is to be an object of days and their names`)];
  return Object.entries(days).flatMap(([day, name]) => [
    ...(isCivilDate(day)
      ? []
      : [
          said(
            `${list} 的“${day}”不是真实存在的日期 YYYY-MM-DD`,
            `"${day}" of ${list} is no real date YYYY-MM-DD`,
          ),
        ]),
    ...(isName(name)
      ? []
      : [
          said(
            `${list} 的 ${day} 要有名称：文字，或 zh 和 en`,
            `${day} of ${list} needs a name: a text, or zh and en`,
          ),
        ]),
  ]);
}

function coverFaults({ years, holidays, workdays, base }: CalendarFile): Text[] {
  const covered = (day: string): boolean =>
    years?.includes(yearOf(toDay(day))) ?? (base === null || stateCouncilCalendar.covers(toDay(day)));
  const outside = [...Object.keys(holidays), ...Object.keys(workdays)].filter((day) => !covered(day));
  const twice = Object.keys(workdays).filter((day) => Object.hasOwn(holidays, day));
  return [
    ...outside.map((day) => said(`${day} 不在 years 的年份里`, `${day} is outside the years`)),
    ...twice.map((day) =>
      said(`${day} 既是假日又是工作日`, `${day} is both among holidays and among workdays`),
    ),
  ];
}
