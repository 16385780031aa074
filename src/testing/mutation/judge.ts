import { type Audit, auditOf } from '../../audit.js';
import { stateCouncilCalendar, type WorkdayCalendar } from '../../calendar/index.js';
import type { CaseKind } from '../../case/kinds.js';
import type { ParsedCase } from '../../case/typed.js';
import { compileProgram, type Program } from '../../engine/program.js';
import { readingsInForce } from '../../engine/readings.js';
import { evaluateProgram } from '../../evaluate.js';
import type { Evaluation } from '../../evaluation.js';
import type { Measure } from '../../measure/measure.js';
import type { Text } from '../../text.js';
import { isSelector } from './places.js';
import { type Name, Reach } from './reach.js';
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

type Asked<At extends Expected> = Probe<At> & { readonly norms: ReadonlySet<string> };

/** The program by which the norms that a day asks for are judged. */
type Programs<At extends Expected> = (probe: Asked<At>, norms: readonly string[]) => Program;

/** So many groups of norms have programs of their own for a mutant before it gets one of all that it can reach. */
const fewSlices = 6;

/** Judges mutants of a measure by the days of its scenarios. */
export class MutantJudge<At extends Expected> {
  readonly #measure: Measure;
  readonly #probes: readonly Asked<At>[];
  readonly #shortfalls: Shortfalls<At>;
  readonly #reach: Reach;
  readonly #soundness: Soundness;
  /** How often a day has noticed a change of something, by its name. */
  readonly #noticed = new Map<Name, Map<Asked<At>, number>>();

  constructor(measure: Measure, probes: readonly Probe<At>[], shortfalls: Shortfalls<At>) {
    this.#measure = measure;
    this.#shortfalls = shortfalls;
    this.#probes = probes.map((probe) => ({ ...probe, norms: normsExpected(measure.id, probe.at) }));
    this.#reach = new Reach(measure.source);
    this.#soundness = new Soundness(measure.source, measure.vocabulary);
  }

  /**
   * One mutant: refused, noticed by a day whose expectation is not met, or not noticed. Only what is expected of norms
   * that the change can reach is asked.
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

  /**
   * A day whose expectation is not met, those first that have noticed other changes at the same place; null where none
   * notices.
   */
  noticed(mutant: Mutant): NonNullable<Judged['by']> | null {
    const { id } = this.#measure;
    const touched = this.#reach.touched(mutant);
    const affected = this.#reach.affected(mutant);
    const isMeant = (norm: string) => affected.has(`norm ${norm}`);
    const applies = affected.has('applies');
    const programOf = this.#programs(mutant.source, affected);
    for (const probe of this.#inOrder(mutant)) {
      const norms = [...probe.norms].filter(isMeant);
      const asksWhether = applies && probe.at.expect?.applies !== undefined;
      if (!asksWhether && !norms.some((norm) => touched.has(`norm ${norm}`))) continue;
      if (!this.#isRead(mutant, probe)) continue;
      const at = narrowed(id, probe.at, isMeant, applies);
      const by = this.#ask(probe, at, () => programOf(probe, norms), new Set(norms));
      if (by === null) continue;
      this.#learn(mutant, probe);
      return by;
    }
    return this.#noticedByNeeds(mutant, touched);
  }

  /** What is asked of the whole measure: asked anew only where the norms touched leave something else open. */
  #noticedByNeeds(mutant: Mutant, touched: ReadonlySet<Name>): NonNullable<Judged['by']> | null {
    const { source } = this.#measure;
    const norms = [...touched].flatMap((name) => (name.startsWith('norm ') ? [name.slice(5)] : []));
    const only = new Set(norms);
    const [before, after] = [this.#programs(source), this.#programs(mutant.source)];
    const open = (probe: Asked<At>, programs: Programs<At>): string => {
      const { vocabulary } = this.#measure;
      try {
        const program = programs(probe, norms);
        const answer = evaluateProgram(program, vocabulary, probe.case, this.#question(probe, only));
        return JSON.stringify(answer.undetermined);
      } catch (error) {
        return String(error);
      }
    };
    for (const probe of this.#probes) {
      const { needs } = probe.at.expect ?? {};
      if (needs === undefined || !this.#isRead(mutant, probe)) continue;
      if (!touched.has('applies') && open(probe, before) === open(probe, after)) continue;
      const at = { ...probe.at, expectAbsent: [], expect: { needs } };
      const whole = () => this.#compiled(mutant.source, probe.case.kind, probe.readings ?? {});
      const by = this.#ask(probe, at, whole);
      if (by !== null) return by;
    }
    return null;
  }

  /** The days, those first that have noticed most changes at the place of a mutant, then those of the usual readings. */
  #inOrder(mutant: Mutant): readonly Asked<At>[] {
    const score = new Map<Asked<At>, number>();
    for (const name of this.#reach.namesAt(mutant))
      for (const [probe, times] of this.#noticed.get(name) ?? [])
        score.set(probe, (score.get(probe) ?? 0) + times);
    if (score.size === 0) return this.#probes;
    const first = [...score.keys()].sort((a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0));
    return [...first, ...this.#probes.filter((probe) => !score.has(probe))];
  }

  #learn(mutant: Mutant, probe: Asked<At>): void {
    for (const name of this.#reach.namesAt(mutant)) {
      const times = this.#noticed.get(name) ?? new Map<Asked<At>, number>();
      this.#noticed.set(name, times.set(probe, (times.get(probe) ?? 0) + 1));
    }
  }

  /** Is what was changed read at all under the readings of a day? What stands under another option is not. */
  #isRead({ file, path }: Mutant, { readings = {} }: Probe): boolean {
    const { measure, parts } = this.#measure.source;
    const inForce = readingsInForce(measure.interpretations, readings);
    let here: unknown = file === 'measure' ? measure : parts[file];
    for (const key of path) {
      if (isSelector(here) && key !== 'byReading' && key !== inForce[here.byReading]) return false;
      here = (here as Record<string | number, unknown> | undefined)?.[key];
    }
    return true;
  }

  /** Programs of what some norms need, by kind and by the readings of which that asks, compiled when first asked for. */
  #programs(source: Measure['source'], all: ReadonlySet<Name> = new Set()): Programs<At> {
    const known = new Map<string, Program>();
    const slices = new Map<string, { source: Measure['source']; readings: readonly string[] }>();
    const sliced = (names: Iterable<Name>) => {
      const needed = this.#reach.needed(names);
      return { source: this.#reach.slice(source, needed), readings: this.#reach.readingsIn(needed) };
    };
    return ({ case: { kind }, readings = {} }, norms) => {
      const few = norms.join(' ');
      const of = slices.has(few) || slices.size < fewSlices ? few : '*';
      const slice = slices.get(of) ?? sliced(of === '*' ? all : norms.map((norm) => `norm ${norm}`));
      slices.set(of, slice);
      const chosen = Object.entries(readings).filter(([id]) => slice.readings.includes(id));
      const key = JSON.stringify([of, kind, chosen.sort()]);
      const program = known.get(key) ?? this.#compiled(slice.source, kind, readings);
      known.set(key, program);
      return program;
    };
  }

  #compiled(source: Measure['source'], kind: CaseKind, readings: Readonly<Record<string, string>>): Program {
    const inForce = readingsInForce(source.measure.interpretations, readings);
    return compileProgram(source, this.#measure.vocabulary, kind, inForce);
  }

  #question(
    { readings = {}, calendar = stateCouncilCalendar, effectiveFrom, at }: Asked<At>,
    only?: ReadonlySet<string>,
  ) {
    return { asOf: at.asOf, calendar, effectiveFrom, only, changed: readings };
  }

  #ask(
    probe: Asked<At>,
    at: At,
    programOf: () => Program,
    only?: ReadonlySet<string>,
  ): NonNullable<Judged['by']> | null {
    const { file, scenario } = probe;
    const found = (shortfall: Text) => ({ file, scenario, asOf: at.asOf, shortfall });
    const question = this.#question(probe, only);
    const { vocabulary } = this.#measure;
    try {
      const program = programOf();
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
