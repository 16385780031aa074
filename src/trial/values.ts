import { fromDay, MIN_DAY } from '../calendar/index.js';
import type { Ctx } from '../engine/context.js';
import type { Program } from '../engine/program.js';
import type { Scalar } from '../engine/value.js';
import type { FactDeclaration, FieldDeclaration, Vocabulary } from '../measure/format.js';
import type { Logged, Put, Value } from './changed.js';
import { isDate, longest, spread, unique } from './days.js';
import type { Named } from './named.js';

/** Where the values of inputs are looked for. */
export interface Site {
  readonly ctx: Ctx;
  /** The case, each event with an id of its own. */
  readonly source: Logged;
  readonly named: Named;
  readonly program: Program;
  readonly vocabulary: Vocabulary;
  /** Days on which the verdict may turn, in order. */
  readonly days: readonly number[];
  /** Days that the rule counts to. */
  readonly counted: readonly number[];
}

/** How many values of a sort stand for all others. */
export const limits = {
  numbers: 40,
  days: 60,
  names: 12,
  whole: 70,
  rows: 150,
  events: 120,
  several: 24,
} as const;

/** A text that nothing is called. */
export const other = '\u0000';

/** Some of all ways to take one of each list. */
export const product = <T>(lists: readonly (readonly T[])[], count: number): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (rows, list) =>
      spread(
        rows.flatMap((row) => list.map((value) => [...row, value])),
        count,
      ),
    [[]],
  );

/** The numbers that a rule names, with those next to them. */
export const numbersNear = ({ named }: Site, step: number): readonly number[] =>
  spread(
    unique([0, ...named.numbers].flatMap((n) => [n - step, n, n + step])).sort((a, b) => a - b),
    limits.numbers,
  );

/** What events of the case call things. */
const namesIn = ({ source }: Site): readonly string[] => {
  const said = source.events.flatMap(({ type: _type, id: _id, ...event }) => Object.values(event)).flat();
  return unique(
    said.filter((one): one is string => typeof one === 'string' && !isDate(one) && one !== 'unknown'),
  );
};

/** What the elements of a list of the case are called; where there may be any, what one that is added is. */
const ids = (list: readonly { readonly id: string }[] | null | undefined): readonly string[] =>
  list === undefined ? [other] : (list ?? []).map(({ id }) => id);

/** What a fact or a field that is a text can be called: as the rule calls it, or as something in the log is. */
export const textsFor = (name: string, place: Site): readonly string[] =>
  unique([...(place.named.wanted.get(name) ?? []), ...spread(namesIn(place), limits.names)]);

/** Days before and after all that are counted from any of these. */
const beyond = (days: readonly number[]): readonly number[] => {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? [] : [first - longest, last + longest];
};

/** What a date may be: days all over, and just those that are counted to. */
const daysFor = ({ days, counted }: Site): readonly number[] =>
  unique([...spread(days, limits.days), ...beyond(days), ...spread(counted, limits.names)]);

/** Values of a declared type, and none. */
export function valuesOf(
  name: string,
  declaration: FactDeclaration | FieldDeclaration,
  place: Site,
): readonly unknown[] {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = declaration as FactDeclaration;
  const codes = declaration.oneOf ?? [];
  switch (declaration.type) {
    case 'boolean':
      return [true, false, null];
    case 'code':
      return [...codes, null];
    case 'codes':
      return [...codes.map((code) => [code]), codes, [], null];
    case 'integer':
    case 'number': {
      const whole = declaration.type === 'integer';
      const near = numbersNear(place, whole ? 1 : 0.5).filter((n) => n >= min && n <= max);
      return [...near.filter((n) => !whole || Number.isInteger(n)), null];
    }
    case 'date':
      return [...daysFor(place).map(fromDay), null];
    case 'place':
      return [...ids(place.source.places), null];
    case 'person':
      return [...ids(place.source.persons), null];
    case 'strings': {
      const texts = textsFor(name, place);
      return [...texts.map((one) => [one]), unique([...texts, ...namesIn(place)]), [], null];
    }
    default:
      return [...textsFor(name, place), other, null];
  }
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** A value with what sets it. */
export const value = (is: unknown, put: Put): Value => (isScalar(is) ? { put, is } : { put });

/** Before all that happened: a day still earlier makes no difference but for the work. */
export const longAgo = ({ days, ctx }: Site): number => Math.max(MIN_DAY, (days[0] ?? ctx.asOf) - 1);
