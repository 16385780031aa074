/** What every picture has: a width, a heading, a legend. */
import type { Lang, Text } from '../../text.js';
import { widthOf, wrap } from './fit.js';
import { ink, type Shape, written } from './shapes.js';

/** How any picture is drawn. */
export interface PictureOptions {
  readonly lang: Lang;
  /** In px, from 320 on; 960 where left out. Text keeps its size, whatever the width. */
  readonly width?: number;
}

export const edge = 14;

/** @throws RangeError where it is no width that a picture can have */
export function widthIn({ width = 960 }: PictureOptions): number {
  if (!Number.isInteger(width) || width < 320 || width > 4000)
    throw new RangeError(`the width of a picture is a whole number from 320 to 4000, not ${width}`);
  return width;
}

export const say = (lang: Lang, zh: string, en: string): string => (lang === 'zh' ? zh : en);
export const fewest = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** Shapes, and where the next ones may begin. */
export interface Piece {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
}

/** The title, and what it is of. */
export function heading(title: string, subtitle: string, width: number): Piece {
  const shapes: Shape[] = [];
  let y = edge;
  for (const text of wrap(title, { size: 16, bold: true }, width - 2 * edge, 2)) {
    shapes.push(written(text, [edge, y + 9], { size: 16, bold: true }));
    y += 22;
  }
  for (const text of wrap(subtitle, 12, width - 2 * edge, 3)) {
    shapes.push(written(text, [edge, y + 8], { fill: ink.quiet }));
    y += 17;
  }
  return { shapes, bottom: y + 6 };
}

export interface Key {
  readonly text: string;
  /** How wide its sign is, in px. */
  readonly room: number;
  /** The sign with its left end and middle at a point. */
  sign(x: number, y: number): readonly Shape[];
}

/** What the signs mean, in as many lines as it takes. */
export function legend(keys: readonly Key[], top: number, width: number): Piece {
  const shapes: Shape[] = [];
  let [x, y] = [edge, top + 10];
  for (const { text, room, sign } of keys) {
    const wide = room + 5 + widthOf(text, 11);
    if (x > edge && x + wide > width - edge) [x, y] = [edge, y + 20];
    shapes.push(...sign(x, y), written(text, [x + room + 5, y], { size: 11 }));
    x += wide + 16;
  }
  return { shapes, bottom: keys.length === 0 ? top : y + 16 };
}

export type { Lang, Text };
