/** Which question a folder of results answers: another file, or the same for another day, belongs into another folder. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { writeWhole } from './store.mjs';

/** @typedef {import('./types.d.ts').Asked} Asked */

/** The version of duxun that answers here. */
export const version = /** @type {{ version: string }} */ (
  createRequire(import.meta.url)('duxun/package.json')
).version;

/**
 * @param {string} file
 * @param {string} out
 * @param {Asked} asked
 */
export const runOf = (file, out, asked) =>
  createHash('sha256').update(JSON.stringify({ file, out, asked, version })).digest('hex').slice(0, 12);

/**
 * Writes down what is asked, or finds it written down by an earlier run that is to be gone on with.
 *
 * @param {string} folder
 * @param {string} file
 * @param {Asked} asked
 * @returns {Promise<string | null>} what the folder answers, where that is something else
 */
export async function claim(folder, file, asked) {
  const path = join(folder, 'question.json');
  const mine = `${JSON.stringify({ file, asked, version }, null, 2)}\n`;
  const found = await readFile(path, 'utf8').catch(() => null);
  if (found === null) await writeWhole(path, mine);
  return found === null || found === mine ? null : JSON.stringify(JSON.parse(found));
}
