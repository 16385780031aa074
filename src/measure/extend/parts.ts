import type { CaseKind } from '../../case/kinds.js';
import { isObject } from '../../faults.js';
import { kindsOf } from '../expand.js';
import type { Condition, MeasureSource, Norm, Part } from '../format.js';
import { type Extension, type Gates, type Off, versionOrigin } from './types.js';

type Under = NonNullable<Part['under']>;

const gated = (
  under: Part['under'],
  norms: readonly Norm[],
  gates: Gates,
  which: 'before' | 'after',
): Under => {
  const kinds = new Set(norms.flatMap(kindsOf));
  const all: Partial<Record<CaseKind, Condition>> = { ...under };
  for (const kind of kinds) {
    const gate = gates[kind]?.[which];
    if (gate === undefined) continue;
    const own = under?.[kind];
    all[kind] = { all: own === undefined ? [gate] : [gate, own] };
  }
  return all;
};

/** The norms of a part in runs of those that stay and those that go, so that their order stays. */
function runs(norms: readonly Norm[], gone: ReadonlyMap<string, Off>): readonly (readonly Norm[])[] {
  const found: Norm[][] = [];
  let last: boolean | undefined;
  for (const norm of norms) {
    const goes = gone.has(norm.id);
    if (goes !== last) found.push([]);
    found.at(-1)?.push(norm);
    last = goes;
  }
  return found;
}

/** The parts of the base, without what goes, or up to the day from which it does. */
export function baseParts(
  base: MeasureSource,
  own: Extension['measure'],
  gone: ReadonlyMap<string, Off>,
  gates: Gates | null,
  isVersion: boolean,
): Record<string, Part> {
  const named = (norm: Norm): Norm =>
    isVersion
      ? norm
      : {
          ...norm,
          origin: norm.origin ?? base.measure.id,
          ...(norm.rules
            ? {
                rules: norm.rules.map((rule) => ({
                  ...rule,
                  name: `${own.id}${rule.name.slice(base.measure.id.length)}`,
                })),
              }
            : {}),
        };
  const found: Record<string, Part> = {};
  for (const [name, part] of Object.entries(base.parts)) {
    const file = isVersion || name.includes(':') ? name : `${base.measure.id}:${name}`;
    if (gates === null) {
      found[file] = { ...part, norms: part.norms.map((norm) => named(inert(norm, gone.get(norm.id)))) };
      continue;
    }
    runs(part.norms, gone).forEach((norms, i) => {
      const { facts, days, conditions, ...rest } = part;
      const names = {
        ...(facts ? { facts } : {}),
        ...(days ? { days } : {}),
        ...(conditions ? { conditions } : {}),
      };
      const goes = norms.some(({ id }) => gone.has(id));
      const under = goes ? gated(part.under, norms, gates, 'before') : part.under;
      found[i === 0 ? file : `${own.version}:${file}:${i}`] = {
        ...rest,
        ...(i === 0 ? names : {}),
        ...(under ? { under } : {}),
        norms: norms.map(named),
      };
    });
  }
  return found;
}

/** A norm that is judged no more, with the reason. */
function inert(norm: Norm, off: Off | undefined): Norm {
  if (off === undefined) return norm;
  const { rules: _rules, entry: _entry, carriedBy: _carriedBy, alsoCase: _also, ...rest } = norm;
  return { ...rest, operative: false, case: null, why: off.why };
}

/** The parts of an extension, for a version from its day on. */
export function ownParts(
  own: Extension['measure'],
  parts: Extension['parts'],
  gates: Gates | null,
): Record<string, Part> {
  const { prefix } = own.extends;
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]): [string, Part] => {
      const marked: Part = { ...part, prefix };
      if (gates === null) return [name, marked];
      const from = own.effectiveFrom as string;
      const { under: _under, norms, ...names } = marked;
      const under = gated(part.under, norms, gates, 'after');
      const since = (json: unknown): unknown => counted(json, from);
      return [
        `${own.version}:${name}`,
        {
          ...(since(names) as Omit<Part, 'norms'>),
          under: since(under) as Under,
          norms: norms.map((norm) => ({ ...(since(norm) as Norm), origin: versionOrigin(own) })),
        },
      ];
    }),
  );
}

/** The commencement of a version is the day it takes effect, and its periods are counted from that day. */
function counted(json: unknown, from: string): unknown {
  if (Array.isArray(json)) return json.map((one) => counted(one, from));
  if (!isObject(json)) return json;
  if (json.commencement === true && Object.keys(json).length === 1) return from;
  const period = (one: unknown): unknown => {
    if (typeof one === 'string') return { unit: one, from };
    return isObject(one) ? { from, ...one } : one;
  };
  const per = (one: unknown): unknown =>
    isObject(one) && one.period !== undefined ? { ...one, period: eachOption(one.period, period) } : one;
  return Object.fromEntries(
    Object.entries(json).map(([key, one]) => [
      key,
      counted(key === 'per' ? eachOption(one, per) : one, from),
    ]),
  );
}

/** A value as it is changed, or a selector with each of its options so. */
function eachOption(json: unknown, change: (value: unknown) => unknown): unknown {
  if (!isObject(json) || json.byReading === undefined) return change(json);
  const { byReading, ...options } = json;
  const changed = Object.entries(options).map(([id, one]) => [id, eachOption(one, change)]);
  return { byReading, ...Object.fromEntries(changed) };
}
