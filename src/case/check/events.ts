import { dayIn, fromDay } from '../../calendar/index.js';
import { isObject, type Path } from '../../faults.js';
import { checkSchema } from '../../issues.js';
import type { Text } from '../../text.js';
import { earliestBeginning } from '../began.js';
import type { EventType } from '../names.js';
import { another, type CaseCheck, once, type Written } from './case-check.js';
import { checkReply } from './replies.js';
import { serves } from './serves.js';
import { checkStranger, unknownFact } from './special.js';

/** Checks the log of a case, each event by itself. */
export function checkEvents(check: CaseCheck): void {
  const { source, names, faults, site } = check;
  const events: unknown = source.events;
  if (!Array.isArray(events)) return;
  const began = earliestBeginning(source, events, names.measure.vocabulary);
  const ids = new Set<unknown>();
  events.forEach((event: unknown, i) => {
    if (!isObject(event)) return;
    const at: Path = ['events', i];
    if (typeof event.id === 'string') {
      if (ids.has(event.id)) check.add('ID_DUPLICATE', [...at, 'id'], event.id, once, another);
      ids.add(event.id);
    }
    const type = names.eventTypes.get(event.type as string);
    if (type === undefined) {
      bounds(check, event, at);
      checkStranger(faults, site, event, at);
      return;
    }
    checkEvent(check, event, type, began, at);
    serves(check, event, type, at);
  });
}

/** What holds of an event as it is written, and as a correction writes it anew. */
export function checkEvent(
  check: CaseCheck,
  event: Written,
  type: EventType,
  began: number | null,
  at: Path,
): void {
  bounds(check, event, at);
  if (began !== null && !type.context) early(check, event, began, at);
  if (event.on === 'unknown') {
    if (type.starts) check.add('CASE_EVENT_DAY_NEEDED', [...at, 'on'], event.on, roundDay, giveDay);
    else if (type.clock !== null && type.clock !== 'withdraws')
      check.add('CASE_EVENT_DAY_NEEDED', [...at, 'on'], event.on, clockDay, giveDay);
  }
  coordinates(check, event, type, at);
  recordings(check, event, at);
}

const roundDay: Text = {
  zh: '这种事件开始新的一轮，应有确切日期。',
  en: 'Expected a known day: an event of this type begins a new round.',
};
const clockDay: Text = {
  zh: '这种事件动的是期限或记录本身，应有确切日期。',
  en: 'Expected a known day: an event of this type moves time, or the log itself.',
};
const giveDay: Text = { zh: '请写明日期。', en: 'Give the day.' };

/** An event that lies before the beginning of its case. */
function early(check: CaseCheck, event: Written, began: number, at: Path): void {
  const key = event.on === 'unknown' ? 'notAfter' : 'on';
  const day = dayIn(event[key]);
  if (day === null || day >= began) return;
  const expected: Text = {
    zh: `不得早于案件开始的那天（${fromDay(began)}）。`,
    en: `Expected a day not before the case began (${fromDay(began)}).`,
  };
  const wayOut: Text = {
    zh: '请更正日期，或用 began 写明案件从哪天开始。',
    en: 'Correct the date, or give the day the case began in "began".',
  };
  check.add('CASE_EVENT_EARLY', [...at, key], event[key], expected, wayOut);
}

/** Bounds go with an unknown day, and the lower one comes first. */
function bounds(check: CaseCheck, event: Written, at: Path): void {
  const { on, notBefore, notAfter } = event;
  if (on !== undefined && on !== 'unknown' && (notBefore !== undefined || notAfter !== undefined)) {
    const expected: Text = {
      zh: '写了 notBefore 或 notAfter，on 就应为 "unknown"。',
      en: 'Expected "unknown" beside notBefore or notAfter.',
    };
    const wayOut: Text = {
      zh: '请去掉上下限，或把 on 改为 "unknown"。',
      en: 'Drop the bounds, or write "unknown".',
    };
    check.add('CASE_EVENT_BOUNDS', [...at, 'on'], on, expected, wayOut);
  }
  const [from, to] = [dayIn(notBefore), dayIn(notAfter)];
  if (from === null || to === null || from <= to) return;
  const expected: Text = {
    zh: `不得晚于 notAfter（${String(notAfter)}）。`,
    en: `Expected a day not after notAfter (${String(notAfter)}).`,
  };
  const wayOut: Text = { zh: '请更正其中一个。', en: 'Correct one of the two.' };
  check.add('CASE_EVENT_BOUNDS', [...at, 'notBefore'], notBefore, expected, wayOut);
}

const noneThere: Text = { zh: '案件写明了一个也没有。', en: 'The case says that there are none.' };

/** Places and persons that an event names must be among those of the case, where it says which there are. */
function coordinates(check: CaseCheck, event: Written, { coordinates: named }: EventType, at: Path): void {
  for (const [field, slot] of named) {
    const id = event[field];
    if (typeof id !== 'string' || check.source[slot] === undefined) continue;
    const known = check.idsIn(slot);
    if (known.has(id)) continue;
    const code = slot === 'places' ? 'CASE_PLACE_UNKNOWN' : 'CASE_PERSON_UNKNOWN';
    if (known.size > 0) check.name(code, [...at, field], id, [...known]);
    else check.add(code, [...at, field], id, noneThere);
  }
}

/** Events that date a fact, an answer or a figure: the name must be known, and the value one that it can have. */
function recordings(check: CaseCheck, event: Written, at: Path): void {
  const { names, faults, site } = check;
  if (event.type === 'answered') checkReply(check, event.norm, names.answered, [...at, 'norm']);
  if (event.type === 'measured') checkReply(check, event.norm, names.measured, [...at, 'norm']);
  const { fact, value } = event;
  if (event.type !== 'fact-established' || typeof fact !== 'string' || check.reported([...at, 'fact']))
    return;
  const schema = names.factTypes.get(fact);
  if (schema === undefined) unknownFact(faults, site, names, fact, [...at, 'fact']);
  else if (value !== undefined && !check.reported([...at, 'value']))
    checkSchema(faults, site, schema, value, [...at, 'value']);
}
