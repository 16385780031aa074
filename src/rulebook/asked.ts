import type { OperatorName } from '../engine/operators.js';
import { isObject } from '../faults.js';
import type { Pen } from './pen.js';
import { selected } from './select.js';
import { sorted } from './sorted.js';

export type Json = Readonly<Record<string, unknown>>;

/** A leaf whose params and value are settled, and turned so that it holds. */
export interface Asked {
  readonly fact: string;
  readonly params: Json;
  readonly operator: OperatorName;
  readonly value: unknown;
  /** Of a fact that is so or not so: which is asked. Null where the value is none of these. */
  readonly isSo: boolean | null;
}

export const normOf = (pen: Pen, { norm }: Json): string => pen.norm(typeof norm === 'string' ? norm : '');

/** `是“A”或“B”`, `不少于3`; the operator and the value in words. */
export function isOrNot(
  pen: Pen,
  { operator, value }: Pick<Asked, 'operator' | 'value'>,
  declared?: Parameters<Pen['v']['value']>[1],
): string {
  const { v } = pen;
  const words = sorted([value].flat().map((one) => v.quote(v.value(one, declared))));
  const said = isObject(value) ? referred(pen, value) : v.either(words);
  switch (operator) {
    case 'equal':
    case 'in':
      return v.t(`是${said}`, `is ${said}`);
    case 'notEqual':
    case 'notIn':
      return v.t(`不是${said}`, `is not ${said}`);
    case 'contains':
      return v.t(`包括${said}`, `includes ${said}`);
    case 'doesNotContain':
      return v.t(`不包括${said}`, `does not include ${said}`);
    default:
      return bound(pen, operator, isObject(value) ? referred(pen, value) : v.value(value));
  }
}

/** What a number is to be. */
export function bound({ v }: Pen, operator: OperatorName, value: string): string {
  switch (operator) {
    case 'lessThan':
      return v.t(`少于${value}`, `is less than ${value}`);
    case 'lessThanInclusive':
      return v.t(`不超过${value}`, `is not more than ${value}`);
    case 'greaterThan':
      return v.t(`超过${value}`, `is more than ${value}`);
    case 'greaterThanInclusive':
      return v.t(`不少于${value}`, `is at least ${value}`);
    case 'equal':
      return v.t(`等于${value}`, `is ${value}`);
    default:
      return v.t(`不等于${value}`, `is not ${value}`);
  }
}

/** Another fact in the place of a value. */
export function referred(pen: Pen, value: Json): string {
  const { v } = pen;
  if (value.fact === 'value' && isObject(value.params))
    return v.t(`${normOf(pen, value.params)}的数值`, `the figure of ${normOf(pen, value.params)}`);
  if (value.fact === 'field' && isObject(value.params)) {
    const { types, what } = selected(pen, value.params);
    const field = v.field(types[0] ?? '', String(value.params.field ?? ''));
    return v.t(`${what}所记的${field}`, `${field} as recorded with ${what}`);
  }
  if (value.fact === 'count' && isObject(value.params)) {
    const { what } = selected(pen, value.params);
    return v.t(`${what}的记录数`, `the number of records of ${what}`);
  }
  if (value.fact === 'scope' && isObject(value.params)) {
    const { of } = value.params;
    if (of === 'person') return v.t('此人', 'this person');
    return of === 'unit' ? v.t('该单位', 'this unit') : v.t('该地方、单位', 'this place or unit');
  }
  return typeof value.fact === 'string'
    ? v.t(
        `${v.quote(v.question(value.fact))}所答的数`,
        `the number answered to ${v.quote(v.question(value.fact))}`,
      )
    : v.t('另一个数', 'another number');
}

export const yesOrNo = ({ v }: Pen, isSo: boolean): string =>
  isSo ? v.t('是“是”', 'is “yes”') : v.t('是“否”', 'is “no”');
