import type { CaseKind } from '../case/kinds.js';
import type { CriterionResult } from '../evaluation.js';
import type { Judged } from './judged.js';
import { type Look, more, some } from './look.js';
import { item } from './table.js';

/** Shapes of entries that are questions and nobody's duty. */
const questions = new Set(['item', 'circumstance', 'award', 'target']);

const stateWords = {
  yes: 'criteriaYes',
  no: 'criteriaNo',
  unknown: 'criteriaUnknown',
  'not-applicable': 'criteriaNotApplicable',
} as const;

/** Kinds of case that are about such questions. */
const asking: readonly CaseKind[] = ['review', 'accountability', 'commendation'];

/** The questions that the measure asks of a case, or those of them that it says are under examination. */
export function questionsOf({ case: { kind, examining }, evaluation }: Judged): readonly CriterionResult[] {
  if (!asking.includes(kind)) return [];
  return evaluation.criteria.filter(
    ({ shape, norm }) => questions.has(shape) && (examining?.includes(norm) ?? true),
  );
}

/** Where those questions stand: what a review is for. */
export function criteriaLines(judged: Judged, look: Look): string[] {
  const { say, width, paint } = look;
  const asked = questionsOf(judged);
  return (['yes', 'no', 'unknown', 'not-applicable'] as const).flatMap((state) => {
    const found = asked.filter((criterion) => criterion.state === state);
    if (found.length === 0) return [];
    const shown = some(found, 8, look);
    return [
      paint('bold', say(stateWords[state], { n: found.length })),
      ...shown.flatMap(({ norm, gist }) => item(`${norm} ${say.of(gist)}`, width)),
      ...more(found.length - shown.length, look),
    ];
  });
}
