/** Readings that can be switched and change nothing. */
import type { Text } from '../../text.js';
import { fill } from '../../text.js';
import type { Findings } from '../finding.js';
import { headSpot, type Looked } from '../measure.js';
import { canonical } from '../reader.js';

type Json = Readonly<Record<string, unknown>>;

const idle: Text = {
  zh: '无论选哪一个选项，规则说的都一样。',
  en: 'Under every option the rules say the same.',
};
const twin: Text = {
  zh: '选“{option}”与选“{other}”，规则说的一样。',
  en: 'Under "{option}" the rules say the same as under "{other}".',
};
const mend: Text = {
  zh: '请在规则里写出差别；没有差别的，把 switchable 设为 false 并在 why 里说明。',
  en: 'Let the rules tell the options apart; where they do not differ, set "switchable" to false and say so in "why".',
};
const merge: Text = {
  zh: '请在规则里写出差别，或把两个选项并成一个。',
  en: 'Let the rules tell the two apart, or make them one option.',
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Params in which a selector of null does not leave its key out. */
const kept = ['actor', 'min', 'max'];

/** A piece of rule JSON under one option of a reading, what is settled by it settled, other readings as they stand. */
function under(json: unknown, id: string, option: string): unknown {
  if (Array.isArray(json)) return json.map((one) => under(one, id, option));
  if (!isObject(json)) return json;
  if (json.byReading === id) return under(json[option] ?? null, id, option);
  if (json.fact === 'reading' && (json.params as Json | undefined)?.id === id)
    return truth(json, option) ?? json;
  const entries = Object.entries(json).flatMap(([key, value]) => {
    const found = under(value, id, option);
    const selected = isObject(value) && value.byReading === id;
    return selected && found === null && !kept.includes(key) ? [] : [[key, found] as const];
  });
  return folded(Object.fromEntries(entries));
}

const constant = (value: boolean) => ({ constant: value });

/** A condition on the reading itself. */
function truth({ operator, value }: Json, option: string): Json | null {
  if (operator === 'equal') return constant(value === option);
  if (operator === 'notEqual') return constant(value !== option);
  if (!Array.isArray(value)) return null;
  if (operator === 'in') return constant(value.includes(option));
  return operator === 'notIn' ? constant(!value.includes(option)) : null;
}

const isConstant = (json: unknown, value: boolean): boolean => isObject(json) && json.constant === value;

/** A group without what its settled parts make idle. */
function folded(json: Json): Json {
  for (const [key, deciding] of [
    ['all', false],
    ['any', true],
  ] as const) {
    const list = json[key];
    if (!Array.isArray(list)) continue;
    if (list.some((one) => isConstant(one, deciding))) return constant(deciding);
    const open = list.filter((one) => !isConstant(one, !deciding));
    if (open.length === 0 && list.length > 0) return constant(!deciding);
    if (open.length === 1 && list.length > 1) return open[0] as Json;
    return { ...json, [key]: open };
  }
  if (isObject(json.not) && 'constant' in json.not) return constant(json.not.constant !== true);
  return json;
}

/** The readings that are named anywhere inside. */
function named(json: unknown, found = new Set<string>()): Set<string> {
  if (typeof json !== 'object' || json === null) return found;
  const { byReading, fact, params } = json as Json;
  if (typeof byReading === 'string') found.add(byReading);
  if (fact === 'reading') found.add(String((params as Json | undefined)?.id));
  for (const one of Object.values(json)) named(one, found);
  return found;
}

/** The pieces of a measure that readings may bear on. */
function* pieces({ measure }: Looked): Generator<unknown> {
  const { interpretations, remarks, roles, conditions, days, ...head } = measure.source.measure;
  yield head;
  yield* Object.values({ ...conditions, ...days });
  for (const { norms, conditions: own = {}, days: dates = {}, ...part } of Object.values(
    measure.source.parts,
  )) {
    yield part;
    yield* Object.values(own);
    yield* Object.values(dates);
    yield* norms;
  }
}

export function checkReadings(looked: Looked, findings: Findings): void {
  const bearing = new Map<string, unknown[]>();
  for (const piece of pieces(looked))
    for (const id of named(piece)) bearing.set(id, [...(bearing.get(id) ?? []), piece]);
  looked.measure.interpretations.forEach(({ id, options, switchable }, i) => {
    // one that nothing asks for is a fault, but where an extension has switched off what asked for it
    if (!switchable || !bearing.has(id)) return;
    const texts = options.map((option) => canonical(under(bearing.get(id) ?? [], id, option.id)));
    const at = (...path: readonly (string | number)[]) =>
      headSpot(looked.names, ['interpretations', i, ...path]);
    if (new Set(texts).size === 1) {
      findings.add('LINT_READING_IDLE', at('switchable'), idle, mend);
      return;
    }
    // from which day a measure is in force the caller may say: two options may both leave that to them
    if (named(looked.measure.source.measure.effectiveFrom).has(id)) return;
    texts.forEach((text, j) => {
      const first = texts.indexOf(text);
      if (first === j) return;
      const names = { option: options[j]?.id ?? '', other: options[first]?.id ?? '' };
      findings.add('LINT_READING_IDLE', at('options', j), fill(twin, names), merge);
    });
  });
}
