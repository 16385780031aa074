import type { Text } from './text.js';

/** Edits (insert, delete, replace, swap two neighbours) that turn one word into the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] as number) + 1 : replaced;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, replaced, swapped));
    }
    before = row;
    row = next;
  }
  return row[b.length] as number;
}

/** The longest name worth comparing: the names of measures are far shorter. */
const LONGEST = 80;

/** Edits that a misspelt word of some length may be away from the right one. */
const near = ({ length }: string): number => (length < 4 ? 1 : Math.max(2, Math.floor(length / 3)));

/** The known name nearest to a misspelt one, if any is near. A number is near to nothing: 1.3 is no slip for 1.1. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST || !/[a-z]/i.test(name)) return undefined;
  let best: string | undefined;
  let least = near(name) + 1;
  for (const candidate of known) {
    // so many edits it takes at the least
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const d = distance(name, candidate);
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

const SHOWN = 12;

/** What may stand in a place, as a sentence: the names; of many, those nearest to the name that stands there. */
export function oneOf(names: readonly string[], name?: unknown): Text {
  if (names.length === 0) return { zh: '这里什么都不能填。', en: 'Nothing can stand here.' };
  if (names.length === 1) return { zh: `应为：${names[0]}。`, en: `Expected: ${names[0]}.` };
  if (names.length <= SHOWN)
    return { zh: `应为下列之一：${names.join('、')}。`, en: `Expected one of: ${names.join(', ')}.` };
  const some = nearestOf(names, name);
  return {
    zh: `应为 ${names.length} 个名字之一，如 ${some.join('、')}。`,
    en: `Expected one of ${names.length} names, such as ${some.join(', ')}.`,
  };
}

/** Some of many names, in their own order. */
function nearestOf(names: readonly string[], name: unknown): readonly string[] {
  if (typeof name !== 'string' || name.length > LONGEST) return names.slice(0, SHOWN);
  const ranked = names
    .map((known, i) => ({ i, d: distance(name, known) }))
    .sort((a, b) => a.d - b.d || a.i - b.i);
  const chosen = new Set(ranked.slice(0, SHOWN).map(({ i }) => i));
  return names.filter((_, i) => chosen.has(i));
}

/**
 * The way out of a misspelt name, as a sentence.
 *
 * @param sought whether the nearest name is to be looked for
 */
export function didYouMean(
  name: unknown,
  names: readonly string[],
  what: 'name' | 'key' = 'name',
  sought = true,
): Text {
  const meant = sought && typeof name === 'string' ? nearest(name, names) : undefined;
  if (meant !== undefined) return { zh: `是否想写“${meant}”？`, en: `Did you mean "${meant}"?` };
  if (names.length === 0) return { zh: '请删去。', en: 'Remove it.' };
  if (name === undefined) return { zh: '请补上。', en: 'Add it.' };
  if (what === 'key') return { zh: '请删去，或改成认识的键。', en: 'Remove it, or use a known key.' };
  if (names.length === 1) return { zh: '请改正。', en: 'Correct it.' };
  return { zh: '请改成其中之一。', en: 'Use one of them.' };
}
