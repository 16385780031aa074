/** An event of a log, and the scopes of a rule that it may discharge. */
export interface Offer {
  /** Is its day known, and with it its place among the others? */
  readonly dated: boolean;
  /** The scopes it may go to, oldest first. */
  readonly to: readonly Claim[];
}

export interface Claim {
  readonly scope: string;
  /** Does the event discharge the scope for certain, where that exists and is still open? */
  readonly fits: boolean;
  /** Does the scope exist for certain? */
  readonly exists: boolean;
}

export interface Allocation {
  /** Scopes discharged whatever turns out. */
  readonly done: ReadonlySet<string>;
  /** Scopes that may be discharged; they take in the others. */
  readonly perhaps: ReadonlySet<string>;
}

/**
 * Gives each event to one scope: the oldest one still open that it fits.
 *
 * What is `done` rests on nothing but what is certain: one more event, or one scope less to compete with, never leaves
 * a scope open that was discharged without it. `perhaps` follows each event past the scopes that may be discharged
 * already, to the first that is open for certain.
 *
 * @param offers in the order of the log
 */
export function allocate(offers: readonly Offer[]): Allocation {
  const done = new Set<string>();
  const perhaps = new Set<string>();
  const floating = offers.filter(({ dated }) => !dated);
  for (const { to } of floating) for (const { scope } of to) perhaps.add(scope);
  for (const { dated, to } of offers) {
    if (!dated) continue;
    const open = to.filter(({ scope }) => !done.has(scope));
    for (const { scope, fits, exists } of open) {
      const surelyOpen = !perhaps.has(scope);
      perhaps.add(scope);
      if (surelyOpen && fits && exists) break;
    }
    if (open[0]?.fits) done.add(open[0].scope);
  }
  // one with a single place to go has discharged that, whenever it was
  for (const { to } of floating) if (to.length === 1 && to[0]?.fits) done.add(to[0].scope);
  return { done, perhaps };
}
