import type { Evaluation } from './evaluation.js';

/** Do two evaluations answer the same? The day and what is asked for beside the answer are left out. */
export const isSameAnswer = (a: Evaluation, b: Evaluation): boolean =>
  a.applies === b.applies &&
  isSame(a.criteria, b.criteria) &&
  isSame(a.actions, b.actions) &&
  isSame(a.undetermined, b.undetermined);

type Json = Readonly<Record<string, unknown>>;

/** Do two pieces of JSON say the same? Much of an answer is the same object in every other. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys)
    if (!Object.hasOwn(b, key) || !isSame((a as Json)[key], (b as Json)[key])) return false;
  return true;
}
