import * as z from 'zod';
import { civilDate } from './case/slots.js';
import type { CallOptions, EvaluateOptions } from './duxun.js';
import type { Fault } from './errors.js';
import { Faults, isObject, type Site } from './faults.js';
import { checkSchema, expectedDate } from './issues.js';
import type { Measure } from './measure/measure.js';
import { didYouMean } from './suggest.js';
import type { Text } from './text.js';

/** The outer form of the options that every call has; the compiler sees to it that none is left out. */
const common = {
  readings: z.record(z.string(), z.string()).optional(),
  calendar: z.looseObject({}).optional(),
  effectiveFrom: civilDate.optional(),
  only: z.array(z.string()).optional(),
} satisfies Record<keyof CallOptions, z.ZodType>;

const include = z.array(z.enum(['contested', 'nextChange', 'reasons'])).optional();
const overTime = z.array(z.enum(['contested', 'reasons'])).optional();
const range = { ...common, from: civilDate, to: civilDate };

const forms = {
  evaluate: z.strictObject({ ...common, asOf: civilDate, include } satisfies Record<
    keyof EvaluateOptions,
    z.ZodType
  >),
  audit: z.strictObject({ ...common, asOf: civilDate, include: overTime }),
  timeline: z.strictObject({ ...range, include: overTime }),
  whatIf: z.strictObject(range),
};

/** The calls that judge a case. */
export type Call = keyof typeof forms;

const dates = ['asOf', 'from', 'to', 'effectiveFrom'];

const at = 'options';

/** Every fault of the options of a call, as parts of the case they are asked for. */
export function optionFaults(
  place: string,
  measure: Measure,
  options: unknown,
  call: Call = 'evaluate',
): readonly Fault[] {
  const faults = new Faults();
  const site: Site = { place };
  checkSchema(faults, site, forms[call], options ?? {}, [at], (_issue, path, value) => {
    const [, name, more] = path;
    if (!dates.includes(name as string) || more !== undefined) return false;
    faults.add('OPTION_DATE', site, path, value, expectedDate, { zh: '请给出日期。', en: 'Give a date.' });
    return true;
  });
  if (!isObject(options)) return faults.list;
  const { from, to } = options;
  if (typeof from === 'string' && typeof to === 'string' && faults.list.length === 0 && to < from)
    faults.add('OPTION_DATE', site, [at, 'to'], to, notBefore(from), swapThem);
  checkReadings(faults, site, measure, options.readings);
  checkOnly(faults, site, measure, options.only);
  return faults.list;
}

const notBefore = (from: string): Text => ({
  zh: `应不早于${from}。`,
  en: `Expected no day before ${from}.`,
});
const swapThem: Text = { zh: '请把两个日期对调。', en: 'Exchange the two dates.' };

function checkReadings(faults: Faults, site: Site, { interpretations }: Measure, readings: unknown): void {
  if (!isObject(readings)) return;
  const switchable = interpretations.filter((one) => one.switchable).map(({ id }) => id);
  for (const [id, option] of Object.entries(readings)) {
    const path = [at, 'readings', id];
    const found = interpretations.find((one) => one.id === id);
    if (faults.at(site, path)) continue;
    if (found === undefined) {
      faults.name('OPTION_READING_UNKNOWN', site, path, id, switchable);
      continue;
    }
    const known = found.options.map((one) => one.id);
    if (!faults.name('OPTION_READING_OPTION', site, path, option, known)) continue;
    if (!found.switchable && option !== found.default)
      faults.add('OPTION_READING_FIXED', site, path, option, onlyDefault(found.default), leaveOut);
  }
}

const onlyDefault = (option: string): Text => ({
  zh: `这个理解只能是“${option}”：规则没有写别的选项。`,
  en: `Expected "${option}": the rules are written for no other option of this reading.`,
});
const leaveOut: Text = { zh: '请去掉它。', en: 'Leave it out.' };

function checkOnly(faults: Faults, site: Site, measure: Measure, only: unknown): void {
  if (!Array.isArray(only)) return;
  const names = measure.norms.flatMap(({ id, rules }) => [
    id,
    `${measure.id}/${id}`,
    ...(rules ?? []).map(({ name }) => name),
  ]);
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
