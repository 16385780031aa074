/** The measures under `tests/invalid/lint/`: each a good one with a small difference, and what must be said of it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { FaultCode } from '../../src/index.js';
import type { LintCode } from '../../src/lint/index.js';

/** Puts a value at a place, `-` behind the last of a list; without a value what stands there is taken away. */
interface Change {
  readonly at: string;
  readonly value?: unknown;
}

interface Expected {
  readonly code: LintCode | FaultCode;
  readonly file: string;
  readonly pointer: string;
}

export interface Broken {
  readonly expect: readonly Expected[];
  readonly changes: readonly Change[];
  /** What comes so close that it might be taken for the same, and of which nothing is to be said. */
  readonly near: readonly Change[];
  readonly why?: string;
}

export interface Whole {
  readonly measure: object;
  readonly parts: object;
  readonly vocabulary: object;
}

const folder = new URL('../invalid/lint/', import.meta.url);
const json = (path: URL): unknown => JSON.parse(readFileSync(path, 'utf8'));

const rules = new URL('../invalid/rules/', import.meta.url);

/** The measure that each broken one differs from; nothing is to be said of it. */
export const whole: Whole = {
  ...(json(new URL('_good.json', rules)) as Pick<Whole, 'measure' | 'parts'>),
  vocabulary: json(new URL('_vocabulary.json', rules)) as object,
};

export const broken: readonly (readonly [name: string, content: Broken])[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => [file.slice(0, -'.json'.length), json(new URL(file, folder)) as Broken]);

type Json = Record<string, unknown> | unknown[];

/** A copy with its changes made. Throws where a place is not there, so that no difference goes amiss. */
export function changed(of: Whole, changes: readonly Change[]): Whole {
  const copy = structuredClone(of);
  for (const { at, value } of changes) {
    const steps = at.split('/').slice(1);
    const last = steps.pop() as string;
    const parent = steps.reduce<Json>(
      (inner, step) => {
        const next = (inner as Record<string, Json>)[step];
        if (typeof next !== 'object' || next === null) throw new Error(`${at}: nothing at ${step}`);
        return next;
      },
      copy as unknown as Json,
    );
    if (Array.isArray(parent)) {
      if (last === '-') parent.push(value);
      else parent.splice(Number(last), 1, ...(value === undefined ? [] : [value]));
    } else if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return copy;
}
