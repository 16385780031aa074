import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { below, Stop } from '../lib/args.mjs';
import { options, wishOf } from '../lib/wish.mjs';
import { words } from '../lib/words.mjs';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(name, args, env = process.env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path(name), ...args], {
    cwd: tmpdir(),
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('without redis-server on PATH the tests fail and say what to install', () => {
  const { status, stderr } = run('need-redis.mjs', [], { ...process.env, PATH: '/nowhere' });
  assert.equal(status, 1);
  assert.match(stderr, /No redis-server on PATH/);
  assert.match(stderr, /apt-get update && apt-get install -y redis-server/);
});

test('without a Redis both programs say so and end with 3', () => {
  const nowhere = ['--redis', 'redis://127.0.0.1:1', '--lang', 'en'];
  const fleet = ['--root', '/', path('../package.json'), '--as-of', '2018-03-31', '--out', 'duxun-no-redis'];
  for (const { status, stderr } of [
    run('../worker.mjs', nowhere),
    run('../fleet.mjs', [...fleet, ...nowhere]),
  ]) {
    assert.equal(status, 3, stderr);
    assert.match(stderr, /^No Redis at redis:\/\/127\.0\.0\.1:1: .*ECONNREFUSED/);
  }
});

test('a command line that is wrong is told in one line, with 2', () => {
  const day = ['--as-of', '2018-03-31'];
  for (const [args, message] of /** @type {[string[], RegExp][]} */ ([
    [[], /^FILE is missing/],
    [['a', 'b', '--out', 'o'], /^One FILE/],
    [['a'], /^--out is missing/],
    [['a', '--out', 'o'], /^--as-of is missing/],
    [['a', '--out', 'o', '--as-of', '2018-02-30'], /^[A-Z_]+: .*2018-02-30/],
    [['a', '--out', 'o', ...day, '--reading', 'x'], /^--reading is ID=OPTION, not "x"/],
    [['a', '--out', 'o', ...day, '--reading', 'x=y'], /^OPTION_[A-Z_]+: .*x/],
    [['a', '--out', 'o', ...day, '--window', '0'], /^--window is a whole number/],
    [['../a', '--out', 'o', ...day], /^\.\.\/a is not inside/],
    [['a', '--oot', 'o'], /--oot/],
  ])) {
    const { code, message: told } = stopped(args);
    assert.equal(code, 2);
    assert.match(told, message);
  }
  const { status, stderr } = run('../fleet.mjs', ['--lang', 'zh']);
  assert.deepEqual([status, stderr], [2, `${words.zh.missing('FILE')}\n`]);
});

/** @param {string[]} args */
function stopped(args) {
  try {
    wishOf(args, words.en);
  } catch (error) {
    assert.ok(error instanceof Stop, String(error));
    return error;
  }
  return assert.fail(`nothing is wrong with ${args.join(' ')}`);
}

test('what is wished for, and what is taken where nothing is said', () => {
  const reading = ['--reading', 'two-months-holiday=next-working-day'];
  const wish = wishOf(['d/a', '--root', 'd', '--out', 'd/o', '--as-of', '2018-03-31', ...reading], words.en);
  assert.deepEqual(wish, {
    path: 'd/a',
    folder: 'd/o',
    file: 'a',
    out: 'o',
    asked: { asOf: '2018-03-31', readings: { 'two-months-holiday': 'next-working-day' } },
    most: { lines: 1000, bytes: 8 << 20 },
    window: 64,
    redis: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379',
    queue: 'duxun-fleet',
  });
});

test('a file that is not there ends with 3', () => {
  const { status, stderr } = run('../fleet.mjs', [
    'no.jsonl',
    '--as-of',
    '2018-03-31',
    '--out',
    'o',
    '--lang',
    'zh',
  ]);
  assert.equal(status, 3);
  assert.match(stderr, /^no\.jsonl 读不了：/);
});

test('help lists every option in both languages', () => {
  const optionsOf = (/** @type {string} */ text) =>
    [...text.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name).sort();
  for (const say of [words.zh, words.en]) {
    assert.deepEqual(
      optionsOf(say.fleetUsage),
      Object.keys(options)
        .filter((name) => name !== 'help')
        .sort(),
    );
    assert.deepEqual(optionsOf(say.workerUsage), ['lang', 'lock', 'queue', 'redis', 'root', 'verbose']);
  }
  const { status, stdout } = run('../worker.mjs', ['--help', '--lang', 'zh']);
  assert.deepEqual([status, stdout], [0, words.zh.workerUsage]);
});

test('a job can not reach out of the root', () => {
  assert.equal(below('/srv', 'a/b'), '/srv/a/b');
  for (const bad of ['../a', '/etc/passwd', 'a/../../b', ''])
    assert.throws(() => below('/srv', bad), /not below/);
});
