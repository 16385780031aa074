import type { Cell } from '../table/table.js';

/** Characters that take the room of two. */
const wide =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{10000}-\u{3ffff}]/u;

const room = (text: string): number => {
  let sum = 0;
  for (const one of text) sum += wide.test(one) ? 2 : 1;
  return sum;
};

/** The room of the longest piece that a line is not broken in. */
const word = (text: string): number =>
  Math.max(0, ...text.split(/[\s\u2e80-\ua4cf\uff00-\uff60\u3000-\u303f]+/u).map(room));

const least = 6;
const most = 44;
/** From this on a text is broken into lines. */
const short = 16;
/** Lines that a long text is to take, more or less. */
const lines = 5;

/** No more of a text than this is looked at: it is as wide as can be by then. */
const seen = most * lines;

function needs(cell: Cell): number {
  if (cell === null) return 0;
  if (cell.kind === 'number') return Math.max(least, String(cell.value).length);
  if (cell.kind === 'day') return cell.value.length;
  const text = cell.value.slice(0, seen);
  const whole = Math.max(...text.split(/\r\n?|\n/).map(room));
  return whole <= short ? whole : Math.max(short, word(text), Math.ceil(room(text) / lines));
}

/** What a heading needs: it may be broken, and has a button beside it. */
const headNeeds = (head: string): number => Math.max(Math.min(room(head), 8), word(head)) + 2;

/**
 * How wide columns are to be, in characters of the font, by the heads and by some of the rows: what comes later is
 * broken into lines.
 */
export function widths(heads: readonly string[], rows: readonly (readonly Cell[])[]): readonly number[] {
  return heads.map((head, i) => {
    const wanted = rows.reduce((widest, cells) => Math.max(widest, needs(cells[i] ?? null)), headNeeds(head));
    return Math.min(most, Math.max(least, wanted)) + 1.5;
  });
}
