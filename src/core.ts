/**
 * The library without any measure: `createDuxun` binds its functions to the measures that it is given, of
 * `duxun/measures/<id>` or one's own. All that is exported here `duxun` exports too.
 */
export type { Audit, AuditEntry, Breach, BreachClass, Undecided } from './audit.js';
export { type AuditSummary, auditSummary, type BreachCount } from './audit-summary.js';
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
export type { ActionCode, EventFields, MeasureTypes } from './generated/vocabulary.js';
export type { Hash, HashParts } from './hash/hash.js';
export {
  type Defined,
  type DefineOptions,
  defineMeasure,
  safeDefineMeasure,
} from './measure/define.js';
export { type DefinedAll, defineMeasures, safeDefineMeasures } from './measure/define-all.js';
export { type ExpandedRule, expandRules } from './measure/expand.js';
export type * from './measure/format.js';
export { defaultLimits, type Limits } from './measure/limits.js';
export type { Measure } from './measure/measure.js';
export { versionOn } from './measure/versions.js';
export type * from './reasons/types.js';
export type { Lang, Text } from './text.js';
export type { End, Obligation } from './timeline/obligations.js';
export type { Change, Timeline } from './timeline.js';
export { toJson } from './to-json.js';
export type { WhatIf } from './what-if.js';
export type { Change as CaseChange } from './why-not/changes.js';
export type { AskedChange, WhyNot } from './why-not/why-not.js';
