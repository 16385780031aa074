import { dayOf, fromDay } from '../calendar/index.js';
import { compare, type OperatorName } from '../engine/operators.js';
import { type Scalar, YES } from '../engine/value.js';
import type { FactDeclaration, FieldDeclaration } from '../measure/format.js';
import type { Change } from './changes.js';

/** What is declared of an input, as far as its values go. */
type Declared = Pick<FieldDeclaration, 'type' | 'oneOf'> & Pick<FactDeclaration, 'min' | 'max'>;

const beside = (value: Scalar): readonly Scalar[] => {
  if (typeof value === 'number') return [value, value + 1, value - 1];
  if (typeof value === 'boolean') return [value, !value];
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return [value, fromDay(dayOf(value) + 1), fromDay(dayOf(value) - 1)];
  return [value];
};

function ofType({ type, oneOf = [] }: Declared, days: readonly string[]): readonly unknown[] {
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'code':
      return [...oneOf, null];
    case 'codes':
      return oneOf.map((code) => [code]);
    case 'integer':
    case 'number':
      return [1, 0, 2, 3, 5, 10, 100];
    case 'date':
      return [...days, null];
    case 'string':
      return ['1', null];
    case 'strings':
      return [['1']];
    default:
      return [];
  }
}

/** Values that an input may be given so that it meets what is asked, a few of them, the likeliest first. */
export function valuesFor(is: Change['is'], declared: Declared, days: readonly string[]): readonly unknown[] {
  const own = ofType(declared, days);
  const operator: OperatorName | undefined = is?.operator;
  const listed = is === undefined ? [] : [is.value].flat();
  const fits = (value: unknown): boolean =>
    is === undefined ||
    operator === undefined ||
    compare(operator, value as Scalar, is.value as Scalar) === YES;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = declared;
  const within = (value: unknown) => typeof value !== 'number' || (value >= min && value <= max);
  const texts = listed.map((value) => JSON.stringify(value));
  const lists = declared.type === 'codes' || declared.type === 'strings' ? listed.map((one) => [one]) : [];
  const all = [...lists, ...listed.flatMap(beside), ...own].filter((value) => within(value) && fits(value));
  const found = [...new Map(all.map((value) => [JSON.stringify(value), value])).values()];
  // those named come before those that are made up
  return [...found]
    .sort((a, b) => Number(texts.includes(JSON.stringify(b))) - Number(texts.includes(JSON.stringify(a))))
    .slice(0, 6);
}
