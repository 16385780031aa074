import { deciding } from '../engine/deciding.js';
import { compileFact } from '../facts/index.js';
import type { Condition, FactRef, Leaf } from '../measure/format.js';
import { type At, declared, noting, plain, settled, settledAll } from './at.js';
import { allTruth, anyTruth, notTruth, shownValue, truth } from './shown.js';
import { sourceOf } from './sources.js';
import type { ConditionReason, GroupReason, LeafReason } from './types.js';

/** A condition as a tree with results: the walk of its JSON beside what it compiles to. */
export function conditionReason(raw: Condition, outer: At): ConditionReason {
  const { at, noted } = noting(outer);
  const json = settled(raw, at);
  if ('all' in json || 'any' in json) return { ...group(json, at), ...noted() };
  if ('not' in json) {
    const of = conditionReason(json.not, at);
    return { kind: 'not', result: notTruth(of.result), of, ...noted() };
  }
  if ('condition' in json) {
    const name = settled(json.condition, at);
    const of = conditionReason(declared(at.shared.conditions, name), at);
    // it is no leaf: `defineMeasure` lets no leaf have a name
    const called = { name };
    return { ...of, ...called, ...noted(of.readings) };
  }
  const made = leaf(json, at);
  return { ...made, ...noted() };
}

function group(json: Extract<Condition, { all: unknown } | { any: unknown }>, at: At): GroupReason {
  const kind = 'all' in json ? 'all' : 'any';
  const children = 'all' in json ? json.all : json.any;
  const parts = children.map((child) => conditionReason(child, at));
  const results = parts.map(({ result }) => result);
  return { kind, result: kind === 'all' ? allTruth(results) : anyTruth(results), parts };
}

const isRef = (value: unknown): value is FactRef =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'fact' in value;

/** What is walked on its own, with the readings that it meets. */
const walked: Readonly<Record<string, string>> = { day: 'of', elapsed: 'since', onRecord: 'condition' };

/** Notes the readings that a leaf itself meets, and not those of what is walked on its own. */
function noteOwn(raw: Leaf, at: At): void {
  const { params, value, ...rest } = raw;
  const own = (ref: { readonly fact: string; readonly params?: FactRef['params'] }) =>
    Object.fromEntries(Object.entries(ref.params ?? {}).filter(([key]) => key !== walked[ref.fact]));
  settledAll([rest, own(raw), isRef(value) ? own(value) : value], at);
}

function leaf(raw: Leaf, at: At): LeafReason {
  noteOwn(raw, at);
  const whole = plain(raw, at);
  const node = at.compiler.condition(whole);
  const tri = node.test(at.ctx);
  const sets = truth(tri) === 'unknown' ? deciding(node.why(at.ctx)) : null;
  const shown = (ref: FactRef) => shownValue(compileFact(ref.fact, ref.params ?? {}, at.compiler)(at.ctx));
  const { value } = whole;
  if (whole.fact === 'reading') at.consulted.add(whole.params?.id as string);
  return {
    kind: 'leaf',
    result: truth(tri),
    fact: whole.fact,
    ...(whole.params ? { params: whole.params } : {}),
    operator: whole.operator,
    found: shown(whole),
    source: sourceOf(partly(raw, whole), at),
    wanted: isRef(value) ? shown(value) : { is: 'known', value: value ?? null },
    ...(isRef(value) && isRef(raw.value) ? { wantedSource: sourceOf(partly(raw.value, value), at) } : {}),
    ...(sets ? { toConfirm: sets.confirm, toRefute: sets.refute } : {}),
  };
}

/** A fact with its selectors settled, but for what is walked on its own. */
function partly(raw: FactRef, whole: FactRef): FactRef {
  const key = walked[whole.fact];
  if (key === undefined || raw.params === undefined || !Object.hasOwn(raw.params, key)) return whole;
  return { ...whole, params: { ...whole.params, [key]: raw.params[key] } };
}
