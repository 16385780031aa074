import type { CaseKind } from '../case/kinds.js';
import { expandRules, kindsOf, normsOf } from './expand.js';
import type { MeasureSource, Vocabulary } from './format.js';

/** Event types that every case may hold: they date a fact, an answer or a figure. */
export const recordingEvents = ['fact-established', 'answered', 'measured'] as const;

/** The event types that end an action; none of one that the vocabulary has not. */
export const dischargersOf = ({ actions }: Vocabulary, action: string): readonly string[] =>
  actions[action]?.dischargedBy ?? [];

/** Every event type named anywhere in a piece of rule JSON. */
export function eventsIn(json: unknown, known: Vocabulary['events'], found = new Set<string>()): Set<string> {
  if (Array.isArray(json)) for (const item of json) eventsIn(item, known, found);
  else if (typeof json === 'object' && json !== null)
    for (const [key, value] of Object.entries(json)) {
      if (['event', 'by', 'until', 'before'].includes(key))
        for (const type of [value].flat())
          if (typeof type === 'string' && Object.hasOwn(known, type)) found.add(type);
      // a selector puts event types under the names of options
      if (typeof value === 'string' && Object.hasOwn(known, value)) found.add(value);
      eventsIn(value, known, found);
    }
  else if (typeof json === 'string' && Object.hasOwn(known, json)) found.add(json);
  return found;
}

/** The event types that a measure's cases of a kind may hold, sorted by name. */
export function eventsOf(source: MeasureSource, vocabulary: Vocabulary, kind: CaseKind): readonly string[] {
  const { measure } = source;
  const parts = Object.values(source.parts);
  const rules = expandRules(source, kind);
  const entries = normsOf(source).flatMap(({ norm }) =>
    norm.entry && kindsOf(norm).includes(kind) ? [norm.entry] : [],
  );
  const shared = parts.map(({ under, days, conditions }) => [under?.[kind], days, conditions]);
  const read = eventsIn(
    [
      rules.map(({ rule }) => rule),
      entries,
      shared,
      measure.conditions,
      measure.days,
      measure.applies[kind],
      measure.rounds[kind],
    ],
    vocabulary.events,
  );
  for (const { rule } of rules) for (const type of dischargersOf(vocabulary, rule.event.type)) read.add(type);
  for (const type of recordingEvents) read.add(type);
  for (const [type, { opens, clock }] of Object.entries(vocabulary.events))
    if (opens?.includes(kind) || clock !== undefined) read.add(type);
  return [...read].filter((type) => vocabulary.events[type]?.kinds.includes(kind)).sort();
}
