import { fill, type Lang } from '../../text.js';
import { words } from '../words.js';

/** The longest text that is read: a case has some hundred characters. */
export const longest = 500_000;

/** How many cases of a list are judged. */
export const mostCases = 20;

export type Read = { readonly cases: readonly unknown[]; readonly more: number } | { readonly fault: string };

/** The cases that a text of JSON holds: one, or a list of them. */
export function casesIn(text: string, lang: Lang): Read {
  if (text.trim() === '') return { fault: words.nothingPasted[lang] };
  if (text.length > longest) return { fault: fill(words.tooLong, { n: longest })[lang] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const line = lineOf(text, error);
    return { fault: line === null ? words.noJson[lang] : fill(words.noJsonAt, { line })[lang] };
  }
  const all: readonly unknown[] = Array.isArray(json) ? json : [json];
  return { cases: all.slice(0, mostCases), more: Math.max(0, all.length - mostCases) };
}

/** The line that an engine complains of, where it says so. */
function lineOf(text: string, error: unknown): number | null {
  const message = String(error);
  const line = /line (\d+)/.exec(message);
  if (line) return Number(line[1]);
  const position = /position (\d+)/.exec(message);
  return position ? text.slice(0, Number(position[1])).split('\n').length : null;
}

/** The last day of a case's log, for whoever does not say as of which day it is to be judged. */
export function lastDayOf(one: unknown): string | null {
  const events = (one as { readonly events?: unknown } | null)?.events;
  if (!Array.isArray(events)) return null;
  const days = events
    .map((event) => (event as { readonly on?: unknown } | null)?.on)
    .filter((on): on is string => typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on));
  return days.sort().at(-1) ?? null;
}
