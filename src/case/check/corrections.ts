import { dayIn, MAX_DAY } from '../../calendar/index.js';
import { isObject, type Path } from '../../faults.js';
import { checkSchema } from '../../issues.js';
import type { Text } from '../../text.js';
import { earliestBeginning } from '../began.js';
import { merged } from '../corrected.js';
import { replaceSchema } from '../schema.js';
import type { AnyEvent } from '../types.js';
import type { CaseCheck, Written } from './case-check.js';
import { checkEvent } from './events.js';
import { notADay, unknownFields } from './special.js';

/** The first day on which an event may have happened, as far as it is written. */
const earliest = ({ on, notBefore }: Written): number | null => dayIn(on) ?? dayIn(notBefore);

/** An event that others correct, as the corrections so far leave it. */
interface Corrected {
  readonly at: number;
  readonly now: Written;
}

/** What is worked out once of the whole log. */
interface Whole {
  readonly began: number | null;
  /** Whether the event as it is written is without fault. */
  readonly sound: boolean;
  readonly schemaOf: (type: string) => ReturnType<typeof replaceSchema>;
}

/** Corrections in order of time: each names an event of the log, and what it puts in place makes a whole event. */
export function checkCorrections(check: CaseCheck): void {
  const events: unknown = check.source.events;
  if (!Array.isArray(events)) return;
  const isCorrection = (event: unknown): boolean =>
    isObject(event) && check.names.eventTypes.get(event.type as string)?.clock === 'corrects';
  if (!events.some(isCorrection)) return;
  const written = events.flatMap((event: unknown, at) => (isObject(event) ? [{ event, at }] : []));
  const corrections = written.filter(({ event }) => isCorrection(event));
  const named = new Map<string, Corrected>();
  for (const { event, at } of written)
    if (typeof event.id === 'string') named.set(event.id, { at, now: event });
  const ofCorrections = new Set(corrections.map(({ event }) => event.id));
  const ids = [...named.keys()].filter((id) => !ofCorrections.has(id));
  const began = earliestBeginning(check.source, events, check.names.measure.vocabulary);
  // an event that is at fault itself says so where it stands
  const atFault = new Set(check.faults.list.map(({ pointer }) => pointer.split('/', 3).join('/')));
  const schemas = new Map<string, ReturnType<typeof replaceSchema>>();
  const schemaOf: Whole['schemaOf'] = (type) => {
    const schema = schemas.get(type) ?? replaceSchema(type, check.names.measure);
    schemas.set(type, schema);
    return schema;
  };
  // one of no day comes last: it may not have been there yet when the others were made
  const madeOn = ({ event }: (typeof corrections)[number]) => dayIn(event.on) ?? MAX_DAY;
  corrections.sort((a, b) => madeOn(a) - madeOn(b));
  for (const { event, at } of corrections) {
    const path: Path = ['events', at];
    const found = target(check, event, ids, ofCorrections, named, path);
    if (found === undefined) continue;
    inTime(check, event, found.now, [...path, 'on']);
    const sound = !atFault.has(`/events/${found.at}`);
    const now = replaced(check, event.replace, found, { began, sound, schemaOf }, [...path, 'replace']);
    if (now === null) continue;
    if (earliest(now) !== earliest(found.now)) inTime(check, event, now, [...path, 'replace', 'on']);
    named.set(event.event as string, { at: found.at, now });
  }
}

const another: Text = { zh: '请写要更正的那个事件的 id。', en: 'Give the id of the event to correct.' };
const noIds: Text = { zh: '日志里的事件都没有 id。', en: 'No event of the log has an id.' };
const correctsNone: Text = {
  zh: '更正本身不能再更正；请对原来的事件再作一次更正。',
  en: 'Expected no correction; correct the event itself once more.',
};

function target(
  check: CaseCheck,
  { event: id }: Written,
  ids: readonly string[],
  ofCorrections: ReadonlySet<unknown>,
  named: ReadonlyMap<string, Corrected>,
  path: Path,
): Corrected | undefined {
  const at = [...path, 'event'];
  if (typeof id !== 'string') return undefined;
  if (ofCorrections.has(id)) check.add('CASE_CORRECTION_TARGET', at, id, correctsNone, another);
  else if (!named.has(id)) {
    const [names, nearest] = check.faults.meant(id, ids);
    const [expected, wayOut] = ids.length === 0 ? [noIds, another] : [names, nearest];
    check.add('CASE_CORRECTION_TARGET', at, id, expected, wayOut);
  } else return named.get(id);
  return undefined;
}

/** A correction tells of what has happened: neither the old nor the new day is to come. */
function inTime(check: CaseCheck, { on }: Written, corrected: Written, path: Path): void {
  const [made, day] = [dayIn(on), earliest(corrected)];
  if (made === null || day === null || made >= day) return;
  const expected: Text = {
    zh: '更正的日期不得早于所更正的事件，原来的、改正后的日期都一样。',
    en: 'Expected a correction on or after the day of the event, as it was and as it is put right.',
  };
  const wayOut: Text = { zh: '请更正其中一个日期。', en: 'Correct one of the two days.' };
  check.add('CASE_CORRECTION_EARLY', path, path.includes('replace') ? corrected.on : on, expected, wayOut);
}

/** The event as the correction puts it right; null where it cannot be said, or it did not happen. */
function replaced(
  check: CaseCheck,
  replace: unknown,
  { now }: Corrected,
  { began, sound, schemaOf }: Whole,
  path: Path,
): Written | null {
  const { names, faults, site } = check;
  const type = names.eventTypes.get(now.type as string);
  if (!isObject(replace) || type === undefined) return null;
  const schema = schemaOf(String(now.type));
  const before = faults.list.length;
  checkSchema(faults, site, schema, replace, path, (issue, inner, value) => {
    if (issue.code === 'unrecognized_keys') {
      unknownFields(faults, site, inner, issue.keys, Object.keys(schema.shape));
      return true;
    }
    if (inner.at(-1) !== 'on') return false;
    notADay(faults, site, inner, value);
    return true;
  });
  const whole = merged(now as unknown as AnyEvent, replace);
  if (faults.list.length === before && sound) checkEvent(check, whole, type, began, path);
  return faults.list.length === before ? whole : null;
}
