import type { CompleteEvent, EventFields, MeasureTypes } from '../generated/vocabulary.js';
import type { CaseKind } from './kinds.js';
import type { Answer, AnyCase, AnyEvent, Figure, Person, Place } from './types.js';

/** The ids of the bundled measures. */
export type MeasureId = keyof MeasureTypes;

declare const parsed: unique symbol;

/** A case that has passed `parseCase`: what `evaluate` takes. */
export type ParsedCase = AnyCase & { readonly [parsed]: true };

interface EventHead<T extends string> {
  readonly type: T;
  /** The day it happened, `YYYY-MM-DD`, or `unknown` with `notBefore` and `notAfter` where known. */
  readonly on: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** The action it serves: an action's id, a rule's name or a norm's id. */
  readonly for?: string;
  readonly id?: string;
  readonly note?: string;
}

type FactsOf<M extends MeasureId, K extends CaseKind> = MeasureTypes[M]['facts'][K];
type NormOf<M extends MeasureId> = MeasureTypes[M]['norms'];
type RoleOf<M extends MeasureId> = MeasureTypes[M]['roles'];

/** Places and people whose types and roles are those of the measure. */
type PlaceOf<M extends MeasureId> = Omit<Place, 'type'> & { readonly type?: RoleOf<M> };
type PersonOf<M extends MeasureId> = Omit<Person, 'role'> & {
  readonly role?: RoleOf<M> | readonly RoleOf<M>[];
};

/** Events that date a fact, an answer or a figure name what the measure declares. */
type Recording<M extends MeasureId, K extends CaseKind> = {
  readonly 'fact-established': {
    [F in keyof FactsOf<M, K>]-?: { readonly fact: F; readonly value: Exclude<FactsOf<M, K>[F], undefined> };
  }[keyof FactsOf<M, K>];
  readonly answered: { readonly norm: NormOf<M>; readonly answer: Answer };
  readonly measured: { readonly norm: NormOf<M>; readonly of?: string; readonly value: number };
};

type EventTypes<M extends MeasureId, K extends CaseKind> = MeasureTypes[M]['events'][K];

/** The events that a bundled measure's cases of a kind may hold. */
export type CaseEvent<M extends MeasureId, K extends CaseKind> = {
  [T in EventTypes<M, K>]: EventHead<T> &
    (T extends keyof Recording<M, K> ? Recording<M, K>[T] : EventFields[T & keyof EventFields]);
}[EventTypes<M, K>];

interface Slots<M extends MeasureId> {
  readonly programme: { readonly places?: readonly PlaceOf<M>[] | null };
  readonly mission: {
    readonly places?: readonly PlaceOf<M>[] | null;
    readonly members?: readonly PersonOf<M>[] | null;
  };
  readonly finding: {
    readonly places?: readonly PlaceOf<M>[] | null;
    readonly persons?: readonly PersonOf<M>[] | null;
  };
  readonly review: { readonly places?: readonly PlaceOf<M>[] | null };
  readonly accountability: {
    readonly persons?: readonly PersonOf<M>[] | null;
    readonly places?: readonly PlaceOf<M>[] | null;
    readonly conduct?: { readonly from?: string; readonly to?: string | null };
  };
  readonly commendation: {
    readonly places?: readonly PlaceOf<M>[] | null;
    readonly persons?: readonly PersonOf<M>[] | null;
  };
}

/** A case of a bundled measure as it is written: a wrong name of a fact, an event or a field does not compile. */
export type CaseInput<M extends MeasureId = MeasureId, K extends CaseKind = CaseKind> = {
  /** Which JSON Schema an editor checks the case by. */
  readonly $schema?: string;
  readonly kind: K;
  readonly measure: M;
  readonly id: string;
  readonly subject: { readonly type: RoleOf<M> | 'other'; readonly name?: string };
  /** The day the case began; else the day of its earliest opening event. */
  readonly began?: string;
  /** Left out: not known. `null`: known to be none. */
  readonly facts?: FactsOf<M, K>;
  readonly events?: readonly CaseEvent<M, K>[];
  /** Event types whose log has gaps: that none is logged says nothing. */
  readonly unrecorded?: readonly Exclude<EventTypes<M, K>, CompleteEvent>[];
  readonly answers?: { readonly [N in NormOf<M>]?: Answer };
  readonly values?: { readonly [N in NormOf<M>]?: readonly Figure[] };
  readonly examining?: readonly NormOf<M>[];
  readonly note?: string;
} & Slots<M>[K];

/** A parsed case whose measure and kind the compiler knows. */
export type Case<M extends MeasureId = MeasureId, K extends CaseKind = CaseKind> = ParsedCase & {
  readonly kind: K;
  readonly measure: M;
};

/** The events that may be recorded in a case, as far as the compiler knows it. */
export type EventFor<C> = C extends Case<infer M, infer K> ? CaseEvent<M, K> : AnyEvent;

/** The readings that may be chosen for a case, as far as the compiler knows it. */
export type ReadingsFor<C> =
  C extends Case<infer M, CaseKind> ? MeasureTypes[M]['readings'] : Readonly<Record<string, string>>;
