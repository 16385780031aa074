/** Random cases of which enough is known: what a rule hangs on is filled in until none is undetermined. */
import fc from 'fast-check';
import { stateCouncilCalendar } from '../../src/calendar/index.js';
import type { Open } from '../../src/engine/judge.js';
import { type Need, needKey } from '../../src/engine/needs.js';
import type { Program } from '../../src/engine/program.js';
import { inputsOf } from '../../src/engine/ways.js';
import { contextOf, evaluateProgram, judgeRules, type Question, type Trace } from '../../src/evaluate.js';
import { type Measure, type ParsedCase, safeParseCase } from '../../src/index.js';
import type { Drawn } from './cases.js';
import { openInputs, withIds } from './inputs.js';

/** What the library finds of a case: what acts before anything is put together, and what is open. */
export function found(program: Program, measure: Measure, { source, asOf, options }: Drawn): Trace {
  const trace: Trace = { holding: [], open: [], acts: [] };
  evaluateProgram(program, measure.vocabulary, source, { ...questionOf({ asOf, options }), trace });
  return trace;
}

function questionOf({ asOf, options }: Pick<Drawn, 'asOf' | 'options'>): Question {
  const { calendar = stateCouncilCalendar, effectiveFrom, readings = {} } = options;
  return { asOf, calendar, effectiveFrom, changed: readings };
}

/** What is open in a case, without all that an evaluation says of it: it is asked for after each thing filled in. */
function openIn(program: Program, measure: Measure, drawn: Drawn): readonly Open[] {
  const ctx = contextOf(program, drawn.source, questionOf(drawn));
  return judgeRules(program.rules, program, measure.vocabulary, ctx).open;
}

/** Numbers that look random, the same for the same seed. */
function* numbers(seed: number): Generator<number, never> {
  for (let n = seed; ; ) {
    n = (Math.imul(n, 1664525) + 1013904223) >>> 0;
    yield n >>> 8;
  }
}

/** How often a case is filled in, and for how many open rules each time, apart from replies. */
const rounds = 25;
const rules = 6;

const answers = ['yes', 'no', 'not-applicable'] as const;

/**
 * The case with what is open filled in; null where that does not come to an end.
 *
 * @param program the measure as it is compiled for the case
 */
export function filledIn(drawn: Drawn, seed: number, program: Program, measure: Measure): Drawn | null {
  const picks = numbers(seed);
  const pick = <T>(values: readonly T[]): T | undefined =>
    values[picks.next().value % Math.max(1, values.length)];
  let now: Drawn = { ...drawn, source: withIds(drawn.source) as ParsedCase };
  for (let round = 0; round < rounds; round += 1) {
    const open = openIn(program, measure, now);
    if (open.length === 0) return now;
    const asked = open.map(({ rule, why }) => ({ rule, needs: inputsOf(why.confirm, why.refute) }));
    const set = new Set<string>();
    let { source } = now;
    const change = (need: Need, changed: unknown): void => {
      const next = safeParseCase(changed);
      if (!next.ok) return;
      set.add(needKey(need));
      source = next.case;
    };
    // replies are many, and every one may be given: all at once
    const replies = asked.flatMap(({ needs }) => needs.filter(({ input }) => input === 'answer'));
    const [first] = replies;
    if (first !== undefined) {
      const given = Object.fromEntries(replies.map(({ name }) => [name, pick(answers)]));
      change(first, { ...source, answers: { ...given, ...source.answers } });
    }
    for (const { rule, needs } of asked.filter(({ needs: all }) => all.some(isNoReply)).slice(0, rules)) {
      const wanted = needs.filter((need) => isNoReply(need) && !set.has(needKey(need)));
      if (wanted.length === 0) continue;
      const inputs = openInputs(measure, source, now.asOf, rule.rule.name);
      for (const need of wanted) {
        const to = pick(inputs.find(({ key }) => key === needKey(need))?.values ?? []);
        if (to !== undefined) change(need, to(source));
      }
    }
    if (set.size === 0) return null;
    now = { ...now, source };
  }
  return null;
}

const isNoReply = ({ input }: Need): boolean => input !== 'answer';

/** Cases filled in: those that come to an end. */
export const known = (
  drawn: fc.Arbitrary<Drawn>,
  measure: Measure,
  programOf: (drawn: Drawn) => Program,
): fc.Arbitrary<Drawn> =>
  fc
    .tuple(drawn, fc.nat())
    .map(([one, seed]) => filledIn(one, seed, programOf(one), measure))
    .filter((one) => one !== null);
