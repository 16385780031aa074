import { fromDay, toDay } from '../../../calendar/index.js';
import { trimEnd, Voice } from '../../../explain/voice.js';
import type { Measure } from '../../../measure/measure.js';
import { draw } from '../draw.js';
import { oneLine, widthOf, wrap } from '../fit.js';
import { filled, nothing, type Standing, sign, standings, standingTexts } from '../marks.js';
import { edge, heading, type Key, legend, type PictureOptions, widthIn } from '../page.js';
import { box, ink, line, type Shape, written } from '../shapes.js';
import { timeAxis } from '../ticks.js';
import { type Block, blocksOf, type Cell, type Kept, lastDay } from './grid.js';

/** How `cadencePicture` draws. */
export interface CadenceOptions extends PictureOptions {
  /** The measures of the cases: `measures()` of `duxun`, or those given to `createDuxun`. */
  readonly measures: readonly Measure[];
  /** How many rows are drawn; those left out are counted in the picture and told in its description. 120 where left out. */
  readonly most?: number;
}

const rowHeight = 26;

/**
 * Which of the duties that come back each month, quarter or year were kept, missed, or are open or undecided, as SVG: a
 * grid for each such duty, a row a place (or a case, where it is not owed by place), a column a period. Where several
 * things are found of one cell, the worst is drawn.
 *
 * As any picture of `duxun/report`: see `lifePicture`.
 *
 * @param all cases with what `audit` found, and what `evaluate` gives on the same day: an audit does not list what is
 * open; drawn in the order given
 * @param options `width` in px, whole, from 320 to 4000; 960 where left out
 * @returns an `<svg>` element, as high as it takes
 * @throws DuxunError PACKAGE_MISSING where `echarts` is not installed
 * @throws RangeError where the width is none
 * @throws TypeError where a case is of a measure that is not among those given
 * @example
 * const city = parseCase({
 *   kind: 'programme',
 *   measure: 'maoming-2017',
 *   id: 'P-2018',
 *   subject: { type: 'leading-group' },
 *   began: '2018-01-01',
 *   events: [{ type: 'supervision-started', on: '2018-03-05', category: 'routine' }],
 * });
 * const asOf = '2018-08-31';
 * cadencePicture([{ source: city, audit: audit(city, { asOf }), evaluation: evaluate(city, { asOf }) }], {
 *   measures: measures(),
 *   lang: 'en',
 * }).then((svg) => svg.match(/<title>(.*)<\/title>/)?.[1]) // 'Duties that come back, as of 31 August 2018'
 */
export async function cadencePicture(all: readonly Kept[], options: CadenceOptions): Promise<string> {
  const { measures, lang, most = 120 } = options;
  const width = widthIn(options);
  const voices = new Map(measures.map((measure) => [measure.id, new Voice(lang, measure)]));
  const t = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const voiceOf = (id: string): Voice => {
    const voice = voices.get(id);
    if (voice === undefined) throw new TypeError(`no measure ${id} was given`);
    return voice;
  };
  const blocks = blocksOf(all);
  const asOf = lastDay(all);
  const [any] = voices.values();
  const day = asOf === null || any === undefined ? '' : any.date(fromDay(asOf));
  const title = t(
    `定期要做的事${day === '' ? '' : `（到${day}为止）`}`,
    `Duties that come back${day === '' ? '' : `, as of ${day}`}`,
  );
  const ids = [...new Set(blocks.map(({ measure }) => measure))];
  const subtitle = ids.map((id) => oneLine(voiceOf(id).of(voiceOf(id).measure.title))).join(t('；', '; '));
  const head = heading(title, subtitle, width);
  const cells = blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const keys = legend(keysOf(lang, cells), head.bottom, width);
  const none = t(
    '没有按月、按季度或按年要做的事。',
    'There is nothing to be done each month, quarter or year.',
  );
  if (cells.length === 0) {
    const frame = { width, height: keys.bottom + 70, lang, title, desc: [none] };
    return draw(frame, () => [...head.shapes, nothing(none, width, keys.bottom + 30)]);
  }
  const left = edge + Math.round(Math.max(88, Math.min(width * 0.2, 220)));
  const right = width - edge - 1;
  const first = Math.min(...cells.map(({ from }) => from));
  const last = Math.max(...cells.map(({ to }) => to)) - 1;

  let bottom = keys.bottom + 10;
  const top = bottom;
  let drawn = 0;
  const placed = blocks.flatMap((block) => {
    const rows = block.rows.slice(0, Math.max(0, most - drawn));
    drawn += rows.length;
    if (rows.length === 0) return [];
    const v = voiceOf(block.measure);
    const counts = countText(v, block);
    const lines = wrap(trimEnd(v.of(block.label)), { size: 13, bold: true }, width - 2 * edge, 3);
    const under = wrap([v.of(block.basis), counts].join(t('｜', ' | ')), 11, width - 2 * edge, 2);
    const at = bottom;
    const grid = at + lines.length * 18 + under.length * 16 + 26;
    bottom = grid + rows.length * rowHeight + 18;
    return [{ v, block, rows, lines, under, at, grid }];
  });
  const missing = blocks.reduce((sum, { rows }) => sum + rows.length, 0) - drawn;
  const note = t(
    `另有${missing}行没有画出，见文字说明。`,
    `${missing} more rows are not drawn; the description tells them.`,
  );
  const frame = {
    width,
    height: bottom + 40 + (missing > 0 ? 18 : 0),
    lang,
    title,
    desc: [
      ...(subtitle === '' ? [] : [subtitle]),
      ...blocks.flatMap((block) => descOf(voiceOf(block.measure), block)),
    ],
  };
  return draw(
    frame,
    (xOf) => [
      ...head.shapes,
      ...keys.shapes,
      ...placed.flatMap(({ v, block, rows, lines, under, at, grid }): Shape[] => [
        ...lines.map((text, i) => written(text, [edge, at + 9 + i * 18], { size: 13, bold: true })),
        ...under.map((text, i) =>
          written(text, [edge, at + lines.length * 18 + 7 + i * 16], { size: 11, fill: ink.quiet }),
        ),
        ...columns(v, block, grid - 10, xOf),
        ...rows.flatMap(({ name, cells: own }, i) => {
          const y = grid + i * rowHeight;
          return [
            line(
              [
                [edge, y + rowHeight],
                [right, y + rowHeight],
              ],
              { stroke: ink.faint, lineWidth: 1 },
            ),
            ...nameShapes(name, left - edge - 8, y),
            ...own.flatMap((cell) => cellShapes(v, cell, y, xOf)),
          ];
        }),
      ]),
      ...(missing > 0 ? [written(note, [edge, bottom + 44], { size: 11, fill: ink.quiet })] : []),
    ],
    { left, right, top, bottom: bottom - 6, axis: timeAxis(first, last, right - left, lang) },
  );
}

/** What the periods are called, above the columns. */
function columns(v: Voice, { rows }: Block, y: number, xOf: (day: number) => number): readonly Shape[] {
  const periods = new Map(rows.flatMap(({ cells }) => cells).map((cell) => [cell.period, cell]));
  return [...periods.values()].flatMap(({ period, from, to }) => {
    const room = xOf(to) - xOf(from) - 4;
    const names = [...(v.lang === 'zh' ? [v.period(period)] : []), ...shortOf(v, period), v.period(period)];
    const fitting = names.find((name) => widthOf(name, 10) <= room);
    if (fitting === undefined) return [];
    return [written(fitting, [(xOf(from) + xOf(to)) / 2, y], { size: 10, fill: ink.quiet, align: 'center' })];
  });
}

function shortOf(v: Voice, period: string): string[] {
  const [year = '', part = ''] = period.split('-');
  if (period.includes('..')) return [];
  if (part.startsWith('Q')) {
    const zh = ['一', '二', '三', '四'][Number(part.slice(1)) - 1];
    return [v.t(`${year}年${zh}季度`, `${part} ${year}`), v.t(`${zh}季度`, part)];
  }
  return part === ''
    ? []
    : [
        v.t(`${Number(part)}月`, v.period(period).slice(0, 3)),
        v.t(String(Number(part)), v.period(period).slice(0, 1)),
      ];
}

/** A name in one line, or smaller in two. */
function nameShapes(name: string, room: number, y: number): readonly Shape[] {
  const middle = y + rowHeight / 2;
  if (widthOf(oneLine(name), 12) <= room) return [written(oneLine(name), [edge, middle])];
  const lines = wrap(name, 10, room, 2);
  return lines.map((text, i) =>
    written(text, [edge, middle + (i - (lines.length - 1) / 2) * 12], { size: 10 }),
  );
}

function cellShapes(v: Voice, cell: Cell, y: number, xOf: (day: number) => number): readonly Shape[] {
  const { standing, done } = cell;
  const [from, to] = [xOf(cell.from) + 1, xOf(cell.to) - 1];
  const at = { x: from, y: y + 3, width: Math.max(2, to - from), height: rowHeight - 6 };
  const ground = filled(standing, at);
  if (at.width < 16) return ground;
  const middle = y + rowHeight / 2;
  const word = done === null ? standingTexts[standing][v.lang] : v.date(done);
  const wide = widthOf(word, 10);
  const isWorded = at.width >= wide + 34;
  // what was done within its period stands on its day
  const day = done === null ? null : toDay(done);
  const isInside = day !== null && day >= cell.from && day < cell.to;
  const centre = from + at.width / 2 - (isWorded ? wide / 2 : 0);
  const x = Math.min(Math.max(isInside ? xOf(day) : centre, from + 8), to - 8);
  if (!isWorded) return [...ground, ...sign(standing, x, middle, 6)];
  const isLeft = x + 12 + wide > to - 2;
  const start = isLeft ? x - 12 - wide : x + 11;
  return [
    ...ground,
    box(
      { x: Math.min(start, x - 8) - 2, y: y + 5, width: wide + 22, height: rowHeight - 10 },
      { fill: '#ffffff' },
    ),
    ...sign(standing, x, middle, 6),
    written(word, [start, middle], { size: 10 }),
  ];
}

function keysOf(lang: 'zh' | 'en', cells: readonly Cell[]): Key[] {
  return standings
    .filter((standing) => cells.some((cell) => cell.standing === standing))
    .map((standing) => ({
      text: standingTexts[standing][lang],
      room: 26,
      sign: (x, y) => [
        ...filled(standing, { x, y: y - 8, width: 26, height: 16 }),
        ...sign(standing, x + 13, y, 6),
      ],
    }));
}

function countText(v: Voice, { rows }: Block): string {
  const count = (standing: Standing) =>
    rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell.standing === standing).length, 0);
  return v.list(
    standings
      .filter((standing) => count(standing) > 0)
      .map((standing) => `${standingTexts[standing][v.lang]} ${count(standing)}`),
  );
}

function descOf(v: Voice, block: Block): string[] {
  const lines = block.rows.map(({ name, cells }) => {
    const told = cells.map(({ period, standing, done }) => {
      const day = done === null ? '' : v.bracket(v.date(done));
      return v.t(
        `${v.period(period)}${standingTexts[standing].zh}${day}`,
        `${v.period(period)} ${standingTexts[standing].en}${day}`,
      );
    });
    return oneLine(v.stop(`${name}${v.colon()}${v.list(told)}`));
  });
  return [
    `${trimEnd(v.of(block.label))}${v.bracket(v.of(block.basis))}${v.colon()}${countText(v, block)}`,
    ...lines,
  ];
}
