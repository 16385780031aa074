import type { State } from '../ledger/state.js';

/** The states by how much they ask of a reader. */
export const byUrgency: readonly State[] = [
  'overdue',
  'open',
  'undetermined',
  'done',
  'struck-off',
  'withdrawn',
  'not-applicable',
];
