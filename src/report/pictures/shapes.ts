/** What pictures are drawn of, in px from the upper left corner: the elements of a custom series of ECharts. */

export interface Style {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: number[];
}

interface TextStyle {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly fontSize: number;
  readonly fontWeight?: 'bold';
  readonly align: Align;
  readonly verticalAlign: 'middle';
}

export type Align = 'left' | 'center' | 'right';

export type Shape =
  | { readonly type: 'text'; readonly style: TextStyle }
  | {
      readonly type: 'circle';
      readonly shape: { readonly cx: number; readonly cy: number; readonly r: number };
      readonly style: Style;
    }
  | { readonly type: 'path'; readonly shape: { readonly pathData: string }; readonly style: Style };

/** The colours of texts and lines. */
export const ink = { text: '#1b1f24', quiet: '#57606a', line: '#c9d1d9', faint: '#e6eaee' } as const;

const round = (n: number): string => String(Math.round(n * 100) / 100);

export const path = (pathData: string, style: Style): Shape => ({
  type: 'path',
  shape: { pathData },
  style: { fill: 'none', ...style },
});

type Point = readonly [x: number, y: number];

const through = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

export const line = (points: readonly Point[], style: Style): Shape => path(through(points), style);
export const polygon = (points: readonly Point[], style: Style): Shape => path(`${through(points)}Z`, style);

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const box = ({ x, y, width, height }: Box, style: Style): Shape =>
  polygon(
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    style,
  );

export const circle = ([cx, cy]: Point, r: number, style: Style): Shape => ({
  type: 'circle',
  shape: { cx, cy, r },
  style,
});

/** A line from one point to another that leaves and arrives level. */
export const swung = ([x1, y1]: Point, [x2, y2]: Point, style: Style): Shape => {
  const middle = round((x1 + x2) / 2);
  return path(
    `M${round(x1)} ${round(y1)}C${middle} ${round(y1)} ${middle} ${round(y2)} ${round(x2)} ${round(y2)}`,
    style,
  );
};

/** Slanting lines within a box: what tells states apart where colours don't. */
export function hatched({ x, y, width, height }: Box, gap: number, style: Style): Shape {
  let data = '';
  for (let from = x - height + gap; from < x + width; from += gap) {
    const [low, high] = [Math.max(from, x), Math.min(from + height, x + width)];
    if (high - low > 0.5)
      data += `M${round(low)} ${round(y + height - (low - from))}L${round(high)} ${round(y + height - (high - from))}`;
  }
  return path(data, style);
}

export interface Written {
  readonly size?: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly align?: Align;
}

/** A line of text, `y` being its middle. */
export const written = (
  text: string,
  [x, y]: Point,
  { size = 12, fill = ink.text, bold = false, align = 'left' }: Written = {},
): Shape => ({
  type: 'text',
  style: {
    text,
    x,
    y,
    fill,
    fontSize: size,
    ...(bold ? { fontWeight: 'bold' } : {}),
    align,
    verticalAlign: 'middle',
  },
});
