/** JSON as people and editors write it into files. */

/** The first line of a text that is no JSON at which it can't be read on: up to the line before it still might be. */
export function brokenAt(content: string): { readonly line: number; readonly text: string } {
  const lines = content.split('\n');
  let [whole, broken] = [0, lines.length];
  while (broken - whole > 1) {
    const middle = Math.floor((whole + broken) / 2);
    if (isBeginning(lines.slice(0, middle).join('\n'))) whole = middle;
    else broken = middle;
  }
  return { line: broken, text: (lines[broken - 1] as string).trim().slice(0, 60) };
}

/** Might a text be the beginning of some JSON? What is wrong with it is at its end then. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const at = /position (\d+)/.exec(message)?.[1];
    return /end of JSON|Unterminated string/i.test(message) || Number(at ?? -1) >= text.trimEnd().length;
  }
}

/** What a text says as JSON; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    // a byte order mark is no part of JSON, and some editors write it
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
