import { accounted } from '../reasons/accounting.js';
import type { ConditionReason, LeafReason } from '../reasons/types.js';
import { leafText } from './leaves.js';
import type { Voice } from './voice.js';

/** The leaves that account for the result of a condition. */
const accounting = (node: ConditionReason): LeafReason[] =>
  accounted(node).flatMap((one) => (one.kind === 'leaf' ? [one] : []));

/** They as statements, each once. */
export function grounds(v: Voice, node: ConditionReason, asOf: string): string[] {
  return unique(accounting(node).flatMap((leaf) => leafText(v, leaf, asOf)));
}

/** Only those that are settled: what is not known is asked elsewhere. */
export function settledGrounds(v: Voice, node: ConditionReason, asOf: string): string[] {
  return unique(
    accounting(node)
      .filter(({ result }) => result !== 'unknown')
      .flatMap((leaf) => leafText(v, leaf, asOf)),
  );
}

export const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
