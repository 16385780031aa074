import type * as z from 'zod';
import { dischargersOf } from '../measure/events.js';
import { expandRules } from '../measure/expand.js';
import {
  answeredShapes,
  type ClockEffect,
  type EventDeclaration,
  type FieldType,
  type Norm,
  type Rule,
  type Shape,
} from '../measure/format.js';
import type { Measure } from '../measure/measure.js';
import { type Recognizer, recognizerOf } from '../recognize.js';
import type { CaseKind } from './kinds.js';
import { caseSchema, factSchema } from './schema.js';

/** A rule that events of a case may serve. */
export interface Served {
  readonly rule: Rule;
  readonly norm: Norm;
  /** Event types that discharge it. */
  readonly dischargedBy: readonly string[];
}

/** All that a measure's cases of a kind may name. Made once for each measure and kind. */
export interface CaseNames {
  readonly measure: Measure;
  readonly kind: CaseKind;
  readonly schema: z.ZodObject;
  /** Whether a case is sure to pass it. */
  readonly isSound: Recognizer;
  readonly events: readonly string[];
  /** What each of them is. */
  readonly eventTypes: ReadonlyMap<string, EventType>;
  readonly facts: readonly string[];
  /** What each of them can be. */
  readonly factTypes: ReadonlyMap<string, z.ZodType>;
  readonly norms: readonly string[];
  /** Norms that take a reply: yes, no or not-applicable. */
  readonly answered: readonly string[];
  /** Norms that take a figure. */
  readonly measured: readonly string[];
  /** Rules by each of their names: the rule's, that within the measure, the norm's. */
  readonly rules: ReadonlyMap<string, readonly Served[]>;
}

/** An event type as cases of a kind hold it. */
export interface EventType {
  /** Its fields that name a place or a person. */
  readonly coordinates: readonly (readonly [field: string, slot: 'places' | 'persons'])[];
  /** It may lie before the case began: it is of another case. */
  readonly context: boolean;
  /** It begins a new round, so that its day must be known. */
  readonly starts: boolean;
  /** It says nothing unless it names the norm it serves. */
  readonly needsFor: boolean;
  /** What it does to the time or the log of the case. */
  readonly clock: ClockEffect | null;
}

export function caseNames(measure: Measure, kind: CaseKind): CaseNames {
  const withEntry = (shapes: readonly Shape[]) =>
    measure.norms.filter(({ entry }) => entry && shapes.includes(entry.shape)).map(({ id }) => id);
  const events = measure.events(kind);
  const facts = Object.entries(measure.facts).filter(
    ([, fact]) => fact.kinds.includes(kind) && fact.of === undefined,
  );
  const schema = caseSchema(measure, kind);
  return {
    measure,
    kind,
    schema,
    isSound: recognizerOf(schema),
    events,
    eventTypes: new Map(events.map((type) => [type, eventType(measure, kind, type)])),
    facts: facts.map(([name]) => name),
    factTypes: new Map(facts.map(([name, fact]) => [name, factSchema(fact)])),
    norms: measure.norms.map(({ id }) => id),
    answered: withEntry(answeredShapes),
    measured: measure.norms.filter(({ target }) => target).map(({ id }) => id),
    rules: rulesByName(measure, kind),
  };
}

function eventType(measure: Measure, kind: CaseKind, type: string): EventType {
  const declared = measure.vocabulary.events[type] as EventDeclaration;
  const { fields, context, needsFor = false, clock = null } = declared;
  const slots: Partial<Record<FieldType, 'places' | 'persons'>> = { place: 'places', person: 'persons' };
  return {
    coordinates: Object.entries(fields).flatMap(([name, field]) => {
      const slot = slots[field.type];
      return slot === undefined ? [] : [[name, slot] as const];
    }),
    context: typeof context === 'object' ? context.includes(kind) : context === true,
    starts: (measure.source.measure.rounds[kind] ?? []).includes(type),
    needsFor,
    clock,
  };
}

function rulesByName(measure: Measure, kind: CaseKind): Map<string, Served[]> {
  const byName = new Map<string, Served[]>();
  for (const { rule, norm } of expandRules(measure.source, kind)) {
    const local = rule.name.slice(measure.id.length + 1);
    const dischargedBy = dischargersOf(measure.vocabulary, rule.event.type);
    for (const name of new Set([rule.name, local, norm.id])) {
      const named = byName.get(name);
      if (named) named.push({ rule, norm, dischargedBy });
      else byName.set(name, [{ rule, norm, dischargedBy }]);
    }
  }
  return byName;
}
