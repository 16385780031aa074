import type { Difference } from '../evaluation.js';
import { type Change, type Course, timelineOf } from '../timeline.js';
import { differenceOf, type WhatIf } from '../what-if.js';
import { difference, isNothing, narrowed } from './evaluation.js';
import { type Flip, type OtherReading, otherReading } from './flips.js';

/** What would differ in a timeline under one option of a reading, all others as they are. */
export interface ContestedTimeline extends OtherReading, Omit<WhatIf, 'timeline'> {
  /** What would differ as the first day begins; left out where nothing would. */
  readonly start?: Difference;
}

/** A timeline under each other option, one flipped at a time; only those that change something. */
export function contestedTimelines(
  base: Course,
  flips: readonly Flip[],
  under: (flip: Flip) => Course,
): ContestedTimeline[] {
  return flips.flatMap((flip) => {
    const [as, other] = [timelineOf(about(base, flip.norms)), timelineOf(under(flip))];
    const start = difference(as.start, other.start);
    const { timeline: _timeline, ...differs } = differenceOf(as, other, unordered);
    const { adds, removes, changes, points } = differs;
    const same = [adds, removes, changes, points.gone, points.new].every((list) => list.length === 0);
    if (same && isNothing(start)) return [];
    return [{ ...otherReading(flip), ...(isNothing(start) ? {} : { start }), ...differs }];
  });
}

/**
 * A change point whatever the order of what becomes undecided or settled: that follows from what else hangs on the same
 * inputs, and so from which norms are looked at.
 */
const unordered = ({ doubtful, settled, ...rest }: Change): string =>
  JSON.stringify([rest, [...doubtful].sort(), [...settled].sort()]);

/** The part of a course that is about some norms. */
function about(course: Course, norms: ReadonlySet<string> | null): Course {
  if (norms === null) return course;
  return {
    ...course,
    steps: course.steps.map((step) => ({ ...step, evaluation: narrowed(step.evaluation, norms) })),
    obligations: course.obligations.filter(({ norm }) => norms.has(norm)),
  };
}
