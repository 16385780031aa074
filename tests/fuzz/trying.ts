/** What tries one input, with its steps counted. */
import './steps.js';

export { evaluate, parseCase, safeParseCase } from '../../src/index.js';
export { tryInput } from './check.js';
export { within } from './steps.js';
