import { type Audit, auditOf } from '../../audit.js';
import { stateCouncilCalendar, type WorkdayCalendar } from '../../calendar/index.js';
import type { ParsedCase } from '../../case/typed.js';
import { compileProgram, type Program } from '../../engine/program.js';
import { readingsInForce } from '../../engine/readings.js';
import { evaluateProgram } from '../../evaluate.js';
import type { Evaluation } from '../../evaluation.js';
import type { Measure } from '../../measure/measure.js';
import type { Text } from '../../text.js';
import { Reach } from './reach.js';
import { Soundness } from './sound.js';
import type { Judged, Mutant } from './types.js';

/** What a scenario expects of a day; see tests/scenarios/README.md. */
export interface Expected {
  readonly asOf: string;
  readonly expect?:
    | {
        readonly applies?: unknown;
        readonly actions?: readonly { readonly rule: string }[] | undefined;
        readonly undetermined?: readonly { readonly rule: string }[] | undefined;
        readonly criteria?: Readonly<Record<string, unknown>> | undefined;
        readonly needs?: readonly string[] | undefined;
        readonly audit?: readonly { readonly rule: string }[] | undefined;
      }
    | undefined;
  readonly expectAbsent?: readonly string[] | undefined;
}

/** A day of a scenario, ready to be judged. */
export interface Probe<At extends Expected = Expected> {
  /** The place of its file. */
  readonly file: string;
  readonly scenario: string;
  readonly case: ParsedCase;
  readonly at: At;
  readonly readings?: Readonly<Record<string, string>>;
  readonly calendar?: WorkdayCalendar;
  readonly effectiveFrom?: string;
}

/** What a day expects and does not find, as sentences: in the answer of that day, and in the audit. */
export interface Shortfalls<At extends Expected> {
  answer(at: At, found: Evaluation): readonly Text[];
  audit(at: At, found: Audit): readonly Text[];
}

/** `19.5/second` is a rule of the norm 19.5. */
const normOf = (measure: string, rule: string): string => {
  const local = rule.startsWith(`${measure}/`) ? rule.slice(measure.length + 1) : rule;
  return local.split('/')[0] as string;
};

function normsExpected(measure: string, { expect = {}, expectAbsent = [] }: Expected): Set<string> {
  const { actions = [], undetermined = [], criteria = {}, audit = [] } = expect;
  return new Set([
    ...[...actions, ...undetermined, ...audit].map(({ rule }) => normOf(measure, rule)),
    ...expectAbsent.map((rule) => normOf(measure, rule)),
    ...Object.keys(criteria),
  ]);
}

/** What a day expects of some norms, as a day. */
function narrowed<At extends Expected>(
  measure: string,
  at: At,
  isMeant: (norm: string) => boolean,
  applies: boolean,
): At {
  const { expect = {}, expectAbsent = [] } = at;
  const meant = ({ rule }: { readonly rule: string }) => isMeant(normOf(measure, rule));
  return {
    ...at,
    expect: {
      ...(applies && expect.applies !== undefined ? { applies: expect.applies } : {}),
      actions: (expect.actions ?? []).filter(meant),
      undetermined: (expect.undetermined ?? []).filter(meant),
      ...(expect.audit?.some(meant) ? { audit: expect.audit.filter(meant) } : {}),
      criteria: Object.fromEntries(Object.entries(expect.criteria ?? {}).filter(([norm]) => isMeant(norm))),
    },
    expectAbsent: expectAbsent.filter((rule) => meant({ rule })),
  };
}

/** Judges mutants of a measure by the days of its scenarios. */
export class MutantJudge<At extends Expected> {
  readonly #measure: Measure;
  readonly #probes: readonly (Probe<At> & { readonly norms: ReadonlySet<string> })[];
  readonly #shortfalls: Shortfalls<At>;
  readonly #reach: Reach;
  readonly #soundness: Soundness;

  constructor(measure: Measure, probes: readonly Probe<At>[], shortfalls: Shortfalls<At>) {
    this.#measure = measure;
    this.#shortfalls = shortfalls;
    this.#probes = probes.map((probe) => ({ ...probe, norms: normsExpected(measure.id, probe.at) }));
    this.#reach = new Reach(measure.source);
    this.#soundness = new Soundness(measure.source, measure.vocabulary);
  }

  /**
   * One mutant: refused, noticed by the first day whose expectation is not met, or not noticed. Only what is expected
   * of norms that the change can reach is asked.
   */
  judge(mutant: Mutant): Judged {
    if (!this.isSound(mutant)) return { mutant, verdict: 'stillborn' };
    const by = this.noticed(mutant);
    return by === null ? { mutant, verdict: 'survived' } : { mutant, verdict: 'noticed', by };
  }

  /** Would `safeDefineMeasure` take it? */
  isSound(mutant: Mutant): boolean {
    return this.#soundness.isSound(mutant, this.#reach.affected(mutant));
  }

  /** The first day whose expectation is not met; null where none notices. */
  noticed(mutant: Mutant): NonNullable<Judged['by']> | null {
    const { id } = this.#measure;
    const affected = this.#reach.affected(mutant);
    const isMeant = (norm: string) => affected.has(`norm ${norm}`);
    const applies = affected.has('applies');
    const programs = this.#programs(this.#reach.slice(mutant.source, affected));
    for (const probe of this.#probes) {
      const norms = [...probe.norms].filter(isMeant);
      if (norms.length === 0 && !(applies && probe.at.expect?.applies !== undefined)) continue;
      const at = narrowed(id, probe.at, isMeant, applies);
      const by = this.#ask(probe, at, programs, new Set(norms));
      if (by !== null) return by;
    }
    const whole = this.#programs(mutant.source);
    for (const probe of this.#probes) {
      if (probe.at.expect?.needs === undefined) continue;
      const by = this.#ask(
        probe,
        { ...probe.at, expectAbsent: [], expect: { needs: probe.at.expect.needs } },
        whole,
      );
      if (by !== null) return by;
    }
    return null;
  }

  /** Programs of a source by kind and readings, each compiled when it is first asked for. */
  #programs(source: Measure['source']): (probe: Probe) => Program {
    const known = new Map<string, Program>();
    return ({ case: { kind }, readings = {} }) => {
      const key = `${kind} ${JSON.stringify(readings)}`;
      const inForce = () => readingsInForce(source.measure.interpretations, readings);
      const program = known.get(key) ?? compileProgram(source, this.#measure.vocabulary, kind, inForce());
      known.set(key, program);
      return program;
    };
  }

  #ask(
    probe: Probe<At>,
    at: At,
    programOf: (probe: Probe) => Program,
    only?: ReadonlySet<string>,
  ): NonNullable<Judged['by']> | null {
    const { file, scenario, readings = {}, calendar = stateCouncilCalendar, effectiveFrom } = probe;
    const found = (shortfall: Text) => ({ file, scenario, asOf: at.asOf, shortfall });
    try {
      const question = { asOf: at.asOf, calendar, effectiveFrom, only, changed: readings };
      const { vocabulary } = this.#measure;
      const program = programOf(probe);
      const answer = evaluateProgram(program, vocabulary, probe.case, question);
      let [shortfall] = this.#shortfalls.answer(at, answer);
      if (shortfall === undefined && at.expect?.audit !== undefined) {
        const found = auditOf({ program, vocabulary, source: probe.case, question }, at.asOf);
        [shortfall] = this.#shortfalls.audit(at, found);
      }
      return shortfall === undefined ? null : found(shortfall);
    } catch (error) {
      return found({ zh: String(error), en: String(error) });
    }
  }
}
