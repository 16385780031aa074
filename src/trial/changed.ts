import type { AnyCase, AnyEvent } from '../case/types.js';
import type { Scalar } from '../engine/value.js';

/** A case with its log, be it empty. */
export interface Logged extends AnyCase {
  readonly events: readonly AnyEvent[];
}

/** A case with what the call says beside it, once inputs have been given values. */
export interface Changed {
  /** Events keep their places; those that are added come after them. */
  readonly source: Logged;
  readonly effectiveFrom?: string | undefined;
}

/** Gives an input a value. */
export type Put = (given: Changed) => Changed;

/** One value of an input. */
export interface Value {
  readonly put: Put;
  /** The value itself, where it is one that a condition may compare. */
  readonly is?: Scalar;
}

export const onSource =
  (change: (source: Logged) => Logged): Put =>
  (given) => ({ ...given, source: change(given.source) });

/** Changes events of the log, each told by its place. */
export const onEvents = (change: (event: AnyEvent, place: number) => AnyEvent): Put =>
  onSource((source) => ({ ...source, events: source.events.map(change) }));
