import type { ParsedCase } from '../../case/typed.js';
import { raise } from '../../errors.js';
import type { EvaluatedCase } from '../../evaluate-all.js';
import type { Evaluation } from '../../evaluation.js';
import { Faults } from '../../faults.js';
import type { Measure } from '../../measure/measure.js';
import type { Lang, Text } from '../../text.js';
import type { Timeline } from '../../timeline.js';
import { needed } from '../needed.js';
import { aboutOf } from './about.js';
import { changeEntries, nextChangeEntry } from './changes.js';
import { headOf, lineOf, linesOf, written } from './component.js';
import { standing } from './course.js';
import { dutyEntry } from './duties.js';
import { type Earlier, earlierIn } from './earlier.js';
import type { Entry } from './entry.js';
import { goneEntry, type Placed, standingEntry } from './merged.js';
import { checked } from './options.js';
import { uidOf } from './uid.js';

type Faulty = Extract<EvaluatedCase, { readonly evaluation?: undefined }>;

/** A case and what was found of it: what `evaluateAll` gives, or a case with its evaluation or its timeline. */
export type Dated =
  | Faulty
  | { readonly source: ParsedCase; readonly evaluation: Evaluation }
  | { readonly source: ParsedCase; readonly timeline: Timeline };

export interface CalendarOptions {
  /** The measures of the cases: `measures()` of `duxun`, or those given to `createDuxun`. */
  readonly measures: readonly Measure[];
  readonly lang: Lang;
  /** When it is written, in UTC: `2018-03-01T08:00:00Z`. Fractions of a second are left out. */
  readonly stamp: string;
  /** The text of the export before this one, whole or in pieces; left out for the first. */
  readonly previous?: string | Iterable<string> | AsyncIterable<string>;
  /** Entries for change points too: the next one of an evaluation, those of a timeline that the date alone brings. */
  readonly changes?: boolean;
  /** Reminders at nine in the morning, so many days before a due day (0: on it); none where left out. */
  readonly alarms?: readonly number[];
  /** What clients call the calendar. */
  readonly name?: string;
  /**
   * Behind the `@` of each UID: a name of the system that the cases are kept in, so that cases of the same id in two of
   * them stay apart. It must not change: entries of another host are not known again. `duxun` where left out.
   */
  readonly host?: string;
  /** Told of each case that is invalid; its entries stay as they were. */
  readonly onFault?: (faulty: Faulty) => void;
}

const product = '-//duxun//duxun//EN';
const defaultName: Text = { zh: '期限', en: 'Due days' };

/** In the order of their code units, as everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Due days as an iCalendar file (RFC 5545) for Outlook, Apple, Google or Thunderbird, piece by piece.
 *
 * An entry a duty that has a due day: an all-day event that keeps nobody busy, on the last day in time. Events and not
 * tasks (VTODO), because Outlook and Google leave tasks out of what they import. A day is a date without a time zone, the
 * same wherever it is read. Duties whose due day is not known have no entry, nor has what may be done or let be.
 *
 * The same duty has the same UID in each export, whatever becomes of its due day. With `previous` an entry that says the
 * same stays byte for byte; one that says something else has a SEQUENCE one higher; one of which no duty is left is
 * STATUS:CANCELLED, one higher too, without its alarms and with a mark before its title. A client that subscribes to the
 * file takes each export for the whole; one into which files are imported goes by UID and SEQUENCE and would else keep
 * what no longer stands. What is cancelled stays in the exports until its day is over, and at least in one; a duty that
 * comes back later begins at SEQUENCE 0. So `results` must hold all cases of the calendar: one that is missing from
 * them counts as gone, one that is invalid does not. Entries of other tools in `previous` are left out.
 *
 * Of a timeline there is an entry for each duty that no event has ended; overdue is what was so on its first day, which
 * should be the day of the export. METHOD is PUBLISH, with no ORGANIZER, because nobody is invited.
 *
 * @param results as `evaluateAll` gives them, or cases with their timelines
 * @returns lines of 75 bytes at most that end with CR LF; entries by day, then by case, then by the id of the action
 * @throws DuxunError PACKAGE_MISSING where `ical.js` is not installed; VALUE_WRONG for a stamp or an alarm; ICS_INVALID
 *   or ICS_FOREIGN where `previous` is no calendar, or not one of this library; ID_DUPLICATE where a duty comes twice
 * @throws TypeError where a case is of a measure that is not among those given, or `changes` is asked for and
 *   `nextChange` was not
 * @example
 * const found = {
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee' },
 *   facts: { origin: 'supervision' },
 *   events: [
 *     { type: 'problem-found', on: '2018-01-10' },
 *     { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
 *   ],
 * };
 * const pieces = toIcs(evaluateAll([found], { asOf: '2018-03-01' }), {
 *   measures: measures(),
 *   lang: 'en',
 *   stamp: '2018-03-01T08:00:00Z',
 * });
 * pieces
 *   .next()
 *   .then(() => pieces.next())
 *   .then(({ value }) => value.match(/DTSTART.*|UID.*5\.7/g)) // ['UID:maoming-2017/F-1/5.7', 'DTSTART;VALUE=DATE:20180315']
 */
export async function* toIcs(
  results: Iterable<Dated> | AsyncIterable<Dated>,
  options: CalendarOptions,
): AsyncGenerator<string, void> {
  const { lang, previous, name = defaultName[lang], host = 'duxun' } = options;
  const { stamp, alarms } = checked(options.stamp, options.alarms ?? []);
  const { default: library } = await needed('ical.js', () => import('ical.js'));
  const earlier: ReadonlyMap<string, Earlier> =
    previous === undefined ? new Map() : earlierIn(library, await whole(previous), product, host);
  const { entries, untold } = await gathered(results, { ...options, alarms }, host);
  const placed: Placed[] = [];
  for (const [uid, entry] of entries)
    placed.push(standingEntry(library, entry, uid, earlier.get(uid), stamp));
  for (const [uid, one] of earlier) {
    if (entries.has(uid)) continue;
    const gone = goneEntry(one, untold(one.key.case), stamp, lang);
    if (gone !== null) placed.push(gone);
  }
  placed.sort((a, b) => compare(a.day, b.day) || compare(a.case, b.case) || compare(a.id, b.id));
  yield written([
    'BEGIN:VCALENDAR',
    ...headOf(library, product, name).map((property) => lineOf(library, property)),
  ]);
  for (const { component } of placed) yield written(linesOf(library, component));
  yield written(['END:VCALENDAR']);
}

async function whole(previous: NonNullable<CalendarOptions['previous']>): Promise<string> {
  if (typeof previous === 'string') return previous;
  const pieces: string[] = [];
  for await (const piece of previous) pieces.push(piece);
  return pieces.join('');
}

interface Gathered {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Can't it be told what becomes of the entries of a case? */
  readonly untold: (id: string) => boolean;
}

async function gathered(
  results: Iterable<Dated> | AsyncIterable<Dated>,
  options: CalendarOptions,
  host: string,
): Promise<Gathered> {
  const byId = new Map(options.measures.map((measure) => [measure.id, measure]));
  const entries = new Map<string, Entry>();
  const judged = new Set<string>();
  const invalid = new Set<string | null>();
  for await (const result of results) {
    if (!('source' in result)) {
      invalid.add(result.case);
      options.onFault?.(result);
      continue;
    }
    const { measure: id } = result.source;
    const measure = byId.get(id);
    if (measure === undefined) throw new TypeError(`no measure ${id} was given`);
    judged.add(result.source.id);
    for (const entry of entriesOf(result, measure, options)) {
      const uid = uidOf(entry, host);
      const other = entries.get(uid);
      if (other !== undefined && JSON.stringify(other) !== JSON.stringify(entry)) raise(twice(entry));
      entries.set(uid, entry);
    }
  }
  return {
    entries,
    untold: (id) => invalid.has(id) || (invalid.has(null) && !judged.has(id)),
  };
}

function entriesOf(
  result: Exclude<Dated, Faulty>,
  measure: Measure,
  { lang, changes = false, alarms = [] }: CalendarOptions,
): readonly Entry[] {
  const { source } = result;
  const isCourse = 'timeline' in result;
  const on = isCourse ? result.timeline.to : result.evaluation.asOf;
  const about = aboutOf(source, measure, lang, on);
  const actions = isCourse ? standing(result.timeline) : result.evaluation.actions;
  const duties = actions.flatMap((action) => dutyEntry(about, action, alarms) ?? []);
  if (!changes) return duties;
  if (isCourse) return [...duties, ...changeEntries(about, result.timeline)];
  const next = nextChangeEntry(about, result.evaluation);
  return next === null ? duties : [...duties, next];
}

function twice({ case: place, id }: Entry) {
  const faults = new Faults();
  const expected: Text = {
    zh: '日历里每个案件只应出现一次。',
    en: 'Expected each case to come once in a calendar.',
  };
  faults.add('ID_DUPLICATE', { place }, [], id, expected);
  return faults.list;
}
