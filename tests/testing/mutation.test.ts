import { describe, expect, it } from 'vitest';
import { DuxunError, getMeasure, type Measure } from '../../src/index.js';
import { type MutantResult, mutationOf, mutationShare } from '../../src/testing/index.js';
import { fileOf } from './files.js';
import { defineTiny } from './tiny-measure.js';

const { measure, file } = defineTiny();
const verdictsOf = (results: Iterable<MutantResult>) =>
  Object.fromEntries([...results].map(({ id, verdict }) => [id, verdict]));
const rule = 'article-01 norms/1.1/rules/0';

const faultsOf = (run: () => unknown): readonly (readonly [code: string, place: string, found: string])[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof DuxunError)
      return error.faults.map(({ code, place, found }) => [code, place, found]);
    throw error;
  }
  return [];
};

describe('mutation of a measure', () => {
  const results = [...mutationOf(measure, [file])];
  const verdicts = verdictsOf(results);

  it('says of each change whether a scenario notices it, and which', () => {
    expect(verdicts[`${rule}/event/params/due/days number-moved +`]).toBe('noticed');
    expect(verdicts[`${rule}/event/params/due/from/nth word-changed last`]).toBe('survived');
    expect(results.find(({ id }) => id === `${rule}/event/params/due/days number-moved +`)).toEqual({
      id: `${rule}/event/params/due/days number-moved +`,
      kind: 'number-moved',
      file: 'article-01.json',
      pointer: '/norms/0/rules/0/event/params/due/days',
      norm: '1.1',
      change: { zh: '数字移动（10 → 11）', en: 'number moved (10 → 11)' },
      verdict: 'noticed',
      by: {
        file: file.place,
        scenario: 'found',
        asOf: '2017-03-05',
        shortfall: {
          zh: expect.stringContaining('2017-03-12'),
          en: expect.stringContaining('expected an action with due 2017-03-11'),
        },
      },
    });
  });

  it('says of what it left out what that was, and names no norm where none was changed', () => {
    const [first] = results.filter(({ norm }) => norm === null);
    expect(first?.file).toBe('measure.json');
    for (const { change } of results) {
      expect(change.zh).not.toMatch(/undefined|null|\[object/);
      expect(change.en).not.toMatch(/undefined|null|\[object/);
      expect(change.zh.split('（')[0]).not.toMatch(/[a-z]/i);
    }
  });

  it('counts what is noticed of all that are measures', () => {
    const { covered, of } = mutationShare(results);
    expect(of).toBe(results.filter(({ verdict }) => verdict !== 'stillborn').length);
    expect(covered).toBe(results.filter(({ verdict }) => verdict === 'noticed').length);
    expect(covered).toBeGreaterThan(of / 2);
    expect(covered).toBeLessThan(of);
  });

  it('notices less with fewer scenarios, and nothing without any', () => {
    const fewer = verdictsOf(mutationOf(measure, [{ ...file, scenarios: file.scenarios.slice(1) }]));
    expect(fewer[`${rule}/conditions/all/2 condition-dropped`]).toBe('noticed');
    const without = (name: string) => ({
      ...file,
      scenarios: file.scenarios.filter((one) => one.name !== name),
    });
    expect(
      verdictsOf(mutationOf(measure, [without('done')]))[`${rule}/conditions/all/2 condition-dropped`],
    ).toBe('survived');
    expect(mutationShare(mutationOf(measure, [])).covered).toBe(0);
  });

  it('is made of the files named only, one after the other as asked for', () => {
    const head = [...mutationOf(measure, [file], { parts: ['measure'] })];
    expect(new Set(head.map((one) => one.file))).toEqual(new Set(['measure.json']));
    const [first] = mutationOf(measure, [file]);
    expect(first).toEqual(results[0]);
  });

  it('refuses a file that the measure does not have, and scenarios that fail on the measure itself', () => {
    expect(faultsOf(() => [...mutationOf(measure, [file], { parts: ['article-10'] })])).toEqual([
      ['OPTION_PART_UNKNOWN', 'tiny', '"article-10"'],
    ]);
    const maoming = getMeasure('maoming-2017') as Measure;
    const failing = fileOf({ asOf: '2018-03-20', expectAbsent: ['5.7'] });
    expect(faultsOf(() => [...mutationOf(maoming, [failing])]).map(([code]) => code)).toEqual([
      'SCENARIO_UNMET',
    ]);
    expect([...mutationOf(measure, [failing], { parts: ['article-01'] })].length).toBeGreaterThan(0);
  });
});
