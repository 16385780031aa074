/** What a change of a locked file was accepted with: an entry of the changelog, named by some words of it. */
import { type ChangelogEntry, changelogEntries, readChangelog } from './changelog.js';

export interface Acceptance {
  /** The measures whose answers changed, or the entry points whose signatures did. */
  readonly of: readonly string[];
  /** Under which heading the entry stands: `Law` or `Code`. */
  readonly kind: string;
  /** Words that the entry holds, and no other. */
  readonly entry: string;
}

/**
 * Finds the entry of what is not released yet that each quotation is from.
 *
 * @param changed what changed; each must be covered by an entry under Code, or by one under Law that names it
 * @returns what is written into the lock, or what is wrong
 */
export function accepted(
  changed: readonly string[],
  quotes: readonly string[],
  changelog: string = readChangelog(),
): { readonly acceptances: readonly Acceptance[]; readonly wrong: readonly string[] } {
  const open = changelogEntries(changelog).filter(({ version, isRow }) => version === 'Unreleased' && !isRow);
  const found = quotes.map((quote) => [quote, open.filter(({ text }) => text.includes(quote))] as const);
  const wrong = found.flatMap(([quote, entries]) => misquoted(quote, entries) ?? []);
  const acceptances = found.flatMap(([quote, [entry]]) => {
    if (!entry) return [];
    const of = changed.filter((name) => entry.kind === 'Code' || entry.text.includes(name));
    return [{ of, kind: entry.kind, entry: quote }];
  });
  const covered = new Set(acceptances.flatMap(({ of }) => of));
  const bare = changed.filter((name) => !covered.has(name));
  if (bare.length > 0)
    wrong.push(
      `no entry of CHANGELOG.md under [Unreleased] is named that tells of: ${bare.join(', ')} (--entry "words of it"; ` +
        'under Law an entry names the measure)',
    );
  for (const { of, entry } of acceptances)
    if (of.length === 0 && changed.length > 0) wrong.push(`"${entry}" tells of nothing that changed`);
  return { acceptances, wrong };
}

/** What is wrong with words that are to name an entry; undefined where nothing is. */
function misquoted(quote: string, entries: readonly ChangelogEntry[]): string | undefined {
  if (quote.trim().length < 12) return `"${quote}" is too short to name an entry`;
  if (entries.length === 0)
    return `"${quote}" stands in no entry of CHANGELOG.md under [Unreleased] (backquotes are left out)`;
  return entries.length > 1 ? `"${quote}" stands in more than one entry` : undefined;
}

/** Those acceptances whose entry the changelog does not hold any more, under whatever version. */
export function lost(
  acceptances: readonly Acceptance[],
  changelog: string = readChangelog(),
): readonly Acceptance[] {
  const entries = changelogEntries(changelog);
  return acceptances.filter(
    ({ kind, entry }) => !entries.some((one) => one.kind === kind && one.text.includes(entry)),
  );
}
