/** Cases for the engines: those of the scenarios, completed, and random ones; all of them fully known. */
import fc from 'fast-check';
import type { CaseKind } from '../../src/case/kinds.js';
import { evaluate, type Measure, type ParsedCase, safeParseCase } from '../../src/index.js';
import { casesOf } from '../../tests/support/cases.js';
import { allScenarios, givenOf, momentsOf } from '../../tests/support/scenario.js';
import { allWords } from '../../tests/support/words.js';
import type { Job, Shared } from './shared.js';

type Json = Record<string, unknown>;

/** Says of everything left out that there is none, so that nothing is unknown. */
function completed(given: Json, measure: Measure, kind: CaseKind): Json {
  const { unrecorded: _gaps, ...rest } = given;
  const declared = Object.entries(measure.facts).filter(
    ([, fact]) => fact.of === undefined && fact.kinds.includes(kind),
  );
  const none = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));
  const events = ((given.events ?? []) as readonly Json[]).map((event) => ({
    ...none(Object.keys(measure.vocabulary.events[event.type as string]?.fields ?? {})),
    ...event,
  }));
  return {
    ...rest,
    facts: { ...none(declared.map(([name]) => name)), ...(given.facts as Json) },
    places: given.places ?? null,
    persons: given.persons ?? null,
    events,
  };
}

/** Is each event dated, and has the host decided nothing about time or log? The hand-written code knows neither. */
const isPlain = ({ events = [] }: ParsedCase, { vocabulary }: Measure): boolean =>
  events.every(({ type, on }) => {
    const { clock } = vocabulary.events[type] ?? {};
    return on !== 'unknown' && (clock === undefined || clock === 'withdraws');
  });

/** Fully known cases of a measure, scenarios first, with a day each; the same ones every time. */
export function jobsFor(shared: Shared, kind: CaseKind, random: number): readonly Job[] {
  const { measure } = shared;
  const jobs: Job[] = [];
  const seen = new Set<string>();
  const put = (given: Json, asOf: string): void => {
    const parsed = safeParseCase(completed(given, measure, kind));
    if (!parsed.ok) return;
    const job = { source: parsed.case, asOf };
    const text = JSON.stringify(job);
    if (seen.has(text) || !isPlain(parsed.case, measure)) return;
    seen.add(text);
    const { applies, undetermined } = evaluate(parsed.case, { asOf });
    if (applies === 'yes' && undetermined.length === 0 && shared.isKnown(job)) jobs.push(job);
  };
  for (const { measure: id, scenarios } of allScenarios())
    if (id === measure.id)
      for (const one of scenarios)
        for (const moment of momentsOf(one)) {
          const given = givenOf(id, one, moment);
          if (given.kind === kind) put(given, moment.asOf);
        }
  const words = allWords.find((one) => one.measure.id === measure.id && one.kind === kind);
  if (words === undefined) throw new Error(`no cases of ${measure.id}, ${kind}`);
  for (const { source, asOf } of fc.sample(casesOf(words), { numRuns: random, seed: 1 }))
    put(source as unknown as Json, asOf);
  return jobs;
}
