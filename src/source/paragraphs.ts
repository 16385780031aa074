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

const finished = /[。｡！？；：!?;:…][”’」』）)》"']{0,9}$/u;

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
  const isBroken = styleOf(lines);
  const drafts: Draft[] = [];
  for (const line of lines) {
    const last = drafts.at(-1);
    const end = last === undefined || isHead(last) ? undefined : last.pieces.at(-1);
    const isOpen = end !== undefined && !finished.test(end);
    const marker = begun(read(line.text), isOpen);
    const goesOn = isOpen && !line.indented && !labelled.test(line.text);
    const isAwaited = last?.pieces.length === 0 && last.marker?.kind !== 'heading';
    if (last && marker === null && (goesOn || isAwaited || (end !== undefined && isBroken(line))))
      last.pieces.push(line.text);
    else {
      const rest = marker === null ? line.text : marker.rest;
      const mark = line.text.slice(0, line.text.length - rest.length);
      drafts.push({ marker, pieces: rest === '' ? [] : [rest], mark: tidySpaces(mark), line: line.number });
    }
  }
  return drafts.map(({ pieces, ...draft }) => ({ ...draft, text: tidySpaces(pieces.join('\n')) }));
}

/** A paragraph whose lines are still apart. */
interface Draft extends Omit<Paragraph, 'text'> {
  readonly pieces: string[];
}

/** An article that a sentence speaks of is none that begins. */
const begun = (marker: Marker | null, isOpen: boolean): Marker | null =>
  marker?.kind === 'article' && isOpen && !marker.parted ? null : marker;

const isHead = ({ marker, pieces }: Draft): boolean =>
  marker?.kind === 'heading' || (marker?.kind === 'numbered' && isHeading(pieces.join('')));

/** Is a line without a mark one that only a hard line end parts from the line before? */
function styleOf(lines: readonly Line[]): (line: Line) => boolean {
  const marked = lines.filter(({ text }) => markerOf(text) !== null);
  const most = (test: (line: Line) => boolean) => marked.filter(test).length > marked.length * 0.8;
  if (marked.length > 2 && most(({ indented }) => indented))
    return ({ indented, apart }) => !indented && !apart;
  const isSpaced = marked.length > 2 && most(({ apart }) => apart);
  return isSpaced ? ({ apart, indented }) => !apart && !indented : () => false;
}
