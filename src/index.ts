/** The public door of the library. What is not exported here can change without notice. */

import type { Audit } from './audit.js';
import type { AuditOptions, EvaluateOptions, TimelineOptions } from './call-options.js';
import type { CaseKind } from './case/kinds.js';
import type { Case, CaseInput, EventFor, MeasureId, ParsedCase, ReadingsFor } from './case/typed.js';
import type { ChecklistItem } from './checklist.js';
import { createDuxun, type Duxun } from './duxun.js';
import type { Evaluation } from './evaluation.js';
import type { Explainable, ExplainOptions } from './explain/explain.js';
import { bundledMeasures, vocabulary as bundledVocabulary } from './generated/measures.js';
import {
  type Defined,
  type DefineOptions,
  defineMeasure as define,
  safeDefineMeasure as safeDefine,
} from './measure/define.js';
import {
  type DefinedAll,
  defineMeasures as defineAll,
  safeDefineMeasures as safeDefineAll,
} from './measure/define-all.js';
import type { Shape } from './measure/format.js';
import type { Measure } from './measure/measure.js';
import type { Timeline } from './timeline.js';
import type { WhatIf } from './what-if.js';
import type { WhyNot } from './why-not/why-not.js';

const bundled = createDuxun({ measures: bundledMeasures });

/**
 * Checks a case, given as any JSON, against its measure.
 *
 * @param input a case: docs/format.md and the declarations of its measure say what may stand in it
 * @throws DuxunError with every fault at once, each with a code of docs/errors.md and a JSON pointer
 * @example
 * const input = { kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'town' } };
 * parseCase(input).subject.type // 'town'
 */
export const parseCase: Duxun['parseCase'] = bundled.parseCase;

/**
 * `parseCase` that returns the faults.
 *
 * @returns `{ ok: true, case }`, or `{ ok: false, faults }`
 * @example
 * const parsed = safeParseCase({ kind: 'finding', measure: 'maoming-2018', id: 'F-1', subject: { type: 'town' } });
 * parsed.ok ? [] : parsed.faults.map(({ code, pointer }) => [code, pointer]) // [['CASE_MEASURE_UNKNOWN', '/measure']]
 */
export const safeParseCase: Duxun['safeParseCase'] = bundled.safeParseCase;

/**
 * The measures that come with the library.
 *
 * @returns by id
 * @example
 * measures().map(({ id }) => id).slice(0, 3) // ['maoming-2017', 'mazhang-2017', 'national-award']
 */
export const measures: Duxun['measures'] = bundled.measures;

/**
 * A measure that comes with the library; undefined where there is none of that id.
 *
 * @example
 * getMeasure('shanxi')?.title.zh // '山西省脱贫攻坚督查巡查工作办法'
 */
export const getMeasure: Duxun['getMeasure'] = bundled.getMeasure;

/**
 * `parseCase` for a case written in TypeScript: a wrong name of a measure, fact, event or field does not compile.
 *
 * @throws DuxunError as `parseCase`
 * @example
 * openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee-and-government' },
 * }).id // 'F-1'
 */
export const openCase: <M extends MeasureId, K extends CaseKind>(input: CaseInput<M, K>) => Case<M, K> =
  bundled.parseCase as never;

const withBundled = (options: DefineOptions): DefineOptions => ({ measures: bundledMeasures, ...options });

/**
 * A measure given as data, from anywhere, trusted or not: validated, put together with the measure that it extends,
 * ready for `createDuxun`.
 *
 * @param source what a folder like `rules/<measure>/` holds, by file name with `.json`, as JSON or text; or `measure`
 * and `parts` by file name. `actions`, `events`, `codes` and `forms` of its own are laid over the vocabulary.
 * @param words action codes and event types that there are already; of itself those that ship
 * @param options `measures` that it may extend, of itself the bundled ones; `limits` on what it may be
 * @throws DuxunError with every fault: code, file, JSON pointer, article, what was found and expected, a way out
 * @example
 * const measure = defineMeasure({
 *   'measure.json': {
 *     id: 'gaozhou-2018',
 *     title: { zh: '高州市实施细则', en: 'Rules of Gaozhou' },
 *     docNumber: null,
 *     issuedOn: '2018-05-02',
 *     effectiveFrom: '2018-06-01',
 *     extends: {
 *       measure: 'maoming-2017',
 *       prefix: 'gz-',
 *       off: [{ norm: '9.4', cite: { article: '3' }, why: { zh: '本市不分地区。', en: 'There are no districts.' } }],
 *     },
 *   },
 * });
 * [measure.id, measure.norms.find(({ id }) => id === '9.4')?.operative] // ['gaozhou-2018', false]
 */
export const defineMeasure = (
  source: unknown,
  words: unknown = bundledVocabulary,
  options: DefineOptions = {},
): Measure => define(source, words, withBundled(options));

/**
 * As `defineMeasure`; what is wrong is returned, not thrown.
 *
 * @example
 * const defined = safeDefineMeasure({ 'measure.json': { ...getMeasure('shanxi')?.source.measure, issuedOn: '2016-13-01' } });
 * defined.ok ? [] : defined.faults.map(({ code }) => code).slice(0, 1) // ['DATE_IMPOSSIBLE']
 */
export const safeDefineMeasure = (
  source: unknown,
  words: unknown = bundledVocabulary,
  options: DefineOptions = {},
): Defined => safeDefine(source, words, withBundled(options));

/**
 * Several measures that may extend one another, in whatever order they are given.
 *
 * @returns the measures in the order given
 * @throws DuxunError with every fault of all of them
 * @example
 * const sources = ['shanxi', 'national-award'].map((id) => getMeasure(id)?.source);
 * defineMeasures(sources).map(({ id }) => id) // ['shanxi', 'national-award']
 */
export const defineMeasures = (
  sources: readonly unknown[],
  words: unknown = bundledVocabulary,
  options: DefineOptions = {},
): readonly Measure[] => defineAll(sources, words, withBundled(options));

/**
 * As `defineMeasures`; what is wrong is returned, not thrown.
 *
 * @example
 * const defined = safeDefineMeasures([getMeasure('shanxi')?.source, {}]);
 * defined.ok // false
 */
export const safeDefineMeasures = (
  sources: readonly unknown[],
  words: unknown = bundledVocabulary,
  options: DefineOptions = {},
): DefinedAll => safeDefineAll(sources, words, withBundled(options));

/**
 * A new case with one more event in its log, checked; the case given is left as it is.
 *
 * @throws DuxunError as `parseCase`
 * @example
 * const found = openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee-and-government' },
 * });
 * const listed = record(found, { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-30' });
 * [found.events?.length ?? 0, listed.events?.length] // [0, 1]
 */
export const record: <C extends ParsedCase>(source: C, event: EventFor<C>) => C = bundled.record as never;

/** What `evaluate` is asked, with the readings of the case's measure by name. */
export type OptionsFor<C> = Omit<EvaluateOptions, 'readings'> & { readonly readings?: ReadingsFor<C> };

/**
 * Who must do what next, by when, by which article, and what can't be decided until which fact is known.
 *
 * Pure: no clock, no I/O, no mutation. Never throws for a parsed case and valid options. Events after `asOf` do not
 * exist, and the log is read with the corrections made by then.
 *
 * @param source a parsed case
 * @param options `asOf` is a day `YYYY-MM-DD` and has no default
 * @returns `actions` by due day (none last), then by reading order of the norms, then by scope; with
 * `include: ['needs']` what would decide each undetermined rule as found by trying it; with `include: ['contested']`
 * also what would differ under another reading: one option at a time, only of readings that were consulted, only those
 * that change something; with `include: ['hash']` SHA-256 of what the answer hangs on, and of the answer
 * @throws DuxunError where an option is wrong: OPTION_DATE, OPTION_READING_UNKNOWN, OPTION_READING_OPTION,
 * OPTION_READING_FIXED, OPTION_ONLY_UNKNOWN
 * @example
 * const finding = openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee-and-government' },
 *   facts: { origin: 'inspection' },
 *   events: [
 *     { type: 'problem-found', on: '2018-01-10' },
 *     { type: 'inspection-feedback-received', on: '2018-01-31' },
 *   ],
 * });
 * evaluate(finding, { asOf: '2018-04-01', only: ['19.5'] }).actions.map(({ due, status }) => [due, status])
 * // [['2018-03-31', 'overdue']]
 * @example
 * const finding = openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee-and-government' },
 *   events: [{ type: 'inspection-feedback-received', on: '2018-01-31' }],
 * });
 * const { undetermined } = evaluate(finding, { asOf: '2018-04-01', only: ['19.5'], include: ['needs'] });
 * undetermined.map(({ toConfirm: [need] }) => [need?.name, need?.is?.value]) // [['origin', 'inspection']]
 */
export const evaluate: <C extends ParsedCase>(source: C, options: OptionsFor<C>) => Evaluation =
  bundled.evaluate as never;

/**
 * `evaluate` for many cases, one at a time and in order: the next is taken from the source only when its answer is asked
 * for, and none is kept. A loop that is left early closes the source.
 *
 * @param cases parsed cases, or cases as JSON, which are checked first: an array, a generator, a stream
 * @param options as of `evaluate`, for all of them; `onFault` says what is done with a case that is invalid: `report`
 * (where left out) makes its faults its result, `throw` throws them
 * @returns one result a case: its place in the input (`index`, from 0), its id (`case`), and `evaluation` or `faults`
 * @throws DuxunError at once where an option is wrong, as `evaluate`, or no measure has a reading or norm that it names;
 * TYPE_WRONG where `cases` is no list
 * @example
 * const cases = [
 *   { kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'county-committee-and-government' } },
 *   { kind: 'finding', measure: 'maoming-2017', id: 'F-2' },
 * ];
 * const results = evaluateAll(cases, { asOf: '2018-04-01' });
 * Array.from(results, ({ case: id, evaluation, faults }) => [id, evaluation?.applies ?? faults?.[0]?.code])
 * // [['F-1', 'yes'], ['F-2', 'KEY_MISSING']]
 */
export const evaluateAll: Duxun['evaluateAll'] = bundled.evaluateAll;

export { jsonLines } from './json-lines.js';

export { toJson } from './to-json.js';

/** What `timeline` and `whatIf` are asked, with the readings of the case's measure by name. */
export type TimelineOptionsFor<C> = Omit<TimelineOptions, 'readings'> & {
  readonly readings?: ReadingsFor<C>;
};

/** What `audit` is asked, with the readings of the case's measure by name. */
export type AuditOptionsFor<C> = Omit<AuditOptions, 'readings'> & { readonly readings?: ReadingsFor<C> };

/**
 * A case from one day to another, both included: the change points of its past, as known on each day, and of the days
 * to come with no new event; and what became of each obligation.
 *
 * Events of one day are seen one after the other, so that what begins and ends on one day is seen.
 *
 * @param source a parsed case
 * @param options `from` and `to` are days `YYYY-MM-DD`; `include: ['contested']` asks what each other reading would add,
 * remove and change
 * @returns `start`, the answer as the first day begins; `changes` in order of time; `obligations` in the order in which
 * they began
 * @throws DuxunError as `evaluate`; OPTION_DATE also where `to` lies before `from`
 * @example
 * const finding = openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee-and-government' },
 *   facts: { origin: 'inspection' },
 *   events: [
 *     { type: 'problem-found', on: '2018-01-10' },
 *     { type: 'inspection-feedback-received', on: '2018-01-31' },
 *   ],
 * });
 * const { obligations } = timeline(finding, { from: '2018-01-01', to: '2018-04-30', only: ['19.5'] });
 * obligations.map(({ began, due, overdue, ended }) => [began, due, overdue, ended])
 * // [['2018-01-31', '2018-03-31', '2018-04-01', null]]
 */
export const timeline: <C extends ParsedCase>(source: C, options: TimelineOptionsFor<C>) => Timeline =
  bundled.timeline as never;

/**
 * What was breached up to a day, judged with every event up to that day: duties missed, done late, lapsed or done in a
 * way that does not conform; departures from what holds as a rule; what can't be decided; what was done in time, and
 * what fell away before it was due.
 *
 * @param source a parsed case
 * @param options `asOf` is a day `YYYY-MM-DD` and has no default; with `include: ['reasons']` breaches, departures and what
 * is undecided carry their derivation
 * @returns breaches and departures by the day on which they began, the other lists by the day on which the duty began;
 * with `include: ['contested']` also what would differ under another reading, and on each entry the readings on which
 * it hangs that it is a breach, or none
 * @throws DuxunError as `evaluate`
 * @example
 * const finding = openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee-and-government' },
 *   facts: { origin: 'inspection' },
 *   events: [
 *     { type: 'problem-found', on: '2018-01-10' },
 *     { type: 'inspection-feedback-received', on: '2018-01-31' },
 *   ],
 * });
 * const { breaches } = audit(finding, { asOf: '2018-04-10', only: ['19.5'] });
 * breaches.map(({ norm, class: kind, since, daysLate }) => [norm, kind, since, daysLate])
 * // [['19.5', 'missed', '2018-04-01', 10]]
 */
export const audit: <C extends ParsedCase>(source: C, options: AuditOptionsFor<C>) => Audit =
  bundled.audit as never;

/**
 * What would differ in a timeline if these events were in the log.
 *
 * @param source a parsed case; it is left as it is
 * @param events events as `record` takes them
 * @param options as of `timeline`, without `include`
 * @returns obligations that it adds, removes and changes, and change points that come and go
 * @throws DuxunError as `parseCase` and `timeline`
 * @example
 * const finding = openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee-and-government' },
 *   facts: { origin: 'inspection' },
 *   events: [{ type: 'problem-found', on: '2018-01-10' }],
 * });
 * const received = { type: 'inspection-feedback-received', on: '2018-01-31' } as const;
 * const { adds } = whatIf(finding, [received], { from: '2018-01-01', to: '2018-04-30', only: ['19.5'] });
 * adds.map(({ began, due, overdue }) => [began, due, overdue]) // [['2018-01-31', '2018-03-31', '2018-04-01']]
 */
export const whatIf: <C extends ParsedCase>(
  source: C,
  events: readonly EventFor<C>[],
  options: Omit<TimelineOptionsFor<C>, 'include'>,
) => WhatIf = bundled.whatIf as never;

/**
 * The catalogue entries of a shape, for building forms: check items, duties, targets, methods, forms, circumstances,
 * awards …, in reading order of the document.
 *
 * @param measure a measure, or the id of a bundled one
 * @throws DuxunError CASE_MEASURE_UNKNOWN where no bundled measure has the id
 * @example
 * checklist('maoming-2017', 'method')[0]?.code // 'method-discussion-meeting'
 */
export const checklist: <S extends Shape>(
  measure: Measure | MeasureId,
  shape: S,
) => readonly ChecklistItem<S>[] = bundled.checklist;

export type { Audit, AuditEntry, Breach, BreachClass, Undecided } from './audit.js';
export { type AuditSummary, auditSummary, type BreachCount } from './audit-summary.js';
/**
 * Prose for a file, in Chinese or English, as text or Markdown: who must (may, is recommended to) do what, by when, by
 * which article; the facts that made it so; how the due day comes about; the readings it rests on; what the text leaves
 * open. Of a breach also what happened and when, how late that was, and what it amounts to.
 *
 * @param x an action, an undetermined rule or a whole entry of `undetermined` of an evaluation; any entry of an audit; an
 * obligation of a timeline; an answer of `whyNot`. Made with `include: ['reasons']` it says why, else only what
 * @throws DuxunError CASE_MEASURE_UNKNOWN where it is of no bundled measure
 * @example
 * const finding = openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee-and-government' },
 *   facts: { origin: 'inspection' },
 *   events: [
 *     { type: 'problem-found', on: '2018-01-10' },
 *     { type: 'inspection-feedback-received', on: '2018-01-31' },
 *   ],
 * });
 * const { actions } = evaluate(finding, { asOf: '2018-04-01', only: ['19.5'], include: ['reasons'] });
 * actions.map((action) => explain(action, { lang: 'en' }).includes('it is 1 day overdue')) // [true]
 * @example
 * const finding = openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee-and-government' },
 *   facts: { origin: 'inspection' },
 *   events: [{ type: 'inspection-feedback-received', on: '2018-01-31' }],
 * });
 * const { breaches } = audit(finding, { asOf: '2018-04-10', only: ['19.5'], include: ['reasons'] });
 * breaches.map((breach) => explain(breach, { lang: 'zh' }).includes('2018年4月1日起，属于到期未办')) // [true]
 */
export const explain: (x: Explainable, options: ExplainOptions) => string = bundled.explain;

/**
 * Why a rule gives no action on a day: for each thing that it is judged for, the conditions that fail, and a smallest
 * set of changes of the case, or the day, by which it would. Each set is tried on the case before it is given.
 *
 * @param rule the name of a rule, or the id of a norm, which stands for all its rules
 * @returns one entry a rule that is judged on this kind of case, in reading order; its `changes` are null where none
 * was found
 * @throws DuxunError as `evaluate`; OPTION_ONLY_UNKNOWN where there is no such rule
 * @example
 * const finding = openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee-and-government' },
 *   facts: { origin: 'supervision' },
 *   events: [{ type: 'inspection-feedback-received', on: '2018-01-31' }],
 * });
 * whyNot(finding, '19.5', { asOf: '2018-04-01' })[0]?.scopes[0]?.changes?.map(({ name, is }) => [name, is?.value])
 * // [['origin', 'inspection']]
 */
export const whyNot: <C extends ParsedCase>(
  source: C,
  rule: string,
  options: Omit<OptionsFor<C>, 'only' | 'include'>,
) => readonly WhyNot[] = bundled.whyNot as never;

export {
  type CalendarSpec,
  createCalendar,
  stateCouncilCalendar,
  type WorkdayCalendar,
} from './calendar/index.js';
export type {
  AuditOptions,
  CallOptions,
  EvaluateOptions,
  TimelineOptions,
  WhatIfOptions,
  WhyNotOptions,
} from './call-options.js';
export { type CaseKind, caseKinds } from './case/kinds.js';
export type { Parsed } from './case/parse.js';
export type {
  Case,
  CaseEvent,
  CaseInput,
  EventFor,
  MeasureId,
  ParsedCase,
  ReadingsFor,
} from './case/typed.js';
export type { Answer, AnyCase, AnyEvent, Figure, Person, Place } from './case/types.js';
export type { ChecklistItem } from './checklist.js';
export type { AuditList, ContestedAudit, HangsOn, Listed } from './contested/audit.js';
export type { OtherReading } from './contested/flips.js';
export { type AnyContested, contestedText } from './contested/text.js';
export type { ContestedTimeline } from './contested/timeline.js';
export {
  type CaseDiff,
  type DiffOptions,
  diffMeasures,
  type MeasureDiff,
  type RefusedCase,
} from './diff-measures.js';
export { createDuxun, type Duxun } from './duxun.js';
export type { Need } from './engine/needs.js';
export { DuxunError, type Fault, type FaultCode, faultCodes, faultText } from './errors.js';
export type { EvaluateAllOptions, EvaluatedCase } from './evaluate-all.js';
export type {
  Action,
  Basis,
  Contested,
  CriterionResult,
  Decision,
  Difference,
  DueUnknown,
  Evaluation,
  Gap,
  Stand,
  Undetermined,
} from './evaluation.js';
export type { Explainable, ExplainOptions } from './explain/explain.js';
export { vocabulary } from './generated/measures.js';
export type { ActionCode, EventFields, MeasureTypes } from './generated/vocabulary.js';
export type { Hash, HashParts } from './hash/hash.js';
export type { JsonLinesOptions, Line } from './json-lines.js';
export type { Defined, DefineOptions } from './measure/define.js';
export type { DefinedAll } from './measure/define-all.js';
export { type ExpandedRule, expandRules } from './measure/expand.js';
export type * from './measure/format.js';
export { defaultLimits, type Limits } from './measure/limits.js';
export type { Measure } from './measure/measure.js';
export { versionOn } from './measure/versions.js';
export type * from './reasons/types.js';
export type { Lang, Text } from './text.js';
export type { End, Obligation } from './timeline/obligations.js';
export type { Change, Timeline } from './timeline.js';
export type { WhatIf } from './what-if.js';
export type { Change as CaseChange } from './why-not/changes.js';
export type { AskedChange, WhyNot } from './why-not/why-not.js';
