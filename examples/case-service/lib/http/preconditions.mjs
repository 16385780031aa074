/** Versions of a case as ETags, and what a client says of them, so that nobody writes over what they haven't seen. */
import { Refused } from '../refused.mjs';

/** @typedef {import('express').Request} Request */
/** @typedef {import('../service.mjs').Expects} Expects */

export const etag = (/** @type {number} */ version) => `"${version}"`;

/** @param {string | undefined} header @returns {'*' | readonly string[] | null} */
function tags(header) {
  if (header === undefined) return null;
  if (header.trim() === '*') return '*';
  const list = header.split(',').map((one) => one.trim());
  if (!list.every((one) => /^(W\/)?"[\x21\x23-\x7e]*"$/.test(one)))
    throw new Refused(400, 'PRECONDITION_UNREADABLE');
  return list;
}

/**
 * What a request to write expects of the case as it is. A weak tag matches none.
 *
 * @param {Request} request
 * @param {{ readonly must: boolean }} rule whether a case that is there is written over only by who names its version
 * @returns {Expects}
 */
export function expectsOf(request, { must }) {
  const match = tags(request.headers['if-match']);
  const none = tags(request.headers['if-none-match']);
  return (version) => {
    const is = (/** @type {'*' | readonly string[]} */ list) =>
      version !== null && (list === '*' || list.includes(etag(version)));
    if (match !== null && !is(match)) throw new Refused(412, 'STALE');
    if (none !== null && is(none)) throw new Refused(412, 'STALE');
    if (must && version !== null && match === null) throw new Refused(428, 'PRECONDITION_MISSING');
  };
}

/**
 * The key under which a request may be sent again, bare or quoted; null where there is none.
 *
 * @param {Request} request
 */
export function keyOf(request) {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return null;
  const key = String(header).replace(/^"(.*)"$/, '$1');
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Refused(400, 'KEY_UNFIT');
  return key;
}
