/** How things stand, as marks that differ in shape and pattern and not in colour alone. */
import type { Text } from '../../text.js';
import { type Box, box, circle, hatched, ink, line, polygon, type Shape, written } from './shapes.js';

/** How a duty stands or ended. */
export type Standing = 'kept' | 'late' | 'missed' | 'open' | 'overdue' | 'unclear' | 'moot';

export const standings: readonly Standing[] = [
  'missed',
  'overdue',
  'late',
  'unclear',
  'open',
  'kept',
  'moot',
];

export const standingTexts: Readonly<Record<Standing, Text>> = {
  kept: { zh: '已办', en: 'done' },
  late: { zh: '迟办', en: 'done late' },
  missed: { zh: '未办，已过期', en: 'missed' },
  open: { zh: '待办', en: 'open' },
  overdue: { zh: '逾期', en: 'overdue' },
  unclear: { zh: '未定', en: 'undecided' },
  moot: { zh: '不再需要', en: 'fell away' },
};

/** Colours that people who see few colours tell apart (after Okabe and Ito), dark enough on white. */
export const tints = {
  kept: '#00795c',
  late: '#b36b00',
  missed: '#c2410c',
  overdue: '#c2410c',
  open: '#0b62a8',
  unclear: '#7a3e8e',
  moot: '#6e7781',
} as const satisfies Record<Standing, string>;

const pale: Readonly<Record<Standing, string>> = {
  kept: '#cfe9e0',
  late: '#fbe3bd',
  missed: '#fbd5c4',
  overdue: '#fbd5c4',
  open: '#ffffff',
  unclear: '#ffffff',
  moot: '#eceff2',
};

/** A sign for how something stands, `r` px around its middle. */
export function sign(standing: Standing, x: number, y: number, r: number): readonly Shape[] {
  const colour = tints[standing];
  const white = { stroke: '#ffffff', lineWidth: Math.max(1.5, r / 3.5) };
  const [s, t] = [r * 0.5, r * 0.92];
  const square = { x: x - t, y: y - t, width: 2 * t, height: 2 * t };
  const tick = line(
    [
      [x - s, y + r * 0.05],
      [x - r * 0.12, y + r * 0.42],
      [x + s, y - r * 0.4],
    ],
    white,
  );
  switch (standing) {
    case 'kept':
      return [circle([x, y], r, { fill: colour }), tick];
    case 'late':
      return [
        polygon(
          [
            [x, y - r * 1.2],
            [x + r * 1.2, y],
            [x, y + r * 1.2],
            [x - r * 1.2, y],
          ],
          { fill: colour },
        ),
        tick,
      ];
    case 'missed':
      return [
        box(square, { fill: colour }),
        line(
          [
            [x - s, y - s],
            [x + s, y + s],
          ],
          white,
        ),
        line(
          [
            [x - s, y + s],
            [x + s, y - s],
          ],
          white,
        ),
      ];
    case 'overdue':
      return [
        polygon(
          [
            [x, y - r * 1.15],
            [x + r * 1.2, y + r * 0.9],
            [x - r * 1.2, y + r * 0.9],
          ],
          { fill: colour },
        ),
        line(
          [
            [x, y - r * 0.45],
            [x, y + r * 0.25],
          ],
          white,
        ),
        line(
          [
            [x, y + r * 0.42],
            [x, y + r * 0.7],
          ],
          white,
        ),
      ];
    case 'open':
      return [circle([x, y], r - 1, { fill: '#ffffff', stroke: colour, lineWidth: 2 })];
    case 'unclear':
      return [
        circle([x, y], r - 0.5, { fill: '#ffffff', stroke: colour, lineWidth: 1.2, lineDash: [2, 2] }),
        written('?', [x, y], { size: Math.round(r * 1.6), fill: colour, bold: true, align: 'center' }),
      ];
    case 'moot':
      return [
        circle([x, y], r - 0.5, { fill: '#ffffff', stroke: colour, lineWidth: 1.2 }),
        line(
          [
            [x - s, y],
            [x + s, y],
          ],
          { stroke: colour, lineWidth: 1.6 },
        ),
      ];
  }
}

/** A box filled as its standing is: white, pale, or hatched; outlined. */
export function filled(standing: Standing, at: Box): readonly Shape[] {
  const colour = tints[standing];
  const dashed = standing === 'unclear' ? { lineDash: [3, 2] } : {};
  const ground = box(at, { fill: pale[standing], stroke: colour, lineWidth: 1, ...dashed });
  if (standing === 'missed' || standing === 'overdue')
    return [ground, hatched(at, 5, { stroke: colour, lineWidth: 1.2 })];
  if (standing === 'late') return [ground, hatched(at, 10, { stroke: colour, lineWidth: 1 })];
  return [ground];
}

/** What stands for nothing: a line of words in the middle. */
export const nothing = (text: string, width: number, y: number): Shape =>
  written(text, [width / 2, y], { size: 13, fill: ink.quiet, align: 'center' });
