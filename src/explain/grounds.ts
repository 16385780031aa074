import type { ConditionReason, LeafReason } from '../reasons/types.js';
import { leafText } from './leaves.js';
import type { Voice } from './voice.js';

/**
 * The leaves that account for the result of a condition: all parts of an `all` that holds and those that fail where it
 * does not; the other way round for an `any`.
 */
export function accounting(node: ConditionReason): LeafReason[] {
  if (node.kind === 'leaf') return [node];
  if (node.kind === 'not') return accounting(node.of);
  const decisive = node.kind === 'all' ? 'no' : 'yes';
  const parts =
    node.result === decisive
      ? node.parts.filter(({ result }) => result === decisive).slice(0, 1)
      : node.parts;
  // of what is still open, the parts that are settled the harmless way do not matter for an `any`
  const open =
    node.result === 'unknown' && node.kind === 'any'
      ? parts.filter(({ result }) => result === 'unknown')
      : parts;
  return open.flatMap(accounting);
}

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
