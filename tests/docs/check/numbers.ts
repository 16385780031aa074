/** Numbers that pages state, held against what they are about. */
import type { Page } from './page.js';

const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const chinese = '零一二三四五六七八九十'.split('');

/** What a number is that is written in figures or in words, in bytes where it is in kB or MB; NaN for anything else. */
export function numberOf(written: string): number {
  const [, figures = '', unit = ''] = /^([\d,]+(?:\.\d+)?)(?: ([kM])B)?$/.exec(written) ?? [];
  if (figures !== '') return Number(figures.replaceAll(',', '')) * scaleOf(unit);
  const at = words.indexOf(written.toLowerCase());
  if (at >= 0) return at;
  if (written === '两') return 2;
  const [tens, ones = ''] = written.includes('十') ? written.split('十') : ['零', written];
  const digit = (one: string, none: number) => (one === '' ? none : chinese.indexOf(one));
  const value = digit(tens ?? '', 1) * 10 + digit(ones, 0);
  return value < 0 ? Number.NaN : value;
}

const scaleOf = (unit: string): number => (unit === 'k' ? 1000 : unit === 'M' ? 1_000_000 : 1);

/** How far off a number may be that is rounded as it is written. */
function rounding(written: string): number {
  const [, decimals = '', unit = ''] = /^[\d,]+(?:\.(\d+))?(?: ([kM])B)?$/.exec(written) ?? [];
  return unit === '' && decimals === '' ? 0 : (scaleOf(unit) / 10 ** decimals.length) * 0.5;
}

export const figureFaults = (page: Page, figures: Readonly<Record<string, () => number>>): string[] =>
  page.figures.flatMap(({ line, name, written }) => {
    const place = `${page.path}:${line}`;
    const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
    if (figure === undefined) return [`${place} npm run figures knows no ${name}`];
    if (written === null) return [`${place} no number stands before the mark of ${name}`];
    const found = figure();
    const off = Math.abs(numberOf(written) - found);
    return off <= rounding(written) ? [] : [`${place} ${name} is ${found}, not ${written}`];
  });
