import type { Why } from './compiler.js';
import type { Ctx } from './context.js';
import type { Need } from './needs.js';
import type { Ev } from './prepared.js';
import { hanging } from './ways.js';

/** An event that Select lets through: surely, or depending on `needs`. */
export interface Match {
  readonly ev: Ev;
  readonly sure: boolean;
  readonly needs: readonly Need[];
  /** What would make it sure, and what would rule it out. */
  readonly why: Why;
}

export interface Matches {
  readonly list: readonly Match[];
  /** Types whose log has gaps: more events than the list may have happened. */
  readonly gaps: readonly Need[];
}

export const noNeeds: readonly Need[] = [];

/** Of what is certain. */
export const settled: Why = { confirm: hanging(noNeeds), refute: hanging(noNeeds) };

/** A field of an event that is left out. */
export const fieldNeed = (ev: Ev, field: string): Need => ({
  input: 'field',
  name: ev.type,
  field,
  on: ev.raw.on,
});

/** The day of an event. */
export const dayNeed = (ev: Ev): Need => ({ input: 'day', name: ev.type });

/** What the day of an event hangs on. */
export const dayNeeds = (ev: Ev): readonly Need[] => (ev.lo === ev.hi ? noNeeds : [dayNeed(ev)]);

/** The types of which more events may have happened than are logged. */
export const gapsOf = (ctx: Ctx, types: readonly string[]): readonly Need[] =>
  ctx.case.unrecorded.size === 0
    ? noNeeds
    : types.filter((type) => ctx.case.unrecorded.has(type)).map((name) => ({ input: 'event', name }));
