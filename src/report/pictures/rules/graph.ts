import { Voice } from '../../../explain/voice.js';
import type { Measure } from '../../../measure/measure.js';
import { draw } from '../draw.js';
import { oneLine, wrap } from '../fit.js';
import { nothing } from '../marks.js';
import { edge, heading, type Key, legend, type PictureOptions, widthIn } from '../page.js';
import { box, ink, line, type Shape, swung, written } from '../shapes.js';
import { type Act, type Only, type PartActs, partId, partsOf, typeName } from './acts.js';

/** How `ruleGraphPicture` draws. */
export interface RuleGraphOptions extends PictureOptions {
  /** Only these articles or sections, as they are cited (`['5']`, `['2-3']`), only rules on these kinds of case. */
  readonly only?: Only;
  /**
   * `acts` takes the norms of an article together that ask for the same act and end by the same events; `norms` draws
   * each by itself. Where left out: `norms` if `only` names parts, else `acts`.
   */
  readonly detail?: 'acts' | 'norms';
}

/**
 * What each article asks for, and which events discharge it, as SVG: articles at the left, acts in the middle, types of
 * event at the right. An event that belongs to several articles is drawn at each, so that no line crosses the picture.
 *
 * As any picture of `duxun/report`: see `lifePicture`.
 *
 * @param options `width` in px, whole, from 320 to 4000; 960 where left out
 * @returns an `<svg>` element, as high as it takes: `ruleGraphPages` gives it in pages
 * @throws DuxunError PACKAGE_MISSING where `echarts` is not installed
 * @throws RangeError where the width is none, or `only` names a part that the measure does not have
 * @example
 * ruleGraphPicture(getMeasure('maoming-2017'), { lang: 'en', only: { parts: ['5'], kinds: ['finding'] } })
 *   .then((svg) => svg.includes('>article 5</text>')) // true
 */
export async function ruleGraphPicture(measure: Measure, options: RuleGraphOptions): Promise<string> {
  const { v, parts } = prepared(measure, options);
  return pictureOf(v, parts, widthIn(options), '');
}

/**
 * The same as `ruleGraphPicture` in pages, in the order of the document; an article that is longer than a page goes on
 * on the next.
 *
 * @param options `acts` is how many acts there are on a page at most; 24 where left out
 * @returns at least one page
 * @throws RangeError as `ruleGraphPicture`, or where `acts` is not a whole number from 1 on
 * @example
 * ruleGraphPages(getMeasure('national-award'), { lang: 'en' }).then((pages) => pages.length) // 1
 */
export async function ruleGraphPages(
  measure: Measure,
  options: RuleGraphOptions & { readonly acts?: number },
): Promise<readonly string[]> {
  const { acts: most = 24 } = options;
  if (!Number.isInteger(most) || most < 1)
    throw new RangeError(`acts is a whole number from 1 on, not ${most}`);
  const { v, parts } = prepared(measure, options);
  const width = widthIn(options);
  const pages: PartActs[][] = [[]];
  let room = most;
  for (const part of parts)
    for (let at = 0; at < part.acts.length; ) {
      const isWhole = part.acts.length - at <= room;
      // a part that fits on a page of its own is not torn
      if (room < most && (room === 0 || (!isWhole && part.acts.length <= most))) {
        pages.push([]);
        room = most;
      }
      const acts = part.acts.slice(at, at + room);
      pages.at(-1)?.push({ name: at === 0 ? part.name : `${part.name}${v.t('（续）', ' (cont.)')}`, acts });
      room -= acts.length;
      at += acts.length;
    }
  const drawn: string[] = [];
  for (const [i, page] of pages.entries()) {
    const number = v.t(`（第${i + 1}页，共${pages.length}页）`, ` (page ${i + 1} of ${pages.length})`);
    drawn.push(await pictureOf(v, page, width, pages.length === 1 ? '' : number));
  }
  return drawn;
}

function prepared(measure: Measure, { lang, only = {}, detail }: RuleGraphOptions) {
  const known = Object.values(measure.source.parts).map(partId);
  for (const id of only.parts ?? [])
    if (!known.includes(id))
      throw new RangeError(
        `${measure.id} has no part ${JSON.stringify(id)}; its parts are ${known.join(', ')}`,
      );
  const v = new Voice(lang, measure);
  const apart = (detail ?? (only.parts === undefined ? 'acts' : 'norms')) === 'norms';
  return { v, parts: partsOf(v, only, apart) };
}

/** Where the three columns lie, in px. */
interface Columns {
  readonly part: readonly [number, number];
  readonly act: readonly [number, number];
  readonly event: readonly [number, number];
  readonly size: number;
}

function columnsOf(width: number): Columns {
  const isWide = width >= 640;
  const [name, gap, late] = isWide ? [92, 36, 70] : [58, 16, 28];
  const act = edge + name + gap;
  const room = width - edge - act - late;
  const wide = Math.min(600, Math.round(room * (isWide ? 0.62 : 0.56)));
  return {
    part: [edge, name],
    act: [act, wide],
    event: [act + wide + late, Math.min(420, room - wide)],
    size: isWide ? 12 : 11,
  };
}

interface Node {
  readonly lines: readonly string[];
  readonly height: number;
}

const plainLine = { stroke: '#0b62a8', lineWidth: 1.3 };
const judgedLine = { stroke: '#7a3e8e', lineWidth: 1.3, lineDash: [4, 3] };
const gap = 6;

/** How acts end: by any of some types of event. */
interface End {
  readonly types: readonly string[];
  readonly isJudged: boolean;
  /** Places of the acts within their part. */
  readonly acts: number[];
}

/** Acts that end the same way share one end, unless they stand so far apart that lines to it would cross all between. */
const farApart = 6;
const longest = 12;

function endsOf(acts: readonly Act[]): readonly End[] {
  const ends: End[] = [];
  for (const [i, { done, judged }] of acts.entries())
    for (const [types, isJudged] of [[done, false] as const, [judged, true] as const]) {
      if (types.length === 0) continue;
      const key = [...types].sort().join(' ');
      const shared = [...ends]
        .reverse()
        .find(
          (end) =>
            end.isJudged === isJudged &&
            [...end.types].sort().join(' ') === key &&
            i - (end.acts.at(-1) ?? 0) <= farApart &&
            i - (end.acts[0] ?? 0) <= longest,
        );
      if (shared) shared.acts.push(i);
      else ends.push({ types, isJudged, acts: [i] });
    }
  return ends;
}

/** Boxes from a top on, each as near to where it is wanted as the others let it be. */
function spread(wanted: readonly number[], heights: readonly number[], top: number): number[] {
  let free = top;
  return wanted.map((y, i) => {
    const height = heights[i] ?? 0;
    const at = Math.max(free, y - height / 2);
    free = at + height + gap;
    return at;
  });
}

function partPiece(v: Voice, { name, acts }: PartActs, top: number, columns: Columns) {
  const { part, act, event, size } = columns;
  const lead = size + 4;
  const node = (text: string, room: number, most: number): Node => {
    const lines = wrap(text, size, room - 14, most);
    return { lines, height: lines.length * lead + 8 };
  };
  const boxes = acts.map((one) => {
    const label = node(one.label, act[1], 3);
    const under = wrap(one.under, 10, act[1] - 14, 2);
    return { one, lines: label.lines, under, height: label.height + under.length * 14 };
  });
  let y = top;
  const placed = boxes.map((one) => {
    const at = y;
    y += one.height + gap;
    return { ...one, at };
  });
  const sorted = endsOf(acts)
    .map((end) => {
      const middles = end.acts.map((i) => (placed[i]?.at ?? top) + (placed[i]?.height ?? 0) / 2);
      return { ...end, wanted: middles.reduce((sum, at) => sum + at, 0) / middles.length };
    })
    .sort((a, b) => a.wanted - b.wanted);
  const nodes = sorted.map(({ types }) =>
    node(v.either(types.map((type) => typeName(v, type))), event[1], 4),
  );
  const height = nodes.reduce((sum, one) => sum + one.height + gap, 0);
  // where the events take more room than the acts, they begin at the top
  const spots = spread(
    sorted.map(({ wanted }) => wanted),
    nodes.map((one) => one.height),
    top,
  );
  const last = spots.at(-1);
  const over = last === undefined ? 0 : last + (nodes.at(-1)?.height ?? 0) + gap - Math.max(y, top + height);
  const tops =
    over > 0
      ? spread(
          spots.map((spot, i) => spot - over + (nodes[i]?.height ?? 0) / 2),
          nodes.map((one) => one.height),
          top,
        )
      : spots;
  const bottom = Math.max(y, ...tops.map((at, i) => at + (nodes[i]?.height ?? 0) + gap));

  const names = wrap(name, { size, bold: true }, part[1] - 8, 4);
  const nameHeight = names.length * lead + 10;
  const shapes: Shape[] = [];
  // a stem from the article down, with a branch to each act
  const stem = act[0] - Math.min(18, (act[0] - part[0] - part[1]) / 2);
  const branch = { stroke: ink.quiet, lineWidth: 1.2 };
  const middles = placed.map(({ at, height: own }) => at + own / 2);
  const low = Math.max(top + nameHeight / 2, ...middles);
  shapes.push(
    line(
      [
        [part[0] + part[1], top + nameHeight / 2],
        [stem, top + nameHeight / 2],
        [stem, low],
      ],
      branch,
    ),
    ...middles.map((middle) =>
      line(
        [
          [stem, middle],
          [act[0], middle],
        ],
        branch,
      ),
    ),
  );
  for (const [i, end] of sorted.entries()) {
    const to = (tops[i] ?? top) + (nodes[i]?.height ?? 0) / 2;
    for (const from of end.acts)
      shapes.push(
        swung([act[0] + act[1], middles[from] ?? top], [event[0], to], end.isJudged ? judgedLine : plainLine),
      );
  }
  shapes.push(
    box({ x: part[0], y: top, width: part[1], height: nameHeight }, { fill: ink.text }),
    ...names.map((text, i) =>
      written(text, [part[0] + part[1] / 2, top + 5 + lead * (i + 0.5)], {
        size,
        bold: true,
        fill: '#ffffff',
        align: 'center',
      }),
    ),
    ...placed.flatMap(({ lines, under, at, height: own }) => [
      box(
        { x: act[0], y: at, width: act[1], height: own },
        { fill: '#f3f6f9', stroke: ink.quiet, lineWidth: 1 },
      ),
      ...lines.map((text, i) => written(text, [act[0] + 7, at + 4 + lead * (i + 0.5)], { size })),
      ...under.map((text, i) =>
        written(text, [act[0] + 7, at + 4 + lines.length * lead + 14 * i + 6], { size: 10, fill: ink.quiet }),
      ),
    ]),
    ...tops.flatMap((at, i) => {
      const own = nodes[i];
      if (own === undefined) return [];
      return [
        box(
          { x: event[0], y: at, width: event[1], height: own.height },
          { fill: '#ffffff', ...(sorted[i]?.isJudged ? judgedLine : plainLine) },
        ),
        ...own.lines.map((text, row) => written(text, [event[0] + 7, at + 4 + lead * (row + 0.5)], { size })),
      ];
    }),
  );
  return { shapes, bottom: Math.max(bottom, top + nameHeight) };
}

function pictureOf(v: Voice, parts: readonly PartActs[], width: number, page: string): Promise<string> {
  const { lang, measure } = v;
  const title = `${v.t('哪一条要做什么，由哪种记录办结', 'What each article asks for, and what discharges it')}${page}`;
  const subtitle = oneLine(v.of(measure.title));
  const head = heading(title, subtitle, width);
  if (parts.length === 0) {
    const none = v.t('没有要做的事。', 'Nothing is asked for.');
    const frame = { width, height: head.bottom + 60, lang, title, desc: [subtitle, none] };
    return draw(frame, () => [...head.shapes, nothing(none, width, head.bottom + 28)]);
  }
  const acts = parts.flatMap((part) => part.acts);
  const keys = legend(keysOf(v, acts), head.bottom, width);
  const columns = columnsOf(width);
  const heads: Shape[] = [
    written(v.t('条', 'where'), [columns.part[0], keys.bottom + 14], { size: 11, fill: ink.quiet }),
    written(v.t('要做的事', 'act'), [columns.act[0], keys.bottom + 14], { size: 11, fill: ink.quiet }),
    written(v.t('记录', 'on record'), [columns.event[0], keys.bottom + 14], { size: 11, fill: ink.quiet }),
  ];
  const shapes: Shape[] = [...head.shapes, ...keys.shapes, ...heads];
  let y = keys.bottom + 28;
  for (const part of parts) {
    const piece = partPiece(v, part, y, columns);
    shapes.push(...piece.shapes);
    y = piece.bottom + 16;
  }
  const frame = {
    width,
    height: Math.ceil(y),
    lang,
    title,
    desc: [`${subtitle}${v.t('各条：', ':')}`, ...parts.map((part) => descOf(v, part))],
  };
  return draw(frame, () => shapes);
}

function keysOf(v: Voice, acts: readonly Act[]): Key[] {
  const key = (text: string, style: typeof plainLine): Key => ({
    text,
    room: 30,
    sign: (x, y) => [swung([x, y], [x + 30, y], style)],
  });
  return [
    ...(acts.some(({ done }) => done.length > 0) ? [key(v.t('由此办结', 'discharged by'), plainLine)] : []),
    ...(acts.some(({ judged }) => judged.length > 0)
      ? [key(v.t('在此时判断是否合乎要求', 'judged when it happens'), judgedLine)]
      : []),
  ];
}

function descOf(v: Voice, { name, acts }: PartActs): string {
  const told = acts.map(({ label, under, done, judged }) => {
    const by = done.map((type) => typeName(v, type));
    const at = judged.map((type) => typeName(v, type));
    return [
      `${label}${v.bracket(under)}`,
      ...(by.length > 0 ? [v.t(`由${v.either(by)}办结`, `discharged by ${v.either(by)}`)] : []),
      ...(at.length > 0 ? [v.t(`在${v.either(at)}时判断`, `judged at ${v.either(at)}`)] : []),
    ].join(v.t('，', ', '));
  });
  return oneLine(v.stop(`${name}${v.colon()}${v.clauses(told)}`));
}
