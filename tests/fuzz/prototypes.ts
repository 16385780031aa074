/** What everything inherits from: nobody may write to it. */
const shared: readonly object[] = [
  ...[Object, Array, Function, String, Number, Boolean, Symbol, BigInt, Date, RegExp, Promise, Error].flatMap(
    (one) => [one, one.prototype as object],
  ),
  ...[Map, Set, WeakMap, WeakSet].flatMap((one) => [one, one.prototype as object]),
  ...[JSON, Math, Reflect, globalThis],
];

const stateOf = (): readonly (readonly (readonly [PropertyKey, unknown])[])[] =>
  shared.map((one) =>
    Reflect.ownKeys(one).map((key): readonly [PropertyKey, unknown] => {
      const { value, get } = Object.getOwnPropertyDescriptor(one, key) as PropertyDescriptor;
      return [key, get ?? value];
    }),
  );

/** Takes down how things are, and says later what has been changed; null where nothing has. */
export function watched(): () => string | null {
  const before = stateOf();
  return () => {
    const now = stateOf();
    for (const [i, was] of before.entries()) {
      const is = now[i] ?? [];
      const name = `${(shared[i] as { name?: string }).name ?? i}`;
      if (is.length !== was.length) return `keys of ${name}`;
      for (const [j, [key, value]] of was.entries())
        if (is[j]?.[0] !== key || !Object.is(is[j]?.[1], value)) return `${name}: ${String(key)}`;
    }
    return null;
  };
}

const first = Reflect.ownKeys(Object.prototype).length;
const ofLists = Reflect.ownKeys(Array.prototype).length;

/** Has something been put where every object, or every list, would have it? */
export const polluted = (): boolean =>
  Reflect.ownKeys(Object.prototype).length !== first || Reflect.ownKeys(Array.prototype).length !== ofLists;
