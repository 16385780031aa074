import type { Change, Way } from './changes.js';
import { type Edit, editsOf, type Trial, type World } from './edits.js';

/** What a search asks of a trial. */
export interface Bench {
  /** Does the rule give its action now? */
  readonly fires: (trial: Trial) => boolean;
  /** Ways by which it may, as the trial stands. */
  readonly ways: (trial: Trial) => readonly Way[];
  /** Is the case still one that parses? */
  readonly valid: (trial: Trial) => boolean;
  readonly world: World;
}

/** So many changed cases are tried, and so many changes are put together. */
const bound = { trials: 60, changes: 4, each: 3, perWay: 6 };

interface Candidate {
  readonly edits: readonly Edit[];
  readonly trial: Trial;
}

/**
 * A smallest set of changes by which the rule gives its action, found by trying: each set is made and the case judged
 * anew; one that does not do is followed up from there. Null where none is found within the bound.
 */
export function smallestChanges(start: Trial, bench: Bench): readonly Change[] | null {
  const levels: Candidate[][] = [[{ edits: [], trial: start }]];
  const seen = new Set<string>();
  let tried = 0;
  for (let size = 0; size <= bound.changes; size += 1)
    for (const one of levels[size] ?? []) {
      if (size > 0) {
        if (tried >= bound.trials) return null;
        tried += 1;
        if (bench.fires(one.trial) && bench.valid(one.trial)) return needed(start, one.edits, bench);
      }
      for (const next of followed(one, bench)) {
        const level = next.edits.length;
        const key = JSON.stringify(next.edits.map(({ change }) => change));
        if (level <= size || level > bound.changes || seen.has(key)) continue;
        seen.add(key);
        levels[level] = [...(levels[level] ?? []), next];
      }
    }
  return null;
}

/** The changed cases that lead on from one, by each of its ways. */
function followed({ edits, trial }: Candidate, bench: Bench): Candidate[] {
  return bench.ways(trial).flatMap((way) => {
    let made: Candidate[] = [{ edits, trial }];
    for (const wanted of way)
      made = made
        .flatMap((one) =>
          editsOf(wanted, one.trial, bench.world)
            .slice(0, way.length === 1 ? bound.perWay : bound.each)
            .map((edit) => ({ edits: [...one.edits, edit], trial: edit.make(one.trial) })),
        )
        .slice(0, bound.perWay);
    return made;
  });
}

/** Without the changes that turn out not to be needed. */
function needed(start: Trial, edits: readonly Edit[], { fires, valid }: Bench): readonly Change[] {
  const made = (some: readonly Edit[]) => some.reduce((trial, edit) => edit.make(trial), start);
  let kept = edits;
  for (const edit of edits) {
    const fewer = kept.filter((one) => one !== edit);
    const trial = made(fewer);
    if (fires(trial) && valid(trial)) kept = fewer;
  }
  return kept.map(({ change }) => change);
}
