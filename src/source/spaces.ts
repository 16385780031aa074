/** Characters that are not seen and say nothing: marks of order, of joining, of a soft end of line. */
const unseen = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** What is printed between two words of letters or digits only. */
const ascii = /[!-~]/;

/** White space of scans and layouts taken out; what parts two words of Latin letters stays, as one space. */
export function tidySpaces(text: string): string {
  return text
    .replace(unseen, '')
    .trim()
    .replace(/\s+/g, (run: string, at: number, whole: string) => {
      const before = whole[at - 1] ?? '';
      const after = whole[at + run.length] ?? '';
      return ascii.test(before) && ascii.test(after) ? ' ' : '';
    });
}

/** All of it taken out, to look at marks and titles. */
export const withoutSpaces = (text: string): string => text.replace(unseen, '').replace(/\s+/g, '');
