/** Command lines of the two programs. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { words } from './words.mjs';

/** @typedef {import('./types.d.ts').Words} Words */
/** @typedef {Record<string, { type: 'string' | 'boolean', multiple?: boolean, short?: string }>} Options */

/** The same as those of `duxun`. */
export const exit = /** @type {const} */ ({ ok: 0, invalid: 1, usage: 2, unreadable: 3 });

/** Ends the program with a message. */
export class Stop extends Error {
  /**
   * @param {number} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

export const common = /** @type {const} */ ({
  redis: { type: 'string' },
  queue: { type: 'string' },
  root: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
});

/** The language asked for, else that of the host. */
export function speaking(argv = process.argv) {
  const given = argv.flatMap((arg, i) =>
    arg === '--lang' ? [argv[i + 1]] : arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [],
  );
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const asked = given.at(-1) ?? (LC_ALL || LC_MESSAGES || LANG || '');
  return words[/^zh/i.test(asked) ? 'zh' : 'en'];
}

/**
 * @param {string[]} argv
 * @param {Options} options
 * @param {Words} say
 */
export function read(argv, options, say) {
  let parsed;
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Stop(exit.usage, /** @type {Error} */ (error).message);
  }
  const { values, positionals } = parsed;
  const all = (/** @type {string} */ name) =>
    /** @type {string[]} */ ([values[name] ?? []].flat().filter((one) => typeof one === 'string'));
  const one = (/** @type {string} */ name) => all(name).at(-1);
  return {
    positionals,
    all,
    one,
    flag: (/** @type {string} */ name) => values[name] === true,
    /**
     * @param {string} name
     * @param {number} otherwise
     */
    count(name, otherwise) {
      const text = one(name) ?? String(otherwise);
      const n = Number(text);
      if (!Number.isSafeInteger(n) || n < 1) throw new Stop(exit.usage, say.notACount(name, text));
      return n;
    },
    redis: one('redis') ?? process.env.REDIS_URL ?? 'redis://127.0.0.1:6379',
    queue: one('queue') ?? 'duxun-fleet',
    root: resolve(one('root') ?? '.'),
  };
}

/**
 * A path as it stands in a job: from the root down, with `/`.
 *
 * @param {string} root
 * @param {string} path
 * @param {Words} say
 */
export function under(root, path, say) {
  const found = relative(root, resolve(path));
  if (isOutside(found)) throw new Stop(exit.usage, say.outside(path, root));
  return found.split(sep).join('/');
}

/**
 * The path of a job on this host. A job can't reach out of the root.
 *
 * @param {string} root
 * @param {string} path
 */
export function below(root, path) {
  const found = resolve(root, path);
  if (isOutside(relative(root, found))) throw new Error(`${path} is not below ${root}`);
  return found;
}

/** @param {string} path */
const isOutside = (path) => path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);

/**
 * Runs a program, and turns what it throws into a message and an exit code.
 *
 * @param {(say: Words) => Promise<number>} main
 */
export async function start(main) {
  const say = speaking();
  try {
    process.exitCode = await main(say);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.code;
  }
}
