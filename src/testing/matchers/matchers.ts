import type { Measure } from '../../measure/measure.js';
import type { Lang } from '../../text.js';
import { judgeOf, type Verdict, type WantedAction, type WantedDoubt } from './verdict.js';

/** What `matchers` and `assertions` judge by, and in which language they tell. */
export interface MatcherOptions {
  /** The measures of the evaluations: a rule that none of them has is told of, and never taken for silent. */
  readonly measures: readonly Measure[];
  /** The language of messages; English where left out. */
  readonly lang?: Lang;
}

/**
 * What `expect.extend(matchers(…))` adds, for the compiler. In vitest:
 *
 * ```ts
 * declare module 'vitest' {
 *   interface Matchers<T> extends DuxunMatchers<T> {}
 * }
 * ```
 */
export interface DuxunMatchers<R = unknown> {
  /** The rule acts, with what is given of its action: `{ due: '2018-04-30', status: 'open' }`, `{ count: 2 }`. */
  toRequire(rule: string, wanted?: WantedAction): R;
  /** The rule acts and is overdue. */
  toBeOverdue(rule: string): R;
  /** The rule neither acts nor is undetermined. */
  toBeSilentOn(rule: string): R;
  /** The rule can't be decided, for want of what is given: `{ toConfirm: ['fact:origin'] }`. */
  toBeUndetermined(rule: string, wanted?: WantedDoubt): R;
}

/** What a matcher of vitest or jest returns. */
export interface MatcherResult {
  readonly pass: boolean;
  /** Where it passed, what is found of the rule; where it did not, also what was expected. */
  readonly message: () => string;
}

const notSo = { zh: '不应如此：', en: 'Expected otherwise: ' };

/**
 * Matchers for `expect.extend` of vitest and jest, over what `evaluate` returns. What they say of a failure names the
 * rule, what was expected and what was found.
 *
 * @example
 * const { toBeSilentOn } = matchers({ measures: measures() });
 * const listed = aFinding().of('maoming-2017').subject('county-committee').found('2018-01-10');
 * const evaluation = evaluate(parseCase(listed.build()), { asOf: '2018-01-20' });
 * toBeSilentOn(evaluation, '5.9').pass // true
 */
export function matchers({ measures, lang = 'en' }: MatcherOptions) {
  const { requires, isSilentOn, isUndetermined } = judgeOf(measures);
  const result = ({ ok, said }: Verdict): MatcherResult => ({
    pass: ok,
    message: () => (ok ? `${notSo[lang]}${said[lang]}` : said[lang]),
  });
  return {
    /** The rule acts, with what is given of its action. */
    toRequire: (found: unknown, rule: string, wanted?: WantedAction) => result(requires(found, rule, wanted)),
    /** The rule acts and is overdue. */
    toBeOverdue: (found: unknown, rule: string) => result(requires(found, rule, { status: 'overdue' })),
    /** The rule neither acts nor is undetermined. */
    toBeSilentOn: (found: unknown, rule: string) => result(isSilentOn(found, rule)),
    /** The rule can't be decided, for want of what is given. */
    toBeUndetermined: (found: unknown, rule: string, wanted?: WantedDoubt) =>
      result(isUndetermined(found, rule, wanted)),
  };
}

/**
 * The same as plain assertions, for node:test and anything else that takes a thrown error for a failure.
 *
 * @returns functions that throw where the evaluation is not as wanted
 * @example
 * const { silentOn } = assertions({ measures: measures() });
 * const listed = aFinding().of('maoming-2017').subject('county-committee').found('2018-01-10');
 * silentOn(evaluate(parseCase(listed.build()), { asOf: '2018-01-20' }), '5.9') // undefined
 */
export function assertions({ measures, lang = 'en' }: MatcherOptions) {
  const { requires, isSilentOn, isUndetermined } = judgeOf(measures);
  const demand = ({ ok, said }: Verdict): void => {
    if (ok) return;
    const error = new Error(said[lang]);
    error.name = 'AssertionError';
    throw error;
  };
  return {
    /** Throws unless the rule acts, with what is given of its action. */
    requires: (found: unknown, rule: string, wanted?: WantedAction): void =>
      demand(requires(found, rule, wanted)),
    /** Throws unless the rule acts and is overdue. */
    overdue: (found: unknown, rule: string): void => demand(requires(found, rule, { status: 'overdue' })),
    /** Throws if the rule acts or is undetermined. */
    silentOn: (found: unknown, rule: string): void => demand(isSilentOn(found, rule)),
    /** Throws unless the rule can't be decided, for want of what is given. */
    undetermined: (found: unknown, rule: string, wanted?: WantedDoubt): void =>
      demand(isUndetermined(found, rule, wanted)),
  };
}
