/**
 * The code of a page. Its blocks go on one from another, as a reader would paste them into one file; a block marked
 * `alone` begins a new one.
 */
import type { Block, Page } from './page.js';

export interface Program {
  readonly page: string;
  readonly blocks: readonly Block[];
  /** Every line stands where it does on the page. */
  readonly text: string;
  readonly script: 'ts' | 'mjs';
}

const scripts: Readonly<Record<string, Program['script']>> = { ts: 'ts', js: 'mjs' };

export const isCode = ({ lang }: Block): boolean => Object.hasOwn(scripts, lang);

export function programsOf(page: Page): Program[] {
  const groups: Block[][] = [];
  for (const block of page.blocks.filter(isCode)) {
    const last = groups.at(-1);
    if (last === undefined || block.marks.includes('alone') || last[0]?.lang !== block.lang)
      groups.push([block]);
    else last.push(block);
  }
  return groups.map((blocks) => ({
    page: page.path,
    blocks,
    text: padded(blocks),
    script: scripts[blocks[0]?.lang ?? ''] ?? 'ts',
  }));
}

function padded(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const { line, text } of blocks) {
    while (lines.length < line) lines.push('');
    lines.push(...text.split('\n'));
  }
  return `${lines.join('\n')}\nexport {};\n`;
}
