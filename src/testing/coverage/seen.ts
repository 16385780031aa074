import { stateCouncilCalendar } from '../../calendar/index.js';
import type { CaseKind } from '../../case/kinds.js';
import { createDuxun } from '../../duxun.js';
import { type Ctx, inScope, onDay } from '../../engine/context.js';
import { actScope } from '../../engine/judge.js';
import { type CompiledRule, compileProgram, type Program } from '../../engine/program.js';
import { readingsInForce } from '../../engine/readings.js';
import { NO, type Tri, YES } from '../../engine/value.js';
import { contextOf, judgeRules } from '../../evaluate.js';
import type { Condition } from '../../measure/format.js';
import type { Measure } from '../../measure/measure.js';
import { Programs } from '../../programs.js';
import type { Moment, Scenario, ScenarioFile } from '../format.js';
import { type Calendars, caseOf, optionsOf } from '../moments.js';
import { rulesMeant } from '../rule-names.js';
import { type Piece, piecesOfEntry, piecesOfRule } from './pieces.js';

/** On how many days a branch was seen to be true, and to be false. */
export interface Seen {
  yes: number;
  no: number;
}

/** The rules that a day says something of. */
export const rulesNamed = (
  measure: Measure,
  { expect = {}, expectAbsent = [] }: Moment,
): ReadonlySet<string> =>
  new Set(
    [...(expect.actions ?? []), ...(expect.undetermined ?? []), ...expectAbsent].flatMap((one) =>
      rulesMeant(measure, typeof one === 'string' ? one : one.rule),
    ),
  );

/** Looks at the branches of what a day says something of, as they are on that day. */
export class Watch {
  readonly seen = new Map<Condition, Seen>();
  readonly #measure: Measure;
  readonly #calendars: Calendars;
  readonly #parse: ReturnType<typeof createDuxun>['safeParseCase'];
  readonly #programs = new Programs();

  constructor(measure: Measure, calendars: Calendars) {
    this.#measure = measure;
    this.#calendars = calendars;
    this.#parse = createDuxun({ measures: [measure] }).safeParseCase;
  }

  look(file: ScenarioFile, one: Scenario, at: Moment): void {
    const parsed = this.#parse(caseOf(file.measure, one, at));
    if (!parsed.ok) return;
    const source = parsed.case;
    const { calendar = stateCouncilCalendar, effectiveFrom, readings = {} } = optionsOf(one, this.#calendars);
    const program = this.#program(source.kind, readings);
    const ctx = contextOf(program, source, { asOf: at.asOf, calendar, effectiveFrom, changed: {} });
    const { vocabulary } = this.#measure;
    const found = new Map<Condition, { yes: boolean; no: boolean }>();
    const note = (pieces: readonly Piece[], here: Ctx) => {
      for (const { json, node } of pieces) take(found, json, node.test(here));
    };
    // nothing that is said of a day hangs on less than that the measure bears on the case
    note(piecesOfEntry(program, 'applies'), ctx);
    const { applies } = judgeRules([], program, vocabulary, ctx);
    if (applies !== NO) {
      const named = rulesNamed(this.#measure, at);
      for (const rule of program.rules)
        if (named.has(rule.rule.name)) {
          lookAtRule(rule, program, ctx, note);
          if (rule.norm.entry) note(piecesOfEntry(program, rule.norm.id), ctx);
        }
    }
    for (const norm of Object.keys(at.expect?.criteria ?? {})) note(piecesOfEntry(program, norm), ctx);
    for (const [json, { yes, no }] of found) {
      const known = this.seen.get(json) ?? { yes: 0, no: 0 };
      this.seen.set(json, { yes: known.yes + Number(yes), no: known.no + Number(no) });
    }
  }

  #program(kind: CaseKind, readings: Readonly<Record<string, string>>): Program {
    const { source, vocabulary, interpretations } = this.#measure;
    const key = `${kind} ${JSON.stringify(readings)}`;
    return this.#programs.get(key, () =>
      compileProgram(source, vocabulary, kind, readingsInForce(interpretations, readings)),
    );
  }
}

function take(found: Map<Condition, { yes: boolean; no: boolean }>, json: Condition, truth: Tri): void {
  const known = found.get(json) ?? { yes: false, no: false };
  if (truth === YES) known.yes = true;
  if (truth === NO) known.no = true;
  found.set(json, known);
}

/** The branches of a rule in each of its scopes; what an act is judged by, before the act and on its day. */
function lookAtRule(
  rule: CompiledRule,
  program: Program,
  ctx: Ctx,
  note: (pieces: readonly Piece[], here: Ctx) => void,
): void {
  const { stands, met } = piecesOfRule(program, rule);
  for (const { scope } of rule.scopes(ctx)) {
    const here = inScope(ctx, scope);
    note(stands, here);
    if (rule.act === null || met.length === 0) continue;
    const { list } = rule.act.acts(here);
    if (list.length === 0) note(met, here);
    for (const { ev } of list) note(met, onDay(inScope(here, actScope(scope, rule.act, ev)), ev.lo));
  }
}
