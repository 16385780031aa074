/** What is kept is what the library would say, on every day of a year. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { evaluate, parseCase, toJson } from 'duxun';
import { cityYear } from './cases.mjs';
import { live } from './year.mjs';

const year = cityYear();
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const n = new Intl.NumberFormat('en');
const slow = { timeout: 600_000 };

/** An answer without its day, and without what is asked for beside it. */
const plain = (/** @type {import('duxun').Evaluation} */ { asOf: _, nextChange: __, ...answer }) =>
  toJson(/** @type {import('duxun').Evaluation} */ (answer));

for (const asItHappens of [true, false])
  test(
    `each day every answer is that of a fresh evaluation, ${asItHappens ? 'events sent as they happen' : 'whole logs put beforehand'}`,
    slow,
    () => {
      let compared = 0;
      /** @type {Map<string, { version: number, source: import('duxun').ParsedCase }>} */
      const parsed = new Map();
      const { asked, changes, evaluations, naive, nights, store } = live(year, {
        asItHappens,
        each(service, today, ids) {
          assert.equal(service.isBehind(), false, today);
          for (const id of ids) {
            const { version, body } = service.case(id);
            let known = parsed.get(id);
            if (known?.version !== version) {
              known = { version, source: parseCase(JSON.parse(body)) };
              parsed.set(id, known);
            }
            const before = service.evaluations;
            const kept = service.next(id, undefined);
            assert.equal(service.evaluations, before);
            assert.equal(kept.asOf, today);
            const fresh = evaluate(known.source, { asOf: today });
            if (plain(kept) !== plain(fresh))
              assert.deepEqual(JSON.parse(plain(kept)), JSON.parse(plain(fresh)), `${id} on ${today}`);
            compared += 1;
          }
        },
      });
      assert.equal(compared, naive);
      assert.ok(evaluations < naive / 10, `${evaluations} of ${naive}`);
      if (asItHappens)
        for (const figure of [naive, evaluations, evaluations - asked, asked, nights.slept])
          assert.ok(
            readme.includes(` ${n.format(figure)} `),
            `${figure}: put what \`npm run saved\` prints into the READMEs`,
          );
      assert.ok(nights.slept > 0);
      assert.ok(changes > 300);
      store.close();
    },
  );

test('the changes told, put together, are the answers that are kept', slow, () => {
  const { service, store, ids } = live(year, { asItHappens: true });
  /** @type {Map<string, Map<string, any>>} */
  const told = new Map();
  let seq = 0;
  for (let page = service.changes(0, 500); page.length > 0; page = service.changes(seq, 500))
    for (const { case: id, differs, seq: at } of page) {
      assert.equal(at, seq + 1);
      seq = at;
      const actions = told.get(id) ?? new Map();
      told.set(id, actions);
      for (const one of differs.ended ?? []) assert.ok(actions.delete(one), `${one} ended and never began`);
      for (const one of differs.began ?? []) {
        assert.ok(!actions.has(one.id), `${one.id} began twice`);
        actions.set(one.id, { due: one.due, status: one.status });
      }
      for (const { id: one, from, to } of differs.changed ?? []) {
        const stands = actions.get(one);
        for (const key of /** @type {const} */ (['due', 'status']))
          if (key in to) {
            assert.equal(stands[key], from[key], `${one} changed from what was not told`);
            stands[key] = to[key];
          }
      }
    }
  for (const id of ids)
    assert.deepEqual(
      Object.fromEntries(told.get(id) ?? []),
      Object.fromEntries(
        service.next(id, undefined).actions.map((one) => [one.id, { due: one.due, status: one.status }]),
      ),
      id,
    );
  store.close();
});

test(
  'with no event ahead in a log, nothing is asked in vain: each answer asked again by its day differs',
  slow,
  () => {
    const { service, store, asked } = live({ ...year, programmes: [] }, { asItHappens: true });
    let byDay = 0;
    for (let seq = 0, page = service.changes(0, 500); page.length > 0; page = service.changes(seq, 500))
      for (const one of page) {
        seq = one.seq;
        if (one.cause === 'day') byDay += 1;
      }
    assert.ok(byDay > 100);
    assert.equal(byDay, asked);
    store.close();
  },
);
