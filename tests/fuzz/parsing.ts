/** Parsing alone, with its steps counted. */
import './steps.js';

export { safeParseCase } from '../../src/index.js';
export { within } from './steps.js';
