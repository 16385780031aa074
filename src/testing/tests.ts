import type { Measure } from '../measure/measure.js';
import { fill, type Lang, type Text } from '../text.js';
import type { ScenarioFile } from './format.js';
import { type RunOptions, runner, type ScenarioResult } from './run.js';

/** What registers tests: of vitest, jest or node:test, or anything that looks like them. */
export interface TestFramework {
  /** Registers a group of tests: one for each file. */
  readonly describe: (name: string, body: () => void) => unknown;
  /** Registers a test, which fails where its body throws: one for each scenario. */
  readonly it: (name: string, body: () => void) => unknown;
}

/** What `scenarioTests` registers tests with, and what it judges by. */
export interface ScenarioTestOptions extends TestFramework, RunOptions {
  /** The measures by which the files are judged. */
  readonly measures: Measure | readonly Measure[];
  /** The language of what is said of a failure; English where left out. */
  readonly lang?: Lang;
}

const dayText: Text = { zh: '{day}：', en: 'As of {day}: ' };

/** What is missing on one day, as lines. */
export const failureLines = ({ asOf, shortfalls }: ScenarioResult, lang: Lang): readonly string[] =>
  shortfalls.map((text) => `${fill(dayText, { day: asOf })[lang]}${text[lang]}`);

/**
 * Makes a test of every scenario: `describe` for each file, `it` for each scenario, which fails with all that it expects
 * and does not find.
 *
 * @param files as `readScenarios` or `readScenariosSync` give them
 * @param options `describe` and `it` of vitest, jest or node:test, and the measures
 * @example
 * const file = readScenariosSync({
 *   measure: 'maoming-2017',
 *   scenarios: [{ name: 'a town', given: { kind: 'finding' }, asOf: '2018-03-01', expectAbsent: ['5.12'] }],
 * });
 * const names: string[] = [];
 * const it = (name: string) => names.push(name);
 * scenarioTests([file], { describe: (_, body) => body(), it, measures: measures() });
 * names // ['a town']
 */
export function scenarioTests(files: readonly ScenarioFile[], options: ScenarioTestOptions): void {
  const { describe, it, measures, lang = 'en', ...more } = options;
  const run = runner(measures, more);
  for (const file of files)
    describe(file.place, () => {
      file.scenarios.forEach(({ name }, i) => {
        it(name, () => {
          const lines = [...run(file, i)].flatMap((result) => failureLines(result, lang));
          if (lines.length > 0) throw new Error(lines.join('\n'));
        });
      });
    });
}
