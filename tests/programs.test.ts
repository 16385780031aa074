import { describe, expect, it } from 'vitest';
import type { Program } from '../src/engine/program.js';
import { Programs } from '../src/programs.js';

/** Asks for programs by their keys, and says which had to be made. */
function asked(programs: Programs, keys: readonly string[]): string[] {
  const made: string[] = [];
  for (const key of keys)
    programs.get(key, () => {
      made.push(key);
      return {} as Program;
    });
  return made;
}
const keys = (n: number) => Array.from({ length: n }, (_, i) => `key ${i}`);

describe('the programs kept', () => {
  it('are made once', () => {
    const programs = new Programs();
    expect(asked(programs, ['a', 'b', 'a', 'b'])).toEqual(['a', 'b']);
  });

  it('are bounded in number, those longest out of use given up', () => {
    const programs = new Programs(3);
    asked(programs, keys(3));
    expect(asked(programs, ['key 0', 'another', 'key 0', 'key 2', 'key 1'])).toEqual(['another', 'key 1']);
    expect(programs.size).toBe(3);
    asked(programs, keys(1000));
    expect(programs.size).toBe(3);
  });

  it('are enough for every kind of case of the measures, and no more than a hundred', () => {
    const programs = new Programs();
    asked(programs, keys(1000));
    expect(programs.size).toBeGreaterThanOrEqual(7 * 6);
    expect(programs.size).toBeLessThanOrEqual(100);
  });
});
