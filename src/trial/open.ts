import type { AnyCase } from '../case/types.js';
import { type Need, needKey } from '../engine/needs.js';
import type { Program } from '../engine/program.js';
import { normsOf } from '../measure/expand.js';
import type { EventDeclaration, FactDeclaration, Vocabulary } from '../measure/format.js';
import type { Logged } from './changed.js';
import type { Named } from './named.js';

const recording = ['fact-established', 'answered', 'measured'];

type Subject = 'places' | 'persons';

/** Which code the elements of a list of the case carry. */
export const codeOf: Readonly<Record<Subject, 'type' | 'role'>> = { places: 'type', persons: 'role' };

export const about: Readonly<Record<Subject, FactDeclaration['of']>> = { places: 'place', persons: 'person' };

/** Lists that a case of its kind has. */
const listsOf = ({ kind }: AnyCase): readonly Subject[] =>
  ['programme', 'mission', 'review'].includes(kind) ? ['places'] : ['places', 'persons'];

/** Every input that the case leaves open and a rule refers to, near or far. */
export function openInputs(
  source: Logged,
  named: Named,
  { source: measure, asked }: Program,
  vocabulary: Vocabulary,
): readonly Need[] {
  const { events } = source;
  const asks = (name: string) => named.texts.has(name);
  const found: Need[] = [];
  const facts = Object.entries(asked.facts).filter(
    ([name, { kinds }]) => asks(name) && kinds.includes(source.kind),
  );
  for (const [name, { of }] of facts)
    if (of === undefined && source.facts?.[name] === undefined) found.push({ input: 'fact', name });
  for (const {
    norm: { id, entry },
  } of normsOf(measure)) {
    if (entry === undefined || !asks(id)) continue;
    if (source.answers?.[id] === undefined) found.push({ input: 'answer', name: id });
    if (entry.shape !== 'target') continue;
    const figures = source.values?.[id] ?? [];
    const dated = events.some(({ type, norm }) => type === 'measured' && norm === id);
    if (figures.length === 0 && !dated) found.push({ input: 'value', name: id });
    for (const [field, { of }] of facts)
      if (of === 'unit' && !(figures.length > 0 && figures.every((one) => one.facts?.[field] !== undefined)))
        found.push({ input: 'value', name: id, field });
  }
  // the day of an event that opens the case says whether it has begun
  const opens = (type: string) =>
    source.began === undefined && vocabulary.events[type]?.opens?.includes(source.kind) === true;
  for (const { type, on, ...given } of events) {
    if (on === 'unknown' && (asks(type) || opens(type) || recording.includes(type)))
      found.push({ input: 'day', name: type });
    if (!asks(type)) continue;
    for (const [field, declared] of Object.entries((vocabulary.events[type] as EventDeclaration).fields))
      if (given[field] === undefined && (asks(field) || ['place', 'person'].includes(declared.type)))
        found.push({ input: 'field', name: type, field, on });
  }
  for (const name of source.unrecorded ?? []) if (asks(name)) found.push({ input: 'event', name });
  for (const name of listsOf(source)) {
    const list = source[name];
    const code = codeOf[name];
    if (list === undefined) found.push({ input: 'slot', name });
    const lacks = (field: string) =>
      !list || list.length === 0 || list.some((item) => held(item, field) === undefined);
    const own = facts.flatMap(([field, { of }]) => (of === about[name] ? [field] : []));
    for (const field of [code, ...own]) if (lacks(field)) found.push({ input: 'slot', name, field });
  }
  const { from, to } = source.conduct ?? {};
  if (source.kind === 'accountability' && (from === undefined || to === undefined) && asks('conduct'))
    found.push({ input: 'slot', name: 'conduct' });
  return [...new Map(found.map((need) => [needKey(need), need])).values()];
}

/** What an element of a list says of itself. */
export const held = (item: object, field: string): unknown => {
  const { facts, ...own } = item as { readonly facts?: Readonly<Record<string, unknown>> };
  const fact = facts?.[field];
  return fact === undefined ? (own as Readonly<Record<string, unknown>>)[field] : fact;
};
