import { dayIn, toDay } from '../../calendar/index.js';
import { formula } from '../table/formula.js';
import type { Cell } from '../table/table.js';
import { type Look, styleOf } from './styles.js';
import { clean, escaped } from './xml.js';

/** How long a text in a cell may be, in UTF-16 units: more of it, and Excel calls the file broken. */
export const longest = 32_767;

const cut = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** What looks like the format's own escape of a character would be read as that character. */
const literal = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** The first day from which spreadsheets agree how to count: to them 1900 was a leap year. */
const counted = { day: toDay('1900-03-01'), serial: 61 };

/** The number of a day in a spreadsheet; null where it has none. */
function serialOf(value: string): number | null {
  const day = dayIn(value);
  return day === null || day < counted.day ? null : day - counted.day + counted.serial;
}

/** A, B, … Z, AA, AB, …, from 0. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return `${before === 0 ? '' : columnName(before - 1)}${String.fromCharCode(65 + (index % 26))}`;
}

function textXml(at: string, value: string, look: Look): string {
  const text = cut(clean(value));
  const style = styleOf(look, formula.test(text) ? 'quoted' : 'text');
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(literal(text))}</t></is></c>`;
}

const numberXml = (at: string, value: number, style: number): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;

/** @param at where it stands, such as `B7` */
export function cellXml(at: string, cell: Cell, look: Look): string {
  if (cell === null) return `<c r="${at}" s="${styleOf(look, 'text')}"/>`;
  if (cell.kind === 'number' && Number.isFinite(cell.value))
    return numberXml(at, cell.value, styleOf(look, 'number'));
  const serial = cell.kind === 'day' ? serialOf(cell.value) : null;
  if (serial !== null) return numberXml(at, serial, styleOf(look, 'day'));
  return textXml(at, String(cell.value), look);
}
