/** What a thread runs in the tests: the source, which is TypeScript. */
import { register } from 'tsx/esm/api';

register();
const { judge } = await import('../../src/cli-worker.ts');

export { judge };
