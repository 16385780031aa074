/** Characters that take the room of two, and between which a line can be broken. */
function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    code <= 0x115f ||
    code === 0x2014 ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0x2026 ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code >= 0x10000
  );
}

const narrow = new Set(" !'(),-./:;I[]`fijlrt|");
const broad = new Set('%@MWmw');

/** How much room a character takes, in digits of its font: nearly so in all that are in use, rather more than less. */
function sizeOf(character: string): number {
  const code = character.codePointAt(0) as number;
  if (isWide(code)) return 2;
  if (narrow.has(character)) return 0.75;
  if (broad.has(character)) return 1.5;
  return code >= 0x41 && code <= 0x5a ? 1.2 : 1;
}

/** How much room a text takes, in digits of its font. */
export interface Room {
  /** On one line. */
  readonly whole: number;
  /** The longest piece in which a line is not broken. */
  readonly word: number;
}

export function roomOf(text: string): Room {
  let [whole, line, word, open] = [0, 0, 0, 0];
  for (const one of text) {
    const size = sizeOf(one);
    line = one === '\n' ? 0 : line + size;
    open = one === ' ' || one === '\n' ? 0 : size === 2 ? size : open + size;
    if (line > whole) whole = line;
    if (open > word) word = open;
  }
  return { whole, word };
}

/** How many lines a text comes to, broken between words and between wide characters, or where a word is too long. */
export function linesOf(text: string, width: number): number {
  let [lines, line, word] = [1, 0, 0];
  for (const one of text) {
    if (one === '\n') {
      [lines, line, word] = [lines + 1, 0, 0];
      continue;
    }
    const size = sizeOf(one);
    word = one === ' ' || size === 2 ? 0 : word + size;
    line += size;
    if (line <= width || one === ' ') continue;
    lines += 1;
    line = word > 0 && word <= width ? word : size;
    word = Math.min(word, line);
  }
  return lines;
}
