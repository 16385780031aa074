/**
 * The accepted answers of some of the scenarios, for `npm run mutate:code` only: `npm test` asks for all of them. One
 * in `ANSWERS` is asked for, which finds most of what all would find, in a fraction of the time.
 */
import { describe, expect, it } from 'vitest';
import { readLock } from '../../scripts/compat/answer-lock.js';
import { differences } from '../../scripts/compat/answers.js';
import { pathOf, subjectOf } from '../../scripts/compat/subjects.js';
import { allScenarios } from '../support/scenario.js';

const oneIn = Number(process.env.ANSWERS ?? 16);

/** To read takes far longer than to answer: it is done once in a process, before any code is changed. */
const read = <T>(name: string, how: () => T): T => {
  const kept = globalThis as Record<string, unknown>;
  kept[name] ??= how();
  return kept[name] as T;
};

const asked = read('scenarios', () =>
  allScenarios()
    .flatMap((file) => file.scenarios.map((one) => ({ name: one.name, file, one })))
    .filter((_, i) => i % oneIn === 0),
);

describe('an accepted answer', () => {
  it.each(asked)('$name', ({ file, one }) => {
    const kept = read(`lock of ${file.measure}`, () => readLock(file.measure))[pathOf(file)] ?? {};
    expect(differences(kept, subjectOf(file, one))).toEqual([]);
  });
});
