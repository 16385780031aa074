/** What is said to decide the undetermined rules of a tiny measure, read off its conditions or found by trying. */
import type { EvaluateOptions } from '../../src/call-options.js';
import type { Condition, FactDeclaration, Leaf } from '../../src/measure/format.js';
import { type Given, keysOf, type Spec, tiny } from './tiny.js';

export interface Sets {
  readonly confirm: readonly string[];
  readonly refute: readonly string[];
}

/** A day in the middle of what tests tell. */
export const today = '2018-05-01';

/** The sets of each undetermined rule by its id, as far as trying finds them. */
export function triedOf(
  spec: Spec,
  given: Given,
  asOf = today,
  options: Partial<EvaluateOptions> = {},
): { readonly sets: Readonly<Record<string, Sets>>; readonly needs: readonly string[] } {
  const found = tiny(spec).evaluate(given, asOf, { include: ['needs'], ...options });
  const sets = found.undetermined.flatMap(({ rules, toConfirm, toRefute }) =>
    rules.map(({ id }) => [
      id.replace('case/', ''),
      { confirm: keysOf(toConfirm), refute: keysOf(toRefute) },
    ]),
  );
  return { sets: Object.fromEntries(sets), needs: keysOf(found.needs) };
}

/** One undetermined rule is what the case leaves: its sets, and all that decides it alone or with others. */
export function onlyOf(
  spec: Spec,
  given: Given,
  asOf = today,
  options: Partial<EvaluateOptions> = {},
): Sets & { readonly needs: readonly string[] } {
  const { sets, needs } = triedOf(spec, given, asOf, options);
  const [only, ...more] = Object.values(sets);
  if (only === undefined || more.length > 0) throw new Error(`undetermined: ${Object.keys(sets).join(', ')}`);
  return { ...only, needs };
}

/** What one input decides either way. */
export const byAlone = (key: string) => ({ confirm: [key], refute: [key], needs: [key] });

export const factAbout = (
  of: FactDeclaration['of'],
  type: FactDeclaration['type'],
  more: Partial<FactDeclaration> = {},
): FactDeclaration => ({
  kinds: ['finding', 'programme', 'review', 'accountability'],
  ...(of === undefined ? {} : { of }),
  type,
  question: { zh: '问（中）', en: 'a question' },
  ...more,
});

/** Something that the scope says of itself. */
export const own = (
  of: string,
  field: string,
  value: Leaf['value'],
  operator: Leaf['operator'] = 'equal',
): Leaf => ({
  fact: 'scope',
  params: { of, field },
  operator,
  value,
});

export const happens = (params: Readonly<Record<string, unknown>>, value = true): Condition => ({
  all: [{ fact: 'happened', params, operator: 'equal', value }],
});
