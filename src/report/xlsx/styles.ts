import type { Lang } from '../../text.js';
import type { Tone } from '../table/table.js';
import { head } from './xml.js';

/** How a cell is set: `quoted` is a text that stays one even where a person goes into the cell and out again. */
export type Kind = 'text' | 'quoted' | 'number' | 'day';
export type Look = Tone | 'head' | 'sum';

/** The fonts, the fills of which the first two are fixed by the format, and where they are used. */
const fonts = [
  { bold: false, colour: '000000' },
  { bold: true, colour: '000000' },
  { bold: true, colour: '9C0006' },
  { bold: false, colour: '666666' },
] as const;
const fills = ['D9E2EC', 'FBDDDA', 'FFF4D6'];
const looks: Readonly<Record<Look, { readonly font: 0 | 1 | 2 | 3; readonly fill: number }>> = {
  plain: { font: 0, fill: 0 },
  alert: { font: 2, fill: 3 },
  unsure: { font: 0, fill: 4 },
  quiet: { font: 3, fill: 0 },
  head: { font: 1, fill: 2 },
  sum: { font: 1, fill: 0 },
};
export const isBold = (look: Look): boolean => fonts[looks[look].font].bold;

const kinds: readonly Kind[] = ['text', 'quoted', 'number', 'day'];
const names = Object.keys(looks) as readonly Look[];

/** The number by which a cell names its style; 0 is that of cells that have none. */
export const styleOf = (look: Look, kind: Kind): number =>
  1 + names.indexOf(look) * kinds.length + kinds.indexOf(kind);

const font = (name: string, bold: boolean, colour: string): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="10"/><color rgb="FF${colour}"/><name val="${name}"/><family val="2"/></font>`;
const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const edge = (side: string): string => `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`;
const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

// a number or a day that does not fit becomes smaller, not a row of crosses
const alignments: Readonly<Record<Kind, string>> = {
  text: 'vertical="top" wrapText="1"',
  quoted: 'vertical="top" wrapText="1"',
  number: 'horizontal="center" vertical="top" shrinkToFit="1"',
  day: 'horizontal="center" vertical="top" shrinkToFit="1"',
};

/** The format of days; those before it are built in. */
const dayFormat = 164;

function xf(look: Look, kind: Kind): string {
  const { font, fill } = looks[look];
  const alignment = look === 'head' ? 'horizontal="center" vertical="center" wrapText="1"' : alignments[kind];
  return (
    `<xf numFmtId="${kind === 'day' ? dayFormat : 0}" fontId="${font}" fillId="${fill}" borderId="1" xfId="0"` +
    `${kind === 'quoted' ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1"` +
    ` applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`
  );
}

/** The part that says what the styles are. */
export function stylesXml(lang: Lang): string {
  const name = lang === 'zh' ? '宋体' : 'Calibri';
  const none = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  return (
    `${head}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<numFmts count="1"><numFmt numFmtId="${dayFormat}" formatCode="yyyy-mm-dd"/></numFmts>` +
    list(
      'fonts',
      fonts.map(({ bold, colour }) => font(name, bold, colour)),
    ) +
    list('fills', [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      ...fills.map(fill),
    ]) +
    list('borders', [
      '<border><left/><right/><top/><bottom/><diagonal/></border>',
      `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`,
    ]) +
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    list('cellXfs', [none, ...names.flatMap((look) => kinds.map((kind) => xf(look, kind)))]) +
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
    '</styleSheet>'
  );
}
