/** Many cases to evaluate: the findings of the Maoming year over and over, each time with an id of its own. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluateAll } from 'duxun';

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(`${fixtures}${path}`, 'utf8');

/** @typedef {{ readonly id: string } & Record<string, unknown>} Case */

const findings = /** @type {readonly Case[]} */ (JSON.parse(read('maoming-2017/finding.json')));

/**
 * @param {number} count
 * @returns {string[]} a case a line, without ends of lines
 */
export const manyCases = (count) =>
  Array.from({ length: count }, (_, i) => {
    const one = /** @type {Case} */ (findings[i % findings.length]);
    return JSON.stringify({ ...one, id: `${one.id}/${i}` });
  });

export const asOf = '2018-03-31';

/**
 * What one process makes of them: the library alone, without a queue.
 *
 * @param {readonly string[]} lines
 */
export function alone(lines) {
  let text = '';
  for (const { evaluation } of evaluateAll(
    lines.map((line) => /** @type {unknown} */ (JSON.parse(line))),
    { asOf },
  ))
    if (evaluation) text += `${JSON.stringify(evaluation)}\n`;
  return text;
}
