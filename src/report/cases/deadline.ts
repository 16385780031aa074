import type { AnyEvent } from '../../case/types.js';
import type { Evaluation } from '../../evaluation.js';

/** Fields by which a time for rectification is set, and the actions that it is the due day of. */
const deadlineFields = ['rectifyBy', 'concludeBy'];
const rectifying = new Set(['rectify-problem', 'conclude-matter']);

/** The day by which a problem is to be rectified, as set last. */
export function setDeadline(events: readonly AnyEvent[]): string | null {
  let deadline: string | null = null;
  for (const event of events)
    for (const field of deadlineFields) {
      const set = event[field];
      if (typeof set === 'string') deadline = set;
    }
  return deadline;
}

/** The due day of the rectification as decisions have moved it, while that is open; else the day set last. */
export function deadlineOf(events: readonly AnyEvent[], { actions }: Evaluation): string | null {
  const open = actions.find(({ type, due }) => rectifying.has(type) && due !== null);
  return open === undefined ? setDeadline(events) : open.due;
}
