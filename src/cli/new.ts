import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { measures } from '../index.js';
import { common, type OptionSpec, readArgs } from './args.js';
import { type Io, Output, WriteFailed } from './io.js';
import { newFiles } from './new/files.js';
import { exit, UsageError } from './usage.js';
import type { Speaker } from './words.js';

export const options = {
  ...common,
  in: { type: 'string' },
} as const satisfies Record<string, OptionSpec>;

const code = /^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** `duxun new NAME`: the files of a measure to begin with. Nothing that is there is written over. */
export async function newCommand(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const args = readArgs(argv, options);
  const [id, ...more] = args.files;
  if (id === undefined || more.length > 0)
    throw new UsageError({ zh: '要有一个编号，也只要一个。', en: 'One name is needed, and no more.' });
  if (!code.test(id))
    throw new UsageError({
      zh: `编号只用小写字母、数字和连字符，例如 gaozhou-2018；不能是“${id}”。`,
      en: `A name is lower-case letters, digits and hyphens, such as gaozhou-2018; not "${id}".`,
    });
  if (measures().some((measure) => measure.id === id))
    throw new UsageError({
      zh: `本包已有文件“${id}”，请换一个编号。`,
      en: `There is a measure "${id}" in the package; use another name.`,
    });
  const folder = join(args.values.get('in')?.at(-1) ?? '.', id);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UsageError({ zh: `${folder} 里已有文件。`, en: `There are files in ${folder} already.` });
  const files = newFiles(id, say.lang);
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: 'wx' });
    }
  } catch (error) {
    throw new WriteFailed((error as Error).message, { cause: error });
  }
  const out = new Output(io.stdout);
  const lines = [...Object.keys(files).map((path) => join(folder, path)), '', ...nextSteps(folder, say)];
  await out.write(lines.map((line) => `${line}\n`).join(''));
  await out.flush();
  return exit.ok;
}

const nextSteps = (folder: string, say: Speaker): readonly string[] => [
  say.of({
    zh: `接下来：\n  duxun lint ${folder}\n  duxun test ${folder} --coverage`,
    en: `Next:\n  duxun lint ${folder}\n  duxun test ${folder} --coverage`,
  }),
];
