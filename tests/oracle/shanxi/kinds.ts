/** What may happen to a problem, without the day, and what may be known of it. */
import type { Kind } from './sequences.js';

const urged = { type: 'correction-urged' };
const required = { type: 'rectification-required', reportBy: null };
const requiredByDay = { type: 'rectification-required', reportBy: '2017-09-30' };
const reported = { type: 'rectification-reported', extent: 'full' };
const confirmed = { type: 'rectification-confirmed', extent: 'full', toRequirement: true };
const confirmedInPart = { type: 'rectification-confirmed', extent: 'partial', toRequirement: true };
const summarized = { type: 'rectification-summarized' };
const upward = { type: 'reported-upward', what: 'rectification' };
const nationally = { type: 'reported-to-national-group' };
const feedback = { type: 'inspection-feedback-received' };
const given = { type: 'inspection-feedback-given' };
const opinions = { type: 'rectification-opinions-received' };
const ended = { type: 'inspection-ended' };
const proposed = { type: 'immediate-proposal-made' };
const instructions = { type: 'reported-for-instructions' };
const referred = { type: 'referred', to: 'discipline-organ' };
const published = { type: 'rectification-published', by: 'leading-group' };
const publishedBySubject = { type: 'rectification-published', by: 'subject' };
const recurred = { type: 'problem-recurred' };
const reopened = { type: 'case-reopened' };
const struckOff = { type: 'struck-off' };

/** What decides what is owed, twelve each: of these four in a row. */
export const main: Readonly<Record<'supervision' | 'inspection', readonly Kind[]>> = {
  supervision: [
    urged,
    required,
    requiredByDay,
    reported,
    confirmed,
    confirmedInPart,
    summarized,
    upward,
    nationally,
    recurred,
    reopened,
    struckOff,
  ],
  inspection: [
    feedback,
    reported,
    confirmed,
    confirmedInPart,
    summarized,
    upward,
    ended,
    referred,
    published,
    recurred,
    reopened,
    struckOff,
  ],
};

/** On what the readings bear. */
export const contested: readonly Kind[] = [
  feedback,
  given,
  opinions,
  reported,
  confirmed,
  summarized,
  instructions,
  referred,
  published,
  publishedBySubject,
];

/** Every event type that a finding of this measure knows but corrections, each with the fields that matter. */
export const every: readonly Kind[] = [
  ...new Set([...main.supervision, ...main.inspection, ...contested]),
  proposed,
  { type: 'problem-found' },
  { type: 'rectification-reported', extent: 'partial' },
  { type: 'rectification-reported', extent: 'none' },
  { type: 'rectification-confirmed', extent: 'full', toRequirement: false },
  { type: 'rectification-done' },
  { type: 'reported-upward', what: 'mission-result' },
  { type: 'referred', to: 'procuratorate' },
  { type: 'referred', to: 'judicial-organ' },
  { type: 'referred', to: 'other' },
  { type: 'rectification-published', by: 'other' },
  { type: 'duty-met', for: '16.12' },
  { type: 'problem-list-circulated', rectifyBy: null, persons: null },
  { type: 'finding-withdrawn' },
  { type: 'deadline-extended', for: '11.12', to: '2017-10-09' },
  { type: 'deadline-extended', for: '16.8', to: '2017-12-09' },
  { type: 'fact-established', fact: 'rectification-complete', value: true },
  { type: 'fact-established', fact: 'publishable', value: false },
  { type: 'fact-established', fact: 'violation-involved', value: false },
  { type: 'time-suspended' },
  { type: 'time-resumed' },
];

/** All that a finding can be asked, answered so that most is owed. */
export const known = {
  'rectification-complete': false,
  'concerned-with-poverty-alleviation': true,
  'strong-public-complaint': true,
  'clear-breach-of-rules': true,
  'prompt-settlement-called-for': true,
  'violation-involved': true,
  'unit-is-department': true,
  publishable: true,
} as const;

export const origins = ['supervision', 'inspection', 'other'] as const;

export const subjects = [
  'county-committee-and-government',
  'city-committee-and-government',
  'city-committee',
  'city-government',
  'city-department',
  'county-committee',
  'county-government',
  'county-department',
  'direct-unit',
  'poverty-office',
  'other',
] as const;

/** Every option but the default of each reading that bears on a finding. */
export const otherReadings: readonly (readonly [string, string])[] = [
  ['departments-or-units', 'departments-only'],
  ['concerned-who', 'all'],
  ['local-departments', 'covered'],
  ['two-months-start-event', 'feedback-issued'],
  ['two-months-start-event', 'opinions-received'],
  ['two-months-first-day', 'counted'],
  ['two-months-last-day', 'late'],
  ['two-months-month-end', 'roll-forward'],
  ['two-months-holiday', 'next-working-day'],
  ['two-months-what', 'completed-and-reported'],
  ['promptly-scope', 'first-only'],
  ['immediate-proposal-conditions', 'either-and-third'],
  ['referral-actor', 'leading-group-after-report'],
  ['referral-actor', 'unspecified'],
  ['referral-reach', 'both'],
  ['publication-actor', 'leading-group'],
  ['publication-actor', 'subject'],
  ['publication-reach', 'both'],
];
