import type { Action, Undetermined } from '../evaluation.js';
import type { Measure } from '../measure/measure.js';
import { type Coursed, isCoursed } from './course.js';

/** An undetermined rule, as `undetermined[].rules` of an evaluation has them. */
export type OpenRule = Undetermined['rules'][number];

/** What there is to say of an action or an undetermined rule before its reasons. */
export type Explained = Pick<OpenRule, 'id' | 'rule' | 'norm' | 'type' | 'basis' | 'reason'> &
  Pick<Action, 'modality' | 'actor' | 'gist'> &
  Partial<
    Pick<
      Action,
      | 'due'
      | 'dueUnknown'
      | 'suspended'
      | 'decisions'
      | 'promptly'
      | 'status'
      | 'options'
      | 'contents'
      | 'details'
      | 'remedial'
      | 'provisional'
      | 'silent'
      | 'external'
      | 'asks'
      | 'mayChangeWith'
    >
  > & { readonly asOf?: string };

/** Puts an action, an undetermined rule or an entry of an audit or a timeline into one form. */
export function explainedOf(x: Action | OpenRule | Coursed, measure: Measure): Explained {
  const norm = measure.norms.find(({ id }) => id === x.norm);
  if (isCoursed(x)) {
    const { id, rule, type, basis, modality, actor, due, label } = x;
    const reason = 'reason' in x && x.reason ? { reason: x.reason } : {};
    return {
      id,
      rule,
      norm: x.norm,
      type,
      basis,
      modality,
      actor,
      due,
      gist: norm?.gist ?? label,
      ...reason,
    };
  }
  const asOf = x.reason === undefined ? {} : { asOf: x.reason.asOf };
  if ('modality' in x) return { ...x, ...asOf };
  return {
    ...x,
    ...asOf,
    modality: x.reason?.modality ?? norm?.modality ?? 'must',
    actor: x.reason === undefined ? (norm?.actor ?? null) : x.reason.actor,
    gist: norm?.gist ?? x.label,
  };
}
