import type { Text } from '../../../text.js';
import { widthOf } from '../fit.js';
import { tints } from '../marks.js';
import type { Key } from '../page.js';
import { box, hatched, type Shape, type Style, written } from '../shapes.js';
import { type Pending, pending, type Tally } from './count.js';

export const pendingTexts: Readonly<Record<Pending, Text>> = {
  overdue: { zh: '逾期', en: 'overdue' },
  open: { zh: '待办', en: 'open' },
  undetermined: { zh: '待定', en: 'undetermined' },
};

const looks: Readonly<Record<Pending, { readonly ground: Style; readonly gap: number }>> = {
  overdue: { ground: { fill: '#fbd5c4', stroke: tints.overdue, lineWidth: 1 }, gap: 5 },
  open: { ground: { fill: '#a9cdea', stroke: tints.open, lineWidth: 1 }, gap: 0 },
  undetermined: {
    ground: { fill: '#ffffff', stroke: tints.unclear, lineWidth: 1, lineDash: [3, 2] },
    gap: 0,
  },
};

export const total = (tally: Tally): number => pending.reduce((sum, state) => sum + tally[state], 0);

const part = (state: Pending, x: number, y: number, width: number, height: number): readonly Shape[] => {
  const { ground, gap } = looks[state];
  const at = { x, y, width, height };
  const fill = box(at, ground);
  return gap === 0 ? [fill] : [fill, hatched(at, gap, { stroke: tints.overdue, lineWidth: 1.2 })];
};

/** A number on a white ground, where it fits. */
function number(count: number, x: number, y: number, width: number, height: number): readonly Shape[] {
  const wide = widthOf(String(count), { size: 10, bold: true }) + 4;
  if (count === 0 || width < wide + 2 || height < 13) return [];
  return [
    box({ x: x + (width - wide) / 2, y: y + height / 2 - 6, width: wide, height: 12 }, { fill: '#ffffff' }),
    written(String(count), [x + width / 2, y + height / 2], { size: 10, bold: true, align: 'center' }),
  ];
}

/** A bar that lies: from `x` on, `per` px a case. */
export function lying(tally: Tally, x: number, y: number, height: number, per: number): readonly Shape[] {
  let from = x;
  return pending.flatMap((state) => {
    const width = tally[state] * per;
    const shapes =
      width === 0
        ? []
        : [...part(state, from, y, width, height), ...number(tally[state], from, y, width, height)];
    from += width;
    return shapes;
  });
}

/** A bar that stands on `y`. */
export function standing(tally: Tally, x: number, y: number, width: number, per: number): readonly Shape[] {
  let from = y;
  return pending.flatMap((state) => {
    const height = tally[state] * per;
    from -= height;
    return height === 0
      ? []
      : [...part(state, x, from, width, height), ...number(tally[state], x, from, width, height)];
  });
}

export const pendingKeys = (lang: 'zh' | 'en'): Key[] =>
  pending.map((state) => ({
    text: pendingTexts[state][lang],
    room: 24,
    sign: (x, y) => part(state, x, y - 6, 24, 12),
  }));
