/** The six kinds of case. */
export const caseKinds = [
  'programme',
  'mission',
  'finding',
  'review',
  'accountability',
  'commendation',
] as const;
export type CaseKind = (typeof caseKinds)[number];
