import { isCivilDate } from '../calendar/index.js';
import type { CallOptions } from '../call-options.js';
import type { Measure } from '../measure/measure.js';
import { namesOf, takes } from '../options.js';
import { nearest } from '../suggest.js';
import type { Text } from '../text.js';
import { type Args, common, type OptionSpec } from './args.js';
import { type CalendarFile, calendarFileOf, calendarOf } from './calendar-file.js';
import { type Folder, foldersOfRun, library } from './library.js';
import { type Readings, readingsOf } from './readings.js';
import { UsageError } from './usage.js';

/** Options of every command that judges cases. */
export const judgingOptions = {
  ...common,
  reading: { type: 'string', multiple: true },
  readings: { type: 'string', list: true },
  calendar: { type: 'string' },
  'effective-from': { type: 'string' },
  only: { type: 'string', list: true },
  case: { type: 'string', multiple: true },
  measure: { type: 'string', multiple: true },
} as const satisfies Record<string, OptionSpec>;

/** What they come to, as plain data: a worker is told the same. */
export interface Asked {
  readonly readings: Readings;
  readonly calendar: CalendarFile | null;
  readonly effectiveFrom: string | null;
  /** Ids of norms and names of rules; none for all. */
  readonly rules: readonly string[];
  /** Ids of cases; none for all. */
  readonly cases: readonly string[];
  /** Measures of the caller's own. */
  readonly folders: readonly Folder[];
}

/**
 * @throws UsageError
 * @throws Unreadable
 */
export function askedOf({ values }: Args): Asked {
  const calendar = values.get('calendar')?.at(-1);
  return {
    readings: readingsOf(
      [...(values.get('reading') ?? []), ...(values.get('readings') ?? [])],
      library().measures(),
    ),
    calendar: calendar === undefined ? null : calendarFileOf(calendar),
    effectiveFrom: dayOf(values, 'effective-from') ?? null,
    rules: (values.get('only') ?? []).map((name) => knownRule('only', name)),
    cases: [...new Set(values.get('case'))],
    folders: foldersOfRun(),
  };
}

/** @throws UsageError where it is no day */
export function dayOf(values: Args['values'], name: string): string | undefined {
  const value = values.get(name)?.at(-1);
  if (value !== undefined && !isCivilDate(value))
    throw new UsageError({
      zh: `--${name} 应为真实存在的日期 YYYY-MM-DD，不能是“${value}”。`,
      en: `--${name} is a real date YYYY-MM-DD, not "${value}".`,
    });
  return value;
}

/**
 * A day that has no default.
 *
 * @throws UsageError
 */
export function neededDay(values: Args['values'], name: string, question: Text): string {
  const day = dayOf(values, name);
  if (day !== undefined) return day;
  throw new UsageError({
    zh: `缺少 --${name} DATE：${question.zh}`,
    en: `--${name} DATE is missing: ${question.en}`,
  });
}

export const asOfOf = (values: Args['values']): string =>
  neededDay(values, 'as-of', { zh: '判断哪一天？', en: 'which day is to be judged?' });

/** @throws UsageError where no measure has such a norm or rule */
export function knownRule(option: string, name: string): string {
  const known = library().measures().flatMap(namesOf);
  if (known.includes(name)) return name;
  const near = nearest(name, known);
  throw new UsageError({
    zh: `--${option}：没有规范或规则“${name}”。${near ? `是否想写 ${near}？` : '各项的编号见 duxun measures ID --rules。'}`,
    en: `--${option}: there is no norm or rule "${name}". ${near ? `Did you mean ${near}?` : 'duxun measures ID --rules lists them.'}`,
  });
}

/** `--include`: what is worked out only where it is asked for; `none` leaves out what a format asks for by itself. */
export const includeOption = <T extends string>(...names: readonly T[]) =>
  ({ type: 'string', list: true, oneOf: [...names, 'none'] }) as const;

/** @param shown what the format shows of it, and asks for by itself */
export function includeOf<T extends string>(values: Args['values'], shown: readonly T[]): readonly T[] {
  const given = values.get('include') ?? [];
  const own = given.includes('none') ? [] : shown;
  return [...new Set([...own, ...given.filter((name) => name !== 'none')])] as T[];
}

/** For calls that take cases of all measures. */
export function callOptions({ readings, calendar, effectiveFrom, rules }: Asked): CallOptions {
  return {
    readings,
    ...(calendar === null ? {} : { calendar: calendarOf(calendar) }),
    ...(effectiveFrom === null ? {} : { effectiveFrom }),
    ...(rules.length === 0 ? {} : { only: rules }),
  };
}

/** For calls that take a case of one measure: what it has of the readings and rules. */
export function optionsByMeasure({
  readings = {},
  only,
  ...others
}: CallOptions): (measure: Measure) => CallOptions {
  const known = new Map<string, CallOptions>();
  const own = (measure: Measure): CallOptions => {
    const names = only === undefined ? [] : namesOf(measure);
    const taken = Object.entries(readings).filter(([id, option]) =>
      measure.interpretations.some((one) => one.id === id && takes(one, option)),
    );
    return {
      ...others,
      readings: Object.fromEntries(taken),
      ...(only === undefined ? {} : { only: only.filter((name) => names.includes(name)) }),
    };
  };
  return (measure) => {
    const options = known.get(measure.id) ?? own(measure);
    known.set(measure.id, options);
    return options;
  };
}
