import { fromDay, toDay } from '../../calendar/index.js';
import type { CaseKind } from '../../case/kinds.js';
import type { Duxun } from '../../duxun.js';
import type { Measure } from '../../measure/measure.js';
import { Names } from '../names.js';

/** A case to begin with, and a day to judge it on. */
export interface Example {
  readonly case: Readonly<Record<string, unknown>>;
  readonly asOf: string;
}

/** Where a measure does not say from when it is in force. */
const someDay = '2018-01-01';

/** How many days after it took effect the case begins, and how many later it is judged. */
const [begins, judged] = [30, 45];

/** How many subjects are tried. */
const enough = 40;

/**
 * A case of a kind, made of no more than what the measure itself says: a subject within its scope, and the event that
 * opens such a case. Facts are left out, so that what hangs on them is asked for.
 */
export function exampleOf({ parseCase, evaluate }: Duxun, measure: Measure, kind: CaseKind): Example {
  const began = toDay(beginningOf(measure)) + begins;
  const [on, asOf] = [fromDay(began), fromDay(began + judged)];
  const opening = measure
    .events(kind)
    .filter((type) => measure.vocabulary.events[type]?.opens?.includes(kind));
  const caseOf = (type: string, events: readonly string[]) => ({
    kind,
    measure: measure.id,
    id: 'example-1',
    subject: { type },
    began: on,
    facts: {},
    events: events.slice(0, 1).map((event) => ({ type: event, on })),
  });
  // whether the measure bears on a case is told whatever is asked for
  const only = measure
    .rules(kind)
    .slice(0, 1)
    .map(({ rule }) => rule.name);
  const subjects = subjectsOf(measure).slice(0, enough);
  const fallback = caseOf(subjects[0] ?? 'other', []);
  for (const events of [opening, []])
    for (const wanted of ['yes', 'unknown'] as const)
      for (const type of subjects) {
        const one = caseOf(type, events);
        try {
          if (evaluate(parseCase(one), { asOf, only }).applies === wanted) return { case: one, asOf };
        } catch {
          break;
        }
      }
  return { case: fallback, asOf };
}

function beginningOf(measure: Measure): string {
  const names = new Names(measure);
  const { effectiveFrom, inForceBy, issuedOn } = measure.source.measure;
  const days = [names.byDefault(effectiveFrom), names.byDefault(inForceBy), issuedOn];
  return days.find((day): day is string => typeof day === 'string' && day > '1949') ?? someDay;
}

/** Whom the measure names as within its scope, then whom it names at all. */
function subjectsOf(measure: Measure): readonly string[] {
  const names = new Names(measure);
  const listed = measure.norms.flatMap(({ entry }) =>
    entry?.shape === 'applies' ? [names.byDefault(entry.subject)].flat() : [],
  );
  return [...new Set([...listed, ...measure.roles])].filter((one): one is string => typeof one === 'string');
}
