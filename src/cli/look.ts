import type { Paint } from './table.js';
import type { Speaker } from './words.js';

/** How a page is to look. */
export interface Look {
  readonly say: Speaker;
  readonly width: number;
  readonly paint: Paint;
  /** Long lists whole instead of their beginning. */
  readonly all: boolean;
}

export const indent = '  ';

export const bracket = (text: string, say: Speaker): string =>
  say.lang === 'zh' ? `（${text}）` : ` (${text})`;

export const colon = (say: Speaker): string => (say.lang === 'zh' ? '：' : ': ');

/** The beginning of a long list. */
export const some = <T>(things: readonly T[], enough: number, { all }: Look): readonly T[] =>
  all ? things : things.slice(0, enough);

/** A line that says how much of a list was left out. */
export const more = (n: number, { say }: Look): string[] => (n > 0 ? [`${indent}${say('more', { n })}`] : []);
