import type { Line } from './lines.js';
import { type Marker, markerOf } from './markers.js';
import { tidySpaces } from './spaces.js';

/** What a copy may have broken over several lines, put together again. */
export interface Paragraph {
  readonly marker: Marker | null;
  /** Without the mark. */
  readonly text: string;
  /** The mark as it stands in the text. */
  readonly mark: string;
  readonly line: number;
}

const finished = /[。｡！？；：!?;:…][”’」』）)》"']*$/u;

/** A label before a colon: `责任单位：`. */
const labelled = /^[\p{Script=Han}]{2,8}[：:]/u;

/** A heading says something in a few words, and no sentence. */
export const isHeading = (text: string): boolean =>
  text.length <= 40 && !/[。，；：！？,;:!?]/u.test(text.replace(/《[^》]*》/gu, ''));

/**
 * Joins the lines of one paragraph. A line goes on with the one before where that has not come to an end (a page or a
 * hard line end lies between), unless it begins with a mark or a label or is indented. In a text that sets its
 * paragraphs apart by indenting or by empty lines, a line that is neither goes on in any case.
 */
export function paragraphsOf(lines: readonly Line[], read: (text: string) => Marker | null): Paragraph[] {
  const style = styleOf(lines);
  const paragraphs: { marker: Marker | null; text: string; mark: string; line: number }[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const isOpen = last !== undefined && !isHead(last) && last.text !== '' && !finished.test(last.text);
    const marker = begun(read(line.text), isOpen);
    const isClose = style(line) && last !== undefined && !isHead(last) && last.text !== '';
    const goesOn = marker === null && (isClose || (isOpen && !line.indented && !labelled.test(line.text)));
    if (goesOn && last) last.text = joined(last.text, line.text);
    else if (marker === null && last?.marker && last.text === '' && last.marker.kind !== 'heading')
      last.text = tidySpaces(line.text);
    else {
      const rest = marker === null ? line.text : restOf(marker);
      const mark = line.text.slice(0, line.text.length - rest.length);
      paragraphs.push({ marker, text: tidySpaces(rest), mark: tidySpaces(mark), line: line.number });
    }
  }
  return paragraphs;
}

const restOf = (marker: Marker): string => marker.rest;

/** An article that a sentence speaks of is none that begins. */
const begun = (marker: Marker | null, isOpen: boolean): Marker | null =>
  marker?.kind === 'article' && isOpen && !marker.parted ? null : marker;

const isHead = ({ marker, text }: { readonly marker: Marker | null; readonly text: string }): boolean =>
  marker?.kind === 'heading' || (marker?.kind === 'numbered' && isHeading(text));

/** Is a line without a mark one that only a hard line end parts from the line before? */
function styleOf(lines: readonly Line[]): (line: Line) => boolean {
  const marked = lines.filter(({ text }) => markerOf(text) !== null);
  const most = (test: (line: Line) => boolean) => marked.filter(test).length > marked.length * 0.8;
  if (marked.length > 2 && most(({ indented }) => indented))
    return ({ indented, apart }) => !indented && !apart;
  const isSpaced = marked.length > 2 && most(({ apart }) => apart);
  return isSpaced ? ({ apart, indented }) => !apart && !indented : () => false;
}

/** A space where a line end parts two Latin words, nothing otherwise. */
const joined = (before: string, after: string): string => tidySpaces(`${before}\n${after}`);
