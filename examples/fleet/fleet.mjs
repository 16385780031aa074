#!/usr/bin/env node
/** Evaluates a file of JSON Lines on every worker that listens, and puts the results together. `--help` says how. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exit, Stop, start } from './lib/args.mjs';
import { collect } from './lib/collect.mjs';
import { produce } from './lib/produce.mjs';
import { progressOn } from './lib/progress.mjs';
import { claim, runOf, version } from './lib/question.mjs';
import { queueOf, reach } from './lib/queue.mjs';
import { shardsOf } from './lib/shards.mjs';
import { Store } from './lib/store.mjs';
import { wishOf } from './lib/wish.mjs';

/** @typedef {import('./lib/types.d.ts').Shard} Shard */

/** So many faulty lines are told one by one. */
const toldLines = 20;

await start(async (say) => {
  const began = performance.now();
  const wish = wishOf(process.argv.slice(2), say);
  if (wish === null) {
    process.stdout.write(say.fleetUsage);
    return exit.ok;
  }
  const { path, folder, file, out, asked, most, window } = wish;

  const { size } = await stat(path).catch((error) => {
    throw new Stop(exit.unreadable, say.unreadable(path, error.message));
  });
  await reach(wish.redis).catch((error) => {
    throw new Stop(exit.unreadable, say.noRedis(wish.redis, error.message));
  });
  const store = new Store(folder);
  await store.make();
  const other = await claim(folder, file, asked);
  if (other !== null) throw new Stop(exit.usage, say.otherQuestion(folder, other));

  const queue = queueOf(wish.queue, wish.redis);
  const progress = progressOn(process.stderr);
  queue.on('error', (error) => progress.say(say.redisTrouble(error.message)));

  /** @type {Map<number, Shard>} */
  const done = new Map();
  /** @type {Map<number, Shard>} */
  const failed = new Map();
  let cut = 0;
  let lines = 0;
  let bytes = 0;
  let told = 0;
  const show = () =>
    progress.at(() =>
      say.progress({
        done: done.size,
        out: cut - done.size - failed.size,
        failed: failed.size,
        lines,
        share: size === 0 ? 100 : Math.floor((bytes * 100) / size),
      }),
    );
  async function* counted() {
    for await (const shard of shardsOf(path, most)) {
      cut += 1;
      yield shard;
    }
  }

  const run = runOf(file, out, asked);
  await produce(queue, store, counted(), (shard) => ({ ...shard, run, file, out, asked, version }), window, {
    async done(shard) {
      done.set(shard.shard, shard);
      lines += shard.lines;
      bytes += shard.end - shard.start;
      if (told <= toldLines)
        for (const one of await store.faulty(shard)) {
          told += 1;
          if (told <= toldLines) progress.say(say.faultyLine(one));
          if (told === toldLines + 1) progress.say(say.moreFaulty(join(folder, 'faults.jsonl')));
        }
      show();
    },
    failed(shard, reason) {
      failed.set(shard.shard, shard);
      bytes += shard.end - shard.start;
      progress.say(say.failed(shard, reason));
    },
    lost: (shard) => progress.say(say.lost(shard)),
  });
  await queue.close();

  const inOrder = [...done.values()].sort((a, b) => a.shard - b.shard);
  const { cases, faulty, repeated } = await collect(store, inOrder);
  await store.tidy();
  for (const one of repeated.slice(0, toldLines)) progress.say(say.faultyLine(one));
  const seconds = (performance.now() - began) / 1000;
  progress.say(
    say.summary({
      cases,
      faulty,
      shards: cut,
      done: done.size,
      failed: failed.size,
      seconds,
      out: join(folder, 'results.jsonl'),
    }),
  );
  if (failed.size > 0) progress.say(say.again);
  return failed.size + faulty > 0 ? exit.invalid : exit.ok;
});
