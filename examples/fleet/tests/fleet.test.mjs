import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { alone, asOf, manyCases } from './cases.mjs';
import { startRedis } from './redis.mjs';
import { endsWith, setUp, times } from './run.mjs';

/** @type {Awaited<ReturnType<typeof startRedis>>} */
let redis;
before(async () => {
  redis = await startRedis();
});
after(() => redis.stop());

// so many that a worker can be caught in the middle of a shard
const lines = manyCases(12_000);
const expected = alone(lines);

/**
 * @param {import('node:test').TestContext} t
 * @param {readonly string[]} [input]
 */
function testRun(t, input = lines) {
  const run = setUp(redis.url, input);
  t.after(() => run.tearDown());
  return run;
}

test('two workers write, byte for byte, what one process writes, and the command line too', async (t) => {
  const run = testRun(t);
  const workers = [await run.worker(), await run.worker()];
  const fleet = run.fleet('--shard-lines', '1200');
  await endsWith(fleet, 0);
  assert.ok(run.results() === expected);
  const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
  const { stdout, status } = spawnSync(
    process.execPath,
    [cli, 'evaluate', '-', '--as-of', asOf, '--format', 'jsonl'],
    { input: readFileSync(run.input), maxBuffer: 1 << 28 },
  );
  assert.equal(status, 0);
  assert.ok(run.results() === stdout.toString());
  assert.deepEqual(run.faulty(), []);
  assert.match(fleet.err(), /12,000 cases, 0 faulty lines; 10 of 10 shards done, 0 failed/);
  for (const one of workers) assert.ok(times(one, /shard \d+ done/g) > 0, 'each has had its share');
  assert.equal(await run.waiting(), 0);
});

test('a worker is killed in mid-run: its shard is taken over, nothing is lost, nothing stands twice', async (t) => {
  const run = testRun(t);
  const [victim, other] = [await run.worker(), await run.worker()];
  const fleet = run.fleet('--shard-lines', '2000');
  // its second shard, so that it has done one and is in the middle of the next
  const [, shard = ''] = await victim.says(/taken[\s\S]*shard (\d+) taken/, () => victim.kill('SIGKILL'));
  assert.deepEqual(await victim.end, { code: null, signal: 'SIGKILL' });
  assert.equal(times(victim, new RegExp(`shard ${shard} done`, 'g')), 0, 'it was killed before it was done');
  assert.deepEqual(run.parts(shard), [], 'it has left nothing of that shard');
  await endsWith(fleet, 0);
  assert.equal(times(other, new RegExp(`shard ${shard} taken`, 'g')), 1);
  assert.ok(run.results() === expected);
  t.diagnostic(
    `killed in shard ${shard}; ${times(victim, /shard \d+ done/g)} + ${times(other, /shard \d+ done/g)} shards done`,
  );
});

test('a worker that is frozen, loses its shard and wakes up again changes nothing', async (t) => {
  const run = testRun(t);
  const [sleeper, other] = [await run.worker(), await run.worker()];
  const fleet = run.fleet('--shard-lines', '2000');
  const [, shard = ''] = await sleeper.says(/taken[\s\S]*shard (\d+) taken/, () => sleeper.kill('SIGSTOP'));
  await endsWith(fleet, 0);
  assert.equal(times(other, new RegExp(`shard ${shard} done`, 'g')), 1);
  const parts = run.parts();
  sleeper.kill('SIGCONT');
  await sleeper.says(new RegExp(`shard ${shard} done`));
  sleeper.kill('SIGTERM');
  await endsWith(sleeper, 0);
  assert.deepEqual(run.parts(), parts);
  // put together again from the parts, one of which has been written twice
  await endsWith(run.fleet('--shard-lines', '2000'), 0);
  assert.ok(run.results() === expected);
});

test('SIGTERM: the shard in hand is finished, no other is taken', async (t) => {
  const run = testRun(t);
  const first = await run.worker();
  const fleet = run.fleet('--shard-lines', '2000');
  const [, shard = ''] = await first.says(/taken[\s\S]*shard (\d+) taken/, () => first.kill('SIGTERM'));
  await endsWith(first, 0);
  const log = first.err();
  const leaving = log.indexOf('Stopping');
  assert.ok(leaving > log.indexOf(`shard ${shard} taken`));
  assert.ok(leaving < log.indexOf(`shard ${shard} done`), 'the signal came while it was at work');
  assert.equal(log.indexOf('taken', leaving), -1);
  assert.match(log, /Stopped after 2 shards, 4,000 cases, 0 faulty lines/);
  assert.equal((await run.queue.getJobCounts('active')).active, 0);
  const second = await run.worker();
  await endsWith(fleet, 0);
  assert.equal(times(second, new RegExp(`shard ${shard} taken`, 'g')), 0);
  assert.ok(run.results() === expected);
});

test('broken, invalid and repeated lines are told with shard and line, and the run goes on', async (t) => {
  const some = lines.slice(0, 1000);
  const input = some
    .with(149, '{"kind":')
    .with(420, '{"kind":"finding","id":"F"}')
    .with(730, some[3] ?? '');
  const run = testRun(t, input);
  await run.worker();
  const fleet = run.fleet('--shard-lines', '100');
  await endsWith(fleet, 1);
  assert.ok(run.results() === alone(some.filter((_, i) => ![149, 420, 730].includes(i))));
  assert.deepEqual(
    run
      .faulty()
      .map(({ shard, line, case: id, faults, repeats }) => [shard, line, id, faults?.[0]?.code ?? repeats]),
    [
      [2, 150, null, 'NOT_JSON'],
      [5, 421, 'F', run.faulty()[1]?.faults?.[0]?.code],
      [8, 731, JSON.parse(some[3] ?? '').id, 4],
    ],
  );
  assert.match(fleet.err(), /shard 2, line 150: NOT_JSON \(/);
  assert.match(fleet.err(), /shard 5, line 421, case F: \w+/);
  assert.match(fleet.err(), /shard 8, line 731, case \S+: the case stands on line 4 already/);
  assert.match(fleet.err(), /997 cases, 3 faulty lines; 10 of 10 shards done, 0 failed/);
});

test('a shard that can not be read back is tried three times, then named; asked again, only it is done', async (t) => {
  const some = lines.slice(0, 1000);
  const run = testRun(t, some);
  const fleet = run.fleet('--shard-lines', '100');
  while ((await run.waiting()) < 10) await setTimeout(10);
  const changed = some.with(250, (some[250] ?? '').replace('"finding"', '"fiNDing"'));
  writeFileSync(run.input, changed.map((line) => `${line}\n`).join(''));
  const worker = await run.worker();
  await endsWith(fleet, 1);
  assert.equal(times(worker, /shard 3 taken/g), 3);
  assert.match(fleet.err(), /shard 3 failed \(lines 201-300, bytes \d+-\d+\): bytes .* the file has changed/);
  assert.match(fleet.err(), /900 cases, 0 faulty lines; 9 of 10 shards done, 1 failed/);
  assert.ok(run.results() === alone(some.filter((_, i) => i < 200 || i >= 300)));

  writeFileSync(run.input, some.map((line) => `${line}\n`).join(''));
  const again = run.fleet('--shard-lines', '100');
  await endsWith(again, 0);
  assert.equal(times(worker, /shard \d+ done/g), 10, 'nine, and then the one that had failed');
  assert.ok(run.results() === alone(some));
});

test('a shard that kills its workers is given up after the third, and named', async (t) => {
  const some = lines.slice(0, 500);
  // A line of 12 MB, which ends its shard, and becomes some hundreds of MB once it is parsed.
  const bomb = `{"kind":"finding","id":"bomb","facts":[${'{},'.repeat(4_000_000)}{}]}`;
  const run = testRun(t, some.with(120, bomb));
  const small = ['--max-old-space-size=128'];
  const workers = await Promise.all([1, 2, 3, 4].map(() => run.worker(small)));
  const fleet = run.fleet('--shard-lines', '100');
  await endsWith(fleet, 1);
  assert.equal(workers.filter((one) => times(one, /shard 2 taken/g) > 0).length, 3, 'three have died of it');
  assert.match(fleet.err(), /shard 2 failed \(lines 101-121, .*\): its worker died each time it was tried/);
  assert.match(fleet.err(), /479 cases, 0 faulty lines; 5 of 6 shards done, 1 failed/);
  assert.ok(run.results() === alone(some.filter((_, i) => i < 100 || i >= 121)));
});

test('no more shards than the window are handed out at a time, and no line goes into Redis', async (t) => {
  const run = testRun(t);
  const fleet = run.fleet('--shard-lines', '200', '--window', '3');
  while ((await run.waiting()) < 3) await setTimeout(10);
  await setTimeout(300);
  assert.equal(await run.waiting(), 3, 'of 60 shards, while nobody works');
  const [job] = await run.queue.getWaiting(0, 0);
  assert.ok(JSON.stringify(job?.data).length < 400);
  assert.ok(!JSON.stringify(job?.data).includes('MM-'));
  await run.worker();
  await run.worker();
  let most = 0;
  let over = false;
  fleet.end.then(() => {
    over = true;
  });
  while (!over) {
    const counts = await run.queue.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed');
    most = Math.max(
      most,
      Object.values(counts).reduce((sum, count) => sum + count, 0),
    );
  }
  await endsWith(fleet, 0);
  assert.equal(most, 3);
  assert.ok(run.results() === expected);
});

test('Redis forgets everything in mid-run: what is not done is handed out again', async (t) => {
  const run = testRun(t);
  const worker = await run.worker();
  const fleet = run.fleet('--shard-lines', '2000');
  await worker.says(/taken[\s\S]*taken/);
  const direct = new Redis(redis.url);
  await direct.flushall();
  direct.disconnect();
  await endsWith(fleet, 0);
  assert.match(fleet.err(), /shard \d+ is no longer known to Redis and is handed out again/);
  assert.ok(run.results() === expected);
});

test('the producer is killed: the same command goes on where it was', async (t) => {
  const run = testRun(t);
  const first = run.fleet('--shard-lines', '800');
  const worker = await run.worker();
  await worker.says(/ done:[\s\S]* done:/, () => first.kill('SIGKILL'));
  await endsWith(run.fleet('--shard-lines', '800'), 0);
  assert.ok(run.results() === expected);
  const done = times(worker, /shard \d+ done/g);
  // the shard in hand may be handed out again where it is done just as the new producer looks what is there
  assert.ok(done === 15 || done === 16, `each shard once, but for one perhaps: ${done}`);
});

test('another question is not answered in the same folder', async (t) => {
  const run = testRun(t, lines.slice(0, 10));
  await run.worker();
  await endsWith(run.fleet(), 0);
  const other = run.fleet('--as-of', '2018-04-01');
  await endsWith(other, 2);
  assert.match(
    other.err(),
    /^out holds the answers to another question: {"file":"in\.jsonl","asked":{"asOf":"2018-03-31"}/,
  );
  assert.ok(run.results() === alone(lines.slice(0, 10)));
});

test('a job of another version, or one that reaches out of the root, is not done', async (t) => {
  const run = testRun(t, lines.slice(0, 10));
  const fleet = run.fleet();
  while ((await run.waiting()) < 1) await setTimeout(10);
  const [job] = await run.queue.getWaiting(0, 0);
  assert.ok(job);
  await run.queue.add('shard', { ...job.data, version: '0.0.0' }, { jobId: 'version' });
  await run.queue.add('shard', { ...job.data, file: '../in.jsonl' }, { jobId: 'file' });
  await run.queue.add('shard', { ...job.data, out: '../out' }, { jobId: 'out' });
  await run.worker();
  await endsWith(fleet, 0);
  while ((await run.waiting()) > 0) await setTimeout(50);
  const reasons = await Promise.all(
    ['version', 'file', 'out'].map(async (id) => (await run.queue.getJob(id))?.failedReason ?? 'done'),
  );
  assert.match(reasons[0] ?? '', /^duxun 0\.0\.0 is asked, this worker has \d+\.\d+\.\d+/);
  assert.match(reasons[1] ?? '', /^\.\.\/in\.jsonl is not below /);
  assert.match(reasons[2] ?? '', /^\.\.\/out is not below /);
});
