/** How many random cases each property is tried on: 300, or as many as the environment asks for. */
export const runs = Number(process.env.RUNS ?? 300);

/** Time enough for so many of them, in milliseconds. */
export const patience = { timeout: 60_000 + runs * 400 };
