/** A picture read back by an XML parser, and what no picture may hold. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { expect } from 'vitest';
import { widthOf } from '../../../src/report/pictures/fit.js';

const elements = [
  'svg',
  'title',
  'desc',
  'g',
  'path',
  'rect',
  'circle',
  'line',
  'polyline',
  'polygon',
  'text',
];
const attributes =
  /^(?:xmlns|width|height|viewBox|role|aria-label|lang|xml:lang|font-family|font-size|font-weight|d|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|points|transform|fill|stroke|stroke-width|stroke-dasharray|stroke-linecap|opacity|fill-opacity|stroke-opacity|text-anchor)$/;

interface Words {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly desc: string;
  readonly texts: readonly Words[];
  /** Every element but the texts, as it is written. */
  readonly shapes: readonly string[];
}

const shift = (transform: string): readonly [number, number] => {
  const [x = 0, y = 0] = (transform.match(/translate\(([^)]*)\)/)?.[1] ?? '').split(/[ ,]+/).map(Number);
  return [x, y];
};

function wordsOf(element: Element): Words {
  const attribute = (name: string) => Number(element.getAttribute(name) ?? 0);
  const [dx, dy] = shift(element.getAttribute('transform') ?? '');
  const size = attribute('font-size') || 12;
  const text = element.textContent ?? '';
  const wide = widthOf(text, element.hasAttribute('font-weight') ? { size, bold: true } : size);
  const [x, y] = [attribute('x') + dx, attribute('y') + dy];
  const anchor = element.getAttribute('text-anchor') ?? 'start';
  const left = x - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
  return { text, left, right: left + wide, top: y - size * 0.75, bottom: y + size * 0.1 };
}

/** Reads a picture, and expects it to be well-formed, inert, and legible: no text over another or beyond the edge. */
export function read(svg: string): Drawn {
  // what XML can't hold, which the parser lets pass, and what turns the direction of a text
  expect(svg).not.toMatch(/[^\n\P{Cc}]|\p{Cs}|[\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/u);
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (_, message) => faults.push(message) });
  const root = parser.parseFromString(svg, 'image/svg+xml').documentElement;
  expect(faults).toEqual([]);
  if (root === null) throw new Error('no picture');
  const all = [root, ...root.getElementsByTagName('*')];
  for (const element of all) {
    expect(elements).toContain(element.tagName);
    for (const { name, value } of element.attributes) {
      expect(name, `${element.tagName} ${name}="${value}"`).toMatch(attributes);
      if (!['aria-label', 'xmlns', 'font-family'].includes(name))
        expect(value).not.toMatch(/url|http|javascript|NaN|undefined|Infinity/i);
    }
  }
  const size = { width: Number(root.getAttribute('width')), height: Number(root.getAttribute('height')) };
  const texts = all.filter(({ tagName }) => tagName === 'text').map(wordsOf);
  for (const one of texts) {
    const label = `${one.text} ${JSON.stringify(one)}`;
    expect(one.left, label).toBeGreaterThanOrEqual(-1);
    expect(one.right, label).toBeLessThanOrEqual(size.width + 1);
    expect(one.top, label).toBeGreaterThanOrEqual(0);
    expect(one.bottom, label).toBeLessThanOrEqual(size.height);
  }
  const overlapping = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
      )
      .map((b) => [a, b]),
  );
  expect(overlapping).toEqual([]);
  const content = (name: string) => root.getElementsByTagName(name)[0]?.textContent ?? '';
  expect(root.getAttribute('role')).toBe('img');
  expect(root.getAttribute('aria-label')).toBe(content('title'));
  return {
    ...size,
    title: content('title'),
    desc: content('desc'),
    texts,
    shapes: all
      .filter(({ tagName }) => !['svg', 'title', 'desc', 'text'].includes(tagName))
      .map((element) => element.toString()),
  };
}

export const wordsIn = ({ texts }: Drawn): readonly string[] => texts.map(({ text }) => text);

export const widths = [320, 375, 800, 1440] as const;
export const langs = ['zh', 'en'] as const;

/** Names that would do harm where they were taken for anything but a name. */
export const hostile = [
  '<img src=x onerror=alert(1)>',
  '</text><script>alert(1)</script>',
  ']]><!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  '"\' onload="alert(1)" x="',
  'javascript:alert(1) url(#x) {a|b}',
  'two\nlines\r\n\ttab',
  '\u0000\u0008\uFFFE\uD800 \u202Eturned',
  "=cmd|' /C calc'!A0, a; b",
  '很'.repeat(400),
  'W'.repeat(400),
] as const;
