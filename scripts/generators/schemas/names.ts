import { engineFactNames } from '../../../src/facts/index.js';
import { readVocabulary } from '../read-rules.js';
import { codes, offered, type Schema, type Words } from './say.js';

const { actions, events } = readVocabulary();

/** The event types and action codes that come with the library, each with its label. */
export const eventWords: Words = Object.fromEntries(
  Object.entries(events).map(([type, { label }]) => [type, [label.zh, label.en] as const]),
);
const actionWords: Words = Object.fromEntries(
  Object.entries(actions).map(([code, { label }]) => [code, [label.zh, label.en] as const]),
);
const clock = Object.fromEntries(
  Object.entries(eventWords).filter(([type]) => events[type]?.clock !== undefined),
);

/** Names that are offered where a measure may have others of its own. */
export const nameDefs: Readonly<Record<string, Schema>> = {
  'event-type': offered(eventWords),
  'action-code': offered(actionWords),
};

export const names = {
  engineFacts: engineFactNames,
  clockEvents: { anyOf: [codes(clock), { type: 'string' }] } as Schema,
};
