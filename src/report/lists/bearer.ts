import type { ParsedCase } from '../../case/typed.js';
import type { Action } from '../../evaluation.js';
import { Voice } from '../../explain/voice.js';
import { actorLabel, roleLabel } from '../../labels.js';
import type { Measure } from '../../measure/measure.js';
import type { Lang, Text } from '../../text.js';
import { personText } from '../cases/scope.js';
import { nobody, tidied } from '../cases/words.js';

/** Who bears a duty. */
export interface Bearer {
  /** Null where only a role is known. */
  readonly name: string | null;
  /** As what: null where the text names nobody. */
  readonly role: Text | null;
}

/** Names the body behind a role, where the host knows it: `leading-group` of a city, the local committee of a case. */
export type NameOf = (role: string, source: ParsedCase) => string | null | undefined;

/** Roles under which the bundled measures speak of the unit that a case is about. */
const own = new Set([
  'subject',
  'listed-party',
  'unit-concerned',
  'related-unit',
  'responsible-unit',
  'inspected-place',
  'inspected-place-committee-and-government',
  'inspected-unit-party-group',
]);

/** The name of the unit, place or person that acts under a role, as far as the case tells. */
function nameOfActor(source: ParsedCase, measure: Measure, actor: string, action: Action): string | null {
  const place = source.places?.find(({ id }) => id === action.place);
  if (place?.type === actor) return place.name ?? place.id;
  const person = [...(source.persons ?? []), ...(source.members ?? [])].find(
    ({ id }) => id === action.person,
  );
  if (person !== undefined && [person.role].flat().includes(actor))
    return personText(new Voice('zh', measure), person);
  const { type, name } = source.subject;
  return actor === type || own.has(actor) ? (name ?? null) : null;
}

/**
 * Who is to act: the host's name for the role; else the unit of the case, where the role is that unit's, or its place or
 * person; else the role alone. The unit of a case goes by the role that it has in the case, whatever a norm calls it.
 */
export function bearerOf(source: ParsedCase, measure: Measure, action: Action, nameOf?: NameOf): Bearer {
  const { actor } = action;
  const label = actorLabel(measure, action);
  if (actor === null || label === null) return { name: null, role: label && tidied(measure, label) };
  const name = nameOf?.(actor, source) ?? nameOfActor(source, measure, actor, action);
  const role = own.has(actor) ? roleLabel(measure, source.subject.type) : label;
  return { name, role: tidied(measure, role) };
}

/** A unit by its name, a body by its role. */
export const bearerText = ({ name, role }: Bearer, lang: Lang): string => name ?? (role ?? nobody)[lang];

/** What reads the same is the same bearer. */
export const bearerKey = ({ name, role }: Bearer): string =>
  JSON.stringify([name, name === null ? role : null]);
