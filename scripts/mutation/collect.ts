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
/** What is done after each test of the file and of what describes it, by depth. */
let after: readonly Body[][] = [];
let found: Collected[] = [];

const it: Named = (name, ...given) => {
  const [body, hooks] = [bodyOf(given), after];
  const run = async () => {
    try {
      await body();
    } finally {
      for (const hook of hooks.flat()) await hook();
    }
  };
  found.push({ name: [...within, name].join(' > '), run });
};

const describe: Named = (name, ...given) => {
  const [outer, around] = [within, after];
  within = [...outer, name];
  after = [...around, []];
  bodyOf(given)();
  within = outer;
  after = around;
};

const afterEach = (hook: Body): void => {
  after.at(-1)?.push(hook);
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
  afterEach,
};

/** The tests that a file has, once it is loaded. */
export function collect(load: () => void): readonly Collected[] {
  within = [];
  after = [[]];
  found = [];
  load();
  return found;
}
