import type { Scalar } from '../../engine/value.js';
import type { Domain } from './formula.js';

/** A text that no code or answer is. */
export const otherText = '\u0000';

/** How two values compare: less, the same, greater, both none, one of them none. */
export const signs = ['less', 'same', 'greater', 'both-none', 'one-none'] as const;

const isNumber = (value: Scalar): value is number => typeof value === 'number';

/** Numbers that stand for all: each that is compared with, one between each two, one below and one above. */
function numbers(constants: readonly Scalar[], { min, max, whole = false }: Domain): number[] {
  const edges = [...constants.filter(isNumber), ...(min === undefined ? [] : [min])];
  const known = [...new Set([...edges, ...(max === undefined ? [] : [max])])].sort((a, b) => a - b);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [0];
  const between = known.flatMap((a, i) => {
    const b = known[i + 1];
    if (b === undefined) return [];
    const middle = whole ? Math.floor(a) + 1 : (a + b) / 2;
    return middle < b ? [middle] : [];
  });
  const below = whole ? Math.ceil(first) - 1 : first - 1;
  const above = whole ? Math.floor(last) + 1 : last + 1;
  return [below, ...known, ...between, above]
    .filter((n) => (min === undefined || n >= min) && (max === undefined || n <= max))
    .filter((n) => !whole || Number.isInteger(n))
    .sort((a, b) => a - b);
}

function texts(constants: readonly Scalar[], { oneOf }: Domain): string[] {
  const named = [...new Set(constants.filter((value) => typeof value === 'string'))];
  if (oneOf === undefined) return [...named, otherText];
  const rest = oneOf.find((code) => !named.includes(code));
  return [...named.filter((code) => oneOf.includes(code)), ...(rest === undefined ? [] : [rest])];
}

/** Values that stand for all that a variable can have, as far as comparing it with these constants can tell. */
export function cellsOf(domain: Domain, constants: readonly Scalar[]): readonly Scalar[] {
  const none: readonly Scalar[] = domain.none === true ? [null] : [];
  switch (domain.type) {
    case 'boolean':
      return [true, false, ...none];
    case 'number':
      return [...numbers(constants, domain), ...none];
    case 'text':
      return [...texts(constants, domain), ...none];
    case 'sign':
      return domain.oneOf ?? signs;
    case 'any':
      return [true, false, ...numbers(constants, domain), ...texts(constants, domain), ...none];
  }
}
