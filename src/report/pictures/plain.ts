/** What ECharts writes, as SVG that may stand anywhere: no styles, scripts, ids, classes or references. */

const elements = new Set(['g', 'path', 'rect', 'circle', 'line', 'polyline', 'polygon', 'text']);
const attributes = new Set(
  `d x y x1 y1 x2 y2 cx cy r rx ry width height points transform fill stroke stroke-width stroke-dasharray
   stroke-linecap fill-opacity stroke-opacity opacity text-anchor font-size font-weight`.split(/\s+/),
);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as content or attribute of XML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);

/** The system's fonts, nothing is fetched: in Chinese those that have it first, so that digits and quotes match. */
const chinese = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'";
const western = "system-ui, -apple-system, 'Segoe UI'";
const fonts = {
  zh: `${chinese}, ${western}, sans-serif`,
  en: `${western}, ${chinese}, sans-serif`,
} as const;

/** The size and weight of a font as ECharts writes it, as attributes. */
function fontOf(style: string): Readonly<Record<string, string>> {
  const size = style.match(/(\d+(?:\.\d+)?)px/)?.[1];
  return {
    ...(size === undefined || size === '12' ? {} : { 'font-size': size }),
    ...(/\bbold\b/.test(style) ? { 'font-weight': 'bold' } : {}),
  };
}

function attributesOf(name: string, text: string): Record<string, string> {
  const given = new Map(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  );
  const kept: Record<string, string> = {};
  for (const [key, value] of given) if (attributes.has(key) && !/url\(/i.test(value)) kept[key] = value;
  if (kept['text-anchor'] === 'start') delete kept['text-anchor'];
  if (name !== 'text') return kept;
  const font = fontOf(given.get('style') ?? '');
  // half a letter down: not every program knows a baseline that runs through the middle
  if (given.get('dominant-baseline') === 'central') {
    const y = Number(kept.y ?? 0) + 0.35 * Number(font['font-size'] ?? 12);
    kept.y = String(Math.round(y * 100) / 100);
  }
  return { ...kept, ...font };
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly lang: 'zh' | 'en';
  readonly title: string;
  /** What the picture shows, in words, nothing cut off. */
  readonly desc: readonly string[];
}

/** Only elements and attributes that draw are taken over. */
export function plain(svg: string, { width, height, lang, title, desc }: Frame): string {
  let drawn = '';
  const body = svg.replace(/<(style|defs)\b[\s\S]*?<\/\1>/g, '');
  for (const [, end, name = '', rest = '', text = ''] of body.matchAll(/<(\/?)([\w:]+)([^>]*)>([^<]*)/g)) {
    if (!elements.has(name)) continue;
    if (end === '/') {
      drawn += `</${name}>\n`;
      continue;
    }
    const kept = Object.entries(attributesOf(name, rest)).map(([key, value]) => ` ${key}="${value}"`);
    drawn += `<${name}${kept.join('')}>${name === 'text' ? text.replace(/\s+/g, ' ') : ''}`;
    if (rest.endsWith('/')) drawn += `</${name}>\n`;
  }
  const language = lang === 'zh' ? 'zh-CN' : 'en';
  const described = desc.map((line) => escaped(line)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" \
role="img" aria-label="${escaped(title)}" lang="${language}" xml:lang="${language}" font-family="${fonts[lang]}" font-size="12">
<title>${escaped(title)}</title>
<desc>${described}</desc>
${drawn.replace(/><\/(path|rect|circle|line|polyline|polygon)>/g, '/>')}</svg>
`;
}
