/** Makes the changes that `whyNot` names, from what it says of them alone. */
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { AnyCase, AnyEvent, Figure } from '../../src/case/types.js';
import type { CaseChange } from '../../src/index.js';

/** A case with what is asked of it. */
export interface Asked {
  readonly source: AnyCase;
  readonly asOf: string;
  readonly effectiveFrom?: string;
  readonly readings?: Readonly<Record<string, string>>;
}

/** The value named, or the nearest one that meets it. */
function nearest({ is }: CaseChange): unknown {
  const step = is?.operator === 'greaterThan' ? 1 : is?.operator === 'lessThan' ? -1 : 0;
  const value = is?.value;
  if (typeof value === 'number') return value + step;
  return typeof value === 'string' && step !== 0 ? fromDay(toDay(value) + step) : value;
}

const say = (
  events: readonly AnyEvent[] | undefined,
  concerns: (event: AnyEvent) => boolean,
  more: object,
): AnyEvent[] => (events ?? []).map((event) => (concerns(event) ? { ...event, ...more } : event));

function withFigure(source: AnyCase, { name, of, field }: CaseChange, value: unknown): AnyCase {
  const figures = source.values?.[name] ?? [];
  const known = figures.find((one) => one.of === of) ?? { value: 0, ...(of === undefined ? {} : { of }) };
  const told = (
    field === undefined ? { ...known, value } : { ...known, facts: { ...known.facts, [field]: value } }
  ) as Figure;
  const concerns = (one: AnyEvent) =>
    one.type === 'measured' && one.norm === name && (one.of ?? undefined) === of;
  return {
    ...source,
    values: { ...source.values, [name]: [...figures.filter((one) => one.of !== of), told] },
    events: field === undefined ? say(source.events, concerns, { value }) : source.events,
  };
}

function withEvent(source: AnyCase, change: CaseChange): AnyCase {
  const { name, on = '', fields = {}, is, oneOf = [name] } = change;
  const events = source.events ?? [];
  const unrecorded = source.unrecorded?.filter((type) => !oneOf.includes(type) && type !== name);
  const rest = { ...source, ...(unrecorded === undefined ? {} : { unrecorded }) };
  const mine = events.filter(
    (one) => oneOf.includes(one.type) && Object.entries(fields).every(([field, told]) => one[field] === told),
  );
  if (is?.value === false) return { ...rest, events: events.filter((one) => !isOut(one, change)) };
  if (is?.value === true) return { ...rest, events: [...events, { type: name, on, ...fields }] };
  const wanted = Number(nearest(change));
  if (wanted < mine.length)
    return { ...rest, events: events.filter((one) => !mine.slice(wanted).includes(one)) };
  const more = Array.from({ length: wanted - mine.length }, (_, i) => ({
    type: name,
    on,
    ...fields,
    id: `more-${i}`,
  }));
  return { ...rest, events: [...events, ...more] };
}

const isOut = ({ type, on }: AnyEvent, { name, days }: CaseChange): boolean =>
  type === name && (days === undefined || days.includes(on));

function withSlot(source: AnyCase, { name, field, of, is, codes = [] }: CaseChange, value: unknown): AnyCase {
  if (name === 'conduct')
    return { ...source, conduct: { ...source.conduct, [field ?? '']: value as string } };
  const list = (source[name as 'places'] ?? []) as readonly { id: string; facts?: object }[];
  const own = name === 'places' ? 'type' : 'role';
  const coded = (one: object) =>
    codes.some((code) => [(one as Record<string, unknown>)[own]].flat().includes(code));
  if (field === undefined && is?.value === false)
    return { ...source, [name]: codes.length === 0 ? null : list.filter((one) => !coded(one)) };
  if (field === undefined)
    return { ...source, [name]: [...list, { id: 'another', ...(codes[0] ? { [own]: codes[0] } : {}) }] };
  return {
    ...source,
    [name]: list.map((one) => {
      if (of !== undefined && one.id !== of) return one;
      return field === 'role' || field === 'type'
        ? { ...one, [field]: value }
        : { ...one, facts: { ...one.facts, [field]: value } };
    }),
  };
}

/** What is asked, with one change made. */
export function changed(asked: Asked, change: CaseChange): Asked {
  const { source } = asked;
  const { input, name, field, on } = change;
  const value = nearest(change);
  const now = (next: Partial<AnyCase>): Asked => ({ ...asked, source: { ...source, ...next } });
  switch (input) {
    case 'fact':
      return now({
        facts: { ...source.facts, [name]: value as string },
        events: say(source.events, (one) => one.type === 'fact-established' && one.fact === name, { value }),
      });
    case 'answer':
      return now({
        answers: { ...source.answers, [name]: value as 'yes' },
        events: say(source.events, (one) => one.type === 'answered' && one.norm === name, { answer: value }),
      });
    case 'value':
      return now(withFigure(source, change, value));
    case 'event':
      return now(withEvent(source, change));
    case 'day':
    case 'field': {
      const events = source.events ?? [];
      const at = events.filter((one) => one.type === name && one.on === on).at(-1);
      const { notBefore: _b, notAfter: _a, ...rest } = at ?? { type: name, on: '' };
      const next = input === 'day' ? { ...rest, on: value as string } : { ...at, [field ?? '']: value };
      return now({ events: events.map((one) => (one === at ? (next as AnyEvent) : one)) });
    }
    case 'slot':
      return now(withSlot(source, change, value));
    case 'subject':
      return now({ subject: { ...source.subject, type: value as string } });
    case 'option':
      return { ...asked, effectiveFrom: value as string };
    case 'reading':
      return { ...asked, readings: { ...asked.readings, [name]: value as string } };
    case 'asOf':
      return { ...asked, asOf: value as string };
  }
}
