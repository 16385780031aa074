import type { Evaluation } from '../../evaluation.js';
import type { Hash, HashParts } from '../../hash/hash.js';
import { fingerprint } from '../../hash/sha256.js';

type Hashed = Evaluation & { readonly hash: Hash };

/** What of a result may be another one: a part of what it hangs on, or the answer. */
export type Part = keyof HashParts | 'answer';

/**
 * What has become of a result. `same`: everything is as it was; `stands`: only the package is another version; `differs`;
 * `altered`: it is not what was written, by its own hash; `no-case`: its case was not found; `refused`: its case or its
 * options are not valid any more.
 */
export const outcomes = ['same', 'stands', 'differs', 'altered', 'no-case', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Verdict {
  readonly outcome: Outcome;
  readonly differs: readonly Part[];
}

export const noCase: Verdict = { outcome: 'no-case', differs: [] };
export const refused: Verdict = { outcome: 'refused', differs: [] };
const altered: Verdict = { outcome: 'altered', differs: [] };

/** Is a result what its hash was made of? */
function isSound({ hash, ...answer }: Hashed): boolean {
  return fingerprint(hash.parts) === hash.sha256 && fingerprint(answer) === hash.answer;
}

/** Holds a result against the one that the same question gives now. */
export function verdictOf(was: Hashed, now: Hashed): Verdict {
  if (!isSound(was)) return altered;
  const parts = Object.keys(now.hash.parts) as (keyof HashParts)[];
  const other = parts.filter(
    (part) => fingerprint(was.hash.parts[part]) !== fingerprint(now.hash.parts[part]),
  );
  const differs: Part[] = was.hash.answer === now.hash.answer ? other : [...other, 'answer'];
  const outcome = differs.length === 0 ? 'same' : differs.join() === 'version' ? 'stands' : 'differs';
  return { outcome, differs };
}
