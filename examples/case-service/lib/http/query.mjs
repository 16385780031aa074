/** Query parameters: all that are wrong at once, and none that is misspelt passed over. */
import { isDay } from '../day.mjs';
import { Refused } from '../refused.mjs';
import { expected } from '../words.mjs';
import { langOf } from './lang.mjs';

/** @typedef {import('express').Request} Request */
/** @typedef {keyof typeof expected} Expectation */
/** @template T @typedef {(text: string) => T | undefined} Reader undefined: it is none */
/** @template T @typedef {{ readonly read: Reader<T>, readonly as: Expectation, readonly otherwise: T }} Parameter */

/** @type {Reader<string>} */
const day = (text) => (isDay(text) && text >= '1900-01-01' && text <= '2199-12-31' ? text : undefined);

/** @type {Reader<number>} */
const whole = (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);

/** @param {string} otherwise */
export const dayOr = (otherwise) => ({ read: day, as: /** @type {const} */ ('day'), otherwise });

/** @type {Parameter<string | undefined>} */
export const anyDay = { read: day, as: 'day', otherwise: undefined };

/** @type {Parameter<number>} */
export const limit = {
  read: (text) => {
    const n = whole(text);
    return n === undefined || n < 1 || n > 200 ? undefined : n;
  },
  as: 'count',
  otherwise: 50,
};

/** @type {Parameter<number>} */
export const seq = { read: whole, as: 'seq', otherwise: 0 };

/** @type {Parameter<string | null>} */
export const code = {
  read: (text) => (text.length > 0 && text.length <= 100 ? text : undefined),
  as: 'code',
  otherwise: null,
};

/** @type {Parameter<string | undefined>} */
const lang = {
  read: (text) => (text === 'zh' || text === 'en' ? text : undefined),
  as: 'lang',
  otherwise: undefined,
};

/**
 * Where a page begins: the keys of the last item of the page before, packed so that nobody builds upon them.
 *
 * @param {number} parts
 * @returns {Parameter<readonly string[]>}
 */
export const cursor = (parts) => ({
  read: (text) => {
    try {
      const keys = JSON.parse(Buffer.from(text, 'base64url').toString());
      const fits =
        Array.isArray(keys) && keys.length === parts && keys.every((key) => typeof key === 'string');
      return fits ? keys : undefined;
    } catch {
      return undefined;
    }
  },
  as: 'cursor',
  otherwise: Array.from({ length: parts }, () => ''),
});

export const packed = (/** @type {readonly string[]} */ keys) =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/**
 * @template {Record<string, Parameter<any>>} T
 * @param {Request} request
 * @param {T} parameters those of the address, beside `lang`
 * @returns {{ readonly [K in keyof T]: T[K] extends Parameter<infer V> ? V : never }}
 */
export function asked(request, parameters) {
  const speaks = langOf(request);
  const known = /** @type {Record<string, Parameter<unknown>>} */ ({ ...parameters, lang });
  /** @type {import('../refused.mjs').Wrong[]} */
  const wrong = [];
  const say = (
    /** @type {string} */ parameter,
    /** @type {unknown} */ found,
    /** @type {Expectation} */ as,
  ) => wrong.push({ parameter, found: String(found).slice(0, 100), expected: expected[as][speaks] });
  for (const [name, text] of Object.entries(request.query))
    if (!Object.hasOwn(known, name)) say(name, text, 'nothing');
  /** @type {Record<string, unknown>} */
  const values = {};
  for (const [name, { read, as, otherwise }] of Object.entries(known)) {
    const text = request.query[name];
    if (text === undefined) values[name] = otherwise;
    else if (typeof text !== 'string') say(name, text, 'once');
    else {
      values[name] = read(text);
      if (values[name] === undefined) say(name, text, as);
    }
  }
  if (wrong.length > 0) throw new Refused(400, 'QUERY', { wrong });
  return /** @type {any} */ (values);
}
