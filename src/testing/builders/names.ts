import type { CaseKind } from '../../case/kinds.js';

/** What moves the time of a case, whatever its kind. */
const clock = {
  extended: 'deadline-extended',
  suspended: 'time-suspended',
  resumed: 'time-resumed',
} as const;

/** Common events of each kind of case by a word that reads well in a chain; all others go by `event`. */
export const eventNames = {
  programme: {
    planMade: 'annual-plan-made',
    schemeMade: 'annual-scheme-made',
    supervisionStarted: 'supervision-started',
    supervisionEnded: 'supervision-ended',
    inspectionStarted: 'inspection-started',
    inspectionEnded: 'inspection-ended',
    listCirculated: 'monthly-list-circulated',
    reportedUpward: 'reported-upward',
    ...clock,
  },
  mission: {
    planned: 'mission-planned',
    approved: 'mission-approved',
    teamFormed: 'team-formed',
    supervisionStarted: 'supervision-started',
    supervisionEnded: 'supervision-ended',
    inspectionStarted: 'inspection-started',
    inspectionEnded: 'inspection-ended',
    reportSubmitted: 'mission-report-submitted',
    feedbackGiven: 'inspection-feedback-given',
    feedbackReceived: 'inspection-feedback-received',
    calledOff: 'mission-called-off',
    ...clock,
  },
  finding: {
    found: 'problem-found',
    listed: 'problem-list-circulated',
    deadlineSet: 'rectification-deadline-set',
    feedbackReceived: 'inspection-feedback-received',
    rectified: 'rectification-done',
    reported: 'rectification-reported',
    confirmed: 'rectification-confirmed',
    struckOff: 'struck-off',
    recurred: 'problem-recurred',
    withdrawn: 'finding-withdrawn',
    reopened: 'case-reopened',
    ...clock,
  },
  review: { dutyMet: 'duty-met', ...clock },
  accountability: {
    recommended: 'accountability-recommended',
    started: 'accountability-started',
    imposed: 'accountability-imposed',
    closed: 'accountability-closed',
    referred: 'referred',
    ...clock,
  },
  commendation: {
    modelIdentified: 'advanced-model-identified',
    modelPublicized: 'advanced-model-publicized',
    experienceSummarized: 'experience-summarized',
    experienceSpread: 'experience-spread',
    commended: 'commended',
    ...clock,
  },
} as const satisfies Record<CaseKind, Readonly<Record<string, string>>>;

export type EventNames = typeof eventNames;
