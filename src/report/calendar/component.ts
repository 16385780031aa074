import type Ical from 'ical.js';
import { dayOf, fromDay, MAX_DAY } from '../../calendar/index.js';
import { oneLine } from './clean.js';
import type { Entry } from './entry.js';

export type Library = typeof Ical;

/** A property as in jCal (RFC 7265): name, parameters, type, values. */
export type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  ...values: (string | number)[],
];

/** A component as in jCal. */
export type Component = readonly [name: string, properties: readonly Property[], parts: readonly Component[]];

/** Which state of an entry it is, and when it came about. */
export interface Version {
  readonly sequence: number;
  /** `YYYY-MM-DDTHH:MM:SSZ`, as is `modified`. */
  readonly stamp: string;
  readonly modified: string;
}

export const text = (name: string, ...values: string[]): Property => [name, {}, 'text', ...values];

/** Properties that say which state of an entry it is, and nothing of what it says. */
const ofVersion = new Set(['sequence', 'dtstamp', 'last-modified']);

export const versionOf = ({ sequence, stamp, modified }: Version): readonly Property[] => [
  ['sequence', {}, 'integer', sequence],
  ['dtstamp', {}, 'date-time', stamp],
  ['last-modified', {}, 'date-time', modified],
];

/** At nine in the morning, so many days before the day of the entry. */
const trigger = (days: number): string => (days === 0 ? 'PT9H' : `-P${days === 1 ? '' : `${days - 1}D`}T15H`);

const alarmOf = (days: number, title: string): Component => [
  'valarm',
  [text('action', 'DISPLAY'), ['trigger', {}, 'duration', trigger(days)], text('description', title)],
  [],
];

/** An entry as a component: an event that lasts all day and keeps nobody busy. */
export function eventOf(entry: Entry, uid: string, version: Version): Component {
  const { day, title, lines, category, tentative, alarms } = entry;
  const start = dayOf(day);
  return [
    'vevent',
    [
      text('uid', uid),
      ...versionOf(version),
      ['dtstart', {}, 'date', day],
      // without an end it lasts the one day too; Outlook likes to be told
      ...(start < MAX_DAY ? [['dtend', {}, 'date', fromDay(start + 1)] as const] : []),
      text('summary', title),
      text('description', lines.join('\n')),
      text('categories', category),
      text('status', tentative ? 'TENTATIVE' : 'CONFIRMED'),
      text('transp', 'TRANSPARENT'),
      ['x-microsoft-cdo-alldayevent', {}, 'unknown', 'TRUE'],
      ['x-microsoft-cdo-busystatus', {}, 'unknown', 'FREE'],
    ],
    alarms.map((days) => alarmOf(days, title)),
  ];
}

/** What a calendar begins with. */
export function headOf(library: Library, product: string, name: string): readonly Property[] {
  // clients know this one only as a text without a type
  const escaped = library.stringify.value(oneLine(name), 'text', library.design.icalendar, undefined);
  return [
    text('version', '2.0'),
    text('prodid', product),
    text('calscale', 'GREGORIAN'),
    text('method', 'PUBLISH'),
    ['x-wr-calname', {}, 'unknown', escaped],
  ];
}

export const lineOf = (library: Library, [...property]: Property): string =>
  library.stringify.property(property, library.design.icalendar, true);

/** The lines of a component, not folded. */
export function linesOf(library: Library, [name, properties, parts]: Component): readonly string[] {
  return [
    `BEGIN:${name.toUpperCase()}`,
    ...properties.map((property) => lineOf(library, property)),
    ...parts.flatMap((one) => linesOf(library, one)),
    `END:${name.toUpperCase()}`,
  ];
}

/** Does a component say the same as another, whatever states of it they are? */
export function saysTheSame(library: Library, a: Component, b: Component): boolean {
  const said = ([name, properties, parts]: Component) =>
    linesOf(library, [name, properties.filter(([key]) => !ofVersion.has(key)), parts]).join('\n');
  return said(a) === said(b);
}

/** How many bytes a character takes in UTF-8. */
function bytes(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/**
 * A line as lines of 75 bytes at most, no character torn apart (RFC 5545, 3.1); each ends with CR LF. ical.js leaves the
 * space with which the others begin out of the count, so that they come to 76.
 */
function folded(line: string): string {
  let found = '';
  let length = 0;
  for (const letter of line) {
    const size = bytes(letter);
    if (length + size > 75) {
      found += '\r\n ';
      length = 1;
    }
    found += letter;
    length += size;
  }
  return `${found}\r\n`;
}

export const written = (lines: readonly string[]): string => lines.map(folded).join('');
