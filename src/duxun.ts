import { type Audit, auditOf } from './audit.js';
import { stateCouncilCalendar, toDay } from './calendar/index.js';
import type {
  AuditOptions,
  CallOptions,
  EvaluateOptions,
  TimelineOptions,
  WhatIfOptions,
  WhyNotOptions,
} from './call-options.js';
import { cutAt, opensLater } from './case/cut.js';
import type { CaseKind } from './case/kinds.js';
import { CaseParser, type Parsed } from './case/parse.js';
import type { ParsedCase } from './case/typed.js';
import type { AnyEvent } from './case/types.js';
import { type ChecklistItem, checklist } from './checklist.js';
import { withContested } from './contested/audit.js';
import { contestedBy } from './contested/evaluation.js';
import { type Flip, flipsOf, variationOf } from './contested/flips.js';
import { contestedTimelines } from './contested/timeline.js';
import { type Horizon, newHorizon } from './engine/horizon.js';
import { compileProgram, type Program } from './engine/program.js';
import { readingsInForce } from './engine/readings.js';
import { DuxunError, type Fault, raise, show } from './errors.js';
import { contextOf, evaluateProgram } from './evaluate.js';
import { type Cases, type EvaluateAllOptions, type EvaluatedCase, idOf, overAll } from './evaluate-all.js';
import type { Evaluation } from './evaluation.js';
import { type Explainable, type ExplainOptions, explain } from './explain/explain.js';
import { hashOf } from './hash/hash.js';
import type { Shape } from './measure/format.js';
import type { Measure } from './measure/measure.js';
import { nextChange } from './next-change.js';
import { type Call, optionFaults, takes } from './options.js';
import { Programs } from './programs.js';
import { didYouMean, oneOf } from './suggest.js';
import type { Story } from './timeline/replay.js';
import { courseOf, type Timeline, timelineOf } from './timeline.js';
import { differenceOf, type WhatIf } from './what-if.js';
import { type WhyNot, whyNot } from './why-not/why-not.js';

/**
 * The functions of the library bound to a set of measures. Of a measure and its later versions, which have one id, the
 * last is used: it knows the others.
 *
 * @throws DuxunError ID_DUPLICATE where two measures have one id and are no versions of one another
 * @example
 * const { measures: known, safeParseCase: parse } = createDuxun({ measures: [getMeasure('shanxi')!] });
 * const parsed = parse({ kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'town' } });
 * [known().map(({ id }) => id), parsed.ok] // [['shanxi'], false]
 */
export function createDuxun({ measures }: { readonly measures: readonly Measure[] }) {
  raise(measures.flatMap((one, i) => (isTaken(one, measures.slice(0, i)) ? [takenId(one, i)] : [])));
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const parser = new CaseParser(byId);
  const programs = new Programs();
  let latest: { readonly measure: Measure; readonly kind: CaseKind; readonly program: Program } | null = null;
  /** Cases that have been checked here and need not be once more. */
  const parsed = new WeakSet<object>();

  /** A measure compiled under a choice of readings; with `flip`, under that option, as far as it bears on anything. */
  function program(
    measure: Measure,
    kind: CaseKind,
    chosen: Readonly<Record<string, string>>,
    flip: Flip | null = null,
  ): Program {
    if (chosen !== noReadings || flip !== null) return programUnder(measure, kind, chosen, flip);
    // cases mostly come one kind and measure after another
    if (latest?.measure !== measure || latest.kind !== kind)
      latest = { measure, kind, program: programUnder(measure, kind, chosen, null) };
    return latest.program;
  }

  function programUnder(
    measure: Measure,
    kind: CaseKind,
    chosen: Readonly<Record<string, string>>,
    flip: Flip | null,
  ): Program {
    const choices = chosen === noReadings ? [] : Object.entries(chosen);
    const choice = choices.length === 0 ? '' : JSON.stringify(choices.sort(([a], [b]) => (a < b ? -1 : 1)));
    const which = flip === null ? '' : ` ${flip.reading} ${flip.option}`;
    const key = `${measure.id} ${kind} ${choice}${which}`;
    return programs.get(key, () => {
      const { source, vocabulary, interpretations } = measure;
      if (flip === null)
        return compileProgram(source, vocabulary, kind, readingsInForce(interpretations, chosen));
      const base = program(measure, kind, chosen);
      const readings = { ...base.readings, [flip.reading]: flip.option };
      return compileProgram(source, vocabulary, kind, readings, variationOf(base, flip));
    });
  }

  function safeParseCase(input: unknown): Parsed {
    const result = parser.parse(input);
    if (result.ok) parsed.add(result.case);
    return result;
  }

  function parseCase(input: unknown): ParsedCase {
    const result = safeParseCase(input);
    if (!result.ok) raise(result.faults);
    return (result as { case: ParsedCase }).case;
  }

  function measureOf(id: string, place: string): Measure {
    const measure = byId.get(id);
    if (measure === undefined) throw new DuxunError([unknownMeasure(id, place, [...byId.keys()])]);
    return measure;
  }

  /**
   * The answer of a day, and the first later one on which it changes with no new event, null where none does; null for
   * a case that has yet to begin.
   */
  function foresee(story: Story, day: string): { first: Evaluation; nextChange: string | null } | null {
    const { program: compiled, vocabulary, source, question } = story;
    const today = toDay(day);
    const log = cutAt(source, today);
    const on = (asOf: string, horizon: Horizon) =>
      evaluateProgram(compiled, vocabulary, log, { ...question, asOf, horizon });
    // a case that only an event to come begins has not begun on any day while there is none
    if (opensLater(source, vocabulary, today)) return null;
    const horizon = newHorizon();
    const first = on(day, horizon);
    return { first, nextChange: nextChange(first, horizon, on) };
  }

  /** A case with what judging it needs; the options must have been checked. */
  function storyOf(source: ParsedCase, measure: Measure, options: CallOptions): Story {
    const chosen = options.readings === undefined ? noReadings : changedOnly(measure, options.readings);
    return {
      program: program(measure, source.kind, chosen),
      vocabulary: measure.vocabulary,
      source,
      question: questionOf(options, chosen),
    };
  }

  function checkedStory(source: ParsedCase, options: CallOptions, call: Call): Story {
    const measure = measureOf(source.measure, source.id);
    raise(optionFaults(source.id, [measure], options, call));
    return storyOf(source, measure, options);
  }

  /** The same under another option of one reading. */
  function flipped(story: Story, flip: Flip): Story {
    const { source, question } = story;
    const measure = measureOf(source.measure, source.id);
    const changed = changedOnly(measure, { ...question.changed, [flip.reading]: flip.option });
    const compiled =
      flip.norms === null
        ? program(measure, source.kind, changed)
        : program(measure, source.kind, question.changed, flip);
    return { ...story, program: compiled, question: { ...question, changed } };
  }

  /** Written out: this is done for every case. */
  function plainAnswer({ program: compiled, vocabulary, source, question }: Story, asOf: string): Evaluation {
    const { calendar, effectiveFrom, only, changed } = question;
    return evaluateProgram(compiled, vocabulary, source, { asOf, calendar, effectiveFrom, only, changed });
  }

  /** One answer, with what is asked for beside it; the hash is of all the rest. */
  function answer(story: Story, options: EvaluateOptions): Evaluation {
    const { include = nothingMore } = options;
    if (!include.includes('hash')) return unhashed(story, options);
    const others = include.filter((name) => name !== 'hash');
    const evaluation = unhashed(story, { ...options, include: others });
    const measure = measureOf(evaluation.measure, evaluation.case);
    return { ...evaluation, hash: hashOf(story, measure, evaluation, others) };
  }

  function unhashed(story: Story, { asOf, include = nothingMore }: EvaluateOptions): Evaluation {
    const { source, question } = story;
    if (include.length === 0) return plainAnswer(story, asOf);
    const reasons = include.includes('reasons');
    const under = ({ program: compiled, vocabulary, question: asked }: Story, needs = false) =>
      evaluateProgram(compiled, vocabulary, source, { ...asked, asOf, reasons, needs });
    const foreseen = include.includes('nextChange') ? foresee(story, asOf) : null;
    const isPlain = !reasons && !include.includes('needs');
    const evaluation =
      foreseen !== null && isPlain ? foreseen.first : under(story, include.includes('needs'));
    const nextChange = include.includes('nextChange') ? { nextChange: foreseen?.nextChange ?? null } : {};
    if (!include.includes('contested')) return { ...evaluation, ...nextChange };
    const { only } = question;
    const on = contextOf(story.program, source, { ...question, asOf });
    const flips = flipsOf(story.program, { only, applies: evaluation.applies, on, moved: movesTime(story) });
    const contested = contestedBy(evaluation, flips, (flip) => under(flipped(story, flip)));
    return { ...evaluation, ...nextChange, contested };
  }

  /** Judges one input of many: a case parsed here, or what is to be parsed. */
  function judging(options: EvaluateAllOptions): (input: unknown, index: number) => EvaluatedCase {
    raise(optionFaults('', measures, options, 'evaluateAll'));
    const { onFault, ...asked } = options;
    const own = new Map<Measure, EvaluateOptions>();
    const optionsFor = (measure: Measure): EvaluateOptions => {
      const options = own.get(measure) ?? ownOptions(measure, asked);
      own.set(measure, options);
      return options;
    };
    return (input, index) => {
      const result: Parsed = isParsed(input) ? { ok: true, case: input } : parser.parse(input);
      if (!result.ok) {
        if (onFault === 'throw') raise(result.faults);
        return { index, case: idOf(input), faults: result.faults };
      }
      const source = result.case;
      const measure = measureOf(source.measure, source.id);
      const mine = optionsFor(measure);
      const evaluation = answer(storyOf(source, measure, mine), mine);
      return { index, case: source.id, source, evaluation };
    };
  }

  const isParsed = (input: unknown): input is ParsedCase =>
    typeof input === 'object' && input !== null && parsed.has(input);

  function evaluateAll(cases: Iterable<unknown>, options: EvaluateAllOptions): Generator<EvaluatedCase, void>;
  function evaluateAll(
    cases: AsyncIterable<unknown>,
    options: EvaluateAllOptions,
  ): AsyncGenerator<EvaluatedCase, void>;
  function evaluateAll(cases: Cases, options: EvaluateAllOptions) {
    return overAll(cases, judging(options), options.onFault);
  }

  return {
    /**
     * `evaluate` for many cases, one at a time: the next is taken in only when its answer is asked for.
     *
     * @param cases parsed cases, or cases as JSON, which are checked first
     * @returns one result an input, in order: with `evaluation`, or with `faults` where the case is invalid
     * @throws DuxunError at once where an option is wrong, as `evaluate`; with `onFault: 'throw'`, as `parseCase`
     */
    evaluateAll,

    /**
     * Prose for a file, in Chinese or English: who must do what, by when, by which article, and why.
     *
     * @param x an action, an undetermined rule, or an entry of `undetermined`; evaluated with `include: ['reasons']` it
     * says why, else only what
     * @throws DuxunError CASE_MEASURE_UNKNOWN
     */
    explain(x: Explainable, options: ExplainOptions): string {
      const basis = 'rules' in x ? x.rules[0]?.basis : x.basis;
      return basis === undefined ? '' : explain(x, measureOf(basis.measure, ''), options);
    },

    /**
     * Why a rule gives no action on a day: by scope the conditions that fail, and a smallest set of changes of the
     * case, or the day, by which it would.
     *
     * @param rule the name of a rule, or the id of a norm, which stands for all its rules
     * @returns one entry a rule that is judged on this kind of case, in reading order
     * @throws DuxunError as `evaluate`; OPTION_ONLY_UNKNOWN where there is no such rule
     */
    whyNot(source: ParsedCase, rule: string, options: WhyNotOptions): readonly WhyNot[] {
      const measure = measureOf(source.measure, source.id);
      raise(optionFaults(source.id, [measure], { ...options, only: [rule] }));
      const chosen = changedOnly(measure, options.readings ?? {});
      const question = {
        asOf: options.asOf,
        calendar: options.calendar ?? stateCouncilCalendar,
        effectiveFrom: options.effectiveFrom,
        only: new Set([rule]),
        changed: chosen,
      };
      return whyNot(program(measure, source.kind, chosen), measure.vocabulary, source, question, {
        programOf: (readings) => program(measure, source.kind, changedOnly(measure, readings)),
        valid: (one) => parser.parse(one).ok,
        merge: measure.source.measure.merge,
      });
    },

    /** The measures, in the order given. */
    measures: (): readonly Measure[] => measures,

    /** A measure by its id; undefined where there is none. */
    getMeasure: (id: string): Measure | undefined => byId.get(id),

    /**
     * The catalogue entries of a shape, for building forms, in reading order of the document.
     *
     * @param measure a measure or its id
     * @param shape `item` (questions of the check scope), `duty`, `target`, `requirement`, `method`, `form`,
     * `circumstance`, `award` or `applies`
     * @throws DuxunError CASE_MEASURE_UNKNOWN
     */
    checklist: <S extends Shape>(measure: Measure | string, shape: S): readonly ChecklistItem<S>[] =>
      checklist(typeof measure === 'string' ? measureOf(measure, '') : measure, shape),

    /**
     * Checks a case and returns it, unchanged.
     *
     * @param input a case as JSON: see "A case" in the README
     * @throws DuxunError with every fault at once: code, JSON pointer, what was found and expected, a way out
     */
    parseCase,

    /** As `parseCase`, with the faults as a value instead of an exception. */
    safeParseCase,

    /**
     * A new case with one more event in its log, checked; the case given is left as it is.
     *
     * @throws DuxunError as `parseCase`
     */
    record: (source: ParsedCase, event: AnyEvent): ParsedCase =>
      parseCase({ ...source, events: [...(source.events ?? []), event] }),

    /**
     * Who must do what next, by when, by which article, and what can't be decided until which fact is known.
     *
     * Pure: no clock, no I/O, no mutation. Never throws for a parsed case and valid options. Events after `asOf`
     * do not exist.
     *
     * @param source a parsed case
     * @returns `actions` by due day (none last), then by reading order of the norms, then by scope
     * @throws DuxunError where an option is wrong (OPTION_DATE, OPTION_READING_UNKNOWN, OPTION_READING_OPTION,
     * OPTION_READING_FIXED, OPTION_ONLY_UNKNOWN)
     */
    evaluate(source: ParsedCase, options: EvaluateOptions): Evaluation {
      return answer(checkedStory(source, options, 'evaluate'), options);
    },

    /**
     * A case from one day to another: change points of its past, as known on each day, and of the days to come with no
     * new event; and what became of each obligation.
     *
     * @returns `changes` in order of time, `obligations` in the order in which they began
     * @throws DuxunError as `evaluate`; OPTION_DATE also where `to` lies before `from`
     */
    timeline(source: ParsedCase, options: TimelineOptions): Timeline {
      const { from, to, include = [] } = options;
      const story = checkedStory(source, options, 'timeline');
      const told = timelineOf(courseOf(story, from, to, include.includes('reasons')));
      if (!include.includes('contested')) return told;
      const flips = flipsOf(story.program, { only: story.question.only, moved: movesTime(story) });
      const under = (flip: Flip) => courseOf(flipped(story, flip), from, to);
      return { ...told, contested: contestedTimelines(courseOf(story, from, to), flips, under) };
    },

    /**
     * What was breached up to a day, judged with every event up to that day.
     *
     * @throws DuxunError as `evaluate`
     */
    audit(source: ParsedCase, options: AuditOptions): Audit {
      const { asOf, include = [] } = options;
      const story = checkedStory(source, options, 'audit');
      const found = auditOf(story, asOf, include.includes('reasons'));
      if (!include.includes('contested')) return found;
      const plain = include.includes('reasons') ? auditOf(story, asOf) : found;
      const flips = flipsOf(story.program, { only: story.question.only, moved: movesTime(story) });
      return withContested(plain, found, flips, (flip) => auditOf(flipped(story, flip), asOf));
    },

    /**
     * What would differ in a timeline if these events were in the log.
     *
     * @throws DuxunError as `parseCase` and `timeline`
     */
    whatIf(source: ParsedCase, events: readonly AnyEvent[], options: WhatIfOptions): WhatIf {
      const { from, to } = options;
      const other = parseCase({ ...source, events: [...(source.events ?? []), ...events] });
      const course = (one: ParsedCase) =>
        timelineOf(courseOf(checkedStory(one, options, 'whatIf'), from, to));
      return differenceOf(course(source), course(other));
    },
  };
}

/** Does the log of a case move deadlines? */
const movesTime = ({ source, vocabulary }: Story): boolean =>
  (source.events ?? []).some(({ type }) => {
    const clock = vocabulary.events[type]?.clock;
    return clock === 'extends' || clock === 'suspends';
  });

const questionOf = <O extends CallOptions>(options: O, changed: Readonly<Record<string, string>>) => ({
  calendar: options.calendar ?? stateCouncilCalendar,
  effectiveFrom: options.effectiveFrom,
  only: options.only ? new Set(options.only) : undefined,
  changed,
});

/** The options that bear on cases of a measure: readings that it has, and of `only` what it knows. */
function ownOptions({ interpretations }: Measure, options: EvaluateOptions): EvaluateOptions {
  const { readings = {} } = options;
  const own = interpretations.flatMap((one): [string, string][] => {
    const option = readings[one.id];
    return option !== undefined && takes(one, option) ? [[one.id, option]] : [];
  });
  return { ...options, readings: Object.fromEntries(own) };
}

/** Has one before the id of this one, which is no version of it? A measure is not read where its id is its own. */
const isTaken = (one: Measure, before: readonly Measure[]): boolean =>
  before.some((other) => other.id === one.id && other !== one) && one.source.measure.versions === undefined;

const takenId = ({ id }: Measure, i: number): Fault => ({
  code: 'ID_DUPLICATE',
  place: 'createDuxun',
  pointer: `/measures/${i}/id`,
  found: show(id),
  expected: { zh: '各文件的编号不得相同。', en: 'Expected each measure to have an id of its own.' },
  wayOut: { zh: '去掉其中一个，或另取编号。', en: 'Leave one of them out, or give it another id.' },
});

/** A measure that this set does not have. */
function unknownMeasure(id: string, place: string, known: readonly string[]): Fault {
  return {
    code: 'CASE_MEASURE_UNKNOWN',
    place,
    pointer: '/measure',
    found: show(id),
    expected: oneOf(known),
    wayOut: didYouMean(id, known),
  };
}

/** The functions of the library over measures of one's own, as `createDuxun` makes them. */
export type Duxun = ReturnType<typeof createDuxun>;

const noReadings: Readonly<Record<string, string>> = Object.freeze({});
const nothingMore: NonNullable<EvaluateOptions['include']> = [];

/** Readings set away from their default. */
function changedOnly(measure: Measure, readings: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readings).filter(
      ([id, option]) => measure.interpretations.find((i) => i.id === id)?.default !== option,
    ),
  );
}
