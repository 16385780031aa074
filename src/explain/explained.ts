import type { Action, Undetermined } from '../evaluation.js';
import type { Measure } from '../measure/measure.js';

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

/** Puts an action or an undetermined rule into one form. */
export function explainedOf(x: Action | OpenRule, measure: Measure): Explained {
  const norm = measure.norms.find(({ id }) => id === x.norm);
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
