/** New rules, and cases that they do not take any more. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import * as duxun from 'duxun';
import { named, problem } from './cases.mjs';
import { folderOf, running } from './running.mjs';

/**
 * The bundled measures, one of them changed.
 *
 * @param {(source: { parts: Record<string, { norms: Record<string, unknown>[] }> }) => void} change
 */
function changed(change) {
  const source = /** @type {any} */ (structuredClone(duxun.getMeasure('maoming-2017')?.source));
  change(source);
  const measure = duxun.defineMeasure(/** @type {any} */ (source), duxun.vocabulary);
  return duxun.createDuxun({
    measures: [...duxun.measures().filter(({ id }) => id !== 'maoming-2017'), measure],
  });
}

test('answers of the same rules are not asked again after a restart', async (t) => {
  const db = join(folderOf(t), 'cases.db');
  const first = await running(t, { db });
  await first.put(problem);
  await first.stop();
  const second = await running(t, { db });
  assert.deepEqual([second.service.evaluations, second.service.isBehind()], [0, false]);
});

test('another version of the library has every case asked again, and tells only what differs', async (t) => {
  const db = join(folderOf(t), 'cases.db');
  const first = await running(t, { db });
  for (const id of ['a', 'b', 'c']) await first.put(named(id));
  await first.stop();
  const second = await running(t, { db, version: '99.0.0' });
  second.clock.drain();
  assert.deepEqual([second.service.evaluations, second.service.lastChange()], [3, 3]);
});

test('a measure whose text is another has its cases asked again, those of others not', async (t) => {
  const db = join(folderOf(t), 'cases.db');
  const first = await running(t, { db });
  await first.put(problem);
  await first.put({
    ...named('other'),
    measure: 'yinchuan-2017-inspection',
    subject: { type: 'county' },
    facts: {},
    events: [],
  });
  await first.stop();
  // the second list counted as the third
  const library = changed(({ parts }) => {
    const norm = Object.values(parts)
      .flatMap(({ norms }) => norms)
      .find(({ id }) => id === '5.8');
    Object.assign(/** @type {any} */ (norm).rules[0].event.params, { ordinal: 3 });
  });
  const second = await running(t, { db, library });
  second.clock.drain();
  assert.equal(second.service.evaluations, 1);
  const last = (await second.all('/changes')).at(-1);
  const changes = [{ id: `${problem.id}/5.8`, from: { ordinal: 2 }, to: { ordinal: 3 } }];
  assert.deepEqual([last.cause, last.differs], ['rules', { changed: changes }]);
});

test('a case that new rules do not take is told, keeps nobody waiting, and can be mended', async (t) => {
  const db = join(folderOf(t), 'cases.db');
  const first = await running(t, { db });
  for (const id of ['a', problem.id, 'z']) await first.put(named(id));
  await first.stop();
  const parseCase = (/** @type {any} */ input) =>
    duxun.parseCase(input.id === problem.id && input.note === undefined ? { ...input, unheard: 1 } : input);
  const library = { ...duxun, parseCase: /** @type {typeof duxun.parseCase} */ (parseCase) };
  const second = await running(t, { db, library, version: '99.0.0' });
  second.clock.drain();
  const refused = await second.get(`/cases/${problem.id}/next`);
  assert.deepEqual(
    [refused.status, refused.json.code, refused.json.faults[0].pointer],
    [409, 'CASE_OUTDATED', '/unheard'],
  );
  const event = { id: 'e', type: 'correction-urged', on: '2018-03-20' };
  assert.equal((await second.call('POST', `/cases/${problem.id}/events`, event)).status, 409);
  assert.equal((await second.get('/cases/z/next')).status, 200);
  assert.equal((await second.get(`/cases/${problem.id}`)).status, 200);
  const last = (await second.all('/changes')).at(-1);
  assert.deepEqual(
    [last.case, last.cause, last.differs.faults[0].code],
    [problem.id, 'rules', 'KEY_UNKNOWN'],
  );
  const mended = { ...problem, note: 'mended' };
  assert.equal((await second.call('PUT', `/cases/${problem.id}`, mended, { 'if-match': '"1"' })).status, 200);
  assert.equal((await second.get(`/cases/${problem.id}/next`)).json.actions.length, 4);
});

test('a case on which the library fails keeps nobody waiting either', async (t) => {
  const db = join(folderOf(t), 'cases.db');
  const first = await running(t, { db });
  for (const id of ['a', problem.id, 'z']) await first.put(named(id));
  await first.stop();
  const evaluate = (/** @type {any} */ source, /** @type {any} */ options) => {
    if (source.id === problem.id) throw new TypeError('a fault of the library');
    return duxun.evaluate(source, options);
  };
  const library = { ...duxun, evaluate: /** @type {typeof duxun.evaluate} */ (evaluate) };
  const second = await running(t, { db, library, version: '99.0.0' });
  second.clock.drain();
  assert.deepEqual([second.service.isBehind(), (await second.get('/cases/z/next')).status], [false, 200]);
  const { status, json } = await second.get(`/cases/${problem.id}/next`);
  assert.deepEqual([status, json.code], [500, 'UNANSWERED']);
  assert.match(
    String(second.logged.find((one) => one.what === 'unanswered')?.error),
    /a fault of the library/,
  );
});

test('another day of effect is another question', async (t) => {
  const db = join(folderOf(t), 'cases.db');
  const shanxi = { kind: 'finding', measure: 'shanxi', id: 's', subject: { type: 'other' } };
  const first = await running(t, { db });
  await first.put(shanxi);
  await first.stop();
  const second = await running(t, { db, effectiveFrom: '2019-01-01' });
  second.clock.drain();
  assert.equal(second.service.evaluations, 1);
});
