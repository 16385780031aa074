/** HTML that may be put into a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = string | number | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one);

function written(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return piece.map(({ text }) => text).join('');
}

/** A template of HTML: whatever is put into it is escaped, unless it is HTML already. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let text = parts[0] ?? '';
  pieces.forEach((piece, i) => {
    text += written(piece) + (parts[i + 1] ?? '');
  });
  return new Html(text);
}

export const nothing: Html = html``;

/** Chinese that a host gave, in an English page: read out as what it is. */
export const foreign = (text: string, lang: 'zh' | 'en'): Html =>
  lang === 'en' && /\p{Script=Han}/u.test(text) ? html` lang="zh-CN"` : nothing;
