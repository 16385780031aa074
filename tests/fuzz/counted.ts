/** What the tests take from the copy in which steps are counted. */
import './steps.js';

export { tryDraft, tryInput } from './check.js';
export { run } from './run.js';
export { TooManySteps, within } from './steps.js';
