import type { Cell } from '../table/table.js';
import { linesOf, roomOf } from './room.js';

/** What the columns of a sheet may take together, in digits of the font: on A4 across they print at about 7 points. */
const page = 210;
/** Where heads and single words take most of that already, they may take more: this much of what those take. */
const share = 1.2;
const least = 5;
const most = 100;
/** Longer words are broken. */
const longestWord = 16;
/** Room beside a text. */
const beside = 1;
/** More of a text than this is not looked at for the width of its column. */
const seen = 400;

interface Wish {
  /** Less would cut a day or break a word. */
  readonly least: number;
  /** On one line. */
  readonly whole: number;
}

function wishOf(cell: Cell): Wish {
  if (cell === null) return { least: 0, whole: 0 };
  if (cell.kind !== 'text') {
    const { length } = String(cell.value);
    return { least: length, whole: length };
  }
  const { whole, word } = roomOf(cell.value.slice(0, seen));
  return { least: Math.min(word, longestWord), whole };
}

/** A heading may be broken as often as need be. */
function headWish(head: string): Wish {
  const { word } = roomOf(head);
  const least = Math.max(word, 4);
  return { least, whole: least };
}

/**
 * How wide columns are to be, by their heads and some of the rows: so that the texts take as few lines as the page
 * allows.
 */
export function widths(heads: readonly string[], rows: readonly (readonly Cell[])[]): readonly number[] {
  const wishes = heads.map((head, i) =>
    rows.reduce((wish, cells) => {
      const one = wishOf(cells[i] ?? null);
      return { least: Math.max(wish.least, one.least), whole: Math.max(wish.whole, one.whole) };
    }, headWish(head)),
  );
  const widthsOn = (lines: number): readonly number[] =>
    wishes.map((wish) => Math.ceil(Math.min(most, Math.max(least, wish.least, wish.whole / lines)) + beside));
  const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
  const room = Math.max(page, share * sum(widthsOn(Number.POSITIVE_INFINITY)));
  let lines = 1;
  while (sum(widthsOn(lines)) > room) lines += 1;
  return widthsOn(lines);
}

/** Points that a line takes, and those around all lines of a cell. */
const line = 13.5;
const around = 3;
/** A row can't be higher. */
const highest = 409;
/** How much of a column its texts can count on, whatever the font that a reader has: less where they are bold. */
const plainShare = 1;
const boldShare = 0.93;

/** How many lines a row is to have, so that nothing in it is cut. */
export function lines(cells: readonly Cell[], widths: readonly number[], isBold: boolean): number {
  let most = 1;
  cells.forEach((cell, i) => {
    if (cell?.kind !== 'text') return;
    const width = ((widths[i] as number) - beside) * (isBold ? boldShare : plainShare);
    const { value } = cell;
    if (value.length * 2 <= width && !value.includes('\n')) return;
    most = Math.max(most, linesOf(value, width));
  });
  return most;
}

/** How high so many lines are, in points. */
export const height = (lines: number): number => Math.min(highest, lines * line + around);
