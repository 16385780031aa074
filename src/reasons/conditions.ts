import { compileFact } from '../facts/index.js';
import type { Condition, FactRef, Leaf } from '../measure/format.js';
import { type At, settled, settledAll } from './at.js';
import { allTruth, anyTruth, notTruth, shownValue, truth } from './shown.js';
import { sourceOf } from './sources.js';
import type { ConditionReason, GroupReason } from './types.js';

/** A condition as a tree with results: the walk of its JSON beside what it compiles to. */
export function conditionReason(raw: Condition, at: At): ConditionReason {
  const json = settled(raw, at);
  if ('all' in json || 'any' in json) return group(json, at);
  if ('not' in json) {
    const of = conditionReason(json.not, at);
    return { kind: 'not', result: notTruth(of.result), of };
  }
  if ('condition' in json) {
    const name = settled(json.condition, at);
    const found = at.shared.conditions[name];
    if (found === undefined) throw new TypeError(`no condition ${name}`);
    const of = conditionReason(found, at);
    return of.kind === 'leaf' ? of : { ...of, name };
  }
  return leaf(json, at);
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

function leaf(raw: Leaf, at: At): ConditionReason {
  // a condition inside the params is walked on its own, with the readings that it meets
  const json = raw.fact === 'onRecord' ? raw : settledAll(raw, at);
  const whole = raw.fact === 'onRecord' ? settledAll(raw, { ...at, consulted: new Set() }) : json;
  const node = at.compiler.condition(whole);
  const tri = node.test(at.ctx);
  const why = truth(tri) === 'unknown' ? node.why(at.ctx) : null;
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
    source: sourceOf(json, at),
    wanted: isRef(value) ? shown(value) : { is: 'known', value: value ?? null },
    ...(isRef(value) ? { wantedSource: sourceOf(value, at) } : {}),
    ...(why ? { toConfirm: why.confirm, toRefute: why.refute } : {}),
  };
}
