/** Mutation of rule sets: which small changes of a measure no scenario notices. */
export { type Expected, MutantJudge, type Probe, type Shortfalls } from './judge.js';
export { mutantsOf } from './mutants.js';
export { type MutantResult, type MutationOptions, mutationOf, mutationShare } from './mutate.js';
export { probesOf, shortfallsBy } from './probes.js';
export type { Judged, Mutant, MutationKind, Notice, Site, Verdict } from './types.js';
