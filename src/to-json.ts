import { JsonText, write } from './json/write.js';

/**
 * `JSON.stringify(value)`, only faster where much of the value has been written before: what an answer says of a rule
 * whatever the case is the same frozen object in every answer, and is turned into text once.
 *
 * @param value an answer of this library, or anything else that is plain JSON data
 * @returns the very text that `JSON.stringify` gives; `null` for what it leaves out, such as undefined
 * @throws TypeError for a big integer, RangeError for what holds itself
 * @example
 * toJson({ due: '2018-02-28', status: 'open' }) // '{"due":"2018-02-28","status":"open"}'
 */
export function toJson(value: unknown): string {
  const text = new JsonText();
  write(value, text);
  return text.take();
}
