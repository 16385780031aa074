import type { Measure } from '../measure/measure.js';
import { nearest } from '../suggest.js';
import { UsageError } from './usage.js';

/** What `--reading ID=OPTION` asks for: taken by every measure that has that reading and that option. */
export type Readings = Readonly<Record<string, string>>;

/** @throws UsageError where no measure has such a reading or option, or it can't be switched. */
export function readingsOf(given: readonly string[], measures: readonly Measure[]): Readings {
  const wished = given.map(split);
  for (const [id, option] of wished) check(id, option, measures);
  return Object.fromEntries(wished);
}

/** Those that none of these measures takes. */
export const idle = (
  readings: Readings,
  measures: readonly Measure[],
): readonly [id: string, option: string][] =>
  Object.entries(readings).filter(([id, option]) => !measures.some((measure) => takes(measure, id, option)));

function split(given: string): [string, string] {
  const at = given.indexOf('=');
  if (at < 1 || at === given.length - 1)
    throw new UsageError({
      zh: `--reading 要写成 ID=OPTION，不能是“${given}”。`,
      en: `--reading is written ID=OPTION, not "${given}".`,
    });
  return [given.slice(0, at), given.slice(at + 1)];
}

const optionsOf = (measure: Measure, id: string): readonly string[] => {
  const found = measure.interpretations.find((interpretation) => interpretation.id === id);
  if (found === undefined) return [];
  return found.switchable ? found.options.map((option) => option.id) : [found.default];
};

const takes = (measure: Measure, id: string, option: string): boolean =>
  optionsOf(measure, id).includes(option);

function check(id: string, option: string, measures: readonly Measure[]): void {
  if (measures.some((measure) => takes(measure, id, option))) return;
  const options = [...new Set(measures.flatMap((measure) => optionsOf(measure, id)))];
  if (options.length > 0)
    throw new UsageError({
      zh: `理解 ${id} 没有选项“${option}”；可选：${options.join('、')}。`,
      en: `The reading ${id} has no option "${option}"; it has: ${options.join(', ')}.`,
    });
  const known = measures.flatMap((measure) =>
    measure.interpretations.filter((i) => i.switchable).map((i) => i.id),
  );
  const near = nearest(id, known);
  throw new UsageError({
    zh: `没有理解“${id}”。${near ? `是否想写 ${near}？` : '各文件的理解见 rules/<文件>/measure.json。'}`,
    en: `There is no reading "${id}". ${near ? `Did you mean ${near}?` : 'Each measure lists its own in rules/<measure>/measure.json.'}`,
  });
}
