import type { ParsedCase } from '../../case/typed.js';
import type { AnyEvent, Person } from '../../case/types.js';
import type { Action } from '../../evaluation.js';
import { eventDay } from '../../explain/events.js';
import { Voice } from '../../explain/voice.js';
import type { Measure } from '../../measure/measure.js';
import type { Text } from '../../text.js';
import { both, nthTime } from './words.js';

/** A person by name, by office, or as what they are there. */
export function personText(v: Voice, { id, name, office, role }: Person): string {
  const roles = role === undefined ? [] : [role].flat();
  return name ?? office ?? (roles.length === 0 ? id : v.list(roles.map((one) => v.role(one))));
}

/** A person of a case by id; a role that stands for unnamed ones by its name. */
export function personCalled(v: Voice, { persons, members }: ParsedCase, id: string): string {
  const person = [...(persons ?? []), ...(members ?? [])].find((one) => one.id === id);
  return person === undefined ? v.role(id) : personText(v, person);
}

/** An event by what happened and when, where an action names it by its id or, if it has none, by its day. */
function eventCalled(v: Voice, log: readonly AnyEvent[], about: string): string {
  const [event, another] = log.filter(({ id, on }) => (id ?? on) === about);
  if (event !== undefined && another === undefined) {
    const [name, on] = [v.event(event.type), eventDay(v, event)];
    return v.t(`${on}${name}`, `${name} of ${on}`);
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(about) ? v.date(about) : about;
}

/**
 * Which of several like actions of a case one is: the place, the person, the figure, the period or the event that it is
 * about, and for which time. Null where the case has but one.
 *
 * @param log the case's, up to the day that it is looked at
 */
export function scopeOf(
  source: ParsedCase,
  measure: Measure,
  { place, person, unit, period, about, ordinal }: Action,
  log: readonly AnyEvent[],
): Text | null {
  if ([place, person, unit, period, about, ordinal].every((one) => one === undefined)) return null;
  return both((lang) => {
    const v = new Voice(lang, measure);
    const named = source.places?.find(({ id }) => id === place)?.name;
    return v.list([
      ...(place === undefined ? [] : [named ?? place]),
      ...(person === undefined ? [] : [personCalled(v, source, person)]),
      ...(unit === undefined ? [] : [unit]),
      ...(period === undefined ? [] : [v.period(period)]),
      ...(ordinal === undefined ? [] : [nthTime(ordinal)[lang]]),
      ...(about === undefined ? [] : [eventCalled(v, log, about)]),
    ]);
  });
}
