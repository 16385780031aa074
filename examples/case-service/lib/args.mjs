/** The command line. */
import { parseArgs } from 'node:util';
import { hostClock, ownClock } from './clock.mjs';
import { isDay, midnightOf } from './day.mjs';
import { words } from './words.mjs';

export const exit = /** @type {const} */ ({ ok: 0, usage: 2, unreadable: 3 });

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

/** The language asked for, else that of the host. */
export function speaking(argv = process.argv) {
  const given = argv.flatMap((arg, i) =>
    arg === '--lang' ? [argv[i + 1]] : arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [],
  );
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(given.at(-1) ?? (LC_ALL || LC_MESSAGES || LANG || '')) ? words.zh : words.en;
}

export const options = /** @type {const} */ ({
  db: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  'effective-from': { type: 'string' },
  now: { type: 'string' },
  speed: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
});

/**
 * What is wished for; null: help.
 *
 * @param {string[]} argv
 * @param {ReturnType<typeof speaking>} say
 */
export function wishOf(argv, say) {
  let values;
  try {
    values = parseArgs({ args: argv, options, strict: true }).values;
  } catch (error) {
    throw new Stop(exit.usage, /** @type {Error} */ (error).message);
  }
  if (values.help) return null;
  const wrong = (/** @type {string} */ name, /** @type {string} */ text) =>
    new Stop(exit.usage, say.wrong(`--${name} ${text}`));
  const number = (
    /** @type {'port' | 'speed'} */ name,
    /** @type {number} */ otherwise,
    /** @type {number} */ least,
    /** @type {number} */ most,
  ) => {
    const text = values[name] ?? String(otherwise);
    const n = Number(text);
    if (text.trim() === '' || !Number.isInteger(n) || n < least || n > most) throw wrong(name, text);
    return n;
  };
  const { now, 'effective-from': effectiveFrom } = values;
  if (effectiveFrom !== undefined && !isDay(effectiveFrom)) throw wrong('effective-from', effectiveFrom);
  const began = now === undefined ? undefined : momentOf(now);
  if (began === null) throw wrong('now', String(now));
  const speed = number('speed', 1, 1, 1_000_000);
  const clock = began === undefined && speed === 1 ? hostClock : ownClock(began ?? hostClock.now(), speed);
  return {
    db: values.db ?? 'cases.db',
    port: number('port', 8080, 0, 65_535),
    host: values.host ?? '127.0.0.1',
    effectiveFrom,
    clock,
  };
}

/** A day, or a day and a time of it, in China; null where it is neither. @param {string} text */
function momentOf(text) {
  const [day = '', time] = text.split('T');
  if (!isDay(day) || !(time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time))) return null;
  const [hours = 0, minutes = 0] = (time ?? '00:00').split(':').map(Number);
  return midnightOf(day) + (hours * 60 + minutes) * 60_000;
}
