import { type Fault, faultCodes } from '../errors.js';
import type { At } from './input.js';
import type { Speaker } from './words.js';

/** A place in the input: file, line or place in the array, case. */
export function whereText(file: string, at: At, caseId: string, say: Speaker): string {
  const parts = [file];
  if (at.line !== undefined) parts.push(say('line', { n: at.line }));
  if (at.index !== undefined) parts.push(say('index', { n: at.index + 1 }));
  if (caseId !== '') parts.push(say('caseId', { id: caseId }));
  return say.list(parts);
}

/** All faults of one case, for a person: where, then for each its code, its place, what was found and expected. */
export function faultLines(file: string, at: At, faults: readonly Fault[], say: Speaker): string {
  const colon = say.lang === 'zh' ? '：' : ': ';
  const rows = faults.flatMap(({ code, pointer, article, found, expected, wayOut }) => {
    const place = pointer === '' ? say('wholeCase') : pointer;
    const detail: readonly (readonly [string, string])[] = [
      [say('found'), found === 'nothing' ? say('foundNothing') : found],
      [say('expected'), say.of(expected)],
      [say('wayOut'), say.of(wayOut)],
    ];
    return [
      `  ${code}  ${place}${article === undefined ? '' : say('article', { name: say.of(article) })}`,
      `    ${say.of(faultCodes[code])}`,
      ...detail.filter(([, text]) => text !== '').map(([name, text]) => `    ${name}${colon}${text}`),
    ];
  });
  return `${whereText(file, at, faults[0]?.place ?? '', say)}\n${rows.join('\n')}\n`;
}

export { notJson } from '../json-lines.js';
