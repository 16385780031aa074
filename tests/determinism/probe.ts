/** What the library answers to a sample of cases, as one digest each: the same program is run on many hosts. */
import { fingerprint, sha256Of } from '../../src/hash/sha256.js';
import { audit, type CallOptions, evaluate, explain, parseCase, timeline, toJson } from '../../src/index.js';

export * from '../../src/index.js';

/** A case, a day and the options of a call, as JSON. */
export interface Sample {
  readonly given: unknown;
  readonly asOf: string;
  readonly to: string;
  readonly options: CallOptions;
}

/** Everything that is said of one case. */
export function answerOf({ given, asOf, to, options }: Sample): unknown {
  const source = parseCase(given);
  const evaluation = evaluate(source, { ...options, asOf, include: ['nextChange', 'reasons'] });
  const { actions, undetermined } = evaluation;
  const open = undetermined.flatMap(({ rules }) => rules);
  const audited = audit(source, { ...options, asOf: to, include: ['reasons'] });
  const told = [...actions.slice(0, 3), ...open.slice(0, 1), ...audited.breaches.slice(0, 1)];
  const prose = told.flatMap((one) => [explain(one, { lang: 'zh' }), explain(one, { lang: 'en' })]);
  return { evaluation, audited, course: timeline(source, { ...options, from: asOf, to }), prose };
}

/** A digest of each answer, keys in the order in which they come. */
export const digestsOf = (samples: readonly Sample[]): string[] =>
  samples.map((sample) => sha256Of(toJson(answerOf(sample))));

/** A digest that does not see the order of keys. */
export const unordered = (sample: Sample): string => fingerprint(answerOf(sample));

/** How the host writes days and numbers. */
export const hostOf = () => ({
  ...(({ timeZone, locale, calendar }) => ({ timeZone, locale, calendar }))(
    new Intl.DateTimeFormat().resolvedOptions(),
  ),
  number: (1234.5).toLocaleString(),
});
