import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DatabaseSync } from '@photostructure/sqlite';
import { options, Stop, wishOf } from '../lib/args.mjs';
import { words } from '../lib/words.mjs';
import { problem } from './cases.mjs';
import { program } from './program.mjs';
import { clientOf, folderOf } from './running.mjs';

test('help lists every option in both languages', async (t) => {
  for (const { usage } of [words.zh, words.en])
    assert.deepEqual(
      [...usage.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name).sort(),
      Object.keys(options)
        .filter((name) => name !== 'help')
        .sort(),
    );
  const run = program(t, ['--help']);
  assert.deepEqual(await run.end, { code: 0, signal: null });
  assert.equal(run.out(), words.en.usage);
});

test('a command line that is wrong is told in one line, with 2', async (t) => {
  for (const args of [
    ['--port', 'x'],
    ['--port', '65536'],
    ['--port', ''],
    ['--now', '2018-02-30'],
    ['--now', '2018-02-20T24:00'],
    ['--now', '2018-02-20T10:00Z'],
    ['--speed', '0'],
    ['--speed', '1.5'],
    ['--effective-from', 'soon'],
    ['--prot', '1'],
    ['file'],
  ])
    assert.throws(
      () => wishOf(args, words.en),
      (error) => error instanceof Stop && error.code === 2,
      args.join(' '),
    );
  const run = program(t, ['--port', 'x', '--lang', 'zh']);
  assert.deepEqual(await run.end, { code: 2, signal: null });
  assert.equal(run.err(), '--port x 写得不对。--help 列出所有选项。\n');
});

test('its clock starts where it is told, and runs as fast', () => {
  const wish = wishOf(['--now', '2018-03-20T09:30', '--speed', '1000000'], words.en);
  const { clock } = wish ?? assert.fail();
  const start = Date.parse('2018-03-20T09:30:00+08:00');
  const now = clock.now();
  assert.ok(now >= start && now < start + 86_400_000 * 30, String(now));
});

test('a second service on the same file is refused, and readers are not', async (t) => {
  const db = join(folderOf(t), 'cases.db');
  const first = program(t, ['--db', db, '--port', '0', '--now', '2018-03-20']);
  const client = clientOf(await first.url());
  await client.put(problem);
  const second = program(t, ['--db', db, '--port', '0']);
  assert.deepEqual(await second.end, { code: 3, signal: null });
  assert.equal(second.err(), `${db} can't be opened: another service has it open\n`);
  const reader = new DatabaseSync(db, { readOnly: true });
  assert.equal(reader.prepare('SELECT id FROM cases').all().length, 1);
  reader.close();
  first.kill('SIGTERM');
  assert.deepEqual(await first.end, { code: 0, signal: null });
  const third = program(t, ['--db', db, '--port', '0']);
  await third.url();
});

test('what is no database, or of a later service, is left as it is', async (t) => {
  const folder = folderOf(t);
  const text = join(folder, 'text.db');
  writeFileSync(text, 'this is no database, and long enough to be none. '.repeat(50));
  const newer = join(folder, 'newer.db');
  const db = new DatabaseSync(newer);
  db.exec('PRAGMA user_version = 2');
  db.close();
  for (const [path, why] of /** @type {const} */ ([
    [text, /file is not a database/],
    [newer, /later version of this service/],
    [join(folder, 'none', 'cases.db'), /unable to open/],
  ])) {
    const run = program(t, ['--db', path, '--port', '0']);
    assert.deepEqual(await run.end, { code: 3, signal: null }, run.err());
    assert.match(run.err(), why);
    assert.equal(run.err().split('\n').length, 2, run.err());
  }
});

test('a port that is taken is told', async (t) => {
  const folder = folderOf(t);
  const first = program(t, ['--db', join(folder, 'a.db'), '--port', '0']);
  const { port } = new URL(await first.url());
  const second = program(t, ['--db', join(folder, 'b.db'), '--port', port]);
  assert.deepEqual(await second.end, { code: 3, signal: null });
  assert.match(second.err(), /^127\.0\.0\.1:\d+ can't be opened: .*EADDRINUSE/);
});
