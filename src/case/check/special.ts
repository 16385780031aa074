import type * as z from 'zod';
import type { Faults, Path, Site } from '../../faults.js';
import { checkSchema, expectedDate, type Special } from '../../issues.js';
import type { EventDeclaration, FactDeclaration } from '../../measure/format.js';
import { oneOf } from '../../suggest.js';
import type { Text } from '../../text.js';
import type { CaseKind } from '../kinds.js';
import type { CaseNames } from '../names.js';
import { anyEventSchema, eventKeys } from '../schema.js';

/** The faults of a case that have codes of their own: its facts, events, days and subject. */
export function special(faults: Faults, site: Site, names: CaseNames): Special {
  return (issue, path, value) => {
    const [slot] = path;
    if (issue.code === 'unrecognized_keys' && path.at(-1) === 'facts') {
      const of =
        slot === 'facts' ? undefined : slot === 'places' ? 'place' : slot === 'values' ? 'unit' : 'person';
      for (const key of issue.keys) unknownFact(faults, site, names, key, [...path, key], of);
      return true;
    }
    if (slot === 'events') return ofEvent(faults, site, names, issue, path, value);
    if (issue.code === 'invalid_value' && slot === 'subject' && path[1] === 'type' && value !== undefined) {
      faults.name('CASE_SUBJECT_UNKNOWN', site, path, value, issue.values.map(String));
      return true;
    }
    return false;
  };
}

/** A name that is no fact of this kind of case, or of its places or persons. */
export function unknownFact(
  faults: Faults,
  site: Site,
  names: CaseNames,
  name: string,
  path: Path,
  of?: FactDeclaration['of'],
): void {
  const { facts } = names.measure;
  const found = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (found === undefined) {
    const own = ([, fact]: [string, FactDeclaration]) => fact.of === of && fact.kinds.includes(names.kind);
    const known = Object.entries(facts)
      .filter(own)
      .map(([key]) => key);
    faults.name('CASE_FACT_UNKNOWN', site, path, name, known);
  } else if (found.kinds.includes(names.kind)) {
    const expected = askedOf(found.of, names.kind);
    faults.add('CASE_FACT_KIND', site, path, name, expected, { zh: '请移到那里。', en: 'Move it there.' });
  } else {
    const expected: Text = {
      zh: `它只用于这些案件：${found.kinds.join('、')}。`,
      en: `It is a fact of these kinds of case: ${found.kinds.join(', ')}.`,
    };
    faults.add('CASE_FACT_KIND', site, path, name, expected, { zh: '请删去。', en: 'Remove it.' });
  }
}

/** Where a fact is written that stands elsewhere in the case. */
function askedOf(of: FactDeclaration['of'], kind: CaseKind): Text {
  if (of === undefined)
    return {
      zh: '它对整件案件只问一次，应写在案件的 facts 里。',
      en: 'It is asked once, of the case: expected in the "facts" of the case.',
    };
  if (of === 'place')
    return {
      zh: '它对每个地方分别问，应写在 places 各项的 facts 里。',
      en: 'It is asked of each place: expected in the "facts" of "places".',
    };
  if (of === 'unit')
    return {
      zh: '它对每个计数单位分别问，应写在 values 各项数值的 facts 里。',
      en: 'It is asked of each unit: expected in the "facts" of a figure in "values".',
    };
  const slot = kind === 'mission' ? 'members' : 'persons';
  return {
    zh: `它对每个人分别问，应写在 ${slot} 各项的 facts 里。`,
    en: `It is asked of each person: expected in the "facts" of "${slot}".`,
  };
}

function ofEvent(
  faults: Faults,
  site: Site,
  names: CaseNames,
  issue: z.core.$ZodIssue,
  path: Path,
  value: unknown,
): boolean {
  const last = path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    // it has been taken for an event of its type
    const { type } = value as { readonly type: string };
    const known = eventKeys(type, names.measure);
    unknownFields(faults, site, path, issue.keys, known);
    return true;
  }
  if (path.length !== 3) return false;
  if (last === 'type' && issue.code === 'invalid_union') unknownType(faults, site, names, path, value);
  else if (last === 'on') notADay(faults, site, path, value);
  else return false;
  return true;
}

/** An event whose type is missing, unknown, or one of another kind of case. */
function unknownType(faults: Faults, site: Site, names: CaseNames, path: Path, type: unknown): void {
  const { events } = names;
  if (type === undefined)
    faults.add('KEY_MISSING', site, path, type, oneOf(events), {
      zh: '请写明事件类型。',
      en: 'Give the event a type.',
    });
  else if (typeof type !== 'string' || !Object.hasOwn(names.measure.vocabulary.events, type))
    faults.name('CASE_EVENT_UNKNOWN', site, path, type, events);
  else {
    const { kinds } = names.measure.vocabulary.events[type] as EventDeclaration;
    const [here] = faults.meant(type, events);
    const expected: Text = {
      zh: `它用于这些案件：${kinds.join('、')}。${here.zh}`,
      en: `It is an event of these kinds of case: ${kinds.join(', ')}. ${here.en}`,
    };
    faults.add('CASE_EVENT_KIND', site, path, type, kinds.includes(names.kind) ? here : expected, useOther);
  }
}

const useOther: Text = {
  zh: '请删去，或改用这里有的事件。',
  en: 'Remove it, or use an event type that is known here.',
};

/** Keys that an event of a type has not, each with the nearest that it has. */
export function unknownFields(
  faults: Faults,
  site: Site,
  path: Path,
  keys: readonly string[],
  known: readonly string[],
): void {
  for (const key of keys)
    faults.add('CASE_EVENT_FIELD', site, [...path, key], key, ...faults.meant(key, known, 'key'));
}

/** A day that is missing, or that is none. */
export function notADay(faults: Faults, site: Site, path: Path, value: unknown): void {
  const missing = value === undefined;
  const code = missing ? 'KEY_MISSING' : typeof value === 'string' ? 'DATE_IMPOSSIBLE' : 'TYPE_WRONG';
  faults.add(code, site, path, value, expectedDate, {
    zh: `请${missing ? '补上' : '改正'}；不知道是哪一天，就写 "unknown"。`,
    en: `${missing ? 'Add it' : 'Correct it'}; write "unknown" where the day is not known.`,
  });
}

/** What can still be said of an event whose type is not known: its day, its bounds and the like. */
export function checkStranger(faults: Faults, site: Site, event: Record<string, unknown>, path: Path): void {
  checkSchema(faults, site, anyEventSchema(), event, path, (_issue, at, value) => {
    if (at.at(-1) !== 'on') return false;
    notADay(faults, site, at, value);
    return true;
  });
}
