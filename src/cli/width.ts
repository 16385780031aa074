/** How many columns a terminal gives to a text, and how to break it: Chinese characters take two. */

/** Blocks that terminals draw two columns wide (East Asian Width W and F), first and last code point. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const nothing = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

const charWidth = (char: string): 0 | 1 | 2 => {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x1100 && wide.some(([first, last]) => first <= code && code <= last)) return 2;
  return nothing.test(char) ? 0 : 1;
};

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** A text filled up with spaces to a width; a longer one stays as it is. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + fill : fill + text;
}

/** The longest beginning of a text that fits into a width. */
function head(text: string, width: number): string {
  let kept = '';
  let taken = 0;
  for (const char of text) {
    taken += charWidth(char);
    if (taken > width) break;
    kept += char;
  }
  return kept;
}

/** A text cut to a width, with `…` where something was cut off. */
export const cut = (text: string, width: number): string =>
  widthOf(text) <= width ? text : `${head(text, width - 1).trimEnd()}…`;

/** No line begins with one of these, and none ends with one of those. */
const closing = '，。、；：？！）》」』】〕”’％…,.;:?!)]}';
const opening = '（《「『【〔“‘([{';

interface Piece {
  text: string;
  /** A space stood before it. */
  readonly spaced: boolean;
}

/** The smallest pieces a text may be broken into: words, and single Chinese characters with their punctuation. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let spaced = false;
  let last = '';
  for (const char of text) {
    if (/\s/u.test(char)) {
      spaced = true;
      continue;
    }
    const open = found.at(-1);
    const glued =
      !spaced &&
      (charWidth(char) === 0 ||
        closing.includes(char) ||
        opening.includes(last) ||
        (charWidth(char) === 1 && charWidth(last) === 1 && !opening.includes(char)));
    if (open && last !== '' && glued) open.text += char;
    else found.push({ text: char, spaced });
    spaced = false;
    last = char;
  }
  return found;
}

/** A text as lines of at most a width, never empty. A piece longer than a whole line is broken where it must be. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text: piece, spaced } of pieces(text)) {
    const joined = line === '' ? piece : `${line}${spaced ? ' ' : ''}${piece}`;
    if (widthOf(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = piece;
    while (widthOf(line) > width) {
      const start = head(line, width) || (line.match(/./u)?.[0] ?? '');
      lines.push(start);
      line = line.slice(start.length);
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}
