/** How much room a text takes in a picture. No font is asked: what is reckoned is rather too wide than too narrow. */

const narrow = /^[ijl.,:;'|!I·]$/;
const slim = /^[frt()[\]\-/ 1]$/;
const broad = /^[mwMW@%]$/;

const share = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x1f000) return 1.3;
  if (code >= 0x1100 || char === '…' || char === '“' || char === '”') return 1;
  if (code >= 0x0300 && code <= 0x036f) return 0;
  if (narrow.test(char)) return 0.33;
  if (slim.test(char)) return code === 0x31 ? 0.6 : 0.42;
  if (broad.test(char)) return 0.98;
  return code <= 0x7f && !/[A-Z]/.test(char) ? 0.62 : 0.75;
};

/** The size of a text in px, and whether it is bold. */
export type Font = number | { readonly size: number; readonly bold: true };

const sizeOf = (font: Font): number => (typeof font === 'number' ? font : font.size);

const roomOf = (char: string, font: Font): number => {
  const part = share(char);
  return sizeOf(font) * (typeof font === 'number' || part >= 1 ? part : part * 1.14);
};

/** The width of a line of text, in px. */
export function widthOf(text: string, font: Font): number {
  let width = 0;
  for (const char of text) width += roomOf(char, font);
  return width;
}

const isUnfit = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code < 0xa0) ||
  (code >= 0xd800 && code < 0xe000) ||
  code === 0xfffe ||
  code === 0xffff ||
  // marks that turn the direction of what follows
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

/** A text as one line that XML can hold: nothing invisible that could break or turn it. */
export function oneLine(text: string): string {
  let line = '';
  for (const char of text) line += isUnfit(char.codePointAt(0) ?? 0) ? ' ' : char;
  return line.replace(/\s+/gu, ' ').trim();
}

/** A text cut to a width, with `…` where something was cut off. */
export function cut(text: string, font: Font, width: number): string {
  const line = oneLine(text);
  if (widthOf(line, font) <= width) return line;
  let kept = '';
  let taken = sizeOf(font);
  for (const char of line) {
    taken += roomOf(char, font);
    if (taken > width) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

/** No line begins with one of these. */
const closing = '，。、；：？！）》」』】〕”’,.;:?!)]}…';

/** No line ends with one of these. */
const opening = '（《「『【〔“‘([{';

/** Words with the space after them, and single Chinese characters with the punctuation around them. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let last = ' ';
  for (const char of oneLine(text)) {
    const isWord = share(char) < 1 && share(last) < 1 && last !== ' ';
    const joins = closing.includes(char) || char === ' ' || opening.includes(last) || isWord;
    if (joins && found.length > 0) found[found.length - 1] += char;
    else found.push(char);
    last = char;
  }
  return found;
}

/** A text as at most so many lines of a width; what does not fit is cut off with `…`. */
export function wrap(text: string, font: Font, width: number, most: number): string[] {
  const lines: string[] = [];
  const all = pieces(text);
  let line = '';
  for (const [i, piece] of all.entries()) {
    if (line === '' || widthOf((line + piece).trimEnd(), font) <= width) {
      line += piece;
      continue;
    }
    if (lines.length + 1 === most) {
      line += all.slice(i).join('');
      break;
    }
    lines.push(line);
    line = piece;
  }
  return [...lines, line].filter((one) => one !== '').map((one) => cut(one, font, width));
}
