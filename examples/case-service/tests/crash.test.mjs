/** The process is killed with SIGKILL: what is on the disk is whole. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as duxun from 'duxun';
import { version } from '../lib/rules.mjs';
import { Service } from '../lib/service.mjs';
import { Store } from '../lib/store.mjs';
import { named, problem } from './cases.mjs';
import { TestClock } from './clock.mjs';
import { program } from './program.mjs';
import { clientOf, folderOf, running } from './running.mjs';

const dies = fileURLToPath(new URL('dies.mjs', import.meta.url));

/** What stands in a file, opened as after a crash. @param {string} db @param {string} [day] */
function opened(db, day = '2018-03-20') {
  const store = new Store(db);
  const service = new Service({ store, clock: new TestClock(day), library: duxun, version });
  return { store, service };
}

for (const step of ['saveCase', 'saveAnswer', 'saveChange', 'saveKey', 'day', 'done'])
  test(`killed ${step === 'done' ? 'right after a write: all of it is there' : `within a write, after ${step}: nothing of it is`}`, async (t) => {
    const db = join(folderOf(t), 'cases.db');
    const before = await running(t, { db });
    await before.put(problem);
    await before.stop();
    const { signal, stderr } = spawnSync(process.execPath, [dies, db, step], { encoding: 'utf8' });
    assert.equal(signal, 'SIGKILL', stderr);
    const { store } = opened(db);
    const isDone = step === 'done';
    assert.deepEqual(
      [
        store.check(),
        store.case(problem.id)?.version,
        store.lastChange(),
        store.digest(problem.id, 'k') !== undefined,
      ],
      [[], isDone ? 2 : 1, isDone ? 2 : 1, isDone],
    );
    // what was to be asked on the first of April still is
    if (!isDone) assert.equal(store.answer(problem.id)?.wake, '2018-04-01');
    store.close();
  });

test('killed again and again among writes: what was answered is there, nothing is half there, and a retry does no harm', {
  timeout: 300_000,
}, async (t) => {
  const db = join(folderOf(t), 'cases.db');
  const rounds = 8;
  /** Events that were answered with 200 or 201, and those that were sent at all. */
  const answered = new Set();
  /** @type {Set<string>} */
  const cases = new Set();
  let unanswered = 0;
  for (let round = 0; round < rounds; round += 1) {
    const run = program(t, ['--db', db, '--port', '0', '--now', '2018-03-20T09:00']);
    const { call } = clientOf(await run.url());
    let left = 30 + round * 7;
    const count = () => {
      left -= 1;
      // some are under way whenever it is
      if (left === 0) setTimeout(() => run.kill('SIGKILL'), round);
    };
    const clerk = async (/** @type {number} */ who) => {
      for (let i = 0; ; i += 1) {
        const id = `F-${round}-${who}-${i}`;
        const made = await call('PUT', `/cases/${id}`, named(id));
        assert.equal(made.status, 201);
        cases.add(id);
        count();
        const event = { id: 'e', type: 'correction-urged', on: '2018-03-20' };
        const sent = await call('POST', `/cases/${id}/events`, event);
        assert.equal(sent.status, 201);
        answered.add(id);
        count();
      }
    };
    const ends = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(clerk));
    for (const end of ends) {
      // a request that was cut off, and nothing else
      const reason = end.status === 'rejected' ? end.reason : null;
      if (!/^(fetch failed|terminated)$/.test(reason?.message)) throw reason;
      unanswered += 1;
    }
    assert.equal((await run.end).signal, 'SIGKILL');

    const { store, service } = opened(db);
    assert.deepEqual(store.check(), []);
    assert.equal(service.isBehind(), false);
    const found = new Set(store.cases({ after: '', limit: 100_000, measure: null }).map(({ id }) => id));
    for (const id of cases) assert.ok(found.has(id), `${id} was answered and is gone`);
    for (const id of found) {
      const source = duxun.parseCase(JSON.parse(service.case(id).body));
      const asOf = '2018-03-20';
      const fresh = JSON.parse(duxun.toJson(duxun.evaluate(source, { asOf, include: ['nextChange'] })));
      assert.deepEqual(service.next(id, undefined), fresh, id);
      const due = fresh.actions.filter((/** @type {any} */ one) => one.due !== null).length;
      assert.ok(due > 0);
      const urged = source.events?.filter((one) => one.type === 'correction-urged').length;
      assert.ok(urged === 1 || (urged === 0 && !answered.has(id)), `${id}: ${urged}`);
      cases.add(id);
    }
    const changes = service.changes(0, 1_000_000);
    assert.deepEqual(
      changes.map(({ seq }) => seq),
      changes.map((_, i) => i + 1),
    );
    const puts = changes.filter(({ differs }) => differs.applies !== undefined).map((one) => one.case);
    assert.deepEqual(puts.sort(), [...found].sort());
    store.close();
  }
  t.diagnostic(
    `killed ${rounds} times; ${cases.size} cases, ${unanswered} requests without an answer, nothing lost`,
  );

  const run = program(t, ['--db', db, '--port', '0', '--now', '2018-03-20T09:00']);
  const { call } = clientOf(await run.url());
  for (const id of cases) {
    const event = { id: 'e', type: 'correction-urged', on: '2018-03-20' };
    const { status } = await call('POST', `/cases/${id}/events`, event);
    assert.equal(status, answered.has(id) ? 200 : status === 200 ? 200 : 201);
    const { json } = await call('GET', `/cases/${id}`);
    assert.equal(json.events.filter((/** @type {any} */ one) => one.type === 'correction-urged').length, 1);
  }
});

test('killed while it catches up, over and over: each change is told once, as if nothing had happened', {
  timeout: 300_000,
}, async (t) => {
  const folder = folderOf(t);
  const ids = Array.from({ length: 400 }, (_, i) => `F-${String(i).padStart(3, '0')}`);
  const told = async (/** @type {boolean} */ killed) => {
    const db = join(folder, `${killed}.db`);
    const { store, service } = opened(db);
    const [found, listed] = problem.events;
    const events = [found, { ...listed, rectifyBy: '2018-03-25' }];
    for (const id of ids) service.put({ ...named(id), events }, () => undefined);
    store.close();
    let kills = 0;
    for (let wait = 5; killed; wait += 40) {
      const run = program(t, ['--db', db, '--port', '0', '--now', '2018-07-01']);
      await run.url();
      await new Promise((resolve) => setTimeout(resolve, wait));
      run.kill('SIGKILL');
      await run.end;
      const { store: after, service: then } = opened(db, '2018-07-01');
      const isBehind = then.isBehind();
      after.close();
      if (!isBehind) break;
      kills += 1;
    }
    const { store: last, service: then } = opened(db, '2018-07-01');
    while (then.turn(100));
    const changes = then.changes(0, 1_000_000);
    last.close();
    return { kills, changes: changes.map(({ seq: _, ...one }) => JSON.stringify(one)).sort() };
  };
  const [calm, rough] = [await told(false), await told(true)];
  assert.ok(rough.kills >= 1, 'it was never killed in the midst of it');
  // new; overdue and to be listed again; the new list overdue
  assert.equal(calm.changes.length, ids.length * 3);
  assert.deepEqual(rough.changes, calm.changes);
  t.diagnostic(`killed ${rough.kills} times in the midst; ${calm.changes.length} changes, each told once`);
});
