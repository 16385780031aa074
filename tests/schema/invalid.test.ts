/** How much of what the parsers refuse a schema can refuse too; the rest hangs on names, or on several places at once. */
import { expect, it } from 'vitest';
import { type BrokenMeasure, brokenCases, brokenMeasures, vocabulary } from '../invalid/read.js';
import { wrong } from './validator.js';

type Words = Readonly<Record<'actions' | 'events', unknown>>;

const refusedMeasure = ({ measure, parts, vocabulary: own }: BrokenMeasure): boolean => {
  const words = (own ?? vocabulary) as Words;
  return (
    wrong('measure', measure).length > 0 ||
    Object.values(parts as object).some((part) => wrong('part', part).length > 0) ||
    wrong('actions', words.actions).length > 0 ||
    wrong('events', words.events).length > 0
  );
};

/** By code: how many are refused, of how many. */
function tally<T>(
  broken: readonly (readonly [string, T])[],
  codeOf: (one: T) => string,
  refused: (one: T) => boolean,
) {
  const codes = new Map<string, { refused: number; of: number }>();
  for (const [, one] of broken) {
    const count = codes.get(codeOf(one)) ?? { refused: 0, of: 0 };
    count.of += 1;
    if (refused(one)) count.refused += 1;
    codes.set(codeOf(one), count);
  }
  const all = [...codes.values()];
  return {
    refused: all.reduce((n, count) => n + count.refused, 0),
    of: all.reduce((n, count) => n + count.of, 0),
    never: [...codes].flatMap(([code, count]) => (count.refused === 0 ? [code] : [])).sort(),
  };
}

// docs/schemas.md gives these figures
it('of the broken measures more than half are refused', () => {
  // an extension's head goes with that of another measure: it is no file of its own here
  const found = tally(brokenMeasures, ({ expect: [fault] }) => fault?.code ?? '', refusedMeasure);
  expect(found).toMatchInlineSnapshot(`
    {
      "never": [
        "ACTION_EVENT_UNKNOWN",
        "DAY_AS_OF",
        "DAY_UNKNOWN",
        "ID_DUPLICATE",
        "MEASURE_CODE_DUPLICATE",
        "MEASURE_NAME_DUPLICATE",
        "MEASURE_NAME_UNUSED",
        "MEASURE_PROVIDES",
        "MEASURE_ROLE_UNKNOWN",
        "NORM_CARRIER",
        "NORM_DUPLICATE",
        "NORM_PLACE",
        "PART_NAME",
        "READING_DEFAULT",
        "READING_FIXED_USED",
        "READING_OPTION_MISSING",
        "READING_OPTION_UNKNOWN",
        "READING_UNKNOWN",
        "READING_UNUSED",
        "RULE_ACTION_UNKNOWN",
        "RULE_CONDITION_CYCLE",
        "RULE_CONDITION_UNKNOWN",
        "RULE_EVENT_KIND",
        "RULE_EVENT_UNKNOWN",
        "RULE_FACT_KIND",
        "RULE_FIELD_UNKNOWN",
        "RULE_NAME",
        "RULE_NAME_DUPLICATE",
        "RULE_NORM",
        "RULE_NORM_UNKNOWN",
        "RULE_SCOPE",
      ],
      "of": 180,
      "refused": 101,
    }
  `);
}, 60_000);

it('of the broken cases three quarters are refused', () => {
  const whole = brokenCases.filter(
    ([, one]) =>
      'case' in one && !('options' in one) && one.engine === undefined && one.previous === undefined,
  );
  const found = tally(
    whole,
    ({ expect: [fault] }) => fault?.code ?? '',
    (one) => wrong('case', one.case).length > 0,
  );
  expect(found).toMatchInlineSnapshot(`
    {
      "never": [
        "CASE_CORRECTION_EARLY",
        "CASE_CORRECTION_TARGET",
        "CASE_EVENT_EARLY",
        "CASE_FOR_MISMATCH",
        "CASE_FOR_UNKNOWN",
        "CASE_PERSON_UNKNOWN",
        "CASE_PLACE_UNKNOWN",
        "ID_DUPLICATE",
      ],
      "of": 276,
      "refused": 215,
    }
  `);
}, 120_000);
