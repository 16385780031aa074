import type { CaseKind } from '../../case/kinds.js';
import type { Compiler, Node } from '../../engine/compiler.js';
import type { CompiledRule, Program } from '../../engine/program.js';
import { resolveReadings } from '../../engine/readings.js';
import { expandRules } from '../../measure/expand.js';
import type { Condition, MeasureSource, Norm, Part, Rule } from '../../measure/format.js';
import { sharedOf } from '../../reasons/at.js';
import { branchesOf, type Chosen, type Named } from './walk.js';

/** The conditions by which a rule holds, and those by which an act is judged. */
export interface Roots {
  readonly stands: readonly Condition[];
  readonly met: readonly Condition[];
}

export const rootsOfRule = ({ conditions, event }: Rule): Roots => {
  const { judgedAt } = event.params;
  return { stands: [conditions], met: judgedAt?.met === undefined ? [] : [judgedAt.met] };
};

const present = (conditions: readonly (Condition | null | undefined)[]): readonly Condition[] =>
  conditions.filter((one) => one !== undefined && one !== null);

/** The conditions by which a catalogue entry comes to its state. */
export function rootsOfEntry({ entry }: Norm, part: Part | undefined, kind: CaseKind): readonly Condition[] {
  return entry === undefined ? [] : present([part?.under?.[kind], entry.if, entry.when, entry.met]);
}

/** The shared conditions of a measure by name. */
export const namedOf = ({ measure, parts }: MeasureSource): Named =>
  Object.assign({}, measure.conditions, ...Object.values(parts).map((part) => part.conditions));

/** A branch as it is compiled under the options in force. */
export interface Piece {
  readonly json: Condition;
  readonly node: Node;
}

/** The branches below some conditions, compiled. */
function compiled(roots: readonly Condition[], program: Program, compiler: Compiler): readonly Piece[] {
  const chosen: Chosen = program.readings;
  const { conditions } = sharedOf(program);
  const found = new Set<Condition>();
  for (const root of roots) branchesOf(root, conditions, chosen, found);
  return [...found].map((json) => ({
    json,
    node: compiler.condition(resolveReadings(json, program.readings)),
  }));
}

interface Pieces {
  readonly stands: readonly Piece[];
  readonly met: readonly Piece[];
}

const ofRules = new WeakMap<CompiledRule, Pieces>();
const rawRules = new WeakMap<Program, ReadonlyMap<string, Rule>>();

function rawOf(program: Program, name: string): Rule | undefined {
  const known =
    rawRules.get(program) ??
    new Map(expandRules(program.unsettled, program.kind).map(({ rule }) => [rule.name, rule]));
  rawRules.set(program, known);
  return known.get(name);
}

/** The branches of a rule under the options in force. */
export function piecesOfRule(program: Program, rule: CompiledRule): Pieces {
  const known = ofRules.get(rule);
  if (known) return known;
  const compiler: Compiler = { ...program.compiler, frame: rule.frame };
  const { stands, met } = rootsOfRule(rawOf(program, rule.rule.name) ?? rule.rule);
  const made = { stands: compiled(stands, program, compiler), met: compiled(met, program, compiler) };
  ofRules.set(rule, made);
  return made;
}

const ofEntries = new WeakMap<Program, Map<string, readonly Piece[]>>();

/** The branches of an entry, or (`applies`) those by which the measure bears on a case. */
export function piecesOfEntry(program: Program, norm: string): readonly Piece[] {
  const known = ofEntries.get(program) ?? new Map<string, readonly Piece[]>();
  ofEntries.set(program, known);
  const found = known.get(norm);
  if (found) return found;
  const one = sharedOf(program).entries[norm];
  const roots =
    norm === 'applies'
      ? present([program.unsettled.measure.applies[program.kind]])
      : one === undefined
        ? []
        : rootsOfEntry(one.norm, one.part, program.kind);
  const made = compiled(roots, program, { ...program.compiler, frame: null });
  known.set(norm, made);
  return made;
}
