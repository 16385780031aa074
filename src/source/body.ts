import { Blocks } from './blocks.js';
import { withoutClosing } from './closing.js';
import type { Line } from './lines.js';
import { type Marker, markerOf } from './markers.js';
import { isHeading, type Paragraph, paragraphsOf } from './paragraphs.js';
import type { Mode, Part } from './shape.js';

/** Headings from the outermost in. */
const levels = ['编', '章', '节'];

/** The articles or sections of a text, from the first on, and what is annexed. */
export function bodyOf(lines: readonly Line[], mode: Mode): Part[] {
  const paragraphs = withoutClosing(paragraphsOf(lines, (text) => markIn(text, mode)));
  const parts: { readonly part: Omit<Part, 'blocks'>; readonly blocks: Blocks }[] = [];
  const under: string[] = [];
  const begin = (part: Omit<Part, 'blocks' | 'under'>) =>
    parts.push({
      part: { ...part, under: [...under] },
      blocks: new Blocks(mode === 'articles' || part.kind === 'outside'),
    });
  for (const one of paragraphs) {
    const { marker, text, mark, line } = one;
    const blocks = parts.at(-1)?.blocks;
    if (parts.at(-1)?.part.id === 'annex') blocks?.paragraph(`${mark}${text}`);
    else if (marker === null) blocks?.paragraph(text);
    else if (marker.kind === 'heading') headingInto(under, marker.level, `${mark} ${text}`.trim());
    else if (marker.kind === 'item') blocks?.item(marker.style, marker.number, mark, text);
    else {
      const heading = headingOf(one);
      begin({ ...placeOf(marker), mark: marker.kind === 'annex' ? '' : mark, heading, line });
      if (heading === '' || (marker.kind === 'annex' && text !== '')) parts.at(-1)?.blocks.paragraph(text);
    }
  }
  return parts.map(({ part, blocks }) => ({ ...part, blocks: blocks.list }));
}

/** The marks that divide a text of this mode; 一、 numbers an item where articles do. */
function markIn(text: string, mode: Mode): Marker | null {
  const marker = markerOf(text);
  if (marker?.kind === 'heading' && !isHeading(marker.rest)) return null;
  if (marker?.kind !== 'numbered' || mode === 'sections') return marker;
  return { kind: 'item', style: 'listed', number: marker.number, rest: marker.rest };
}

function headingInto(under: string[], level: string, text: string): void {
  const depth = levels.indexOf(level);
  const kept = under.filter((one) => levels.findIndex((sign) => one.includes(sign)) < depth);
  under.splice(0, under.length, ...kept, text);
}

/** What stands on the line of a number, where it is a heading. */
function headingOf({ marker, text, mark }: Paragraph): string {
  if (marker?.kind === 'annex') return mark;
  return marker?.kind === 'numbered' && text !== '' && isHeading(text) ? text : '';
}

function placeOf(marker: Exclude<Marker, { kind: 'heading' | 'item' }>): Pick<Part, 'kind' | 'id'> {
  if (marker.kind === 'article') return { kind: 'article', id: marker.id };
  if (marker.kind === 'numbered') return { kind: 'section', id: String(marker.number) };
  return { kind: 'outside', id: 'annex' };
}
