import type { Criterion, CriterionState } from './engine/compiler.js';
import type { CompiledRule, Program } from './engine/program.js';
import type { Action, Basis, CriterionResult, Gap } from './evaluation.js';
import { sourceOf } from './measure/cite.js';
import type { Entry, MeasureHead, Modality, Norm, Remark, Vocabulary } from './measure/format.js';
import type { Text } from './text.js';

/** What is said of a rule whatever the case. It is the same object in every answer, and frozen therefore. */
export interface Told {
  readonly basis: Basis;
  readonly label: Text;
  readonly gist: Text;
  /** What the text leaves open, or refers to elsewhere. */
  readonly gaps: { readonly silent: readonly Gap[]; readonly external: readonly Gap[] };
  readonly modality: Action['modality'];
  readonly actor: Action['actor'];
  readonly addressees: Action['addressees'];
  readonly options: Action['options'];
  readonly contents: Action['contents'];
  /** Whether the duty can be overdue, or has no due day at all. */
  readonly isDuty: boolean;
  readonly isDueNever: boolean;
}

const known = new WeakMap<CompiledRule, Told>();

export function toldOf(rule: CompiledRule, program: Program, vocabulary: Vocabulary): Told {
  const found = known.get(rule);
  if (found !== undefined) return found;
  const { measure } = program.source;
  const { norm } = rule;
  const { params } = rule.rule.event;
  // `defineMeasure` lets no rule pass that has neither
  const modality = (params.modality ?? norm.modality) as Modality;
  const options = params.forms ?? norm.forms;
  const contents = program.carried.get(norm.id);
  const own = frozen({
    basis: basisOf(norm, measure),
    label: labelOf(rule, vocabulary),
    gist: { ...norm.gist },
    addressees: [...(params.addressees ?? norm.addressees)],
    options: options && options.length > 0 ? [...options] : undefined,
    gaps: gapsOf(norm, measure.remarks),
    contents: contents?.map(({ id, gist }) => ({ norm: id, gist: { ...gist } })),
  });
  const told: Told = {
    ...own,
    modality,
    actor: params.actor === undefined ? norm.actor : params.actor,
    isDuty: modality !== 'may',
    isDueNever: params.due === undefined || params.due === null,
  };
  known.set(rule, told);
  return told;
}

/** What is said of a criterion in each state, but for what it hangs on; the same objects in every answer, and frozen. */
export interface ToldCriterion {
  readonly criterion: Criterion;
  readonly of: (state: CriterionState) => CriterionResult;
}

const asked = new WeakMap<Criterion, ToldCriterion>();
const criteria = new WeakMap<Program, readonly ToldCriterion[]>();

/** The criteria of a program with what is said of them. */
export function criteriaOf(program: Program): readonly ToldCriterion[] {
  const found = criteria.get(program);
  if (found !== undefined) return found;
  const told = program.criteria.map(criterionOf);
  criteria.set(program, told);
  return told;
}

/** Programs that differ in one reading have most criteria in common, and a case sees few of their states. */
function criterionOf(criterion: Criterion): ToldCriterion {
  const found = asked.get(criterion);
  if (found !== undefined) return found;
  const results: Partial<Record<CriterionState, CriterionResult>> = {};
  const of = (state: CriterionState): CriterionResult => {
    results[state] ??= resultOf(criterion.norm, state);
    return results[state];
  };
  const told: ToldCriterion = { criterion, of };
  asked.set(criterion, told);
  return told;
}

function resultOf({ id, code, entry, gist, parts }: Norm, state: CriterionState): CriterionResult {
  const head = { norm: id, code, shape: (entry as Entry).shape, state, gist: { ...gist } };
  return frozen(parts ? { ...head, parts: [...parts] } : head);
}

function basisOf(norm: Norm, measure: MeasureHead): Basis {
  const { measure: id, ...told } = sourceOf(norm, measure);
  return { measure: id, norm: norm.id, cite: structuredClone(norm.cite), ...told };
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
