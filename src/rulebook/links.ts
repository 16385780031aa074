/**
 * Links within prose: sentences are put together from strings, and a link is one that holds its target between marks
 * which no text has (of Unicode's private use). Whoever puts the prose on paper reads it with `piecesOf`.
 */
const [from, mid, end] = ['\uE000', '\uE001', '\uE002'];
const marks = /[\uE000-\uE002]/g;

export interface Link {
  /** The id of what it leads to. */
  readonly to: string;
  readonly text: string;
}

export const link = (to: string, text: string): string => `${from}${to}${mid}${bare(text)}${end}`;

/** A text without links. */
export const bare = (text: string): string =>
  text.replace(/\uE000[^\uE001]*\uE001([^\uE002]*)\uE002/g, '$1').replace(marks, '');

export const piecesOf = (prose: string): readonly (string | Link)[] =>
  prose.split(/(\uE000[^\uE001]*\uE001[^\uE002]*\uE002)/).flatMap((piece): (string | Link)[] => {
    const [, to, text] = /^\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002$/.exec(piece) ?? [];
    if (to !== undefined && text !== undefined) return [{ to, text }];
    const plain = piece.replace(marks, '');
    return plain === '' ? [] : [plain];
  });
