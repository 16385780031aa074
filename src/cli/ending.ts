import type { Measure } from '../measure/measure.js';
import type { Asked } from './asked.js';
import { whereText } from './faults.js';
import type { Done } from './judging.js';
import { library } from './library.js';
import { idle } from './readings.js';
import { exit } from './usage.js';
import type { Speaker } from './words.js';

/** How a run over cases ended. */
export interface Ended {
  /** The signal by which it was broken off; null where it came to its end. */
  readonly interrupt: string | null;
  /** Cases judged, and found to be invalid. */
  readonly count: number;
  readonly invalid: number;
  readonly last: Done['last'];
  readonly met: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  /** Whether a file could not be read, or not to its end. */
  readonly unreadable: boolean;
}

/** Tells what is to be told of a whole run, and gives its exit code. */
export async function endOf(
  { interrupt, count, invalid, last, met, measures, unreadable }: Ended,
  { cases, readings }: Pick<Asked, 'cases' | 'readings'>,
  say: Speaker,
  tell: (text: string) => Promise<void>,
): Promise<number> {
  if (interrupt !== null) {
    const n = count + invalid;
    await tell(
      last === null
        ? `${say('interruptedAtOnce')}\n`
        : `${say('interrupted', { n, place: whereText(last.name, last, '', say) })}\n`,
    );
    return interrupt === 'SIGTERM' ? exit.terminated : exit.interrupted;
  }
  const missed = cases.filter((id) => !met.has(id));
  for (const id of missed) await tell(`${say('noSuchCase', { id })}\n`);
  const judged = [...measures].map((id) => library().getMeasure(id) as Measure);
  for (const [id, option] of count > 0 ? idle(readings, judged) : [])
    await tell(`${say('idleReading', { id, option })}\n`);
  if (unreadable) return exit.unreadable;
  return invalid + missed.length > 0 ? exit.invalid : exit.ok;
}
