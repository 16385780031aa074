/** Cases to try the service with. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @typedef {{ readonly type: string, readonly on: string, readonly id?: string }} Event */
/** @typedef {{ readonly id: string, readonly events: readonly Event[] } & Record<string, unknown>} Case */

/** The problem of the library's README. */
export const problem = {
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'MM-2018-0042',
  subject: { type: 'county-committee' },
  facts: { origin: 'supervision' },
  events: [
    { type: 'problem-found', on: '2018-01-10' },
    { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
  ],
};

/** @param {string} id */
export const named = (id) => ({ ...problem, id });

/**
 * A year of a city, as the library's own tests make it up: 300 problems and the programmes they belong to.
 *
 * @returns {{ findings: Case[], programmes: Case[] }}
 */
export function cityYear() {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const script =
    "import { cityYear } from './tests/support/city-year.ts'; console.log(JSON.stringify(cityYear()));";
  const text = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(text);
}
