import * as z from 'zod';
import { atFirstUse } from './at-first-use.js';
import { dayIn } from './calendar/index.js';
import type { CallOptions, EngineOptions, EvaluateOptions } from './call-options.js';
import { caseKinds } from './case/kinds.js';
import { civilDate } from './case/slots.js';
import type { Fault } from './errors.js';
import type { EvaluateAllOptions } from './evaluate-all.js';
import { Faults, isObject, type Site } from './faults.js';
import { checkSchema, expectedDate } from './issues.js';
import type { Interpretation } from './measure/format.js';
import type { Measure } from './measure/measure.js';
import { didYouMean } from './suggest.js';
import type { Text } from './text.js';

/** The outer form of the options of each call; the compiler sees to it that none is left out. */
const forms = atFirstUse(() => {
  const common = {
    readings: z.record(z.string(), z.string()).optional(),
    calendar: z.looseObject({}).optional(),
    effectiveFrom: civilDate().optional(),
    only: z.array(z.string()).optional(),
  } satisfies Record<keyof CallOptions, z.ZodType>;
  const include = z.array(z.enum(['contested', 'hash', 'needs', 'nextChange', 'reasons'])).optional();
  const overTime = z.array(z.enum(['contested', 'reasons'])).optional();
  const range = { ...common, from: civilDate(), to: civilDate() };
  const evaluate = { ...common, asOf: civilDate(), include } satisfies Record<
    keyof EvaluateOptions,
    z.ZodType
  >;
  return {
    evaluate: z.strictObject(evaluate),
    evaluateAll: z.strictObject({
      ...evaluate,
      onFault: z.enum(['report', 'throw']).optional(),
    } satisfies Record<keyof EvaluateAllOptions, z.ZodType>),
    audit: z.strictObject({ ...common, asOf: civilDate(), include: overTime }),
    timeline: z.strictObject({ ...range, include: overTime }),
    whatIf: z.strictObject(range),
    toEngine: z.strictObject({
      readings: common.readings,
      calendar: common.calendar,
      effectiveFrom: common.effectiveFrom,
      kind: z.enum(caseKinds).optional(),
    } satisfies Record<keyof EngineOptions, z.ZodType>),
  };
});

/** The calls that judge a case. */
export type Call = keyof ReturnType<typeof forms>;

const dates = ['asOf', 'from', 'to', 'effectiveFrom'];

const at = 'options';

const none: readonly Fault[] = [];

/** Options with nothing but days that exist, as most calls have: nothing can be at fault. */
function isPlain(options: unknown, call: Call): boolean {
  if (call !== 'evaluate' || !isObject(options) || dayIn(options.asOf) === null) return false;
  const { effectiveFrom, readings, calendar, only, include } = options;
  // those that an object has from its class are looked at too
  if ([readings, calendar, only, include].some((one) => one !== undefined)) return false;
  if (effectiveFrom !== undefined && dayIn(effectiveFrom) === null) return false;
  return Object.keys(options).every((name) => name === 'asOf' || name === 'effectiveFrom');
}

/**
 * Every fault of the options of a call, as parts of the case they are asked for.
 *
 * @param measures those whose cases are judged: a reading or a norm must be of one of them
 */
export function optionFaults(
  place: string,
  measures: readonly Measure[],
  options: unknown,
  call: Call = 'evaluate',
): readonly Fault[] {
  if (isPlain(options, call)) return none;
  const faults = new Faults();
  const site: Site = { place };
  checkSchema(faults, site, forms()[call], options ?? {}, [at], (_issue, path, value) => {
    const [, name, more] = path;
    if (!dates.includes(name as string) || more !== undefined) return false;
    faults.add('OPTION_DATE', site, path, value, expectedDate, { zh: '请给出日期。', en: 'Give a date.' });
    return true;
  });
  if (!isObject(options)) return faults.list;
  const { from, to } = options;
  if (typeof from === 'string' && typeof to === 'string' && faults.list.length === 0 && to < from)
    faults.add('OPTION_DATE', site, [at, 'to'], to, notBefore(from), swapThem);
  checkReadings(faults, site, measures, options.readings);
  checkOnly(faults, site, measures, options.only);
  return faults.list;
}

const notBefore = (from: string): Text => ({
  zh: `应不早于${from}。`,
  en: `Expected no day before ${from}.`,
});
const swapThem: Text = { zh: '请把两个日期对调。', en: 'Exchange the two dates.' };

function checkReadings(faults: Faults, site: Site, measures: readonly Measure[], readings: unknown): void {
  if (!isObject(readings)) return;
  for (const [id, option] of Object.entries(readings)) {
    const found = measures.flatMap((measure) => measure.interpretations.filter((one) => one.id === id));
    const path = [at, 'readings', id];
    const [first] = found;
    if (faults.at(site, path)) continue;
    if (first === undefined) {
      faults.name('OPTION_READING_UNKNOWN', site, path, id, switchableOf(measures));
      continue;
    }
    const known = [...new Set(found.flatMap(({ options }) => options.map((one) => one.id)))];
    if (!faults.name('OPTION_READING_OPTION', site, path, option, known)) continue;
    if (!found.some((one) => takes(one, option)))
      faults.add('OPTION_READING_FIXED', site, path, option, onlyDefault(first.default), leaveOut);
  }
}

const switchableOf = (measures: readonly Measure[]): readonly string[] => [
  ...new Set(
    measures.flatMap(({ interpretations }) =>
      interpretations.filter((one) => one.switchable).map(({ id }) => id),
    ),
  ),
];

/** May the option of a reading be chosen? */
export const takes = ({ switchable, options, default: usual }: Interpretation, option: string): boolean =>
  option === usual || (switchable && options.some(({ id }) => id === option));

const onlyDefault = (option: string): Text => ({
  zh: `这个理解只能是“${option}”：规则没有写别的选项。`,
  en: `Expected "${option}": the rules are written for no other option of this reading.`,
});
const leaveOut: Text = { zh: '请去掉它。', en: 'Leave it out.' };

function checkOnly(faults: Faults, site: Site, measures: readonly Measure[], only: unknown): void {
  if (!Array.isArray(only)) return;
  const names = measures.flatMap(namesOf);
  only.forEach((name: unknown, i) => {
    const path = [at, 'only', i];
    if (typeof name !== 'string' || names.includes(name)) return;
    const expected = {
      zh: '应为规范的编号或规则名。',
      en: 'Expected the id of a norm or the name of a rule.',
    };
    faults.add('OPTION_ONLY_UNKNOWN', site, path, name, expected, didYouMean(name, names));
  });
}

/** Ids of norms, also behind the measure's own, and names of rules. */
export const namesOf = ({ id: measure, norms }: Measure): readonly string[] =>
  norms.flatMap(({ id, rules }) => [id, `${measure}/${id}`, ...(rules ?? []).map(({ name }) => name)]);
