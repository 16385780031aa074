/** The door `duxun/testing`: scenarios, builders and matchers for tests of measures and of what uses them. */
export {
  aCommendation,
  aFinding,
  aMission,
  anAccountability,
  aProgramme,
  aReview,
  type BuilderOf,
  caseBuilder,
} from './builders/build.js';
export { eventNames } from './builders/names.js';
export type { Built, CaseBuilder } from './builders/types.js';
export { type Branch, type Coverage, coverageOf, type RuleSeen, type Share } from './coverage/coverage.js';
export { type LcovOptions, type RuleTexts, toLcov } from './coverage/lcov.js';
export { coverageTable } from './coverage/table.js';
export type {
  CaseJson,
  Expectation,
  ExpectedAction,
  ExpectedAuditEntry,
  ExpectedUndetermined,
  Moment,
  Scenario,
  ScenarioFile,
} from './format.js';
export {
  assertions,
  type DuxunMatchers,
  type MatcherOptions,
  type MatcherResult,
  matchers,
} from './matchers/matchers.js';
export type { WantedAction, WantedDoubt } from './matchers/verdict.js';
export { type Calendars, caseOf, momentsOf, optionsOf } from './moments.js';
export {
  type MutantResult,
  type MutationOptions,
  mutationOf,
  mutationShare,
} from './mutation/mutate.js';
export type { MutationKind, Notice, Verdict } from './mutation/types.js';
export { type ReadOptions, type ReadSyncOptions, readScenarios, readScenariosSync } from './read.js';
export { type RunOptions, runScenarios, type ScenarioResult } from './run.js';
export { auditShortfallsOf, shortfallsOf } from './shortfalls.js';
export { type ScenarioTestOptions, scenarioTests, type TestFramework } from './tests.js';
export type { Yaml } from './yaml.js';
