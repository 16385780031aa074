/** How the things of two lists answer to one another, by their places in the lists. */
export interface Alignment {
  readonly pairs: readonly { readonly was: number; readonly is: number }[];
  readonly missing: readonly number[];
  readonly extra: readonly number[];
}

export interface Compared<T> {
  /** What it is called. */
  readonly key: (one: T) => string;
  /** What makes it the same thing under another name. */
  readonly same: (one: T) => string;
  /** How much of one is in the other, from 0 to 1. */
  readonly share?: (was: T, is: T) => number;
}

/**
 * Pairs what is the same: first under the same name, then under another one, then what shares most, then what stands
 * behind a pair on both sides, then what has the same name and nothing else. What is left is missing or extra.
 */
export function align<T>(was: readonly T[], is: readonly T[], { key, same, share }: Compared<T>): Alignment {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (w: number, i: number) => {
    pairs.set(w, i);
    taken.add(i);
  };
  const free = () => was.map((_, w) => w).filter((w) => !pairs.has(w));
  const open = () => is.map((_, i) => i).filter((i) => !taken.has(i));
  const pairBy = (isOne: (one: T, other: T) => boolean) => {
    for (const w of free()) {
      const found = open().find((i) => isOne(was[w] as T, is[i] as T));
      if (found !== undefined) pair(w, found);
    }
  };
  pairBy((one, other) => key(one) === key(other) && same(one) === same(other));
  pairBy((one, other) => same(one) === same(other));
  if (share) {
    const shares = free()
      .flatMap((w) => open().map((i) => ({ w, i, much: share(was[w] as T, is[i] as T) })))
      .filter(({ much }) => much > 0)
      .sort((a, b) => b.much - a.much || Math.abs(a.w - a.i) - Math.abs(b.w - b.i));
    for (const { w, i } of shares) if (!pairs.has(w) && !taken.has(i)) pair(w, i);
  }
  for (const w of free()) {
    const next = w === 0 ? 0 : (pairs.get(w - 1) ?? Number.NaN) + 1;
    if (next < is.length && !taken.has(next)) pair(w, next);
  }
  pairBy((one, other) => key(one) === key(other));
  return {
    pairs: [...pairs].map(([w, i]) => ({ was: w, is: i })).sort((a, b) => a.was - b.was),
    missing: free(),
    extra: open(),
  };
}
