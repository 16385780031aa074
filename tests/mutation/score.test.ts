import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { getMeasure, type Measure, measures } from '../../src/index.js';
import { MutantJudge, mutantsOf, probesOf, shortfallsBy } from '../../src/testing/mutation/index.js';
import { calendars } from '../support/calendars.js';
import { allScenarios } from '../support/scenario.js';

const files = allScenarios();
const reasonsOf = (id: string): Record<string, string> =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`${id}.json`, import.meta.url)), 'utf8'));

const judgeOf = (measure: Measure) =>
  new MutantJudge(measure, probesOf(measure, files, calendars), shortfallsBy(measure));

/** One article of a measure each; `npm run mutate:rules` judges them all, with the result in docs/quality.md. */
describe.each([
  ['national-award', 'section-2-01'],
  ['shanxi', 'article-11'],
] as const)('the mutants of %s, %s', (id, file) => {
  it('are noticed, but for those that are written down with the reason', () => {
    const measure = getMeasure(id) as Measure;
    const judge = judgeOf(measure);
    const judged = mutantsOf(measure.source, [file]).map((mutant) => judge.judge(mutant));
    expect(judged.filter(({ verdict }) => verdict === 'noticed').length).toBeGreaterThan(20);
    const survivors = judged.filter(({ verdict }) => verdict === 'survived').map(({ mutant }) => mutant.id);
    expect(survivors).toEqual(Object.keys(reasonsOf(id)).filter((one) => one.startsWith(`${file} `)));
  }, 120_000);
});

describe.each(measures().map(({ id }) => id))('%s', (id) => {
  const measure = getMeasure(id) as Measure;

  it('unchanged is not noticed: what is asked of a mutant holds of the measure itself', () => {
    const judge = judgeOf(measure);
    const [file = ''] = Object.keys(measure.source.parts).slice(-1);
    const sites = [
      { file: 'measure', path: ['applies'] },
      { file, path: ['norms', 0] },
    ];
    for (const site of sites)
      expect(
        judge.noticed({ ...site, id: 'unchanged', kind: 'number-moved', source: measure.source }),
      ).toBeNull();
  }, 120_000);

  it('survivors that are written down are mutants, each with a reason', () => {
    const ids = new Set(mutantsOf(measure.source).map((one) => one.id));
    const reasons = reasonsOf(id);
    expect(Object.keys(reasons).filter((one) => !ids.has(one))).toEqual([]);
    expect(Object.values(reasons).filter((reason) => reason.length < 10)).toEqual([]);
  });
});
