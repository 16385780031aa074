import { tidySpaces, withoutSpaces } from './spaces.js';

/** A line of the given text that says something. */
export interface Line {
  /** From 1, in the text as it was given. */
  readonly number: number;
  readonly text: string;
  readonly indented: boolean;
  /** Nothing stood on the line before. */
  readonly apart: boolean;
}

/** A page number that a copy has brought along: `- 3 -`, `— 3 —`, `第3页 共10页`, `3/10`, `3`. */
const pageNumber =
  /^(?:[-—–－·•]{0,2}\d{1,4}[-—–－·•]{0,2}|第[\d一二三四五六七八九十百]{1,5}页(?:[,，/]?共[\d一二三四五六七八九十百]{1,5}页)?|\d{1,4}\/\d{1,4})$/u;

const number = '\\s*[〇○零一二两三四五六七八九十百千\\d]+\\s*';

/** An article or a chapter that begins in the middle of a line, behind a sentence: copies lose the ends of lines. */
const behindSentence = new RegExp(`(?<=[。！？][”’」』]?) ?(?=第${number}[条章] )`, 'u');

/** The same behind the heading of a chapter. */
const behindHeading = new RegExp(`(?<=^第${number}章[^。；，]{0,40}) (?=第${number}条 )`, 'u');

/** The lines of a text: any line ends, page numbers and empty lines left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let apart = true;
  text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).forEach((raw, i) => {
    const said = tidySpaces(raw);
    if (said === '') {
      apart = true;
      return;
    }
    if (pageNumber.test(withoutSpaces(said).normalize('NFKC'))) return;
    const indented = /^(?:[ \u00A0]{2}|\t|\u3000)/.test(raw);
    const pieces = raw.trim().replace(/\s+/g, ' ').split(behindSentence);
    pieces
      .flatMap((piece) => piece.split(behindHeading))
      .forEach((piece, nth) => {
        lines.push({ number: i + 1, text: piece.trim(), indented: indented || nth > 0, apart });
      });
    apart = false;
  });
  return lines;
}
