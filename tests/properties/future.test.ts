/** What happens after the day asked about makes no difference to the answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/calendar/index.js';
import { beginningOf } from '../../src/case/began.js';
import { correctedOn } from '../../src/case/corrected.js';
import type { AnyCase } from '../../src/case/types.js';
import type { EvaluateOptions } from '../../src/index.js';
import { evaluate, safeParseCase, vocabulary } from '../../src/index.js';
import { anyCaseAndEvents, shifted } from '../support/cases.js';
import { patience, runs } from '../support/runs.js';

/** What is asked for beside the plain answer: nothing, more often than not, for it takes longer. */
const include: fc.Arbitrary<NonNullable<EvaluateOptions['include']>> = fc.oneof(
  { weight: 40, arbitrary: fc.constant([]) },
  { weight: 8, arbitrary: fc.constant(['nextChange' as const]) },
  { weight: 6, arbitrary: fc.constant(['reasons' as const]) },
  { weight: 1, arbitrary: fc.constant(['contested' as const]) },
);

describe('an event after the day asked about', patience, () => {
  it('changes nothing, whatever is asked', () => {
    fc.assert(
      fc.property(anyCaseAndEvents, include, ({ drawn: { source, asOf, options }, eventsFrom }, asked) => {
        const more = eventsFrom(shifted(asOf, 1));
        const later = safeParseCase({ ...source, events: [...(source.events ?? []), ...more] });
        fc.pre(later.ok);
        if (!later.ok) return;
        // a case that is known by no other day begins with its first event, whenever that is: docs/format.md, Events
        const beginning = (one: AnyCase) =>
          beginningOf(correctedOn(one, toDay(asOf), vocabulary), vocabulary);
        fc.pre(beginning(source) === beginning(later.case));
        const call = { ...options, asOf, include: asked };
        expect(evaluate(later.case, call)).toEqual(evaluate(source, call));
      }),
      { numRuns: runs },
    );
  });
});
