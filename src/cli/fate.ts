import type { AuditEntry, Breach, Undecided } from '../audit.js';
import { dayOf } from '../calendar/index.js';
import type { AnyEvent } from '../case/types.js';
import { Voice } from '../explain/voice.js';
import type { Measure } from '../measure/measure.js';
import type { Obligation } from '../timeline/obligations.js';
import { roleLabel } from './labels.js';
import type { Style } from './table.js';
import type { Speaker } from './words.js';

/** What became of an obligation, in a few words, and how it is to strike the eye. */
export interface Fate {
  readonly text: string;
  readonly style?: Style;
}

type Kind = Pick<Obligation, 'type' | 'modality'>;

/** Is it a state to be reached, rather than an act to be done? */
const isState = ({ type, modality }: Kind): boolean =>
  modality === 'must-not' || ['meet-duty', 'meet-target', 'conform'].includes(type);

const act = (one: Kind, say: Speaker): string => say(isState(one) ? 'actMet' : 'actDone');

/** What became of an obligation of a timeline. */
export function fateOf(one: Obligation, say: Speaker): Fate {
  const { end, due, done, late, overdue, undetermined, modality } = one;
  const did = { act: act(one, say) };
  switch (end) {
    case 'discharged':
      if (late === true && due !== null && done !== null)
        return { text: say('fateLate', { ...did, n: dayOf(done) - dayOf(due) }), style: 'yellow' };
      return { text: say(due === null || late === null ? 'fateDone' : 'fateInTime', did), style: 'green' };
    case 'missed':
      return { text: say('fateMissed', did), style: 'red' };
    case 'lapsed':
      return { text: say('fateLapsed', did), style: 'red' };
    case 'not-in-conformity':
      return { text: say('fateNonconforming'), style: 'red' };
    case 'moot':
      return { text: say('fateMoot'), style: 'dim' };
    case 'undecided':
      return { text: say('fateUndecided'), style: 'yellow' };
    case null:
      if (undetermined) return { text: say('fateUndecided'), style: 'yellow' };
      if (modality === 'may') return { text: say('fateMay'), style: 'dim' };
      return overdue === null ? { text: say('open') } : { text: say('overdue'), style: 'red' };
  }
}

const classWords = {
  missed: 'fateMissed',
  late: 'classLate',
  lapsed: 'fateLapsed',
  'not-in-conformity': 'fateNonconforming',
} as const;

export const classText = (breach: Breach, say: Speaker): string =>
  say(classWords[breach.class], { act: act(breach, say) });

const aboutWords = { standing: 'aboutStanding', time: 'aboutTime', conformity: 'aboutConformity' } as const;

export const undecidedText = ({ about }: Undecided, say: Speaker): string => say(aboutWords[about]);

/** An event by its name, with its day where that is not known from beside it. */
export function eventText(event: AnyEvent, measure: Measure, say: Speaker, beside?: string | null): string {
  const declared = measure.vocabulary.events[event.type];
  const name = declared === undefined ? event.type : new Voice(say.lang, measure).of(declared.label);
  if (event.on === beside) return name;
  return `${name}${say.lang === 'zh' ? '（' : ' ('}${event.on === 'unknown' ? say('dayUnknown') : event.on}${say.lang === 'zh' ? '）' : ')'}`;
}

export const entryActor = ({ actor }: Pick<AuditEntry, 'actor'>, measure: Measure, say: Speaker): string =>
  actor === null ? say('nobody') : say.of(roleLabel(measure, actor));
