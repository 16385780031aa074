import { fromDay } from './calendar/index.js';
import type { Correction } from './case/corrected.js';
import type { AnyEvent } from './case/types.js';
import type { Move } from './engine/clock.js';
import type { Decision } from './evaluation.js';
import type { MeasureHead } from './measure/format.js';

type Provides = Pick<MeasureHead, 'provides'>;

/** Who approved an event, where it says so. */
export const approvalOf = ({ approvedBy }: AnyEvent): { approvedBy?: string | null } =>
  approvedBy === undefined ? {} : { approvedBy: approvedBy as string | null };

const decided = (event: AnyEvent, { provides = {} }: Provides) => ({
  event: event.type,
  on: event.on,
  ...approvalOf(event),
  norm: provides[event.type] ?? null,
});

const day = (value: number | null): string | null => (value === null ? null : fromDay(value));

/** What has moved a due day, each event once, in order of time. */
export function movesTold(moves: readonly Move[], measure: Provides): readonly Decision[] {
  const each = [...new Map(moves.map((move) => [move.ev, move])).values()];
  return each
    .sort((a, b) => a.ev.order - b.ev.order)
    .map(({ ev, from, to, resumed, open }) => ({
      ...decided(ev.raw, measure),
      from: day(from),
      to: day(to),
      ...(open || resumed ? { resumed: resumed?.raw.on ?? null } : {}),
    }));
}

export const correctionTold = ({ by, was, is }: Correction, measure: Provides): Decision => ({
  ...decided(by, measure),
  corrects: { was, is },
});

export const reopeningTold = (event: AnyEvent, types: readonly string[], measure: Provides): Decision => ({
  ...decided(event, measure),
  setsAside: types,
});
