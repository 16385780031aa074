/** CHANGELOG.md taken apart: which entries stand under which version, as law or as code. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';

export interface ChangelogEntry {
  /** `Unreleased`, or the version's number. */
  readonly version: string;
  /** The day of the release; null where there is none yet. */
  readonly released: string | null;
  /** `Law` or `Code`, as the heading above it has it. */
  readonly kind: string;
  /** Without marks: what stands in backquotes stands bare. */
  readonly text: string;
  /** Whether it is a row of a table, which tells of a measure that is new. */
  readonly isRow: boolean;
}

export const readChangelog = (): string =>
  readFileSync(fileURLToPath(new URL('../../CHANGELOG.md', import.meta.url)), 'utf8');

const heading = /^\[?([^\]]+?)\]?(?: - (\d{4}-\d{2}-\d{2}))?$/;

/** All entries of a changelog, in order. */
export function changelogEntries(text: string): ChangelogEntry[] {
  const entries: ChangelogEntry[] = [];
  let at = { version: '', released: null as string | null, kind: '' };
  for (const node of fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    .children) {
    if (node.type === 'heading' && node.depth === 2) {
      const [, version = '', released = null] = heading.exec(textOf(node)) ?? [];
      at = { version, released, kind: '' };
    }
    if (node.type === 'heading' && node.depth === 3) at = { ...at, kind: textOf(node) };
    if (at.version === '') continue;
    if (node.type === 'list')
      for (const item of node.children) entries.push({ ...at, text: textOf(item), isRow: false });
    if (node.type === 'table')
      for (const row of node.children.slice(1))
        entries.push({ ...at, text: row.children.map((cell) => textOf(cell)).join(' | '), isRow: true });
  }
  return entries;
}
