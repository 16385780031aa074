/** Sleeping: what the clock does, and what the service makes of it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { Scheduler } from '../lib/scheduler.mjs';
import { named, problem } from './cases.mjs';
import { day, TestClock } from './clock.mjs';
import { folderOf, running } from './running.mjs';

const minute = 60_000;
const asleep = { longest: Number.POSITIVE_INFINITY };

/** A service of which nothing is asked but when to wake. @param {string | null} wake @param {() => boolean} turn */
const stub = (wake, turn) =>
  /** @type {import('../lib/service.mjs').Service} */ (
    /** @type {unknown} */ ({
      turn,
      firstWake: () => wake,
      listen: () => () => undefined,
      log: () => undefined,
    })
  );

test('it sleeps until the midnight in China on which an answer may change, and not a moment longer', async (t) => {
  const { put, clock, service } = await running(t, asleep);
  await put(problem);
  assert.equal(service.evaluations, 1);
  clock.pass(11 * day + 15 * 60 * minute - 1);
  assert.deepEqual([service.evaluations, service.changes(0, 9).length], [1, 1]);
  assert.equal(new Date(clock.now() + 1).toISOString(), '2018-03-31T16:00:00.000Z');
  clock.pass(1);
  assert.deepEqual([service.evaluations, service.changes(0, 9).length, clock.rang], [2, 2, 1]);
});

test('no nap is longer than a timer can be', () => {
  const clock = new TestClock('2018-01-01');
  let turned = 0;
  new Scheduler(
    stub('2018-12-31', () => Boolean(turned++ && false)),
    clock,
    asleep,
  ).start();
  clock.pass(300 * day);
  assert.ok(clock.longest <= 2 ** 31 - 1);
  // as Node would have it, a nap that is too long ends at once: this one ended every 24.8 days
  assert.ok(turned >= 12 && turned <= 14, String(turned));
});

test('with nothing to wait for it only looks at the clock', async (t) => {
  const { clock, service } = await running(t);
  clock.pass(day);
  assert.deepEqual([clock.rang, service.evaluations, clock.timers], [24 * 60, 0, 1]);
});

test('what is written while it sleeps may wake it earlier', async (t) => {
  const { put, call, clock, all } = await running(t, asleep);
  await put(problem);
  // found on the 20th, to be on the list by the month's end, so overdue on the 1st; an event to come wakes it before
  await put({ ...named('F-2'), events: [{ type: 'problem-found', on: '2018-03-25' }] });
  clock.pass(4 * day);
  assert.equal((await all('/changes')).length, 2);
  clock.pass(day);
  const changes = await all('/changes');
  assert.deepEqual(
    [changes.at(-1).case, changes.at(-1).day, changes.at(-1).cause],
    ['F-2', '2018-03-25', 'day'],
  );
  assert.equal((await call('GET', '/health')).json.wakes, '2018-04-01');
});

test('a host that slept finds out within a minute of waking', async (t) => {
  const { put, clock, all } = await running(t);
  await put(problem);
  clock.set('2018-04-05T08:00:00+08:00');
  clock.pass(minute);
  const last = (await all('/changes')).at(-1);
  assert.deepEqual([last.day, last.cause], ['2018-04-01', 'day']);
});

test('even before it finds out, nothing out of date is answered', async (t) => {
  const { put, clock, get, all } = await running(t);
  await put(problem);
  clock.set('2018-04-05T08:00:00+08:00');
  assert.equal((await get('/health')).status, 503);
  assert.deepEqual(
    (await all('/due')).map(({ due, left, status }) => [due, left, status]),
    [
      ['2018-03-15', -21, 'overdue'],
      ['2018-03-31', -5, 'overdue'],
    ],
  );
  assert.equal((await get('/health')).status, 200);
});

test('with more behind than a request may wait for, the work list asks to come again', async (t) => {
  const { put, clock, get } = await running(t);
  for (let i = 0; i < 250; i += 1) await put(named(`F-${i}`));
  clock.set('2018-04-05T08:00:00+08:00');
  const early = await get('/due');
  assert.deepEqual(
    [early.status, early.json.code, early.headers.get('retry-after')],
    [503, 'CATCHING_UP', '2'],
  );
  assert.equal((await get('/cases/F-249/next')).json.actions[1].status, 'overdue');
  assert.equal((await get('/due')).status, 200);
});

test('a clock that is set back by a little takes nothing back', async (t) => {
  const { put, clock, get, all } = await running(t);
  await put(problem);
  clock.pass(12 * day);
  assert.equal((await all('/changes')).length, 2);
  clock.set('2018-03-31T23:59:00+08:00');
  clock.pass(5 * minute);
  assert.equal((await get('/health')).json.today, '2018-04-01');
  assert.equal((await all('/changes')).length, 2);
});

test('a clock that was far ahead is believed once it is set right', async (t) => {
  const { put, clock, get, all } = await running(t);
  await put(problem);
  clock.set('2027-01-01T00:00:00+08:00');
  clock.pass(minute);
  assert.equal((await get('/health')).json.today, '2027-01-01');
  clock.set('2018-03-20T12:00:00+08:00');
  clock.pass(minute);
  const changes = await all('/changes');
  assert.deepEqual([changes.at(-1).day, changes.at(-1).cause], ['2018-03-20', 'clock']);
  const { json } = await get(`/cases/${problem.id}/next`);
  assert.deepEqual(
    json.actions.map((/** @type {any} */ one) => one.status),
    ['overdue', 'open', 'open', 'open'],
  );
});

test('what was missed while it was down is told on its own day, as if it had been up', async (t) => {
  const told = async (/** @type {boolean} */ down) => {
    const db = join(folderOf(t), 'cases.db');
    const first = await running(t, { db, ...asleep });
    for (const id of ['a', 'b']) await first.put(named(id));
    if (!down) {
      first.clock.pass(100 * day);
      return first.all('/changes');
    }
    await first.stop();
    const second = await running(t, { db, day: '2018-06-28' });
    second.clock.drain();
    return second.all('/changes');
  };
  const [up, down] = [await told(false), await told(true)];
  assert.ok(up.length >= 4);
  const byCase = (/** @type {any[]} */ changes) =>
    changes.map(({ seq: _, ...one }) => one).sort((x, y) => (x.case < y.case ? -1 : x.case > y.case ? 1 : 0));
  assert.deepEqual(byCase(down), byCase(up));
});

test('a disk that fails for once is tried again', () => {
  const clock = new TestClock('2018-01-01');
  let tried = 0;
  const turn = () => {
    tried += 1;
    if (tried === 1) throw new Error('disk full');
    return tried < 4;
  };
  new Scheduler(stub(null, turn), clock, { longest: minute }).start();
  assert.equal(tried, 1);
  clock.pass(minute);
  clock.drain();
  assert.equal(tried, 4);
});

test('after it was stopped nothing rings', async (t) => {
  const { put, clock, stop } = await running(t);
  await put(problem);
  await stop();
  assert.equal(clock.timers, 0);
});
