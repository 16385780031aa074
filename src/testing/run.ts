import { createDuxun } from '../duxun.js';
import { DuxunError, type Fault, faultText } from '../errors.js';
import { Faults, type Path, type Site } from '../faults.js';
import type { Measure } from '../measure/measure.js';
import type { Text } from '../text.js';
import { checkCalendar, checkNames } from './check.js';
import type { Moment, Scenario, ScenarioFile } from './format.js';
import { type Calendars, caseOf, momentsOf, optionsOf } from './moments.js';
import { auditShortfallsOf, shortfallsOf } from './shortfalls.js';

/** What scenarios are run with beside their measures. */
export interface RunOptions {
  /** The calendars that scenarios may name. */
  readonly calendars?: Calendars;
}

/** What came of one day of one scenario. */
export interface ScenarioResult {
  /** The place of the file. */
  readonly file: string;
  readonly measure: string;
  /** The name of the scenario. */
  readonly name: string;
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly ok: boolean;
  /** What was expected and not found, as sentences; or what is wrong with the scenario itself. */
  readonly shortfalls: readonly Text[];
  /** What is wrong with the scenario, where it could not be judged. */
  readonly faults: readonly Fault[];
}

const list = (measures: Measure | readonly Measure[]): readonly Measure[] =>
  Array.isArray(measures) ? (measures as readonly Measure[]) : [measures as Measure];

/** A fault of a scenario as one of the sentences that say why it fails. */
function told(fault: Fault): Text {
  const at = fault.pointer === '' ? '' : ` (${fault.pointer})`;
  return { zh: `${faultText(fault, 'zh')}${at}`, en: `${faultText(fault, 'en')}${at}` };
}

/** Judges scenarios one by one; what it compiles is kept from one to the next. */
export function runner(measures: Measure | readonly Measure[], { calendars = {} }: RunOptions = {}) {
  const all = list(measures);
  const { parseCase, evaluate, audit, getMeasure } = createDuxun({ measures: all });

  function faultsOf(file: ScenarioFile, one: Scenario, at: Moment, path: Path): readonly Fault[] {
    const faults = new Faults();
    const site: Site = { place: file.place };
    const measure = getMeasure(file.measure);
    const ids = all.map(({ id }) => id);
    if (!measure) faults.name('SCENARIO_MEASURE_UNKNOWN', site, ['measure'], file.measure, ids);
    else checkNames(faults, site, path, at, measure);
    checkCalendar(faults, site, path.slice(0, 2), one, calendars);
    return faults.list;
  }

  function shortfalls(file: ScenarioFile, one: Scenario, at: Moment): readonly Text[] {
    const measure = getMeasure(file.measure) as Measure;
    const source = parseCase(caseOf(file.measure, one, at));
    const options = { asOf: at.asOf, ...optionsOf(one, calendars) };
    const missing = shortfallsOf(measure, at, evaluate(source, options));
    if (at.expect?.audit === undefined) return missing;
    return [...missing, ...auditShortfallsOf(measure, at, audit(source, options))];
  }

  return function* results(file: ScenarioFile, i: number): Generator<ScenarioResult, void> {
    const one = file.scenarios[i] as Scenario;
    for (const [day, at] of momentsOf(one).entries()) {
      const about = { file: file.place, measure: file.measure, name: one.name, asOf: at.asOf };
      const failed = (faults: readonly Fault[]): ScenarioResult => ({
        ...about,
        ok: false,
        shortfalls: faults.map(told),
        faults,
      });
      const path = one.days ? ['scenarios', i, 'days', day] : ['scenarios', i];
      const faults = faultsOf(file, one, at, path);
      if (faults.length > 0) {
        yield failed(faults);
        continue;
      }
      try {
        const missing = shortfalls(file, one, at);
        yield { ...about, ok: missing.length === 0, shortfalls: missing, faults: [] };
      } catch (error) {
        if (!(error instanceof DuxunError)) throw error;
        yield failed(error.faults);
      }
    }
  };
}

/**
 * Runs scenarios without a test framework.
 *
 * @param measures the measure that they are judged by, or several of which each file names its own
 * @param files as `readScenarios` gives them
 * @returns one result a day of a scenario, in order; a scenario that is itself at fault (no such rule, a case that is
 * invalid) fails with its faults, and the others are run
 * @example
 * const found = aFinding().subject('county-committee');
 * const given = found.listed('2018-01-25', { rectifyBy: '2018-03-15' }).build();
 * const days = ['2018-01-24', '2018-01-25'].map((asOf) => ({ asOf, expectAbsent: ['5.7'] }));
 * const scenarios = [{ name: 'listed', given, days }];
 * const file = readScenariosSync({ measure: 'maoming-2017', scenarios });
 * runScenarios(measures(), [file]).map(({ ok }) => ok) // [true, false]
 */
export function runScenarios(
  measures: Measure | readonly Measure[],
  files: readonly ScenarioFile[],
  options: RunOptions = {},
): readonly ScenarioResult[] {
  const run = runner(measures, options);
  return files.flatMap((file) => file.scenarios.flatMap((_, i) => [...run(file, i)]));
}
