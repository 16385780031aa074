import { toDay } from '../../../calendar/index.js';
import type { ParsedCase } from '../../../case/typed.js';
import { Voice } from '../../../explain/voice.js';
import type { Measure } from '../../../measure/measure.js';
import type { Timeline } from '../../../timeline.js';
import { draw } from '../draw.js';
import { oneLine, widthOf } from '../fit.js';
import { nothing, sign, standings, standingTexts } from '../marks.js';
import { edge, heading, type Key, legend, type PictureOptions, widthIn } from '../page.js';
import { box, ink, line, type Shape, written } from '../shapes.js';
import { timeAxis } from '../ticks.js';
import { type Bar, barOf } from './bars.js';
import { lanesOf, undated } from './events.js';
import { barRow, laneRow, mark, type Room, rowHeight } from './rows.js';
import { dutyLine, eventLine, undatedLine } from './words.js';

/** How `lifePicture` draws. */
export interface LifeOptions extends PictureOptions {
  /** The measure of the case: `getMeasure(…)` of `duxun`. */
  readonly measure: Measure;
  /** How many duties are drawn; what is left out is counted in the picture and told in its description. 60 where left out. */
  readonly most?: number;
}

/**
 * What happened to a case and what that asked for, over time, as SVG: the events of the log with the times that they
 * set, and each duty as a bar from the day it began to the day it was done or ended, the part past its due day hatched.
 *
 * It needs no DOM, and the same input gives the same bytes. The SVG holds no style, script, id or reference, so that
 * several stand in one page under any content security policy; it reads in colour and in print. `<desc>` tells all of
 * it in words, nothing cut off.
 *
 * @param source the case
 * @param timeline what `timeline` gives for it
 * @param options `width` in px, whole, from 320 to 4000; 960 where left out
 * @returns an `<svg>` element, as high as it takes
 * @throws DuxunError PACKAGE_MISSING where `echarts` is not installed
 * @throws RangeError where the width is none
 * @example
 * const found = openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee' },
 *   events: [{ type: 'problem-found', on: '2018-01-10' }],
 * });
 * const measure = getMeasure('maoming-2017');
 * lifePicture(found, timeline(found, { from: '2018-01-01', to: '2018-03-31' }), { measure, lang: 'en' })
 *   .then((svg) => svg.match(/<title>(.*)<\/title>/)?.[1]) // 'The life of case F-1'
 */
export async function lifePicture(
  source: ParsedCase,
  timeline: Timeline,
  options: LifeOptions,
): Promise<string> {
  const { measure, lang, most = 60 } = options;
  const width = widthIn(options);
  const v = new Voice(lang, measure);
  const { from, to } = timeline;
  const lanes = lanesOf(source, measure, from, to);
  const all = timeline.obligations.map((one) => barOf(one, from, to));
  const bars = all.slice(0, most);
  const hidden = undated(source);

  const title = oneLine(v.t(`案件 ${source.id} 的经过`, `The life of case ${source.id}`));
  const name = source.subject.name === undefined ? [] : [source.subject.name];
  const of = [
    ...name,
    v.of(measure.title),
    v.t(`${v.date(from)}至${v.date(to)}`, `${v.date(from)} to ${v.date(to)}`),
  ];
  const head = heading(title, of.map(oneLine).join(v.t('｜', ' | ')), width);
  const keys = legend(keysOf(v, bars, lanes.length > 0), head.bottom, width);

  const isWide = width >= 640;
  const left = isWide ? Math.round(Math.min(width * 0.36, 400)) : edge + 10;
  const right = width - edge - (isWide ? 150 : 10);
  const room: Room = { width, left, right, isWide, first: toDay(from), end: toDay(to) + 1 };
  const rows = [...lanes.map((lane) => laneRow(v, lane, room)), ...bars.map((bar) => barRow(v, bar, room))];
  const top = keys.bottom + 10;
  let bottom = top;
  const sections = [
    { label: v.t('发生的事', 'What happened'), rows: rows.slice(0, lanes.length) },
    { label: v.t('由此要做的事', 'What it asked for'), rows: rows.slice(lanes.length) },
  ].filter((section) => section.rows.length > 0);
  const placed = sections.map(({ label, rows: own }, i) => {
    if (i > 0) bottom += 12;
    const at = bottom;
    bottom += 26;
    const drawn = own.map((row) => {
      const y = bottom;
      bottom += row.height;
      return { row, y };
    });
    return { label, at, drawn, end: bottom };
  });
  if (rows.length === 0) bottom += rowHeight * 2;
  const notes = [
    ...(all.length > bars.length
      ? [
          v.t(
            `另有${all.length - bars.length}项没有画出，见文字说明。`,
            `${all.length - bars.length} more are not drawn; the description tells them.`,
          ),
        ]
      : []),
    ...(hidden.length > 0
      ? [
          v.t(
            `另有${hidden.length}条记录日子不明，没有画出。`,
            `Records with no known day, not drawn: ${hidden.length}.`,
          ),
        ]
      : []),
  ];
  const height = bottom + 48 + notes.length * 18;
  const axis = timeAxis(toDay(from), toDay(to), right - left, lang);
  const none = v.t(
    '这段时间里没有记录，也没有要做的事。',
    'Nothing is on record in this time, and nothing was asked for.',
  );
  const desc = [
    of.join(v.t('，', ', ')),
    ...lanes.map((lane) => eventLine(v, lane)),
    ...all.map((bar) => dutyLine(v, bar)),
    ...(hidden.length > 0 ? [undatedLine(v, hidden)] : []),
    ...(rows.length === 0 ? [none] : []),
  ].map(oneLine);

  return draw(
    { width, height, lang, title, desc },
    (xOf) => [
      ...placed.flatMap(({ label, at, drawn }): Shape[] => [
        box({ x: edge, y: at + 2, width: width - 2 * edge, height: 20 }, { fill: ink.faint }),
        written(label, [edge + 6, at + 12], { bold: true }),
        ...drawn.slice(1).map(({ y }) =>
          line(
            [
              [edge, y],
              [width - edge, y],
            ],
            { stroke: ink.faint, lineWidth: 1 },
          ),
        ),
      ]),
      ...placed.flatMap(({ at, end }) =>
        axis.ticks.map((tick) =>
          line(
            [
              [xOf(tick.at), at + 22],
              [xOf(tick.at), end],
            ],
            { stroke: ink.line, lineWidth: 1, lineDash: [1, 3] },
          ),
        ),
      ),
      ...placed.flatMap(({ label, at }) =>
        axis.ticks.flatMap((tick) =>
          monthIn(tick.label, xOf(tick.at), at + 12, edge + 20 + widthOf(label, 12)),
        ),
      ),
      ...head.shapes,
      ...keys.shapes,
      ...placed.flatMap(({ drawn }) => drawn.flatMap(({ row, y }) => row.shapes(y, xOf))),
      ...(rows.length === 0 ? [nothing(none, width, top + rowHeight)] : []),
      ...notes.map((note, i) => written(note, [edge, bottom + 48 + i * 18], { size: 11, fill: ink.quiet })),
    ],
    { left, right, top, bottom, axis },
  );
}

/** What a line of the axis is called, in the band above the rows, unless the name of the band is in its way. */
function monthIn(label: string, x: number, y: number, after: number): readonly Shape[] {
  const [text = ''] = label.split('\n');
  return x - widthOf(text, 10) / 2 < after
    ? []
    : [written(text, [x, y], { size: 10, fill: ink.quiet, align: 'center' })];
}

function keysOf(v: Voice, bars: readonly Bar[], hasEvents: boolean): Key[] {
  const used = standings.filter((standing) => bars.some((bar) => bar.standing === standing));
  return [
    ...(hasEvents ? [mark.event(v), mark.set(v)] : []),
    ...(bars.length > 0 ? [mark.inTime(v)] : []),
    ...(bars.some(({ over }) => over !== null) ? [mark.over(v)] : []),
    ...(bars.some(({ due }) => due !== null) ? [mark.due(v)] : []),
    ...used.map(
      (standing): Key => ({
        text: standingTexts[standing][v.lang],
        room: 14,
        sign: (x, y) => sign(standing, x + 7, y, 6),
      }),
    ),
  ];
}
