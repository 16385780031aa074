import type { CaseKind } from '../../case/kinds.js';
import type { CaseInput, MeasureId } from '../../case/typed.js';
import type { Answer } from '../../case/types.js';
import type { EventFields, MeasureTypes } from '../../generated/vocabulary.js';
import type { CaseJson } from '../format.js';

/** What every event may say beside its own fields. */
interface EventMore {
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly for?: string;
  readonly id?: string;
  readonly note?: string;
}

type Loose = Readonly<Record<string, unknown>>;
type Fields<T> = T extends keyof EventFields ? Partial<EventFields[T]> & EventMore : Loose;
type Types<K extends CaseKind, M> = M extends MeasureId ? MeasureTypes[M]['events'][K] & string : string;
type Roles<M> = M extends MeasureId ? MeasureTypes[M]['roles'] | 'other' : string;
type Norms<M> = M extends MeasureId ? MeasureTypes[M]['norms'] : string;
type Facts<K extends CaseKind, M> = M extends MeasureId ? MeasureTypes[M]['facts'][K] : Loose;

/** A case as JSON; of a bundled measure as `openCase` takes it. */
export type Built<K extends CaseKind, M> = M extends MeasureId ? CaseInput<M, K> : CaseJson;

type Names = Readonly<Record<string, string>>;

/** The words for events that the measure's cases of the kind may hold. */
type Known<K extends CaseKind, M, N extends Names> = {
  [Name in keyof N]: M extends MeasureId ? (N[Name] extends Types<K, M> ? Name : never) : Name;
}[keyof N];

/** Builds a case step by step; every step gives a new builder and leaves the one before as it is. */
export type CaseBuilder<K extends CaseKind, M, N extends Names> = {
  readonly [Name in Known<K, M, N>]: (on: string, fields?: Fields<N[Name]>) => CaseBuilder<K, M, N>;
} & {
  /** The measure it is judged by; of a bundled one, its facts and events are checked by the compiler. */
  of<Id extends string>(measure: Id): CaseBuilder<K, Id, N>;
  /** The id of the case. */
  id(id: string): CaseBuilder<K, M, N>;
  /** Whom it is about. */
  subject(type: Roles<M>, name?: string): CaseBuilder<K, M, N>;
  /** The day the case began, `YYYY-MM-DD`; else it is the day of its earliest opening event. */
  began(day: string): CaseBuilder<K, M, N>;
  /** Facts put over those there are; `null` is known to be none. */
  facts(facts: Facts<K, M>): CaseBuilder<K, M, N>;
  /** An event of any type on a day, or on a day not known: `unknown`, with `notBefore` and `notAfter`. */
  event<T extends Types<K, M>>(type: T, on: string, fields?: Fields<T>): CaseBuilder<K, M, N>;
  /** Replies to check items by norm, put over those there are. */
  answers(answers: { readonly [Norm in Norms<M>]?: Answer }): CaseBuilder<K, M, N>;
  /** A figure of a norm, of a unit where it is counted per unit. */
  figure(norm: Norms<M>, value: number, of?: string): CaseBuilder<K, M, N>;
  /** One more place or unit, with other keys of it: `name`, `type`, `facts`. */
  place(id: string, more?: Loose): CaseBuilder<K, M, N>;
  /** One more person, with other keys of theirs: `name`, `role`, `office`, `term`, `facts`. */
  person(id: string, more?: Loose): CaseBuilder<K, M, N>;
  /** One more member of the team, with keys as for a person. */
  member(id: string, more?: Loose): CaseBuilder<K, M, N>;
  /** Event types whose log has gaps. */
  unrecorded(...types: readonly Types<K, M>[]): CaseBuilder<K, M, N>;
  /** Any part of a case as JSON: events are put behind those there are, facts, answers and figures over them. */
  with(part: CaseJson): CaseBuilder<K, M, N>;
  /** The case, for `parseCase`; its id is `case` where none was given. */
  build(): Built<K, M>;
};
