/** What ends a line somewhere: in a file, in a terminal, in a browser. */
const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** What iCalendar does not take in a text (RFC 5545, 3.3.11), but for line feeds and tabs. */
const controls = /(?![\n\t])\p{Cc}/gu;

/** Half of a character: UTF-8 has no bytes for it. */
const halves = /\p{Cs}/gu;

/** What some readers look for in the middle of a line too; a space behind the colon, and they don't find it. */
const frames = /\b(BEGIN|END):(?=V)/gi;

/** A text of any origin as one that may stand in a calendar; its lines end with a line feed. */
export const clean = (text: string): string =>
  text.replace(breaks, '\n').replace(controls, '').replace(halves, '\uFFFD').replace(frames, '$1: ');

/** The same on one line. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();

/** At most so many characters; an ellipsis stands for the rest. */
export function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
