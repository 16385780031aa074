import { type Fault, raise, show } from '../../errors.js';
import type { Component, Library, Property, Version } from './component.js';
import { type Key, keyIn } from './uid.js';

/** An entry of an earlier export. */
export interface Earlier extends Version {
  readonly uid: string;
  readonly key: Key;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly cancelled: boolean;
  readonly component: Component;
}

const fault = (code: 'ICS_INVALID' | 'ICS_FOREIGN', found: unknown): Fault => ({
  code,
  place: '',
  pointer: '/options/previous',
  found: show(found),
  expected: {
    zh: '应为先前导出的日历全文。',
    en: 'Expected the whole text of an earlier export.',
  },
  wayOut: {
    zh: '请给出先前的文件；没有的话，不要给这个选项。',
    en: 'Give the earlier file, or leave the option out where there is none.',
  },
});

/**
 * The entries of an earlier export by their UID, each as it last was; those of other tools or other hosts are left out.
 *
 * @throws DuxunError ICS_INVALID where it is no calendar, ICS_FOREIGN where nothing in it is of this library
 */
export function earlierIn(
  library: Library,
  source: string,
  product: string,
  host: string,
): ReadonlyMap<string, Earlier> {
  const found = new Map<string, Earlier>();
  let ours = false;
  for (const [, properties, parts] of calendarsIn(library, source.replace(/^\uFEFF/, ''))) {
    if (valueIn(properties, 'prodid') === product) ours = true;
    for (const component of parts) {
      const one = component[0] === 'vevent' ? earlierOf(component, host) : null;
      if (one === null) continue;
      ours = true;
      const before = found.get(one.uid);
      if (before === undefined || before.sequence <= one.sequence) found.set(one.uid, one);
    }
  }
  if (!ours) raise([fault('ICS_FOREIGN', source)]);
  return found;
}

function calendarsIn(library: Library, source: string): readonly Component[] {
  const parsed = parse(library, source);
  const roots = (typeof parsed[0] === 'string' ? [parsed] : parsed) as readonly unknown[];
  const isCalendar = (root: unknown): root is Component => Array.isArray(root) && root[0] === 'vcalendar';
  if (roots.length === 0 || !roots.every(isCalendar)) raise([fault('ICS_INVALID', source)]);
  return roots as readonly Component[];
}

/** What ical.js makes of a text: it throws errors of more than one class at what it can't read. */
function parse(library: Library, source: string): readonly unknown[] {
  try {
    const parsed: unknown = library.parse(source);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    raise([fault('ICS_INVALID', source)]);
    return [];
  }
}

const valueIn = (properties: readonly Property[], name: string): unknown =>
  properties.find(([key]) => key === name)?.[3];

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

function earlierOf(component: Component, host: string): Earlier | null {
  const [, properties] = component;
  const uid = valueIn(properties, 'uid');
  const key = typeof uid === 'string' ? keyIn(uid, host) : null;
  if (typeof uid !== 'string' || key === null) return null;
  const start = valueIn(properties, 'dtstart');
  const stamp = valueIn(properties, 'dtstamp');
  const sequence = valueIn(properties, 'sequence') ?? 0;
  const modified = valueIn(properties, 'last-modified') ?? stamp;
  const day = typeof start === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(start)?.[0] : undefined;
  const times = [stamp, modified].filter((one) => typeof one === 'string' && instant.test(one));
  const isCounted = Number.isSafeInteger(sequence) && (sequence as number) >= 0;
  if (day === undefined || times.length < 2 || !isCounted) raise([fault('ICS_INVALID', uid)]);
  return {
    uid,
    key,
    day: day as string,
    sequence: sequence as number,
    stamp: stamp as string,
    modified: modified as string,
    cancelled: valueIn(properties, 'status') === 'CANCELLED',
    component,
  };
}
