/** Inputs at which fuzzing once found a fault, made small, and what must come of each. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tryDraft, tryInput } from './check.js';

interface Fixture {
  /** What went wrong, and where it was mended. */
  readonly why: string;
  readonly case?: unknown;
  readonly options?: unknown;
  readonly measure?: { readonly source: unknown; readonly vocabulary: unknown };
  /** Codes of the faults that are told, none where there is nothing wrong with the input. */
  readonly codes: readonly string[];
}

const folder = new URL('found/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name): readonly [string, Fixture] => [
    name.slice(0, -'.json'.length),
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Fixture,
  ]);

describe('what was found', () => {
  it.each(fixtures)('%s', (_name, { case: json, options, measure, codes }) => {
    const outcome =
      measure === undefined
        ? tryInput({ way: 'wild', json, options, impossible: [] }, { twice: true, overTime: true, most: {} })
        : tryDraft(measure, {});
    expect(outcome.codes).toEqual(codes);
  });
});
