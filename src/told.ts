import type { CompiledRule, Program } from './engine/program.js';
import type { Basis, Gap } from './evaluation.js';
import { citationOf } from './measure/cite.js';
import type { Norm, Remark, Vocabulary } from './measure/format.js';
import type { Text } from './text.js';

/** What is said of a rule whatever the case. It is the same object in every answer, and frozen therefore. */
export interface Told {
  readonly basis: Basis;
  readonly label: Text;
  /** What the text leaves open, or refers to elsewhere. */
  readonly gaps: { readonly silent: readonly Gap[]; readonly external: readonly Gap[] };
}

const known = new WeakMap<CompiledRule, Told>();

export function toldOf(rule: CompiledRule, program: Program, vocabulary: Vocabulary): Told {
  const found = known.get(rule);
  if (found !== undefined) return found;
  const { measure } = program.source;
  const told = frozen({
    basis: basisOf(rule.norm, measure.id),
    label: labelOf(rule, vocabulary),
    gaps: gapsOf(rule.norm, measure.remarks),
  });
  known.set(rule, told);
  return told;
}

function basisOf(norm: Norm, measure: string): Basis {
  return { measure, norm: norm.id, cite: structuredClone(norm.cite), text: citationOf(norm) };
}

function labelOf({ rule, norm }: CompiledRule, { actions }: Vocabulary): Text {
  const code = actions[rule.event.type]?.label ?? { zh: norm.code, en: norm.code };
  return { zh: `${code.zh}：${norm.gist.zh}`, en: `${code.en}: ${norm.gist.en}` };
}

function gapsOf({ id }: Norm, remarks: readonly Remark[]): Told['gaps'] {
  const silent: Gap[] = [];
  const external: Gap[] = [];
  for (const remark of remarks) {
    if (!remark.norms.includes(id)) continue;
    const text: Text = { zh: remark.zh, en: remark.en };
    if (remark.external) external.push({ id: remark.id, what: remark.external, text });
    else silent.push({ id: remark.id, what: remark.silent ?? '', text });
  }
  return { silent, external };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const one of Object.values(value)) frozen(one);
  }
  return value;
}
