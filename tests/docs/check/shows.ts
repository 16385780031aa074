/** Whether a page shows what came out: all of it, or pieces in order where a line of it is `…`. */
export function shows(shown: string, output: string): boolean {
  const pieces = `\n${trimmed(shown)}\n`.split(/(?<=\n)…(?=\n)/);
  let rest = `\n${trimmed(output)}\n`;
  for (const [i, piece] of pieces.entries()) {
    const at = i === pieces.length - 1 && i > 0 ? rest.lastIndexOf(piece) : rest.indexOf(piece);
    if (at < 0 || (i === 0 && at > 0) || (i === pieces.length - 1 && at + piece.length < rest.length))
      return false;
    // the end of a line is that of the next piece's first one, too
    rest = rest.slice(at + piece.length - 1);
  }
  return true;
}

/** Pages have no blanks at the end of a line. */
const trimmed = (text: string): string => text.replace(/[ \t]+$/gm, '').trimEnd();
