/** The six kinds of case. */
export const caseKinds = [
  'programme',
  'mission',
  'finding',
  'review',
  'accountability',
  'commendation',
] as const;
/** A kind of case: see "Instruments and cases" in docs/glossary.md. */
export type CaseKind = (typeof caseKinds)[number];
