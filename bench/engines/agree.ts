import { isDeepStrictEqual } from 'node:util';
import type { Action } from '../../src/evaluation.js';
import type { Engine } from './contender.js';
import type { Job } from './shared.js';

/**
 * Do all engines give the same actions, in the same order, for each case?
 *
 * @returns how many actions there are in all
 * @throws Error at the first case on which one differs from the first engine
 */
export async function agree(engines: readonly Engine[], jobs: readonly Job[]): Promise<number> {
  const [first, ...others] = engines;
  if (first === undefined || jobs.length === 0) throw new Error('nothing to compare');
  let actions = 0;
  for (const job of jobs) {
    const wanted = await first.actions(job);
    actions += wanted.length;
    for (const engine of others) {
      const found = await engine.actions(job);
      if (!isDeepStrictEqual(found, wanted)) throw new Error(difference(first, wanted, engine, found, job));
    }
  }
  return actions;
}

function difference(
  first: Engine,
  wanted: readonly Action[],
  engine: Engine,
  found: readonly Action[],
  job: Job,
): string {
  const brief = (actions: readonly Action[]) =>
    actions.map(({ id, due, status }) => `${id} ${due} ${status}`);
  return [
    `${engine.name} does not answer as ${first.name} does:`,
    JSON.stringify(job),
    `${first.name}: ${JSON.stringify(brief(wanted))}`,
    `${engine.name}: ${JSON.stringify(brief(found))}`,
  ].join('\n');
}
