import { caseKinds } from '../case/kinds.js';
import { eventsOf } from './events.js';
import { expandRules, normsOf, ruleOfEntry } from './expand.js';
import type { MeasureSource, Vocabulary } from './format.js';

/**
 * The part of a vocabulary that a measure and its cases use: its actions, what discharges them, the event types that
 * its cases may hold, and the labels of the codes that occur in any of these. Of the kinds of case on which the measure
 * does not bear, no event types are kept that other kinds do not have.
 */
export function ownVocabulary(source: MeasureSource, vocabulary: Vocabulary): Vocabulary {
  const words = new Set<string>();
  wordsOf(source, words);
  const types = new Set<string>();
  for (const kind of caseKinds) {
    if (source.measure.applies[kind] === undefined) continue;
    for (const type of eventsOf(source, vocabulary, kind)) types.add(type);
    for (const { rule } of expandRules(source, kind)) words.add(rule.event.type);
  }
  // whether a duty is done is asked of the log even where the norm has rules of its own
  for (const { norm } of normsOf(source)) {
    const made = norm.entry && ruleOfEntry(source.measure.id, norm, norm.entry);
    if (made) words.add(made.event.type);
  }
  const actions = only(vocabulary.actions, words);
  for (const { dischargedBy } of Object.values(actions)) for (const type of dischargedBy) words.add(type);
  for (const type of words) types.add(type);
  const events = Object.fromEntries(
    Object.entries(only(vocabulary.events, types)).map(([type, { setsAside = [], ...declared }]) => {
      // an event type that no case can hold is not set aside
      const kept = setsAside.filter((other) => types.has(other));
      return [type, kept.length === 0 ? declared : { ...declared, setsAside: kept }];
    }),
  );
  wordsOf(events, words);
  const { codes, forms } = vocabulary;
  return {
    actions,
    ...(codes ? { codes: only(codes, words) } : {}),
    events,
    ...(forms ? { forms: only(forms, words) } : {}),
  };
}

/** Every text and every key of a piece of JSON. */
function wordsOf(json: unknown, found: Set<string>): void {
  if (typeof json === 'string') found.add(json);
  else if (Array.isArray(json)) for (const item of json) wordsOf(item, found);
  else if (typeof json === 'object' && json !== null)
    for (const [key, value] of Object.entries(json)) {
      found.add(key);
      wordsOf(value, found);
    }
}

const only = <T>(all: Readonly<Record<string, T>>, names: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
