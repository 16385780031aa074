/** The door `duxun/testing`: scenarios, builders and matchers for tests of measures and of what uses them. */
export { type Branch, type Coverage, coverageOf, type RuleSeen, type Share } from './coverage/coverage.js';
export { type LcovOptions, type RuleTexts, toLcov } from './coverage/lcov.js';
export { coverageTable } from './coverage/table.js';
export type {
  CaseJson,
  Expectation,
  ExpectedAction,
  ExpectedUndetermined,
  Moment,
  Scenario,
  ScenarioFile,
} from './format.js';
export { type Calendars, caseOf, momentsOf, optionsOf } from './moments.js';
export { type ReadOptions, type ReadSyncOptions, readScenarios, readScenariosSync } from './read.js';
export { type RunOptions, runScenarios, type ScenarioResult } from './run.js';
export { shortfallsOf } from './shortfalls.js';
export { type ScenarioTestOptions, scenarioTests, type TestFramework } from './tests.js';
export type { Yaml } from './yaml.js';
