import type { CompiledRule, Program } from '../engine/program.js';
import { dischargersOf } from '../measure/events.js';
import { normsOf } from '../measure/expand.js';
import type { Day, Leaf, Select, Vocabulary } from '../measure/format.js';
import { isCounted } from './counted.js';

/** Everything that a rule names, with the conditions, days and entries that it refers to. */
export interface Named {
  readonly numbers: readonly number[];
  readonly texts: ReadonlySet<string>;
  /** What a fact, or a field of an event, is held against, by the name of it. */
  readonly wanted: ReadonlyMap<string, ReadonlySet<string>>;
  /** Events as they are asked for, by type: the fields with what counts. */
  readonly events: ReadonlyMap<string, readonly Fields[]>;
  /** Days that are counted from others. */
  readonly counted: readonly Day[];
}

type Fields = Readonly<Record<string, readonly unknown[]>>;

const usual: Readonly<Record<string, string>> = { duty: 'meet-duty', method: 'use-method' };

/** Gathers what a rule names, and what would end it. */
export function namedBy({ rule }: CompiledRule, { source, kind }: Program, vocabulary: Vocabulary): Named {
  const { measure, parts } = source;
  const shared = new Map<string, unknown>();
  for (const { conditions = {}, days = {} } of [measure, ...Object.values(parts)])
    for (const [name, json] of [...Object.entries(conditions), ...Object.entries(days)])
      shared.set(name, json);
  const norms = new Map(normsOf(source).map((one) => [one.norm.id, one]));
  const numbers = new Set<number>();
  const texts = new Set<string>();
  // a key may be called like what is referred to
  const followed = new Set<string>();
  const wanted = new Map<string, Set<string>>();
  const hold = (name: string, against: unknown): void => {
    const known = wanted.get(name) ?? new Set();
    wanted.set(name, known);
    for (const one of [against].flat()) if (typeof one === 'string') known.add(one);
  };
  const events = new Map<string, Fields[]>();
  const counted = new Map<string, Day>();
  const ask = (type: unknown, where: object): void => {
    const asked = Object.fromEntries(Object.entries(where).map(([field, of]) => [field, [of].flat()]));
    for (const one of [type].flat())
      if (typeof one === 'string') events.set(one, [...(events.get(one) ?? []), asked]);
  };
  const ending = (action = '') => dischargersOf(vocabulary, action);
  const walk = (json: unknown, isWhere = false): void => {
    if (typeof json === 'number') numbers.add(json);
    else if (typeof json === 'string' && !followed.has(json)) {
      followed.add(json);
      texts.add(json);
      walk(shared.get(json));
      const { norm, part } = norms.get(json) ?? {};
      const { entry, parts: pieces, target } = norm ?? {};
      walk([entry, pieces, target, part?.under?.[kind]]);
      if (entry) walk(ending(entry.action ?? usual[entry.shape]));
    } else if (Array.isArray(json)) for (const one of json) walk(one);
    else if (typeof json === 'object' && json !== null) {
      const { fact, params, value, event, where } = json as Partial<Leaf & Select>;
      if (fact !== undefined) hold((params?.field as string | undefined) ?? fact, value);
      for (const [field, one] of Object.entries(where ?? {})) hold(field, one);
      if (where) ask(event, where);
      // a field may be called like a part of a day
      if (!isWhere && isCounted(json)) counted.set(JSON.stringify(json), json);
      for (const [key, part] of Object.entries(json)) {
        texts.add(key);
        walk(part, key === 'where');
      }
    }
  };
  const { types, fields } = clockwork(vocabulary);
  walk([rule, measure.applies[kind], ending(rule.event.type), measure.rounds[kind], types, fields]);
  return { numbers: [...numbers], texts, wanted, events, counted: [...counted.values()] };
}

/** What moves deadlines or the log whatever a rule says. */
function clockwork({ events }: Vocabulary): {
  readonly types: readonly string[];
  readonly fields: readonly string[];
} {
  const moving = Object.entries(events).filter(
    ([, { clock }]) => clock !== undefined && clock !== 'corrects',
  );
  return {
    types: moving.map(([type]) => type),
    fields: moving.flatMap(([, declared]) => Object.keys(declared.fields)),
  };
}
