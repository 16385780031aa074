import type { CompiledRule, Program } from '../engine/program.js';
import { normsOf } from '../measure/expand.js';
import type { Vocabulary } from '../measure/format.js';

/** Everything that a rule names, with the conditions, days and entries that it refers to. */
export interface Named {
  readonly numbers: readonly number[];
  readonly texts: ReadonlySet<string>;
}

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
  const ending = (action = '') => vocabulary.actions[action]?.dischargedBy;
  const walk = (json: unknown): void => {
    if (typeof json === 'number') numbers.add(json);
    else if (typeof json === 'string' && !texts.has(json)) {
      texts.add(json);
      walk(shared.get(json));
      const { norm, part } = norms.get(json) ?? {};
      const { entry, parts: pieces, target } = norm ?? {};
      walk([entry, pieces, target, part?.under?.[kind]]);
      if (entry) walk(ending(entry.action ?? usual[entry.shape]));
    } else if (typeof json === 'object' && json !== null)
      for (const [key, value] of Object.entries(json)) {
        texts.add(key);
        walk(value);
      }
  };
  const { types, fields } = clockwork(vocabulary);
  walk([rule, measure.applies[kind], ending(rule.event.type), measure.rounds[kind], types, fields]);
  return { numbers: [...numbers], texts };
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
