import { dayOf } from '../../calendar/index.js';
import type { Action } from '../../evaluation.js';
import { trimEnd, Voice } from '../../explain/voice.js';
import { actLabel, actorLabel } from '../../labels.js';
import type { Measure } from '../../measure/measure.js';
import type { Quotes } from '../../quotes.js';
import type { Text } from '../../text.js';
import { both, tidied } from './words.js';

/** Something that is to be done in a case, and how it stands on the day of the report. */
export interface NextAction {
  /** The id of the action. */
  readonly id: string;
  readonly type: string;
  readonly what: Text;
  /** Null where the text names nobody. */
  readonly actor: Text | null;
  readonly due: string | null;
  /** Days from the day of the report to the due day; negative where it is over, null where there is none. */
  readonly left: number | null;
  readonly overdue: boolean;
  readonly promptly: boolean;
  /** The citation. */
  readonly basis: Text;
  /** The words of the document that it leads to, where `quotes` has them. */
  readonly words?: string;
}

/** What may be done is nobody's duty. */
export const isDuty = ({ modality }: Action): boolean => modality !== 'may';

/** @param asOf the day of the report, `YYYY-MM-DD` */
export function nextAction(measure: Measure, action: Action, asOf: string, quotes?: Quotes): NextAction {
  const { id, type, due, status, promptly, basis } = action;
  const actor = actorLabel(measure, action);
  const words = quotes?.(basis.cite, basis.measure) ?? null;
  return {
    id,
    type,
    what: both((lang) => trimEnd(new Voice(lang, measure).of(actLabel(measure, action)))),
    actor: actor && tidied(measure, actor),
    due,
    left: due === null ? null : dayOf(due) - dayOf(asOf),
    overdue: status === 'overdue',
    promptly,
    basis: basis.text,
    ...(words === null ? {} : { words }),
  };
}
