/** Days as the offices count them: civil days of China, `YYYY-MM-DD`. */

/** China keeps UTC+8 all year; its last summer time ended in 1991, before anything this service is asked about. */
const offset = 8 * 3_600_000;
const length = 24 * 3_600_000;

/** The day in China at a moment, in milliseconds since 1970. */
export const dayAt = (/** @type {number} */ moment) => new Date(moment + offset).toISOString().slice(0, 10);

/** The moment at which a day begins in China. */
export const midnightOf = (/** @type {string} */ day) => Date.parse(`${day}T00:00:00Z`) - offset;

/** So many days from one day to another; negative where it lies before. */
export const daysBetween = (/** @type {string} */ from, /** @type {string} */ to) =>
  Math.round((midnightOf(to) - midnightOf(from)) / length);

/** Is it a day there is? */
export function isDay(/** @type {string} */ text) {
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === text;
}
