/** What no one means well by: names, values and dates. */
import { frozen, put } from './json.js';
import type { Random } from './random.js';

const long = 'x'.repeat(5_000);

export const names: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'toJSON', 'then'],
  ...['__defineGetter__', '__lookupSetter__', 'isPrototypeOf', 'length', 'name', 'caller', 'get', 'set'],
  ...['0', '1', '-1', '1e3', '4294967295', '00', 'NaN', 'true', ''],
  ...['\u0000', 'a\u0000b', '\ud800', '\udc00x', '😀', '\u202e', '\ufeff', 'ﬀ', '扶贫', ' ', '\n', '\t'],
  ...['a/b', '~', '~1', '#', '[x]', '~2', 'a[b]~1', 'case/5.7', '..', '%00', '<script>', "=cmd|' /C'!A1"],
  ...['id', 'type', 'on', 'for', 'facts', 'events', 'unknown', 'byReading', long],
];

export const dates: readonly string[] = [
  ...['1900-01-01', '1900-02-28', '1900-02-29', '2000-02-29', '2004-02-29', '2100-02-28', '2100-02-29'],
  ...['2199-12-31', '2200-01-01', '1899-12-31', '0001-01-01', '9999-12-31', '0000-00-00', '2017-02-30'],
  ...['2017-13-01', '2017-00-10', '2017-04-31', '2017-4-1', '20170401', '2017/04/01', '2017-04-01T00:00:00Z'],
  ...['+002017-04-01', '-2017-04-01', '２０１７-04-01', '2017-04-01 ', 'unknown', '', 'today', '2017-02-29'],
];

const pad = (n: number, length: number): string => String(n).padStart(length, '0');

/** A date from year 1 to 9999, in most cases one that exists. */
export function someDate(random: Random): string {
  if (random.percent(25)) return random.pick(dates);
  const year = random.percent(50) ? 1895 + random.below(310) : 1 + random.below(9999);
  const leapDay = random.percent(15);
  const month = leapDay ? 2 : 1 + random.below(12);
  const day = leapDay ? 29 : 1 + random.below(31);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Whether a text is a date that a case may hold, worked out anew. */
export function isDay(text: string): boolean {
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

const circle: Record<string, unknown> = {};
circle.self = circle;

/** Lists one in another. */
function nested(depth: number): unknown {
  let json: unknown = [];
  for (let i = 0; i < depth; i += 1) json = i % 2 === 0 ? { x: json } : [json];
  return json;
}

const thenable = {};
put(thenable, 'then', 1);

/** What JSON can hold; one and the same each time, and frozen. */
const plain: readonly unknown[] = frozen([
  ...[null, true, false, 0, 1, -1, 1.5, -0, 1e300, -1e300, 2 ** 53, 5e-324, '', 'x', 'unknown', '12abc'],
  ...[[], {}, [null], [[]], [{}], { id: 'x' }, [{ id: 'x' }, { id: 'x' }], ['x', 'x'], { type: 'other' }],
  ...[{ from: '2017-01-01' }, { on: '2017-01-01' }, { of: 'u', value: 1 }, [{ value: 1 }, { value: 2 }]],
  ...[nested(100), nested(20_000), 'yes', 'no', 'not-applicable', { length: 3 }, thenable, long],
]);

/** What a caller in JavaScript can hand over beside. */
const foreign: readonly unknown[] = frozen([
  ...[undefined, Number.NaN, Number.POSITIVE_INFINITY, 10n, Symbol('x'), () => 1, new Date(0), new Map()],
  ...[new Set([1]), Object.create(null), new (class Own {})(), circle, /x/, new Uint8Array(2), Array(3)],
]);

export function someValue(random: Random): unknown {
  const n = random.below(20);
  if (n === 0) return random.pick(foreign);
  if (n < 4) return someDate(random);
  if (n < 7) return random.pick(names);
  return random.pick(plain);
}
