/** What is wrong with the commands that a page shows, as far as it can be told without running them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { help } from '../../../src/cli/help.js';
import type { Block, Page } from './page.js';
import { root } from './pages.js';
import { type Command, commandsOf, duxunArgs } from './shell.js';

/** Programs of others that a page may call: what they do is not looked at here. */
const others: ReadonlySet<string> = new Set([
  '[',
  'apt-get',
  'brew',
  'cat',
  'cd',
  'curl',
  'dnf',
  'done',
  'echo',
  'for',
  'git',
  'head',
  'mkdir',
  'parallel',
  'redis-server',
  'sh',
  'wc',
]);

export const commandFaults = (page: Page): string[] => [
  ...page.blocks.filter(({ lang }) => lang === 'sh').flatMap((block) => blockFaults(page, block)),
  ...page.inline.flatMap(({ line, text }) =>
    /^(npm (run|test|ci)|npx duxun|duxun [a-z]+( |$))/.test(text)
      ? commandsOf(text).flatMap((command) => told(page, line, command))
      : [],
  ),
];

const blockFaults = (page: Page, block: Block): string[] =>
  commandsOf(block.text).flatMap((command) => told(page, block.line + 1 + command.line, command));

const told = (page: Page, line: number, command: Command): string[] => {
  const wrong = faultOf(page, command);
  return wrong === null ? [] : [`${page.path}:${line} ${wrong}`];
};

function faultOf(page: Page, command: Command): string | null {
  const { words } = command;
  const [name = '', ...rest] = words;
  const args = duxunArgs(command);
  if (args !== null) return duxunFault(args);
  if (name === 'npm') return npmFault(rest);
  if (name === 'npx') return npxFault(page, rest);
  if (name === 'node') return nodeFault(page, rest);
  return others.has(name) ? null : `no program that a page may call (tests/docs/check/commands.ts): ${name}`;
}

function duxunFault([name = '']: readonly string[]): string | null {
  const known = name === 'help' || name.startsWith('-') || (Object.hasOwn(help, name) && name !== 'general');
  return known ? null : `duxun has no command ${name}`;
}

function npmFault(words: readonly string[]): string | null {
  const at = words.indexOf('--prefix');
  const folder = at < 0 ? '' : (words[at + 1] ?? '');
  const path = join(root, folder, 'package.json');
  if (!existsSync(path)) return `${folder} has no package.json`;
  const { scripts = {}, ...stated } = JSON.parse(readFileSync(path, 'utf8')) as Record<
    string,
    Readonly<Record<string, string>>
  >;
  const [verb = '', ...named] = words.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  if (verb === 'ci')
    return existsSync(join(root, folder, 'package-lock.json')) ? null : `${folder} has no lockfile`;
  if (verb === 'test' || verb === 'run') {
    const script = verb === 'test' ? 'test' : (named[0] ?? '');
    return Object.hasOwn(scripts, script) ? null : `${folder || 'package.json'} has no script ${script}`;
  }
  if (verb !== 'install') return `npm ${verb} is not known here`;
  const known = { duxun: '', ...stated.peerDependencies, ...stated.devDependencies };
  const unknown = named
    .filter((one) => !one.startsWith('-'))
    .map((one) => one.replace(/(?<=.)@.*/, ''))
    .filter((one) => !Object.hasOwn(known, one));
  return unknown.length === 0 ? null : `package.json knows no ${unknown.join(', ')}`;
}

function npxFault(page: Page, [name = '', ...rest]: readonly string[]): string | null {
  if (!['tsx', 'vitest', 'tsc', 'biome'].includes(name)) return `npx ${name} is not known here`;
  return missing(page, rest);
}

function nodeFault(page: Page, words: readonly string[]): string | null {
  return words.includes('-e') ? null : missing(page, words.slice(0, 1));
}

/** The first word that looks like a file of the project, and is none. */
function missing(page: Page, words: readonly string[]): string | null {
  const written = page.blocks.flatMap(({ marks }) => fileOf(marks) ?? []);
  const absent = words.find(
    (word) =>
      /\.(m?[jt]s|json)$/.test(word) &&
      !written.includes(word) &&
      !existsSync(join(root, word)) &&
      !existsSync(join(root, dirname(page.path), word)),
  );
  return absent === undefined ? null : `there is no ${absent}`;
}

/** The name of the file that a block is the content of. */
export const fileOf = (marks: readonly string[]): string | undefined =>
  marks.find((mark) => mark.startsWith('file='))?.slice('file='.length);
