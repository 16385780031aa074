#!/usr/bin/env node
/** Evaluates shards, one after another, until it is stopped. `--help` says how. */
import { hostname } from 'node:os';
import { below, common, exit, read, Stop, start } from './lib/args.mjs';
import { evaluateShard } from './lib/evaluate-shard.mjs';
import { version } from './lib/question.mjs';
import { reach, workerOf } from './lib/queue.mjs';
import { readShard } from './lib/range.mjs';
import { Store } from './lib/store.mjs';

const options = /** @type {const} */ ({
  ...common,
  lock: { type: 'string' },
  verbose: { type: 'boolean' },
});

await start(async (say) => {
  const args = read(process.argv.slice(2), options, say);
  if (args.flag('help')) {
    process.stdout.write(say.workerUsage);
    return exit.ok;
  }
  const lock = args.count('lock', 30_000);
  const tell = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);
  const detail = args.flag('verbose') ? tell : () => undefined;
  await reach(args.redis).catch((error) => {
    throw new Stop(exit.unreadable, say.noRedis(args.redis, error.message));
  });

  const sum = { shards: 0, cases: 0, faulty: 0 };
  const id = `${hostname()}-${process.pid}`;
  const worker = workerOf(args.queue, args.redis, { id, lock }, async (job) => {
    detail(say.taken(job));
    // Results of two versions must not stand in one folder; a worker that has the right one may take the next try.
    if (job.version !== version) throw new Error(`duxun ${job.version} is asked, this worker has ${version}`);
    const text = await readShard(below(args.root, job.file), job);
    const done = await evaluateShard(text, job);
    await new Store(below(args.root, job.out)).write(job, done);
    sum.shards += 1;
    sum.cases += done.results.length;
    sum.faulty += done.faulty.length;
    detail(say.done(job, done.results.length, done.faulty.length));
    for (const line of done.faulty) detail(say.faultyLine(line));
  });
  worker.on('failed', (job, error) => {
    if (job) tell(say.tried(job.data, error.message));
  });
  worker.on('error', (error) => tell(say.redisTrouble(error.message)));
  await worker.waitUntilReady();
  tell(say.ready(id, args.queue));

  await new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'])
      process.once(signal, () => {
        tell(say.leaving);
        resolve(undefined);
      });
  });
  await worker.close();
  tell(say.left(sum.shards, sum.cases, sum.faulty));
  return exit.ok;
});
