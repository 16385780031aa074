import fc from 'fast-check';
import { write } from './days.js';
import type { Matter, Told } from './machine.js';

const day = fc.integer({ min: 640, max: 900 }).map(write);
const by = fc.integer({ min: 0, max: 60 });
const later = (on: string, days: number): string =>
  new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);

const persons = fc.constantFrom(['p1'], []);
const fields: Readonly<Record<string, (on: string) => fc.Arbitrary<Omit<Told, 'type' | 'on'>>>> = {
  'problem-list-circulated': (on) =>
    fc.record({
      rectifyBy: fc.oneof(
        { weight: 3, arbitrary: by.map((days) => later(on, days)) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      persons,
    }),
  'rectification-deadline-set': (on) => by.map((days) => ({ rectifyBy: later(on, days) })),
  'rectification-required': (on) =>
    fc.option(by.map((days) => later(on, days))).map((reportBy) => ({ reportBy })),
  'rectification-reported': () =>
    fc.constantFrom({ extent: 'full' }, { extent: 'partial' }, { extent: 'none' }),
  'rectification-confirmed': () =>
    fc.constantFrom(
      { extent: 'full', toRequirement: true },
      { extent: 'full', toRequirement: false },
      { extent: 'partial', toRequirement: true },
      { extent: 'none', toRequirement: false },
    ),
  'interview-held': () => fc.constantFrom({ of: 'unit' }, { of: 'person', person: 'p1' }),
  'reported-upward': () => fc.constantFrom({ what: 'rectification' }, { what: 'mission-result' }),
  referred: () =>
    fc.constantFrom(
      { to: 'discipline-organ' },
      { to: 'procuratorate' },
      { to: 'judicial-organ' },
      { to: 'other' },
    ),
  'rectification-published': () =>
    fc.constantFrom({ by: 'leading-group' }, { by: 'subject' }, { by: 'other' }),
};

const types = [
  ...Object.keys(fields),
  // lists, reports and findings are what most hangs on
  'problem-list-circulated',
  'problem-list-circulated',
  'rectification-reported',
  'rectification-confirmed',
  'problem-found',
  'problem-recurred',
  'monthly-list-circulated',
  'rectification-done',
  'struck-off',
  'accountability-recommended',
  'accountability-started',
  'accountability-declined',
  'rectification-summarized',
  'correction-urged',
  'inspection-ended',
  'inspection-feedback-given',
  'inspection-feedback-received',
  'rectification-opinions-received',
  'immediate-proposal-made',
];

const event = fc
  .tuple(fc.constantFrom(...types), day)
  .chain(([type, on]) => (fields[type]?.(on) ?? fc.constant({})).map((more) => ({ type, on, ...more })));

const on = ({ on }: Told): string => on;

/** A problem found, and up to nine events after it. The text does not say which of two findings of one day holds. */
export const log: fc.Arbitrary<readonly Told[]> = fc
  .tuple(fc.integer({ min: 600, max: 680 }).map(write), fc.array(event, { minLength: 4, maxLength: 9 }))
  .map(([first, rest]) => {
    const judged = new Set<string>();
    const kept = rest.filter((one) => {
      if (one.type !== 'rectification-confirmed') return true;
      const again = judged.has(on(one));
      judged.add(on(one));
      return !again;
    });
    const found: Told = { type: 'problem-found', on: first };
    return [found, ...kept.filter((one) => on(one) >= first)].sort((a, b) =>
      on(a) < on(b) ? -1 : on(a) > on(b) ? 1 : 0,
    );
  });

export const anyMatter: fc.Arbitrary<Matter> = fc.record({
  subject: fc.constantFrom(
    'town',
    'village-committees',
    'county-committee-and-government',
    'zone-committee-and-administration',
    'direct-unit',
    'county-unit',
    'committee-department',
    'peoples-organization',
    'stationed-unit',
    'zone-unit',
    'other',
  ),
  origin: fc.constantFrom('supervision', 'inspection', 'inspection', 'other'),
  bound: fc.constantFrom(true, true, true, false),
  complained: fc.boolean(),
  clear: fc.boolean(),
  pressing: fc.boolean(),
  violation: fc.boolean(),
  publishable: fc.boolean(),
  foundComplete: fc.constantFrom(null, true, false),
});

/** The day of each event, the day after it, the ends of its month and of the next, and a few days beside. */
export const asked = (events: readonly Told[], more: readonly string[]): readonly string[] =>
  [...new Set([...events.flatMap((e) => [e.on, later(e.on, 1), e.rectifyBy ?? e.on]), ...more])]
    .filter((x) => x >= (events[0]?.on ?? x))
    .sort();

export const moreDays: fc.Arbitrary<readonly string[]> = fc.array(
  fc.integer({ min: 600, max: 1000 }).map(write),
  {
    minLength: 3,
    maxLength: 3,
  },
);
