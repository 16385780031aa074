/**
 * The commands of a page, run one after another as its reader would: in a folder of its own that holds the files which
 * the page has shown so far, or, where it shows none, in the folder of the project.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { duxun } from '../../cli/host.js';
import { fileOf } from './commands.js';
import type { Block, Page } from './page.js';
import { root } from './pages.js';
import { type Command, commandsOf, duxunArgs } from './shell.js';

/** A case for a command that reads standard input. */
const sample = JSON.stringify({
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'F-1',
  subject: { type: 'county-committee' },
});

export interface Transcript {
  readonly block: Block;
  /** How many commands were run. */
  readonly count: number;
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Blocks in which nothing of ours is run, and those marked `no-run`, are passed over. */
export async function transcriptsOf(page: Page): Promise<Transcript[]> {
  const shown = page.blocks.some(({ marks }) => fileOf(marks) !== undefined);
  const folder = shown ? mkdtempSync(join(tmpdir(), 'page-')) : root;
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await ranIn(page);
  } finally {
    process.chdir(before);
    if (shown) rmSync(folder, { recursive: true });
  }
}

async function ranIn(page: Page): Promise<Transcript[]> {
  const env = { LANG: page.path.endsWith('.zh-CN.md') ? 'zh_CN.UTF-8' : 'en_US.UTF-8' };
  const found: Transcript[] = [];
  for (const block of page.blocks) {
    const file = fileOf(block.marks);
    if (file !== undefined) write(file, `${block.text}\n`);
    if (block.lang !== 'sh' || block.marks.includes('no-run')) continue;
    const done = { count: 0, code: 0, out: '', err: '' };
    for (const command of commandsOf(block.text)) {
      const args = duxunArgs(command);
      if (args === null) continue;
      const { code, out, err } = await duxun(args, { stdin: stdinOf(command, args), env });
      if (command.into === undefined) done.out += out;
      else write(command.into, out);
      done.err += err;
      done.count += 1;
      done.code ||= code;
    }
    if (done.count > 0) found.push({ block, ...done });
  }
  return found;
}

function stdinOf({ from }: Command, args: readonly string[]): string {
  if (from?.words[0] === 'cat')
    return from.words
      .slice(1)
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
  return args.includes('-') ? sample : '';
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
