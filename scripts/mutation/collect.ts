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
type Named = (name: string, body: Body) => void;

let within: readonly string[] = [];
let found: Collected[] = [];

const it: Named = (name, run) => {
  found.push({ name: [...within, name].join(' > '), run });
};

const describe: Named = (name, body) => {
  const outer = within;
  within = [...outer, name];
  body();
  within = outer;
};

const eachOf = (one: Named) => (table: readonly unknown[]) => (name: string, body: Body) => {
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
