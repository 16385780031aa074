/** What a thread of `--workers` runs: an entry of its own beside the command line. */
export { judge } from './cli/worker.js';
