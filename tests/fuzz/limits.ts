/** How many steps each call may take, stated in docs/quality.md. A step is a call of a function or a turn of a loop. */

/**
 * Most of it is looking for the names nearest to misspelt ones, which ends after 50,000 names.
 *
 * @param size values in the input: objects, lists, texts, numbers
 */
export const parseSteps = (size: number): number => 20_000_000 + 2_000 * size;

/**
 * With `nextChange` or reasons too.
 *
 * @param events in the log
 */
export const evaluateSteps = (events: number): number => 200_000_000 + 50_000 * events;

/** Over a year and up to 1,000 events. */
export const overTimeSteps = 3_000_000_000;

/** @param size values in all files of the measure */
export const lintSteps = (size: number): number => 50_000_000 + 20_000 * size;
