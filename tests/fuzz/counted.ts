/** What the tests take from the copy in which steps are counted. */
import './steps.js';

export { safeParseCase } from '../../src/index.js';
export { tryInput } from './check.js';
export { inputOf } from './inputs.js';
export { run } from './run.js';
export { within } from './steps.js';
