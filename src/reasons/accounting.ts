import type { ConditionReason } from './types.js';

/**
 * The nodes that account for the result of a condition, itself first: all parts of an `all` that holds and one that
 * fails where it does not; the other way round for an `any`.
 */
export function accounted(node: ConditionReason): ConditionReason[] {
  if (node.kind === 'leaf') return [node];
  if (node.kind === 'not') return [node, ...accounted(node.of)];
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
  return [node, ...open.flatMap(accounted)];
}
