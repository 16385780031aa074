/** Mutation of rule sets: which small changes of a measure no scenario notices. */
export { type Expected, MutantJudge, type Probe, type Shortfalls } from './judge.js';
export { mutantsOf } from './mutants.js';
export type { Judged, Mutant, MutationKind, Site, Verdict } from './types.js';
