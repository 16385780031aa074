const asked = process.env.RUNS;

/** How many random cases each property is tried on: 300, or as many as the environment asks for. */
export const runs = Number(asked ?? 300);

/** Where each takes long, a part of them; all of them where the environment asks for so many, or `times` as many. */
export const some = (part: number, times = 1): number =>
  asked === undefined ? Math.ceil(runs * part) : runs * times;

/** Time enough for so many of them, in milliseconds. */
export const patience = { timeout: 60_000 + runs * 1000 };
