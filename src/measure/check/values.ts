import { oneOf } from '../../suggest.js';
import type { Text } from '../../text.js';
import type { FactDeclaration, FieldDeclaration } from '../format.js';
import { typesIn } from './env.js';
import type { Names } from './names.js';

/** What a fact, or a field of an event, can be. `day`: a day of the calendar, which only another day compares with. */
interface Kind {
  readonly type: 'boolean' | 'number' | 'day' | 'text' | 'list' | 'any';
  /** The texts it can be, where they can be told. */
  readonly oneOf?: readonly string[] | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

const ordering = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const listing = ['in', 'notIn'];
const containing = ['contains', 'doesNotContain'];

const boolean: Kind = { type: 'boolean' };
const any: Kind = { type: 'any' };

/** The kind of a declared fact or field. */
export function kindOf(declaration: FieldDeclaration | FactDeclaration | undefined): Kind {
  if (declaration === undefined) return any;
  switch (declaration.type) {
    case 'any':
      return any;
    case 'boolean':
      return boolean;
    case 'integer':
    case 'number': {
      const { min, max } = declaration as FactDeclaration;
      return { type: 'number', min, max };
    }
    case 'codes':
    case 'strings':
      return { type: 'list', oneOf: declaration.oneOf };
    default:
      return { type: 'text', oneOf: declaration.oneOf };
  }
}

/** The kind of a fact with its params. */
export function factKind(names: Names, fact: string, params: Record<string, unknown>): Kind {
  switch (fact) {
    case 'subject':
      return { type: 'text', oneOf: [...names.roles, 'other'] };
    case 'listed':
    case 'happened':
    case 'present':
    case 'discharged':
    case 'onRecord':
      return boolean;
    case 'count':
      return { type: 'number', min: 0 };
    case 'elapsed':
    case 'value':
      return { type: 'number' };
    case 'day':
      return { type: 'day' };
    case 'criterion':
    case 'answer':
      return { type: 'text', oneOf: ['yes', 'no', 'not-applicable'] };
    case 'reading':
      return {
        type: 'text',
        oneOf: names.interpretations.get(params.id as string)?.options.map(({ id }) => id),
      };
    case 'field':
      return fieldKind(names, params);
    case 'scope':
      return ownKind(names, params);
    default:
      return kindOf(names.facts.get(fact)?.json);
  }
}

/** The kind of what a measure asks of each place or person; nothing certain of what they have anyway. */
function ownKind(names: Names, { of, field }: Record<string, unknown>): Kind {
  const fact = names.facts.get(field as string)?.json;
  return fact !== undefined && fact.of === of ? kindOf(fact) : any;
}

/** The kind of a field; nothing certain where event types differ on it. */
function fieldKind(names: Names, { event, field }: Record<string, unknown>): Kind {
  const kinds = typesIn(event).map((type) => kindOf(names.vocabulary.events[type]?.fields[field as string]));
  const [first] = kinds;
  const same = first !== undefined && kinds.every((kind) => JSON.stringify(kind) === JSON.stringify(first));
  return same ? first : any;
}

/** May two facts be compared? */
export const comparable = (operator: string, a: Kind, b: Kind): boolean =>
  a.type === 'any' ||
  b.type === 'any' ||
  a.type === b.type ||
  (listing.includes(operator) && b.type === 'list');

/** Why an operator does not go with such a fact. */
export function operatorMisfit(operator: string, { type }: Kind): Text | null {
  if (type === 'any') return null;
  if (ordering.includes(operator) && type !== 'number' && type !== 'day')
    return { zh: '只有数和日期才能比大小。', en: 'Only numbers and days are less or greater.' };
  if (containing.includes(operator) && type !== 'list')
    return { zh: '只有列表才能用 contains 和 doesNotContain。', en: 'Only a list contains something.' };
  if (listing.includes(operator) && type === 'list')
    return {
      zh: '列表要用 contains 或 doesNotContain。',
      en: 'Expected contains or doesNotContain for a list.',
    };
  return null;
}

/** Why a value is not of the form that an operator takes. */
export function formMisfit(operator: string, { type }: Kind, value: unknown): Text | null {
  if (listing.includes(operator))
    return Array.isArray(value) && value.length > 0
      ? null
      : {
          zh: 'in 和 notIn 后面应为不空的列表。',
          en: 'Expected a list that is not empty behind "in" or "notIn".',
        };
  if (Array.isArray(value))
    return { zh: '这个运算符后面应为单个值。', en: 'Expected a single value behind this operator.' };
  if (type === 'list' && !containing.includes(operator) && value !== null)
    return {
      zh: '列表只能与 null 相等；里面有什么要用 contains。',
      en: 'Expected null: what a list holds is asked for with contains.',
    };
  if (type === 'day' && value !== null)
    return {
      zh: '日期只能与另一个日期（fact: day）相比，或与 null 相等。',
      en: 'Expected another day (fact: day), or null.',
    };
  if (ordering.includes(operator) && typeof value !== 'number')
    return {
      zh: '比大小的应为数，或另一个事实。',
      en: 'Expected a number, or another fact, to be less or greater than.',
    };
  return null;
}

/** Why a fact of a kind can never have a value; null stands for "known to be none" and may always be asked for. */
export function valueMisfit(kind: Kind, value: unknown): Text | null {
  const { type, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = kind;
  if (value === null) return null;
  if (type === 'boolean')
    return typeof value === 'boolean'
      ? null
      : { zh: '应为 true 或 false，不加引号。', en: 'Expected true or false, without quotes.' };
  if (type === 'number') {
    if (typeof value !== 'number')
      return { zh: '应为数，不加引号。', en: 'Expected a number, without quotes.' };
    return value >= min && value <= max ? null : limits(min, max);
  }
  if (type !== 'text' && type !== 'list')
    return typeof value === 'object' ? { zh: '应为单个值。', en: 'Expected a single value.' } : null;
  if (typeof value !== 'string') return { zh: '应为文字，加引号。', en: 'Expected a text, in quotes.' };
  return kind.oneOf === undefined || kind.oneOf.includes(value) ? null : oneOf(kind.oneOf);
}

/** Between which bounds a number can lie, where it has any. */
function limits(min: number, max: number): Text {
  if (max === Number.POSITIVE_INFINITY) return { zh: `不会小于 ${min}。`, en: `Expected ${min} or more.` };
  if (min === Number.NEGATIVE_INFINITY) return { zh: `不会大于 ${max}。`, en: `Expected ${max} or less.` };
  return { zh: `应在 ${min} 至 ${max} 之间。`, en: `Expected ${min} to ${max}.` };
}
