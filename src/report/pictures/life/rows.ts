import { fromDay } from '../../../calendar/index.js';
import type { Voice } from '../../../explain/voice.js';
import { cut, widthOf, wrap } from '../fit.js';
import { filled, sign, tints } from '../marks.js';
import { edge, type Key } from '../page.js';
import { box, circle, ink, line, polygon, type Shape, written } from '../shapes.js';
import type { Bar } from './bars.js';
import type { Happened, Lane } from './events.js';
import { basisText, dayText, dutyText, eventName, standingText } from './words.js';

/** The room of a picture: names stand left of the axis where it is wide, and above it where it is not. */
export interface Room {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly isWide: boolean;
  readonly first: number;
  /** The day after the last one. */
  readonly end: number;
}

export interface Row {
  readonly height: number;
  shapes(y: number, xOf: (day: number) => number): readonly Shape[];
}

export const rowHeight = 28;

const inTime = { fill: '#a9cdea', stroke: '#0b62a8', lineWidth: 1 };
const flagged = { stroke: ink.text, lineWidth: 1.6 };

/** Up to where time is set: a post with a pennant that points back. */
const flag = (x: number, y: number): readonly Shape[] => [
  line(
    [
      [x, y - 8],
      [x, y + 8],
    ],
    flagged,
  ),
  polygon(
    [
      [x, y - 8],
      [x - 7, y - 4.5],
      [x, y - 1],
    ],
    { fill: ink.text },
  ),
];

const post = (x: number, y: number): Shape =>
  line(
    [
      [x, y - 9],
      [x, y + 9],
    ],
    { stroke: ink.text, lineWidth: 2 },
  );

export const mark = {
  event: (v: Voice): Key => ({
    text: v.t('记录（数字：第几次）', 'on record (number: which time)'),
    room: 14,
    sign: (x, y) => [circle([x + 7, y], 6, { fill: ink.text })],
  }),
  set: (v: Voice): Key => ({
    text: v.t('由此定下的时限', 'time set by it'),
    room: 12,
    sign: (x, y) => flag(x + 10, y),
  }),
  inTime: (v: Voice): Key => ({
    text: v.t('期限内或没有期限', 'within the time, or no time set'),
    room: 24,
    sign: (x, y) => [box({ x, y: y - 5, width: 24, height: 10 }, inTime)],
  }),
  over: (v: Voice): Key => ({
    text: v.t('已过期限', 'past the time'),
    room: 24,
    sign: (x, y) => filled('overdue', { x, y: y - 5, width: 24, height: 10 }),
  }),
  due: (v: Voice): Key => ({ text: v.t('最后一天', 'last day'), room: 5, sign: (x, y) => [post(x + 2, y)] }),
};

const shortDay = (v: Voice, day: number): string => {
  const [, month = '', date = ''] = fromDay(day).split('-');
  return v.t(`${Number(month)}月${Number(date)}日`, v.date(fromDay(day)).replace(/^(\d+ \w{3})\w*.*$/, '$1'));
};

/** Half the width of a mark with its number. */
const halfOf = (text: string): number => Math.max(8, widthOf(text, { size: 10, bold: true }) / 2 + 4);

interface Spot {
  readonly from: number;
  readonly to: number;
}
const isFree = (spots: readonly Spot[], { from, to }: Spot): boolean =>
  spots.every((spot) => to <= spot.from || spot.to <= from);

/** One mark for what happened on one day, `2`, `2–3`, or bare where it happened only once. */
function marksOf(events: readonly Happened[]): { day: number; text: string; sets: readonly number[] }[] {
  const days = new Map<number, Happened[]>();
  for (const one of events) days.set(one.day, [...(days.get(one.day) ?? []), one]);
  const isOnly = events.length === 1 && events[0]?.nth === 1;
  return [...days].map(([day, own]) => {
    const [first, last] = [own[0]?.nth ?? 1, own.at(-1)?.nth ?? 1];
    return {
      day,
      text: isOnly ? '' : first === last ? String(first) : `${first}–${last}`,
      sets: [...new Set(own.flatMap(({ sets }) => sets))],
    };
  });
}

export function laneRow(v: Voice, lane: Lane, { left, right, isWide, end, width, first }: Room): Row {
  const marks = marksOf(lane.events);
  const above = isWide ? 0 : 18;
  const scale = (day: number) => left + ((day - first) / (end - first)) * (right - left);
  // marks that would lie on one another go onto lines of their own
  const lines: (typeof marks)[] = [];
  for (const one of marks) {
    const half = halfOf(one.text);
    const free = lines.find((own) => {
      const last = own.at(-1);
      return last === undefined || scale(one.day) - scale(last.day) >= half + halfOf(last.text);
    });
    if (free) free.push(one);
    else lines.push([one]);
  }
  return {
    height: above + lines.length * 24 + 4,
    shapes(y, xOf) {
      const name = eventName(v, lane.type);
      const shapes: Shape[] = [
        isWide
          ? written(cut(name, 12, left - edge - 16), [edge, y + 14])
          : written(cut(name, 12, width - 2 * edge), [edge, y + 11]),
      ];
      lines.forEach((own, i) => {
        const middle = y + above + 14 + i * 24;
        const taken: Spot[] = own.map(({ day, text }) => {
          const half = halfOf(text);
          return { from: xOf(day) - half, to: xOf(day) + half };
        });
        const flags = own.flatMap(({ day, sets }) =>
          sets.filter((set) => set >= day).map((set) => ({ day, set })),
        );
        for (const { set } of flags)
          if (set < end) taken.push({ from: xOf(set + 1) - 8, to: xOf(set + 1) + 2 });
        const dated = (day: number, at: number, gap: number, before = gap) => {
          const text = shortDay(v, day);
          const wide = widthOf(text, 10) + 4;
          const spots = [
            { from: at + gap, to: at + gap + wide },
            { from: at - before - wide, to: at - before },
          ];
          const spot = spots.find((one) => one.from >= left - 2 && one.to <= right + 2 && isFree(taken, one));
          if (spot === undefined) return;
          taken.push(spot);
          const ground = { x: spot.from, y: middle - 7, width: wide, height: 14 };
          shapes.push(
            box(ground, { fill: '#ffffff' }),
            written(text, [spot.from + 2, middle], { size: 10, fill: ink.quiet }),
          );
        };
        for (const { day, set } of flags)
          shapes.push(
            line(
              [
                [xOf(day), middle],
                [Math.min(xOf(set + 1), right), middle],
              ],
              { stroke: ink.text, lineWidth: 1, lineDash: [4, 3] },
            ),
          );
        for (const { day, text } of own) dated(day, xOf(day), halfOf(text) + 1);
        for (const { set } of flags)
          if (set < end) {
            dated(set, xOf(set + 1), 4, 10);
            shapes.push(...flag(xOf(set + 1), middle));
          }
        for (const { day, text } of own) shapes.push(...dot(text, xOf(day), middle));
      });
      return shapes;
    },
  };
}

function dot(text: string, x: number, y: number): readonly Shape[] {
  if (text === '') return [circle([x, y], 6, { fill: ink.text })];
  const half = halfOf(text);
  const number = written(text, [x, y], { size: 10, fill: '#ffffff', bold: true, align: 'center' });
  const ground =
    half === 8
      ? circle([x, y], 8, { fill: ink.text })
      : box({ x: x - half, y: y - 8, width: 2 * half, height: 16 }, { fill: ink.text });
  return [ground, number];
}

export function barRow(v: Voice, bar: Bar, { left, right, isWide, end, width }: Room): Row {
  const { one, standing, from, to, over, due, isEarlier } = bar;
  const label = dutyText(v, one);
  const basis = basisText(v, one);
  const stands = standingText(v, bar);
  const day = dayText(v, bar);
  const lines = wrap(label, 12, isWide ? left - edge - 16 : width - 2 * edge, 2);
  const textHeight = lines.length * 16 + 16;
  const height = isWide ? Math.max(40, textHeight + 8) : textHeight + 32;
  return {
    height,
    shapes(y, xOf) {
      const shapes: Shape[] = lines.map((text, i) => written(text, [edge, y + 12 + i * 16]));
      const under = y + 12 + lines.length * 16;
      const middle = isWide ? y + height / 2 : under + 20;
      const colour = { fill: tints[standing], bold: true };
      if (isWide) {
        const x = right + 16;
        const room = width - edge - x;
        shapes.push(
          written(cut(basis, 11, left - edge - 16), [edge, under], { size: 11, fill: ink.quiet }),
          ...wrap(stands, { size: 12, bold: true }, room, day === '' ? 2 : 1).map((text, i) =>
            written(text, [x, middle - (day === '' ? 0 : 8) + i * 15], colour),
          ),
          ...(day === '' ? [] : [written(cut(day, 11, room), [x, middle + 8], { size: 11 })]),
        );
      } else {
        const bold = { size: 11, bold: true } as const;
        const told = day === '' ? stands : v.t(`${stands}，${day}`, `${stands}, ${day}`);
        const wide = Math.min(widthOf(told, bold) + 4, width * 0.62);
        shapes.push(
          written(cut(told, bold, wide), [width - edge, under], { ...colour, size: 11, align: 'right' }),
          written(cut(basis, 11, width - 2 * edge - wide - 8), [edge, under], { size: 11, fill: ink.quiet }),
        );
      }
      const [begin, stop] = [xOf(from), Math.max(xOf(to), xOf(from) + 2)];
      const turn = over === null ? stop : Math.max(begin, xOf(over));
      const at = { y: middle - 6, height: 12 };
      if (turn > begin) shapes.push(box({ ...at, x: begin, width: turn - begin }, inTime));
      if (stop > turn) shapes.push(...filled('overdue', { ...at, x: turn, width: stop - turn }));
      if (isEarlier) shapes.push(...torn(begin, middle));
      if (due !== null && due < end && due + 1 >= from) shapes.push(post(xOf(due + 1), middle));
      const isOpen = one.done === null && one.ended === null;
      shapes.push(...sign(standing, isOpen ? Math.min(stop, right) : stop, middle, 7));
      return shapes;
    },
  };
}

/** A bar that goes on beyond the edge of the picture. */
const torn = (x: number, y: number): readonly Shape[] => [
  polygon(
    [
      [x + 1, y - 6],
      [x - 6, y],
      [x + 1, y + 6],
    ],
    { fill: inTime.fill, stroke: inTime.stroke, lineWidth: 1 },
  ),
];
