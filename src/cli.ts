#!/usr/bin/env node
/** The command line: reads files and streams, calls the library. Everything else is in `cli/`. */
import { fstatSync } from 'node:fs';
import { run } from './cli/run.js';

const { argv, env, stdin, stdout, stderr } = process;

/** The first signal breaks the run off at the end of a line, the next one at once. */
function interrupts(): AbortSignal {
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort(signal));
  return interrupt.signal;
}

// biome-ignore lint/style/noRestrictedGlobals: here is the host's clock, for reports that say when they were made
const stamp = () => new Date().toISOString();

/** Standard output, where it is a file and what is told beside it goes elsewhere. */
function file(): number | null {
  const [out, err] = [fstatSync(1), fstatSync(2)];
  return out.isFile() && (out.dev !== err.dev || out.ino !== err.ino) ? 1 : null;
}

const worker = { url: new URL('./cli-worker.js', import.meta.url), file };

const rules = { url: new URL('../rules', import.meta.url) };

const host = { env, stdin, stdout, stderr, interrupts, stamp, worker, rules };
process.exitCode = await run(argv.slice(2), host);
