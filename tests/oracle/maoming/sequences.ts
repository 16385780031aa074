import type { Matter, Told } from './machine.js';

/** Six days around edges: a year's and a month's last day, a deadline's eve, day and day after, a short month's end. */
export const days = [
  '2017-12-31',
  '2018-01-14',
  '2018-01-15',
  '2018-01-16',
  '2018-01-31',
  '2018-02-28',
] as const;

/** Days asked about beside these: what runs out with one of the six, and the two months from each of three. */
export const later = ['2018-02-01', '2018-03-01', '2018-03-31', '2018-04-01', '2018-05-01'] as const;

export type Make = (at: number) => Omit<Told, 'on'>;

const after = (at: number, by: number): string => [...days, ...later.slice(1)][at + by] ?? '2018-05-01';

const plain =
  (type: string, fields: Omit<Told, 'type' | 'on'> = {}): Make =>
  () => ({ type, ...fields });

export const found = plain('problem-found');

const lists: readonly Make[] = [
  (at) => ({ type: 'problem-list-circulated', rectifyBy: after(at, 1), persons: [] }),
  (at) => ({ type: 'problem-list-circulated', rectifyBy: after(at, 2), persons: ['p1'] }),
  plain('problem-list-circulated', { rectifyBy: null, persons: ['p1'] }),
];

export const openers: readonly Make[] = [found, ...lists];

/** Whatever changes where a problem stands, whoever found it. */
export const common: readonly Make[] = [
  found,
  ...lists,
  plain('monthly-list-circulated'),
  (at) => ({ type: 'rectification-deadline-set', rectifyBy: after(at, 1) }),
  plain('rectification-done'),
  plain('rectification-reported', { extent: 'full' }),
  plain('rectification-reported', { extent: 'partial' }),
  plain('rectification-confirmed', { extent: 'full', toRequirement: true }),
  plain('rectification-confirmed', { extent: 'full', toRequirement: false }),
  plain('rectification-confirmed', { extent: 'partial', toRequirement: true }),
  plain('problem-recurred'),
  plain('struck-off'),
  plain('accountability-recommended'),
  plain('accountability-started'),
  plain('accountability-declined'),
  plain('interview-held', { of: 'unit' }),
  plain('interview-held', { of: 'person', person: 'p1' }),
  plain('rectification-summarized'),
  plain('reported-upward', { what: 'rectification' }),
];

export const ofSupervision: readonly Make[] = [
  plain('correction-urged'),
  (at) => ({ type: 'rectification-required', reportBy: after(at, 1) }),
  plain('rectification-required', { reportBy: null }),
  plain('reported-upward', { what: 'mission-result' }),
];

export const ofInspection: readonly Make[] = [
  plain('inspection-ended'),
  plain('inspection-feedback-given'),
  plain('inspection-feedback-received'),
  plain('rectification-opinions-received'),
  plain('result-studied'),
  plain('reported-for-instructions'),
  plain('immediate-proposal-made'),
  plain('referred', { to: 'discipline-organ' }),
  plain('referred', { to: 'other' }),
  plain('rectification-published', { by: 'leading-group' }),
  plain('rectification-published', { by: 'other' }),
];

export const matter = (origin: Matter['origin'], other: Partial<Matter> = {}): Matter => ({
  subject: 'town',
  origin,
  bound: true,
  complained: true,
  clear: true,
  pressing: true,
  violation: true,
  publishable: true,
  foundComplete: null,
  ...other,
});

/** Every sequence of an opening event and up to `more` others, in order of time; each with the place of its last day. */
export function* sequences(
  first: readonly Make[],
  rest: readonly Make[],
  more: number,
  firstDays: number = days.length,
): Generator<{ readonly log: readonly Told[]; readonly last: number }> {
  function* grow(log: readonly Told[], from: number, left: number): ReturnType<typeof sequences> {
    yield { log, last: from };
    if (left === 0) return;
    for (let at = from; at < days.length; at++)
      for (const make of rest) yield* grow([...log, { ...make(at), on: days[at] ?? '' }], at, left - 1);
  }
  for (let at = 0; at < firstDays; at++)
    for (const make of first) yield* grow([{ ...make(at), on: days[at] ?? '' }], at, more);
}

/**
 * The days to ask about: of the six those from the last event on (the days before have been asked of the shorter
 * sequences), and the later ones.
 */
export const askedFrom = (last: number): readonly string[] => asked[last] ?? [];

const asked = days.map((_, last) => [...days.slice(last), ...later].sort());
