/** Tiny measures whose cases may hold the clock events of `rules/events.json`. */

import { readVocabulary } from '../../scripts/generators/read-rules.js';
import type { EventDeclaration, Vocabulary } from '../../src/measure/format.js';
import { type Spec, type Tiny, tiny, undischarged, vocabulary } from '../support/tiny.js';

const { events } = readVocabulary();
const clock = Object.fromEntries(
  Object.entries(events)
    .filter(([, one]) => one.clock !== undefined)
    .map(([type, one]): [string, EventDeclaration] => [
      type,
      one.setsAside ? { ...one, setsAside: ['done', 'ended', 'finding-withdrawn'] } : one,
    ]),
);

export const clocked: Vocabulary = { ...vocabulary, events: { ...vocabulary.events, ...clock } };

export const timed = (spec: Omit<Spec, 'vocabulary'>): Tiny => tiny({ ...spec, vocabulary: clocked });

/** What stands from the day on which something is found until it is done. */
export const standing = {
  all: [
    { fact: 'happened', params: { event: 'found' }, operator: 'equal', value: true } as const,
    undischarged,
  ],
};

/** Ten days from then. */
export const ten = { days: 10, from: { event: 'found' } } as const;
