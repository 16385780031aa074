import { bodyOf } from './body.js';
import { frontOf } from './front.js';
import { type Line, linesOf } from './lines.js';
import { markerOf } from './markers.js';
import { plainDocument } from './plain.js';
import type { Mode, SourceDocument } from './shape.js';

/**
 * Takes a text apart: into articles where a line begins with `第…条`, else into the sections `一、二、…`, else each
 * paragraph is a section, and what follows one that ends in a colon is its items.
 *
 * @param titled the title of the measure, to tell the document from the notice that issues it
 */
export function documentOf(text: string, titled: string): SourceDocument {
  const lines = linesOf(text);
  const mode = modeOf(lines);
  if (mode === 'paragraphs') return plainDocument(lines);
  const at = bodyStart(lines, mode);
  const front = frontOf(lines.slice(0, at), titled);
  return { title: front.title, mode, parts: [...front.parts, ...bodyOf(lines.slice(at), mode)] };
}

function modeOf(lines: readonly Line[]): Mode {
  const kinds = new Set(lines.map(({ text }) => markerOf(text)?.kind));
  return kinds.has('article') ? 'articles' : kinds.has('numbered') ? 'sections' : 'paragraphs';
}

/** Where the numbered text begins: the headings right before its first article belong to it, those of a list of contents do not. */
function bodyStart(lines: readonly Line[], mode: Mode): number {
  const first = mode === 'articles' ? 'article' : 'numbered';
  const begins = lines.findIndex(({ text }) => markerOf(text)?.kind === first);
  let at = begins;
  for (let i = begins - 1; i >= 0; i -= 1) {
    const marker = markerOf(lines[i]?.text ?? '');
    if (marker?.kind !== 'heading') break;
    at = i;
    if (marker.number === 1 && marker.level !== '节') break;
  }
  return at;
}
