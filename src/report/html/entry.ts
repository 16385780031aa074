import type { EvaluatedCase } from '../../evaluate-all.js';
import type { Voice } from '../../explain/voice.js';
import { actorLabel } from '../../labels.js';
import { type LedgerRow, ledgerRow } from '../ledger/row.js';
import type { Html } from './markup.js';
import { thingsOf } from './things.js';
import { words } from './words.js';

type Judged = Extract<EvaluatedCase, { readonly faults?: undefined }>;

/** What someone has to do in a case. */
export interface Share {
  readonly actor: string;
  readonly overdue: number;
  readonly open: number;
}

/** What the page holds of a case: the evaluation itself is not kept. */
export interface Entry {
  readonly row: LedgerRow;
  readonly things: Html | null;
  /** Who has to act; what may be done and need not counts for nobody. */
  readonly shares: readonly Share[];
}

export function entryOf({ source, evaluation }: Judged, v: Voice, number: number): Entry {
  const { measure } = v;
  const shares = new Map<string, Share>();
  for (const action of evaluation.actions) {
    if (action.modality === 'may') continue;
    const actor = v.of(actorLabel(measure, action) ?? words.nobody);
    const { overdue, open } = shares.get(actor) ?? { overdue: 0, open: 0 };
    const late = action.status === 'overdue' ? 1 : 0;
    shares.set(actor, { actor, overdue: overdue + late, open: open + 1 - late });
  }
  return {
    row: ledgerRow(source, measure, evaluation, number),
    things: thingsOf(evaluation, v),
    shares: [...shares.values()],
  };
}
