import { toDay } from '../../../calendar/index.js';
import { dateText, monthText } from '../days.js';
import { draw } from '../draw.js';
import { cut, oneLine, widthOf } from '../fit.js';
import { nothing } from '../marks.js';
import { edge, heading, legend, type PictureOptions, type Piece, say, widthIn } from '../page.js';
import { box, ink, line, type Shape, written } from '../shapes.js';
import { lying, pendingKeys, pendingTexts, standing, total } from './bars.js';
import { type PortfolioDay, pending, rungs, rungTexts, type Tally } from './count.js';

/** How `portfolioPicture` draws. */
export interface PortfolioOptions extends PictureOptions {
  /** How many places are drawn, those with most overdue first; the others are put together. 30 where left out. */
  readonly most?: number;
}

/**
 * How many problems are overdue, open and undetermined, as SVG: in all from day to day; by place on the last day; and by
 * how far they have come (lists, interview, accountability) from day to day.
 *
 * As any picture of `duxun/report`: see `lifePicture`.
 *
 * @param days as `portfolioCount` gives them, say one for each month's last day; drawn in order of time
 * @param options `width` in px, whole, from 320 to 4000; 960 where left out
 * @returns an `<svg>` element, as high as it takes
 * @throws DuxunError PACKAGE_MISSING where `echarts` is not installed
 * @throws RangeError where the width is none
 * @example
 * portfolioPicture([], { lang: 'en' })
 *   .then((svg) => svg.match(/<title>(.*)<\/title>/)?.[1]) // 'Problems not closed'
 */
export async function portfolioPicture(
  days: readonly PortfolioDay[],
  options: PortfolioOptions,
): Promise<string> {
  const { lang, most = 30 } = options;
  const width = widthIn(options);
  const sorted = [...days].sort((a, b) => toDay(a.asOf) - toDay(b.asOf));
  const last = sorted.at(-1);
  const first = sorted[0];
  const title = say(lang, '未办结的问题', 'Problems not closed');
  const subtitle =
    first === undefined || last === undefined
      ? ''
      : say(
          lang,
          `${dateText(first.asOf, lang)}至${dateText(last.asOf, lang)}，最后一天共有问题${last.cases}件，未办结${total(last.all)}件`,
          `${dateText(first.asOf, lang)} to ${dateText(last.asOf, lang)}; on the last day ${last.cases} problems in all, ${total(last.all)} not closed`,
        );
  const head = heading(title, subtitle, width);
  if (last === undefined || sorted.every(({ all }) => total(all) === 0)) {
    const none = say(lang, '没有未办结的问题。', 'There is no problem that is not closed.');
    const desc = [...(subtitle === '' ? [] : [subtitle]), none];
    return draw({ width, height: head.bottom + 60, lang, title, desc }, () => [
      ...head.shapes,
      nothing(none, width, head.bottom + 28),
    ]);
  }
  const keys = legend(pendingKeys(lang), head.bottom, width);
  const months = overTime(sorted, keys.bottom + 8, width, lang);
  const places = atPlaces(last, months.bottom + 24, width, lang, most);
  const steps = byRung(sorted, places.bottom + 24, width, lang);
  const frame = {
    width,
    height: steps.bottom + edge,
    lang,
    title,
    desc: descOf(sorted, last, subtitle, lang),
  };
  return draw(frame, () => [
    ...head.shapes,
    ...keys.shapes,
    ...months.shapes,
    ...places.shapes,
    ...steps.shapes,
  ]);
}

const caption = (text: string, y: number): Shape => written(text, [edge, y + 9], { size: 13, bold: true });

/** A step of 1, 2 or 5 times a power of ten, so that there are at most five. */
function stepFor(most: number): number {
  let step = 1;
  for (let i = 0; most / step > 5; i++) step *= i % 3 === 1 ? 2.5 : 2;
  return step;
}

function overTime(days: readonly PortfolioDay[], top: number, width: number, lang: 'zh' | 'en') {
  const most = Math.max(...days.map(({ all }) => total(all)));
  const step = stepFor(most);
  const ceiling = Math.ceil(most / step) * step;
  const left = edge + widthOf(String(ceiling), 11) + 10;
  const [floor, roof] = [top + 230, top + 48];
  const per = (floor - roof) / ceiling;
  const each = (width - edge - left) / days.length;
  const wide = Math.min(each * 0.7, 64);
  const labels = labelsOf(days, each, lang);
  const shapes: Shape[] = [caption(say(lang, '历次件数', 'Over time'), top)];
  for (let at = 0; at <= ceiling; at += step) {
    const y = floor - at * per;
    shapes.push(
      line(
        [
          [left, y],
          [width - edge, y],
        ],
        { stroke: at === 0 ? ink.quiet : ink.faint, lineWidth: 1 },
      ),
      written(String(at), [left - 6, y], { size: 11, fill: ink.quiet, align: 'right' }),
    );
  }
  days.forEach(({ all }, i) => {
    const x = left + each * (i + 0.5);
    shapes.push(
      ...standing(all, x - wide / 2, floor, wide, per),
      ...countOn(total(all), x, floor - total(all) * per - 9, each),
      ...(labels[i] ?? []).map((text, row) =>
        written(text, [x, floor + 14 + row * 14], { size: 11, align: 'center' }),
      ),
    );
  });
  return { shapes, bottom: floor + 36 };
}

/** What the columns are called: month and, where it is new, year; only as many as there is room for. */
function labelsOf(days: readonly PortfolioDay[], each: number, lang: 'zh' | 'en'): string[][] {
  const isMonthly = new Set(days.map(({ asOf }) => asOf.slice(0, 7))).size === days.length;
  const names = days.map(({ asOf }, i) => {
    const [month, year] = isMonthly
      ? monthText(asOf, lang)
      : [dateText(asOf, lang, 'short'), monthText(asOf, lang)[1]];
    return i === 0 || days[i - 1]?.asOf.slice(0, 4) !== asOf.slice(0, 4) ? [month, year] : [month];
  });
  const widest = Math.max(...names.flat().map((name) => widthOf(name, 11))) + 4;
  const every = Math.max(1, Math.ceil(widest / each));
  return names.map((name, i) => (i % every === 0 ? name : []));
}

function atPlaces(
  { byPlace, asOf }: PortfolioDay,
  top: number,
  width: number,
  lang: 'zh' | 'en',
  most: number,
) {
  const ranked = byPlace
    .map((tally) => ({ ...tally, name: tally.place ?? say(lang, '（没有写明）', '(not named)') }))
    .sort((a, b) => b.overdue - a.overdue || total(b) - total(a));
  const rest = ranked.slice(most);
  const sum = (state: keyof Tally) => rest.reduce((all, tally) => all + tally[state], 0);
  const rows = [
    ...ranked.slice(0, most),
    ...(rest.length === 0
      ? []
      : [
          {
            name: say(lang, `其余${rest.length}处`, `${rest.length} others`),
            overdue: sum('overdue'),
            open: sum('open'),
            undetermined: sum('undetermined'),
          },
        ]),
  ];
  const room = Math.min(width * 0.3, 240);
  const left =
    edge + Math.min(room, Math.max(60, ...rows.map(({ name }) => widthOf(oneLine(name), 12) + 10)));
  const highest = Math.max(1, ...rows.map(total));
  const per = Math.min(24, (width - edge - left - 40) / highest);
  const shapes: Shape[] = [
    caption(
      say(lang, `按地方或单位（${dateText(asOf, lang)}）`, `By place or unit, ${dateText(asOf, lang)}`),
      top,
    ),
    ...rows.flatMap((row, i) => {
      const y = top + 28 + i * 26;
      return [
        written(cut(row.name, 12, left - edge - 8), [edge, y + 10]),
        ...lying(row, left, y, 20, per),
        written(String(total(row)), [left + total(row) * per + 6, y + 10], { size: 11, bold: true }),
      ];
    }),
  ];
  return { shapes, bottom: top + 28 + rows.length * 26 };
}

/** A number above a bar, unless it is wider than the bars are apart. */
const countOn = (count: number, x: number, y: number, each: number): readonly Shape[] =>
  widthOf(String(count), { size: 11, bold: true }) > each
    ? []
    : [written(String(count), [x, y], { size: 11, bold: true, align: 'center' })];

/** A table: a row a step that was reached, a column a day, as many of the last ones as there is room for. */
function byRung(all: readonly PortfolioDay[], top: number, width: number, lang: 'zh' | 'en'): Piece {
  const isWide = width >= 640;
  const left = edge + (isWide ? 210 : 0);
  const days = all.slice(-Math.floor((width - edge - left) / 26));
  const rows = rungs.flatMap((rung, at) =>
    days.some((day) => total(day.byRung[at] ?? empty) > 0) ? [{ rung, at }] : [],
  );
  if (rows.every(({ rung }) => rung === 'found')) return { shapes: [], bottom: top };
  const each = (width - edge - left) / days.length;
  const labels = labelsOf(days, each, lang);
  const rowHeight = isWide ? 34 : 52;
  const most = Math.max(1, ...days.flatMap(({ byRung: own }) => own.map(total)));
  const isShort = each < (lang === 'zh' ? 52 : 72);
  const over = (count: number) => (isShort ? `!${count}` : say(lang, `逾期${count}`, `${count} overdue`));
  const told = say(
    lang,
    '每格：未办结的件数；!：其中逾期',
    'In each cell: how many are not closed; !: of these overdue',
  );
  const start = top + 76;
  const shapes: Shape[] = [caption(say(lang, '到了哪一步', 'How far they have come'), top)];
  shapes.push(
    written(cut(isShort ? told : (told.split(/[；;]/)[0] ?? ''), 11, width - 2 * edge), [edge, top + 28], {
      size: 11,
      fill: ink.quiet,
    }),
    ...labels.flatMap((names, i) =>
      names.map((name, row) =>
        written(name, [left + each * (i + 0.5), top + 48 + row * 13], {
          size: 10,
          fill: ink.quiet,
          align: 'center',
        }),
      ),
    ),
  );
  rows.forEach(({ rung, at }, r) => {
    const y = start + r * rowHeight;
    const cell = isWide ? y : y + 18;
    shapes.push(
      line(
        [
          [edge, y],
          [width - edge, y],
        ],
        { stroke: ink.faint, lineWidth: 1 },
      ),
      written(rungTexts[rung][lang], [edge, isWide ? y + rowHeight / 2 : y + 10]),
    );
    days.forEach((day, i) => {
      const tally = day.byRung[at] ?? empty;
      const [x, count] = [left + each * i, total(tally)];
      const middle = x + each / 2;
      if (count === 0) {
        shapes.push(written('–', [middle, cell + 17], { size: 11, fill: ink.quiet, align: 'center' }));
        return;
      }
      const shade =
        shades[Math.min(shades.length - 1, Math.floor((count / most) * shades.length))] ?? '#ffffff';
      shapes.push(
        box({ x: x + 1, y: cell + 2, width: each - 2, height: 30 }, { fill: shade }),
        written(String(count), [middle, cell + (tally.overdue > 0 ? 11 : 17)], {
          size: 11,
          bold: true,
          align: 'center',
        }),
        ...(tally.overdue > 0
          ? [
              written(over(tally.overdue), [middle, cell + 24], {
                size: 10,
                fill: '#9a2f06',
                align: 'center',
              }),
            ]
          : []),
      );
    });
  });
  return { shapes, bottom: start + rows.length * rowHeight };
}

const empty: Tally = { overdue: 0, open: 0, undetermined: 0 };
const shades = ['#f3f6f9', '#e3ebf3', '#cfdeec', '#b9d0e5'];

function descOf(
  days: readonly PortfolioDay[],
  last: PortfolioDay,
  subtitle: string,
  lang: 'zh' | 'en',
): string[] {
  const [comma, colon, stop] = lang === 'zh' ? ['，', '：', '。'] : [', ', ': ', '.'];
  const told = (tally: Tally) =>
    pending.map((state) => `${pendingTexts[state][lang]} ${tally[state]}`).join(comma);
  return [
    `${subtitle}${stop}`,
    ...days.map(({ asOf, all }) => `${dateText(asOf, lang)}${colon}${told(all)}${stop}`),
    ...last.byPlace.map(
      (row) => `${row.place ?? say(lang, '没有写明地方', 'place not named')}${colon}${told(row)}${stop}`,
    ),
    ...last.byRung
      .filter((row) => total(row) > 0)
      .map((row) => `${rungTexts[row.rung][lang]}${colon}${told(row)}${stop}`),
  ].map(oneLine);
}
