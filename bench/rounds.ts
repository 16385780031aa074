/**
 * Timing by rotated rounds: each contender once a round, another one first each time, all in one process. What is taken
 * is the processor time of the process, its threads included, which a busy machine disturbs less than the clock.
 */

/** Something to be timed: does its work `times` times over and gives a number that depends on it. */
export interface Contender {
  readonly name: string;
  readonly run: (times: number) => number | Promise<number>;
}

/** Microseconds for one time. */
export interface Timed {
  readonly name: string;
  readonly min: number;
  readonly median: number;
}

export interface Pace {
  readonly rounds: number;
  /** How long each contender runs a round, at least, in milliseconds. */
  readonly turn: number;
}

export const full: Pace = { rounds: 15, turn: 150 };
export const quick: Pace = { rounds: 5, turn: 40 };

/** What was worked out is put here, so that none of it can be left out. */
let sink = 0;

/** Runs a contender so many times, and says how long that took in milliseconds. */
async function turnOf({ run }: Contender, times: number): Promise<number> {
  const began = process.cpuUsage();
  const result = run(times);
  sink += typeof result === 'number' ? result : await result;
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** How many times make up a turn; finding out also warms the code up. */
async function timesFor(contender: Contender, turn: number): Promise<number> {
  let times = 1;
  for (;;) {
    const took = await turnOf(contender, times);
    if (took >= turn) return times;
    times = Math.max(times + 1, Math.ceil(times * Math.min(10, (turn / Math.max(took, 0.01)) * 1.1)));
  }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/**
 * Times contenders against one another.
 *
 * @param units what one time consists of, so many of them: cases, lines
 */
export async function timed(
  contenders: readonly Contender[],
  { rounds, turn }: Pace,
  units = 1,
): Promise<Timed[]> {
  const times = [];
  for (const contender of contenders) times.push(await timesFor(contender, turn));
  const found = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (let place = 0; place < contenders.length; place++) {
      const i = (round + place) % contenders.length;
      const took = await turnOf(contenders[i] as Contender, times[i] as number);
      found[i]?.push((took * 1000) / ((times[i] as number) * units));
    }
  if (Number.isNaN(sink)) throw new Error('a contender gave no number');
  return contenders.map(({ name }, i) => ({
    name,
    min: Math.min(...(found[i] ?? [])),
    median: median(found[i] ?? []),
  }));
}
