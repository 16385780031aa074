import type { CaseKind } from './kinds.js';

/** An event of a log. Beside these keys it has the fields that `rules/events.json` declares for its type. */
export interface AnyEvent {
  readonly type: string;
  /** The day it happened, `YYYY-MM-DD`, or `unknown`. */
  readonly on: string;
  readonly notBefore?: string | undefined;
  readonly notAfter?: string | undefined;
  /** The action it serves: an action's id, a rule's name or a norm's id. */
  readonly for?: string | undefined;
  readonly id?: string | undefined;
  readonly note?: string | undefined;
  readonly [field: string]: unknown;
}

/** A place or unit of a case. */
export interface Place {
  readonly id: string;
  readonly name?: string | undefined;
  readonly type?: string | undefined;
  /** What the measure asks of each place. */
  readonly facts?: Declared | undefined;
}

type Declared = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A person of a case, with office and term. */
export interface Person {
  readonly id: string;
  /** How the person is called in results; left out, the role stands for them. */
  readonly name?: string | undefined;
  /** One role, or several that one person holds. */
  readonly role?: string | readonly string[] | undefined;
  readonly office?: string | undefined;
  readonly term?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  /** What the measure asks of each person. */
  readonly facts?: Declared | undefined;
}

/** A reply to a check item. */
export type Answer = 'yes' | 'no' | 'not-applicable';

/** A number that a target is held against. */
export interface Figure {
  /** The unit it is counted per: a household, a helper, a county; left out where there is only one. */
  readonly of?: string | undefined;
  readonly value: number;
  /** What the measure asks of each such unit. */
  readonly facts?: Declared | undefined;
}

/** A parsed case of any measure, as the engine reads it. */
export interface AnyCase {
  readonly kind: CaseKind;
  readonly measure: string;
  readonly id: string;
  readonly subject: { readonly type: string; readonly name?: string | undefined };
  readonly began?: string | undefined;
  readonly facts?: Readonly<Record<string, string | number | boolean | null | undefined>> | undefined;
  readonly events?: readonly AnyEvent[] | undefined;
  readonly unrecorded?: readonly string[] | undefined;
  readonly places?: readonly Place[] | null | undefined;
  readonly persons?: readonly Person[] | null | undefined;
  readonly members?: readonly Person[] | null | undefined;
  /** When the conduct took place; `to` is null while it goes on. */
  readonly conduct?:
    | { readonly from?: string | undefined; readonly to?: string | null | undefined }
    | undefined;
  readonly answers?: Readonly<Record<string, Answer | undefined>> | undefined;
  readonly values?: Readonly<Record<string, readonly Figure[] | undefined>> | undefined;
  readonly examining?: readonly string[] | undefined;
  /** What the measure lets a case of the kind say of itself beside all that rules ask for. */
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
}
