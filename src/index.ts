/** The public door of the library. What is not exported here can change without notice. */

import type { CaseKind } from './case/kinds.js';
import type { Case, CaseInput, EventFor, MeasureId, ParsedCase, ReadingsFor } from './case/typed.js';
import { createDuxun, type EvaluateOptions } from './duxun.js';
import type { Evaluation } from './evaluation.js';
import { sources, vocabulary } from './generated/measures.js';
import { toMeasure } from './measure/measure.js';

const bundled = createDuxun({ measures: sources.map((source) => toMeasure(source, vocabulary)) });

export const { parseCase, safeParseCase, measures, getMeasure } = bundled;

/**
 * `parseCase` for a case written in TypeScript: a wrong name of a measure, fact, event or field does not compile.
 *
 * @throws DuxunError as `parseCase`
 * @example
 * openCase({ kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'county-committee-and-government' } })
 */
export const openCase: <M extends MeasureId, K extends CaseKind>(input: CaseInput<M, K>) => Case<M, K> =
  bundled.parseCase as never;

/**
 * A new case with one more event in its log, checked; the case given is left as it is.
 *
 * @throws DuxunError as `parseCase`
 */
export const record: <C extends ParsedCase>(source: C, event: EventFor<C>) => C = bundled.record as never;

/** What `evaluate` is asked, with the readings of the case's measure by name. */
export type OptionsFor<C> = Omit<EvaluateOptions, 'readings'> & { readonly readings?: ReadingsFor<C> };

/**
 * Who must do what next, by when, by which article, and what can't be decided until which fact is known.
 *
 * Pure: no clock, no I/O, no mutation. Never throws for a parsed case and valid options. Events after `asOf` do not
 * exist.
 *
 * @param source a parsed case
 * @param options `asOf` is a day `YYYY-MM-DD` and has no default
 * @returns `actions` by due day (none last), then by reading order of the norms, then by scope
 * @throws DuxunError where an option is wrong: OPTION_DATE, OPTION_READING_UNKNOWN, OPTION_READING_OPTION,
 * OPTION_READING_FIXED, OPTION_ONLY_UNKNOWN
 * @example
 * evaluate(finding, { asOf: '2018-03-31' }).actions.map(({ type, due, status }) => [type, due, status])
 */
export const evaluate: <C extends ParsedCase>(source: C, options: OptionsFor<C>) => Evaluation =
  bundled.evaluate as never;

export {
  type CalendarSpec,
  createCalendar,
  stateCouncilCalendar,
  type WorkdayCalendar,
} from './calendar/index.js';
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
export { createDuxun, type Duxun, type EvaluateOptions } from './duxun.js';
export type { Need } from './engine/needs.js';
export { DuxunError, type Fault, type FaultCode, faultCodes, faultText } from './errors.js';
export type {
  Action,
  Basis,
  Contested,
  CriterionResult,
  DueUnknown,
  Evaluation,
  Gap,
  Undetermined,
} from './evaluation.js';
export { vocabulary } from './generated/measures.js';
export type { ActionCode, EventFields, MeasureTypes } from './generated/vocabulary.js';
export { type Defined, defineMeasure, safeDefineMeasure } from './measure/define.js';
export { type ExpandedRule, expandRules } from './measure/expand.js';
export type * from './measure/format.js';
export type { Measure } from './measure/measure.js';
export type { Lang, Text } from './text.js';
