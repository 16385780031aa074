import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { duxun } from './host.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

describe('help and version', () => {
  test('--version prints that of package.json', async () => {
    expect(await duxun(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('--help, -h and help print the commands, the options and the exit codes', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { code, out, err } = await duxun(args);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('duxun evaluate FILE');
      expect(out).toMatch(/Exit codes\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 /);
    }
  });

  test('each command has its own, with examples, in both languages', async () => {
    for (const command of ['evaluate', 'measures'])
      for (const [lang, examples, codes] of [
        ['en', 'Examples', 'Exit codes'],
        ['zh', '例子', '退出码'],
      ] as const) {
        const { code, out } = await duxun([command, '--help', '--lang', lang]);
        expect(code).toBe(0);
        expect(out).toContain(examples);
        expect(out).toContain(codes);
        expect(await duxun(['help', command, '--lang', lang])).toEqual({ code, out, err: '' });
      }
  });

  test('every option is in the help of its command, in both languages', async () => {
    const { options: evaluate } = await import('../../src/cli/evaluate.js');
    const { options: measures } = await import('../../src/cli/measures.js');
    for (const [command, options] of Object.entries({ evaluate, measures }))
      for (const lang of ['zh', 'en']) {
        const { out } = await duxun([command, '--help', '--lang', lang]);
        for (const option of Object.keys(options)) expect(out).toContain(`--${option}`);
      }
  });

  test('the language may stand before the command', async () => {
    expect((await duxun(['--lang', 'zh', 'help'])).out).toContain('用法');
    expect((await duxun(['--lang=zh', 'measures'])).out).toContain('茂名');
  });
});

describe('wrong usage: exit code 2, what is wrong, and where help is', () => {
  const day = ['--as-of', '2018-03-20'];
  test.each([
    [[], 'A command is missing: evaluate, measures.'],
    [['evalute'], 'There is no command evalute; there are: evaluate, measures. Did you mean evaluate?'],
    [['evaluate', '-'], '--as-of DATE is missing'],
    [['evaluate', ...day], 'FILE is missing'],
    [['evaluate', '-', '--as-of', '2017-02-30'], '--as-of is a real date YYYY-MM-DD, not "2017-02-30".'],
    [['evaluate', '-', ...day, '--effective-from', 'today'], '--effective-from is a real date'],
    [['evaluate', '-', ...day, '--fromat', 'json'], 'There is no option --fromat. Did you mean --format?'],
    [
      ['evaluate', '-', ...day, '--format', 'xml'],
      '--format is one of table, ledger, json, jsonl, not "xml".',
    ],
    [['evaluate', '-', ...day, '--format'], '--format needs a value.'],
    [['evaluate', '-', '--as-of', '--lang', 'zh'], '--as-of'],
    [['evaluate', '-', ...day, '--all=yes'], '--all takes no value.'],
    [['evaluate', '-', ...day, '--lang', 'fr'], '--lang is one of zh, en, not "fr".'],
    [['evaluate', '-', ...day, '-x'], 'There is no option -x.'],
    [['measures', 'maoming'], 'There is no measure "maoming"'],
  ])('%j', async (args, told) => {
    const { code, out, err } = await duxun(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(told);
    expect(err).toMatch(/(See: duxun |用法见：duxun ).*--help\n$/);
  });

  test('is told in Chinese too', async () => {
    const { code, err } = await duxun(['evaluate', '-', '--lang', 'zh', '--as-off', '2018-03-20']);
    expect(code).toBe(2);
    expect(err).toBe('没有选项 --as-off。是否想写 --as-of？\n用法见：duxun evaluate --help\n');
  });
});
