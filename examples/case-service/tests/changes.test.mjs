/** Changes as they are told: each kept once, each sent at least once, in order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { named, problem } from './cases.mjs';
import { day } from './clock.mjs';
import { running } from './running.mjs';

const reported = { id: 'e-1', type: 'rectification-reported', on: '2018-03-20', extent: 'full' };

/**
 * Reads a stream of events until there are so many, then hangs up.
 *
 * @param {string} url
 * @param {number} count
 * @param {Record<string, string>} [headers]
 */
async function listen(url, count, headers = {}) {
  const hangUp = new AbortController();
  const response = await fetch(`${url}/changes`, {
    headers: { accept: 'text/event-stream', 'accept-language': 'en', ...headers },
    signal: hangUp.signal,
  });
  assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
  const body = /** @type {ReadableStream<Uint8Array>} */ (response.body);
  /** @type {{ id: string, data: any }[]} */
  const found = [];
  const read = (async () => {
    let text = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const [, id] = /^id: (\d+)$/m.exec(part) ?? [];
        const [, data] = /^data: (.*)$/m.exec(part) ?? [];
        if (id !== undefined && data !== undefined) found.push({ id, data: JSON.parse(data) });
      }
      if (found.length >= count) break;
    }
    hangUp.abort();
    return found;
  })();
  return { found, read };
}

test('what a write changes is told, and a write that changes nothing is not', async (t) => {
  const { call, put, all } = await running(t);
  await put(problem);
  await call('POST', `/cases/${problem.id}/events`, reported);
  const noted = { ...problem, events: [...problem.events, reported], note: 'said by the way' };
  assert.equal((await call('PUT', `/cases/${problem.id}`, noted, { 'if-match': '"2"' })).status, 200);
  const changes = await all('/changes', 1);
  assert.deepEqual(
    changes.map(({ seq, version, day: on, cause }) => [seq, version, on, cause]),
    [
      [1, 1, '2018-03-20', 'case'],
      [2, 2, '2018-03-20', 'case'],
    ],
  );
  assert.deepEqual(
    changes[0].differs.began.map((/** @type {any} */ one) => one.id),
    ['5.7', '5.8', '5.6', '12.9'].map((norm) => `${problem.id}/${norm}`),
  );
  assert.ok(changes[1].differs.ended.includes(`${problem.id}/5.8`));
});

test('a change that a day brings is heard at once, in the language asked for', async (t) => {
  const { put, url, clock } = await running(t);
  await put(problem);
  const en = await listen(url, 2);
  const zh = await listen(url, 2, { 'accept-language': 'zh' });
  clock.pass(12 * day);
  const [, change] = await en.read;
  assert.deepEqual(change, {
    id: '2',
    data: {
      seq: 2,
      case: problem.id,
      version: 1,
      day: '2018-04-01',
      cause: 'day',
      differs: {
        changed: [{ id: `${problem.id}/5.8`, from: { status: 'open' }, to: { status: 'overdue' } }],
      },
    },
  });
  assert.match((await zh.read)[0]?.data.differs.began[0].label, /^整改问题/);
});

test('who comes back goes on where they were', async (t) => {
  const { put, url } = await running(t);
  for (const id of ['a', 'b', 'c']) await put(named(id));
  const first = await (await listen(url, 2)).read;
  assert.ok(first.length >= 2);
  await put(named('d'));
  const rest = await (await listen(url, 2, { 'last-event-id': '2' })).read;
  assert.deepEqual(
    rest.map(({ data }) => data.case),
    ['c', 'd'],
  );
});

test('a reader who is slow holds nothing up, and misses nothing', async (t) => {
  const { put, url } = await running(t);
  const response = await fetch(`${url}/changes`, { headers: { accept: 'text/event-stream' } });
  const ids = Array.from({ length: 400 }, (_, i) => `F-${i}`);
  for (const id of ids) await put(named(id));
  let text = '';
  for await (const chunk of /** @type {ReadableStream<Uint8Array>} */ (response.body).pipeThrough(
    new TextDecoderStream(),
  )) {
    text += chunk;
    if (text.includes('id: 400\n')) break;
  }
  assert.deepEqual(
    [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)),
    ids.map((_, i) => i + 1),
  );
});

test('there are only so many readers, and stopping ends them', async (t) => {
  const { url, get, stop } = await running(t, { streams: { most: 2, beat: 20 } });
  const open = () => fetch(`${url}/changes`, { headers: { accept: 'text/event-stream' } });
  const [a, b] = await Promise.all([open(), open()]);
  const full = await get('/changes', { accept: 'text/event-stream' });
  assert.deepEqual(
    [full.status, full.json.code, full.headers.get('retry-after')],
    [503, 'STREAMS_FULL', '10'],
  );
  assert.equal((await fetch(`${url}/changes`, { method: 'HEAD' })).status, 200);
  await a?.body?.cancel();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const c = await open();
  assert.equal(c.status, 200);
  await stop();
  await c.text();
  assert.match((await b?.text()) ?? '', /still here/);
});
