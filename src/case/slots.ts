import * as z from 'zod';
import { atFirstUse } from '../at-first-use.js';
import { isCivilDate } from '../calendar/index.js';
import type { CaseKind } from './kinds.js';

/** The only refinement there is: an issue of the code `custom` is an impossible date. */
export const civilDate = atFirstUse(() => z.string().refine(isCivilDate));

export const text = atFirstUse(() => z.string().min(1));

const span = atFirstUse(() => z.strictObject({ from: civilDate().optional(), to: civilDate().optional() }));

/** What a measure asks of each place and person of a case. */
export interface OwnFacts {
  readonly place: z.ZodRawShape;
  readonly person: z.ZodRawShape;
}

const place = (facts: z.ZodRawShape) =>
  z.strictObject({
    id: text(),
    name: text().optional(),
    type: text().optional(),
    facts: z.strictObject(facts).optional(),
  });

const person = (facts: z.ZodRawShape) =>
  z.strictObject({
    id: text(),
    name: text().optional(),
    role: z.union([text(), z.array(text()).min(1)]).optional(),
    office: text().optional(),
    term: span().optional(),
    facts: z.strictObject(facts).optional(),
  });

/**
 * What a kind of case holds beside what every case does. Lists: left out, it is not known who or what belongs there;
 * null or empty, there is none.
 */
export function slotsOf(kind: CaseKind, facts: OwnFacts): z.ZodRawShape {
  const places = { places: z.array(place(facts.place)).nullable().optional() };
  const persons = { persons: z.array(person(facts.person)).nullable().optional() };
  const members = { members: z.array(person(facts.person)).nullable().optional() };
  switch (kind) {
    case 'programme':
    case 'review':
      return places;
    case 'mission':
      return { ...places, ...members };
    case 'finding':
      return { ...places, ...persons };
    case 'accountability':
      return {
        ...places,
        ...persons,
        conduct: z
          .strictObject({ from: civilDate().optional(), to: civilDate().nullable().optional() })
          .optional(),
      };
    case 'commendation':
      return { ...places, ...persons };
  }
}
