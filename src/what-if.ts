import type { Obligation } from './timeline/obligations.js';
import type { Change, Timeline } from './timeline.js';

/** What differs between two courses of a case. */
export interface WhatIf {
  /** The course with the events put in. */
  readonly timeline: Timeline;
  /** Obligations that would be there only with the events, in the order in which they begin. */
  readonly adds: readonly Obligation[];
  /** Obligations that would not be there any more. */
  readonly removes: readonly Obligation[];
  /** Obligations that would run otherwise: as they are, and as they would be. */
  readonly changes: readonly { readonly from: Obligation; readonly to: Obligation }[];
  /** Change points that only one of the two courses has. */
  readonly points: { readonly gone: readonly Change[]; readonly new: readonly Change[] };
}

const text = (one: unknown): string => JSON.stringify(one);

/**
 * The difference of two timelines: an obligation is the same where its action and its number among those of that are.
 *
 * @param point a change point as a text, the same for those that are the same
 */
export function differenceOf(
  without: Timeline,
  timeline: Timeline,
  point: (one: Change) => string = text,
): WhatIf {
  const [before, after] = [numbered(without.obligations), numbered(timeline.obligations)];
  const only = (these: readonly Change[], those: readonly Change[]) => {
    const known = new Set(those.map(point));
    return these.filter((one) => !known.has(point(one)));
  };
  return {
    timeline,
    adds: [...after].filter(([key]) => !before.has(key)).map(([, one]) => one),
    removes: [...before].filter(([key]) => !after.has(key)).map(([, one]) => one),
    changes: [...after].flatMap(([key, to]) => {
      const from = before.get(key);
      return from !== undefined && text(from) !== text(to) ? [{ from, to }] : [];
    }),
    points: {
      gone: only(without.changes, timeline.changes),
      new: only(timeline.changes, without.changes),
    },
  };
}

function numbered(obligations: readonly Obligation[]): Map<string, Obligation> {
  const seen = new Map<string, number>();
  return new Map(
    obligations.map((one) => {
      const number = (seen.get(one.id) ?? 0) + 1;
      seen.set(one.id, number);
      return [`${one.id} ${number}`, one];
    }),
  );
}
