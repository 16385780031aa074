import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { named, problem } from './cases.mjs';
import { running } from './running.mjs';

const reported = { type: 'rectification-reported', on: '2018-03-20', extent: 'full' };
const events = `/cases/${problem.id}/events`;

test('a case that was put comes back, and says what is next', async (t) => {
  const { get, put } = await running(t);
  const made = await put(problem);
  assert.deepEqual([made.etag, made.headers.get('location')], ['"1"', '/cases/MM-2018-0042']);
  assert.deepEqual((await get('/cases/MM-2018-0042')).json, problem);
  const { json } = await get('/cases/MM-2018-0042/next');
  assert.deepEqual([json.asOf, json.nextChange], ['2018-03-20', '2018-04-01']);
  assert.deepEqual(
    json.actions.map((/** @type {any} */ one) => [one.status, one.due, one.label.split(':')[0]]),
    [
      ['overdue', '2018-03-15', 'Rectify the problem'],
      ['open', '2018-03-31', 'Circulate the problem list'],
      ['open', null, 'Track the rectification'],
      ['open', null, 'Urge correction'],
    ],
  );
  assert.deepEqual(json.needs, [
    { input: 'slot', name: 'persons', question: 'Which persons are concerned (null for none)?', settles: 1 },
  ]);
});

test('every answer is in one language: that asked for, else that of the client, else Chinese', async (t) => {
  const { get, put } = await running(t);
  await put(problem);
  const label = async (/** @type {string} */ query, /** @type {string} */ language) =>
    (await get(`/cases/MM-2018-0042/next${query}`, { 'accept-language': language })).json.actions[0]
      .actorLabel;
  const zh = '被清单通报的单位和个人';
  const en = 'units and individuals on the circulated list';
  assert.deepEqual(
    [
      await label('', 'en'),
      await label('?lang=zh', 'en'),
      await label('', 'zh-CN,en;q=0.5'),
      await label('', 'fr'),
    ],
    [en, zh, zh, zh],
  );
});

test('another day can be asked for', async (t) => {
  const { get, put } = await running(t);
  await put(problem);
  const statuses = async (/** @type {string} */ asOf) =>
    (await get(`/cases/MM-2018-0042/next?asOf=${asOf}`)).json.actions.map(
      (/** @type {any} */ one) => one.status,
    );
  assert.deepEqual(await statuses('2018-03-15'), ['open', 'open', 'open']);
  assert.deepEqual(await statuses('2018-03-16'), ['overdue', 'open', 'open', 'open']);
  assert.deepEqual(await statuses('2018-04-01'), ['overdue', 'overdue', 'open', 'open']);
});

test('a case that is invalid is refused with all its faults, in either language', async (t) => {
  const { call, get } = await running(t);
  const bad = {
    ...problem,
    facts: { origin: 'nowhere' },
    events: [{ type: 'problem-fond', on: '2018-02-30' }],
  };
  const { status, json, headers } = await call('PUT', '/cases/MM-2018-0042', bad);
  assert.equal(status, 422);
  assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.deepEqual(
    json.faults.map((/** @type {any} */ one) => [one.code, one.pointer]),
    [
      ['VALUE_WRONG', '/facts/origin'],
      ['CASE_EVENT_UNKNOWN', '/events/0/type'],
      ['DATE_IMPOSSIBLE', '/events/0/on'],
    ],
  );
  assert.match(json.faults[1].text, /Did you mean "problem-found"/);
  const zh = await call('PUT', '/cases/MM-2018-0042?lang=zh', bad);
  assert.equal(zh.json.title, '案件或事件有错');
  assert.match(zh.json.faults[2].text, /^不存在的日期/);
  assert.equal((await get('/cases/MM-2018-0042')).status, 404);
});

test('a new case is posted once', async (t) => {
  const { call } = await running(t);
  assert.equal((await call('POST', '/cases', problem)).status, 201);
  const again = await call('POST', '/cases', problem);
  assert.deepEqual([again.status, again.json.code], [409, 'CASE_EXISTS']);
});

test('of two clerks who write over the same version one is refused', async (t) => {
  const { call, put, get } = await running(t);
  await put(problem);
  const mine = { ...problem, facts: { origin: 'inspection' } };
  const blind = await call('PUT', '/cases/MM-2018-0042', mine);
  assert.deepEqual([blind.status, blind.json.code], [428, 'PRECONDITION_MISSING']);
  const { etag } = await get('/cases/MM-2018-0042');
  const both = await Promise.all(
    [mine, { ...problem, facts: {} }].map((one) =>
      call('PUT', '/cases/MM-2018-0042', one, { 'if-match': etag ?? '' }),
    ),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 412]);
  const winner = both.find(({ status }) => status === 200);
  assert.equal(winner?.etag, '"2"');
  for (const header of ['"1"', 'W/"2"', '"22"', '"1", "3"'])
    assert.equal(
      (await call('PUT', '/cases/MM-2018-0042', mine, { 'if-match': header })).status,
      412,
      header,
    );
  for (const header of ['2', '"', 'W/2', '"2",'])
    assert.equal(
      (await call('PUT', '/cases/MM-2018-0042', mine, { 'if-match': header })).status,
      400,
      header,
    );
  for (const header of ['"1", "2"', '*'])
    assert.equal(
      (await call('PUT', '/cases/MM-2018-0042', mine, { 'if-match': header })).status,
      200,
      header,
    );
  assert.equal((await call('PUT', '/cases/MM-2018-0042', mine, { 'if-none-match': '*' })).status, 412);
  assert.equal((await call('PUT', '/cases/new', named('new'), { 'if-match': '"1"' })).status, 412);
  assert.equal((await call('PUT', '/cases/new', named('new'), { 'if-none-match': '*' })).status, 201);
});

test('who has the case already is not sent it again', async (t) => {
  const { put, url } = await running(t);
  await put(problem);
  // fetch would say no-cache of itself
  const response = await new Promise((resolve) =>
    request(`${url}/cases/MM-2018-0042`, { headers: { 'if-none-match': '"1"' } }, resolve).end(),
  );
  assert.deepEqual([response.statusCode, response.headers.etag, await text(response)], [304, '"1"', '']);
});

test('an event that is sent again counts once, by its id or by the key', async (t) => {
  const { call, put, get } = await running(t);
  await put(problem);
  const first = await call('POST', events, { ...reported, id: 'e-1' });
  assert.deepEqual([first.status, first.json], [201, { case: problem.id, version: 2, repeated: false }]);
  // the keys in another order, and a condition that does not hold any more: still the same event
  const again = await call('POST', events, { id: 'e-1', ...reported }, { 'if-match': '"1"' });
  assert.deepEqual([again.status, again.json], [200, { case: problem.id, version: 2, repeated: true }]);
  const other = await call('POST', events, { ...reported, id: 'e-1', extent: 'partial' });
  assert.deepEqual([other.status, other.json.code], [409, 'EVENT_DIFFERS']);

  const keyed = { 'idempotency-key': '"k-1"' };
  assert.equal((await call('POST', events, reported, keyed)).status, 201);
  assert.equal((await call('POST', events, reported, { 'idempotency-key': 'k-1' })).status, 200);
  const reused = await call('POST', events, { ...reported, on: '2018-03-19' }, keyed);
  assert.deepEqual([reused.status, reused.json.code], [422, 'KEY_REUSED']);
  const bare = await call('POST', events, reported);
  assert.deepEqual([bare.status, bare.json.code], [400, 'KEY_MISSING']);
  assert.equal((await call('POST', events, reported, { 'idempotency-key': 'a b' })).status, 400);
  assert.equal((await get('/cases/MM-2018-0042')).json.events.length, 4);
});

test('an event sent ten times at once counts once', async (t) => {
  const { call, put, get } = await running(t);
  await put(problem);
  const all = await Promise.all(
    Array.from({ length: 10 }, () => call('POST', events, reported, { 'idempotency-key': 'same' })),
  );
  assert.deepEqual(all.map(({ status }) => status).sort(), [...Array.from({ length: 9 }, () => 200), 201]);
  assert.equal((await get('/cases/MM-2018-0042')).json.events.length, 3);
});

test('a key holds for one case and not for others', async (t) => {
  const { call, put } = await running(t);
  for (const id of ['a', 'b']) {
    await put(named(id));
    assert.equal(
      (await call('POST', `/cases/${id}/events`, reported, { 'idempotency-key': 'k' })).status,
      201,
    );
  }
});

test('an event that is invalid leaves no trace: its key is free', async (t) => {
  const { call, put, get } = await running(t);
  await put(problem);
  const key = { 'idempotency-key': 'k' };
  for (const bad of [{ type: 'x', on: '2018-03-20' }, { ...reported, on: '2018-02-30' }, [], null, 'x', 1])
    assert.equal((await call('POST', events, JSON.stringify(bad), key)).status, 422, JSON.stringify(bad));
  assert.equal((await get('/cases/MM-2018-0042')).etag, '"1"');
  assert.equal((await call('POST', events, reported, key)).status, 201);
});

test('an event is refused where the case is another than the client has seen', async (t) => {
  const { call, put } = await running(t);
  await put(problem);
  const stale = await call('POST', events, { ...reported, id: 'e' }, { 'if-match': '"7"' });
  assert.deepEqual([stale.status, stale.json.code], [412, 'STALE']);
  assert.equal((await call('POST', '/cases/none/events', { ...reported, id: 'e' })).status, 404);
});

test('the work list goes by due day, is filtered, and comes in pages without gaps', async (t) => {
  const { put, get, all } = await running(t);
  const ids = Array.from({ length: 23 }, (_, i) => `F-${String(i).padStart(2, '0')}`);
  for (const id of ids) await put(named(id));
  const items = await all('/due', 7);
  assert.equal(items.length, 46);
  assert.deepEqual(
    items.map((one) => `${one.due} ${one.case}`),
    ['2018-03-15', '2018-03-31'].flatMap((due) => ids.map((id) => `${due} ${id}`)),
  );
  assert.deepEqual([items[0].left, items[0].status, items[45].left], [-5, 'overdue', 11]);
  assert.deepEqual(await all('/due?from=2018-03-16', 5), items.slice(23));
  assert.deepEqual(await all('/due?to=2018-03-30', 50), items.slice(0, 23));
  assert.deepEqual(await all('/due?actor=leading-group', 4), items.slice(23));
  assert.deepEqual(await all('/due?actor=nobody', 4), []);
  const { headers } = await get('/due?limit=2&to=2018-03-31');
  const [, link = ''] = /^<(.*)>; rel="next"$/.exec(headers.get('link') ?? '') ?? [];
  assert.deepEqual((await get(link)).json.items, items.slice(2, 4));
  assert.deepEqual(
    (await all('/cases', 6)).map((one) => one.id),
    ids,
  );
  assert.deepEqual(await all('/cases?measure=shanxi', 6), []);
});

test('an action that was done leaves the work list', async (t) => {
  const { call, put, all } = await running(t);
  await put(problem);
  assert.equal((await all('/due')).length, 2);
  await call('POST', events, { ...reported, id: 'e-1' });
  await call('POST', events, {
    type: 'rectification-confirmed',
    on: '2018-03-20',
    extent: 'full',
    toRequirement: true,
    id: 'e-2',
  });
  assert.deepEqual(await all('/due'), []);
});

test('the audit and the reasons of a day', async (t) => {
  const { put, get } = await running(t);
  await put(problem);
  const audit = await get('/cases/MM-2018-0042/audit?asOf=2018-04-02');
  assert.deepEqual(
    audit.json.breaches.map((/** @type {any} */ one) => [one.norm, one.class, one.since]),
    [
      ['5.7', 'missed', '2018-03-16'],
      ['5.8', 'missed', '2018-04-01'],
    ],
  );
  const { json } = await get('/cases/MM-2018-0042/explain');
  assert.match(json.actions[0].text, /5 days overdue/);
  assert.equal(json.undetermined.length, 1);
  assert.match((await get('/cases/MM-2018-0042/explain?lang=zh')).json.actions[0].text, /已逾期5天|逾期/);
});

test('a query that is wrong is told at once, misspelt names too', async (t) => {
  const { get, put } = await running(t);
  await put(problem);
  const { status, json } = await get('/cases/MM-2018-0042/next?asof=2018-01-01&lang=de');
  assert.equal(status, 400);
  assert.deepEqual(json.parameters, [
    { parameter: 'asof', found: '2018-01-01', expected: 'no such parameter' },
    { parameter: 'lang', found: 'de', expected: 'zh or en' },
  ]);
  for (const path of [
    '/cases/MM-2018-0042/next?asOf=2018-02-29',
    '/cases/MM-2018-0042/next?asOf=1899-12-31',
    '/cases/MM-2018-0042/next?asOf=2018-01-01&asOf=2018-01-02',
    '/cases/MM-2018-0042/next?asOf[]=2018-01-01',
    '/cases/MM-2018-0042/next?__proto__=1',
    '/cases/MM-2018-0042/audit?asOf=',
    '/due?from=x',
    '/due?limit=0',
    '/due?limit=201',
    '/due?limit=1e2',
    '/due?after=abc',
    `/due?after=${Buffer.from('[1,2,3]').toString('base64url')}`,
    '/cases?measure=',
    '/changes?after=-1',
    '/health?x=1',
  ])
    assert.equal((await get(path)).status, 400, path);
});

test('ids are anything that fits into an address', async (t) => {
  const { put, get, call } = await running(t);
  for (const id of [
    '茂名 2018/1?a#b%41',
    "'; DROP TABLE cases; --",
    '<img src=x onerror=alert(1)>',
    '__proto__',
    '..%2f',
    'ü'.repeat(200),
  ]) {
    await put(named(id));
    const { json } = await get(`/cases/${encodeURIComponent(id)}/next`);
    assert.equal(json.case, id);
  }
  for (const id of ['\ud800', 'a\nb', 'a\u0000b', 'x'.repeat(201), '..', '.']) {
    const { status, json } = await call('POST', '/cases', named(id));
    assert.deepEqual([status, json.code], [422, 'ID_UNFIT'], JSON.stringify(id));
  }
  const other = await call('PUT', '/cases/a', named('b'));
  assert.deepEqual([other.status, other.json.code], [422, 'ID_DIFFERS']);
  assert.equal((await get('/cases/%E0%A4%A')).status, 400);
});

test('bodies that are no case are refused, each for what it is', async (t) => {
  const { call, url, logged } = await running(t);
  const path = '/cases/MM-2018-0042';
  const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
  for (const [body, status, code] of /** @type {const} */ ([
    ['{', 400, 'BODY_NOT_JSON'],
    ['null', 422, 'CASE_INVALID'],
    ['[]', 422, 'CASE_INVALID'],
    ['"x"', 422, 'CASE_INVALID'],
    ['{"__proto__": {"kind": "finding"}}', 422, 'CASE_INVALID'],
    [deep, 422, 'CASE_INVALID'],
    [`{"facts": ${deep}}`, 422, 'CASE_INVALID'],
    [`{"note": "${'x'.repeat(262_144)}"}`, 413, 'BODY_TOO_LARGE'],
  ])) {
    const found = await call('PUT', path, body);
    assert.deepEqual([found.status, found.json.code], [status, code], body.slice(0, 40));
  }
  const json = JSON.stringify(problem);
  for (const headers of /** @type {Record<string, string>[]} */ ([
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    { 'content-type': 'application/json; charset=latin1' },
  ])) {
    const response = await fetch(`${url}${path}`, { method: 'PUT', headers, body: json });
    assert.equal(response.status, 415, JSON.stringify(headers));
  }
  assert.equal((await fetch(`${url}${path}`, { method: 'PUT' })).status, 415);
  assert.deepEqual(
    logged.filter((one) => one.level === 'error'),
    [],
  );
});

test('a case does not grow beyond its bound', async (t) => {
  const { call, put } = await running(t);
  await put(problem);
  const note = 'x'.repeat(200_000);
  const statuses = [];
  for (let i = 0; i < 6; i += 1)
    statuses.push((await call('POST', events, { ...reported, id: `e-${i}`, note })).status);
  assert.deepEqual(statuses, [201, 201, 201, 201, 201, 413]);
});

test('what there is not, and what is not taken', async (t) => {
  const { get, call } = await running(t);
  for (const [method, path, status, code] of /** @type {const} */ ([
    ['GET', '/', 404, 'NO_ROUTE'],
    ['GET', '/cases/none', 404, 'CASE_NOT_FOUND'],
    ['GET', '/cases/none/next', 404, 'CASE_NOT_FOUND'],
    ['GET', '/cases/none/audit', 404, 'CASE_NOT_FOUND'],
    ['GET', '/cases/none/explain', 404, 'CASE_NOT_FOUND'],
    ['DELETE', '/cases/none', 405, 'METHOD'],
    ['PUT', '/due', 405, 'METHOD'],
  ])) {
    const found = await call(method, path);
    assert.deepEqual([found.status, found.json.code], [status, code], `${method} ${path}`);
  }
  assert.equal((await call('DELETE', '/cases/none')).headers.get('allow'), 'GET, HEAD, PUT');
  const { status, json } = await get('/health');
  assert.deepEqual([status, json], [200, { status: 'ok', today: '2018-03-20', wakes: null, lastChange: 0 }]);
});

test('a fault of the service tells nothing of how it is made, and is logged', async (t) => {
  const duxun = await import('duxun');
  const { put, get, call, logged } = await running(t, {
    library: { ...duxun, audit: () => assert.fail('/secret/path') },
  });
  await put(problem);
  const { status, json } = await get('/cases/MM-2018-0042/audit');
  assert.deepEqual(
    [status, json],
    [
      500,
      { type: 'about:blank', title: 'The service failed; its log says how', status: 500, code: 'INTERNAL' },
    ],
  );
  assert.match(String(logged.find((one) => one.what === 'INTERNAL')?.error), /secret/);
  await call('POST', events, { ...reported, id: 'e', note: 'told nobody' });
  assert.doesNotMatch(JSON.stringify(logged), /told nobody/);
});

test('answers stay out of caches and are not sniffed', async (t) => {
  const { get } = await running(t);
  const { headers } = await get('/health');
  assert.deepEqual(
    ['cache-control', 'x-content-type-options', 'x-powered-by'].map((name) => headers.get(name)),
    ['no-store', 'nosniff', null],
  );
});

test('a request at hand is answered before the service stops', async (t) => {
  const { url, stop } = await running(t);
  const { port } = new URL(url);
  const body = JSON.stringify(problem);
  const socket = connect(Number(port), '127.0.0.1');
  const head = `PUT /cases/MM-2018-0042 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  socket.write(head + body.slice(0, 20));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stopped = stop(5000);
  socket.write(body.slice(20));
  const answer = await text(socket);
  await stopped;
  assert.match(answer, /^HTTP\/1\.1 201 Created/);
  await assert.rejects(fetch(`${url}/health`));
});
