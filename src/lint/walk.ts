import type { Path } from '../faults.js';
import type { Condition } from '../measure/format.js';
import type { Spot } from './finding.js';
import type { Looked, Placed } from './measure.js';
import { headSpot, partSpot } from './measure.js';
import type { Frame } from './reader.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCondition = (json: unknown): json is Condition =>
  isObject(json) &&
  !('byReading' in json) &&
  ['all', 'any', 'not', 'condition', 'operator'].some((key) => key in json);

/** The keys under which a condition stands. */
const keys = ['conditions', 'if', 'while', 'when', 'met', 'which', 'condition'];

/** A condition, or those between which a reading chooses. */
function options(json: unknown): readonly (readonly [Condition, Path])[] {
  if (isCondition(json)) return [[json, []]];
  if (!isObject(json) || !('byReading' in json)) return [];
  return Object.entries(json).flatMap(([option, value]) =>
    options(value).map(([one, steps]) => [one, [option, ...steps]] as const),
  );
}

/** The conditions anywhere in a piece of JSON, those inside days and facts of other conditions included. */
function* within(json: unknown, path: Path, at: (path: Path) => Spot, frame: Frame): Generator<Placed> {
  if (Array.isArray(json)) for (const [i, one] of json.entries()) yield* within(one, [...path, i], at, frame);
  else if (isObject(json))
    for (const [key, value] of Object.entries(json)) {
      const there = [...path, key];
      if (keys.includes(key))
        for (const [json, steps] of options(value))
          yield {
            json,
            spot: at([...there, ...steps]),
            frame: { rule: frameAt(frame, key) },
            closed: key === 'condition',
          };
      yield* within(value, there, at, frame);
    }
}

/** An act is judged on its own day, and persons one by one: what is asked there is asked of something else. */
const frameAt = ({ rule }: Frame, key: string): string =>
  key === 'met' || key === 'which' ? `${rule} ${key}` : rule;

/** Every condition that is written down in a measure, each where it stands. */
export function* conditionsOf({ measure, names }: Looked): Generator<Placed> {
  const { source } = measure;
  const named = (of: unknown, path: Path, at: (path: Path) => Spot): Generator<Placed> =>
    within(of, path, at, { rule: '' });
  function* declared(from: object, at: (path: Path) => Spot): Generator<Placed> {
    for (const group of ['applies', 'under', 'conditions'] as const)
      for (const [name, json] of Object.entries((from as Json)[group] ?? {})) {
        const path = [group, name];
        if (isCondition(json)) yield { json, spot: at(path), frame: { rule: '' }, closed: false };
        yield* named(json, path, at);
      }
    yield* named((from as Json).days ?? {}, ['days'], at);
  }
  yield* declared(source.measure, (path) => headSpot(names, path));
  for (const [file, part] of Object.entries(source.parts)) {
    const at = (path: Path): Spot => partSpot(names, file, part, path);
    yield* declared(part, at);
    for (const [i, norm] of part.norms.entries()) {
      const under = (path: Path): Spot => ({ ...at(path), norm: norm.id });
      for (const [j, rule] of (norm.rules ?? []).entries())
        yield* within(rule, ['norms', i, 'rules', j], under, { rule: rule.name });
      if (norm.entry)
        yield* within(norm.entry, ['norms', i, 'entry'], under, { rule: `${measure.id}/${norm.id}` });
    }
  }
}
