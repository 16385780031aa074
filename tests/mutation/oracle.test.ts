import { describe, expect, it } from 'vitest';
import { stateCouncilCalendar } from '../../src/calendar/index.js';
import { compileProgram, type Program } from '../../src/engine/program.js';
import { readingsInForce } from '../../src/engine/readings.js';
import { evaluateProgram } from '../../src/evaluate.js';
import { getMeasure, type Measure, safeDefineMeasure } from '../../src/index.js';
import {
  type Mutant,
  MutantJudge,
  mutantsOf,
  type Probe,
  probesOf,
  shortfallsBy,
  type Verdict,
} from '../../src/testing/mutation/index.js';
import { calendars } from '../support/calendars.js';
import { allScenarios, type Moment } from '../support/scenario.js';

/** The verdict by definition: the whole mutant is defined, compiled and asked on every day all that the day expects. */
function byDefinition(measure: Measure, probes: readonly Probe<Moment>[], { source }: Mutant): Verdict {
  const { vocabulary } = measure;
  if (!safeDefineMeasure(source, vocabulary).ok) return 'stillborn';
  const { answer } = shortfallsBy(measure);
  const programs = new Map<string, Program>();
  const isMissed = ({
    case: given,
    at,
    readings = {},
    calendar = stateCouncilCalendar,
    effectiveFrom,
  }: Probe<Moment>) => {
    const key = `${given.kind} ${JSON.stringify(readings)}`;
    const inForce = readingsInForce(source.measure.interpretations, readings);
    const program = programs.get(key) ?? compileProgram(source, vocabulary, given.kind, inForce);
    programs.set(key, program);
    const question = { asOf: at.asOf, calendar, effectiveFrom, changed: readings };
    return answer(at, evaluateProgram(program, vocabulary, given, question)).length > 0;
  };
  return probes.some(isMissed) ? 'noticed' : 'survived';
}

/** What the judge leaves out and asks in another order may not change what it finds. */
describe('the mutants of national-award', () => {
  it('are judged as by definition, though of fewer scenarios', () => {
    const measure = getMeasure('national-award') as Measure;
    // fewer scenarios, so that there are survivors
    const probes = probesOf(measure, allScenarios(), calendars).filter((_, i) => i % 2 === 0);
    const judge = new MutantJudge(measure, probes, shortfallsBy(measure));
    const some = mutantsOf(measure.source).filter((_, i) => i % 6 === 0);
    const judged = some.map((mutant) => `${mutant.id}: ${judge.judge(mutant).verdict}`);
    expect(judged).toEqual(some.map((mutant) => `${mutant.id}: ${byDefinition(measure, probes, mutant)}`));
    expect(judged.filter((one) => one.endsWith('noticed')).length).toBeGreaterThan(8);
  }, 120_000);
});
