import { pointer, raise } from '../../errors.js';
import { Faults } from '../../faults.js';
import type { Measure } from '../../measure/measure.js';
import type { Text } from '../../text.js';
import type { Share } from '../coverage/coverage.js';
import type { ScenarioFile } from '../format.js';
import { type RunOptions, runScenarios } from '../run.js';
import { MutantJudge } from './judge.js';
import { mutantsOf } from './mutants.js';
import { probesOf, shortfallsBy } from './probes.js';
import { changeText } from './told.js';
import type { Mutant, MutationKind, Notice, Verdict } from './types.js';

/** What mutants are made of, beside the calendars that scenarios may name. */
export interface MutationOptions extends RunOptions {
  /** Files of the measure that are changed, without `.json`; `measure` is its head. Left out: all. */
  readonly parts?: readonly string[];
}

/** One change of a measure, and what became of it. */
export interface MutantResult {
  /** The same for the same rules, whatever stands around them. */
  readonly id: string;
  readonly kind: MutationKind;
  /** The file within the measure's folder, and the JSON pointer into it. */
  readonly file: string;
  readonly pointer: string;
  /** The norm that was changed; null where it is none in particular. */
  readonly norm: string | null;
  /** What was changed, in words. */
  readonly change: Text;
  /** `stillborn`: not a measure any more; `noticed` by a scenario; or it `survived`. */
  readonly verdict: Verdict;
  /** A scenario that noticed it. */
  readonly by?: Notice;
}

function normOf({ source }: Measure, { file, path }: Mutant): string | null {
  const [key, i] = path;
  return key === 'norms' ? (source.parts[file]?.norms[Number(i)]?.id ?? null) : null;
}

function refuseUnknown({ id, source }: Measure, parts: readonly string[]): void {
  const faults = new Faults();
  const known = ['measure', ...Object.keys(source.parts)];
  for (const [i, part] of parts.entries())
    faults.name('OPTION_PART_UNKNOWN', { place: id }, ['parts', i], part, known);
  raise(faults.list);
}

/** A scenario that fails on the measure itself would notice everything. */
function refuseFailing(measure: Measure, files: readonly ScenarioFile[], options: RunOptions): void {
  const faults = new Faults();
  for (const { ok, file, name, asOf, shortfalls, faults: own } of runScenarios(measure, files, options)) {
    if (ok) continue;
    faults.list.push(...own);
    if (own.length > 0) continue;
    faults.list.push({
      code: 'SCENARIO_UNMET',
      place: file,
      pointer: '',
      found: `${name}, ${asOf}`,
      expected: shortfalls[0] as Text,
      wayOut: {
        zh: '先让情景都和预期一样。',
        en: 'Make all scenarios as expected first.',
      },
    });
  }
  raise(faults.list);
}

/**
 * Changes a measure in one thing after the other (a number or a day moved by one, a condition left out, `all` for
 * `any`, another actor …) and says whether any scenario notices. Each is judged when it is asked for, in order of the
 * files; a measure of 150 norms has some 3,000 and takes minutes.
 *
 * @param files as `readScenarios` gives them; those of other measures are passed over
 * @throws DuxunError OPTION_PART_UNKNOWN; SCENARIO_UNMET where a scenario fails on the measure as it is, or with the faults of a scenario
 * @example
 * const found = aFinding().subject('county-committee').found('2018-01-10');
 * const given = found.listed('2018-01-25', { rectifyBy: '2018-03-15' }).build();
 * const days = [{ asOf: '2018-03-16', expect: { actions: [{ rule: '5.7', status: 'overdue' as const }] } }];
 * const file = readScenariosSync({ measure: 'maoming-2017', scenarios: [{ name: 'late', given, days }] });
 * const results = mutationOf(getMeasure('maoming-2017')!, [file], { parts: ['article-05'] });
 * const [first] = [...results].filter(({ verdict, norm }) => verdict === 'survived' && norm === '5.7');
 * first?.change.en // 'condition left out'
 */
export function* mutationOf(
  measure: Measure,
  files: readonly ScenarioFile[],
  options: MutationOptions = {},
): Generator<MutantResult, void> {
  const { parts, calendars } = options;
  const own = files.filter((file) => file.measure === measure.id);
  refuseUnknown(measure, parts ?? []);
  refuseFailing(measure, own, options);
  const judge = new MutantJudge(measure, probesOf(measure, own, calendars), shortfallsBy(measure));
  for (const mutant of mutantsOf(measure.source, parts)) {
    const { verdict, by } = judge.judge(mutant);
    yield {
      id: mutant.id,
      kind: mutant.kind,
      file: `${mutant.file}.json`,
      pointer: pointer(mutant.path),
      norm: normOf(measure, mutant),
      change: changeText(measure.source, mutant),
      verdict,
      ...(by === undefined ? {} : { by }),
    };
  }
}

/**
 * How many mutants were noticed, of those that are measures at all.
 *
 * @example
 * mutationShare([]) // { covered: 0, of: 0 }
 */
export function mutationShare(results: Iterable<Pick<MutantResult, 'verdict'>>): Share {
  let [covered, of] = [0, 0];
  for (const { verdict } of results) {
    if (verdict === 'stillborn') continue;
    of += 1;
    if (verdict === 'noticed') covered += 1;
  }
  return { covered, of };
}
