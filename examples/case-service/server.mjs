#!/usr/bin/env node
/** Keeps cases in a database file and answers over HTTP what comes next. `--help` says how. */
import { exit, Stop, speaking, wishOf } from './lib/args.mjs';
import { start } from './lib/start.mjs';
import { Unopened } from './lib/store.mjs';

const say = speaking();
try {
  const wish = wishOf(process.argv.slice(2), say);
  if (wish === null) process.stdout.write(say.usage);
  else {
    const log = (/** @type {unknown} */ what) => process.stderr.write(`${JSON.stringify(what)}\n`);
    const running = await start({ ...wish, log }).catch((error) => {
      const at =
        error.code?.startsWith('E') && error.syscall === 'listen' ? `${wish.host}:${wish.port}` : wish.db;
      throw new Stop(
        exit.unreadable,
        say.unopened(at, error instanceof Unopened ? say[error.why] : error.message),
      );
    });
    process.stderr.write(`${say.listening(running.url)}\n`);
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT']))
      process.once(signal, () => running.stop());
  }
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code;
}
