/**
 * Vitest without the rest of it: tests are collected as they are loaded, and `runner.ts` runs them, many hundred times
 * in one process. `expect` is that of Vitest.
 */
import * as all from 'vitest';

export interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...given: unknown[]) => unknown;
/** What else is given, such as how long it may take, is passed over. */
type Named = (name: string, ...given: readonly unknown[]) => void;

const bodyOf = (given: readonly unknown[]): Body => given.find((one) => typeof one === 'function') as Body;

let within: readonly string[] = [];
let found: Collected[] = [];

const it: Named = (name, ...given) => {
  found.push({ name: [...within, name].join(' > '), run: bodyOf(given) });
};

const describe: Named = (name, ...given) => {
  const outer = within;
  within = [...outer, name];
  bodyOf(given)();
  within = outer;
};

const eachOf =
  (one: Named) =>
  (table: readonly unknown[]): Named =>
  (name, ...given) => {
    const body = bodyOf(given);
    for (const [i, row] of table.entries())
      one(`${name} (${i})`, () => (Array.isArray(row) ? body(...row) : body(row)));
  };

/** What `import … from 'vitest'` gives. */
export const vitest = {
  ...all,
  it: Object.assign(it, { each: eachOf(it) }),
  describe: Object.assign(describe, { each: eachOf(describe) }),
};

/** The tests that a file has, once it is loaded. */
export function collect(load: () => void): readonly Collected[] {
  within = [];
  found = [];
  load();
  return found;
}
