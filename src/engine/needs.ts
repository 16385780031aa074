import { compare, type OperatorName } from './operators.js';
import { type Scalar, YES } from './value.js';

/**
 * An input of a case that is not known.
 * `fact` a declared fact · `answer` a reply to a check item · `value` a figure · `event` whether (or how often) an
 * event of a type happened · `day` the day of an event · `field` a field of an event · `slot` a list of the case
 * (`places`, `persons`) · `option` an option of the call (`effectiveFrom`).
 */
export interface Need {
  readonly input: 'fact' | 'answer' | 'value' | 'event' | 'day' | 'field' | 'slot' | 'option';
  /** Fact, event type, norm id, slot or option. */
  readonly name: string;
  /** Field of the event, or the unit a figure is counted per. */
  readonly field?: string;
  /** The day of the event that the field belongs to, `YYYY-MM-DD`, or `unknown`. */
  readonly on?: string;
  /** What the input must be compared to, where that alone settles the condition. */
  readonly is?: { readonly operator: OperatorName; readonly value: Scalar | readonly Scalar[] };
}

/** One text per input, whatever it is to be: the same input asked for twice is one need. */
export function needKey({ input, name, field, on }: Need): string {
  const key = field ? `${input}:${name}:${field}` : `${input}:${name}`;
  return on ? `${key}:${on}` : key;
}

/** All inputs of several sets, each once, whatever it is to be. */
export function union(...sets: readonly (readonly Need[])[]): Need[] {
  const found = new Map<string, Need>();
  for (const set of sets)
    for (const need of set) {
      const key = needKey(need);
      if (!found.has(key)) found.set(key, need);
    }
  return [...found.values()];
}

export type Target = NonNullable<Need['is']>;

const listed = ({ value }: Target): readonly Scalar[] => (Array.isArray(value) ? value : [value as Scalar]);
const names = ({ operator }: Target): boolean => operator === 'equal' || operator === 'in';
const rulesOut = ({ operator }: Target): boolean => operator === 'notEqual' || operator === 'notIn';

/** What meets two demands on one input, where that can be said as one. */
function atOnce(a: Target, b: Target): Target | undefined {
  if (rulesOut(a) && rulesOut(b))
    return { operator: 'notIn', value: [...new Set([...listed(a), ...listed(b)])] };
  if (!names(a)) return names(b) ? atOnce(b, a) : undefined;
  const both = listed(a).filter((value) => compare(b.operator, value, b.value) === YES);
  const [only] = both;
  if (only === undefined) return undefined;
  return both.length === 1 ? { operator: 'equal', value: only } : { operator: 'in', value: both };
}

/** An input with what it is to be, where several demands on it can be said as one. */
export function withTargets(need: Need, targets: readonly Target[]): Need {
  const [first, ...more] = targets;
  if (first === undefined) return need;
  const is = more.reduce<Target | undefined>((known, target) => known && atOnce(known, target), first);
  return is === undefined ? need : { ...need, is };
}
