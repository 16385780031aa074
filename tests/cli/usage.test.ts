import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/cli/width.js';
import { duxun } from './host.js';

const commands = [
  'evaluate',
  'timeline',
  'audit',
  'explain',
  'report',
  'measures',
  'new',
  'lint',
  'test',
  'rulebook',
] as const;

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
    for (const command of commands)
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
    for (const command of commands) {
      const { options } = (await import(`../../src/cli/${command}.ts`)) as { options: object };
      for (const lang of ['zh', 'en']) {
        const { out } = await duxun([command, '--help', '--lang', lang]);
        for (const option of Object.keys(options)) expect(out, command).toContain(`--${option}`);
      }
    }
  });

  test('no line of it is wider than a terminal of 80 columns', async () => {
    for (const command of ['--help', ...commands])
      for (const lang of ['zh', 'en']) {
        const { out } = await duxun(
          command === '--help' ? [command, '--lang', lang] : ['help', command, '--lang', lang],
        );
        const wide = out.split('\n').filter((line) => widthOf(line) > 80);
        expect([command, lang, wide]).toEqual([command, lang, []]);
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
    [[], 'A command is missing: evaluate, timeline, audit, explain, report, measures,'],
    [['evalute'], 'There is no command evalute; there are: evaluate, timeline, audit'],
    [['evalute'], 'Did you mean evaluate?'],
    [['timelime', '-'], 'Did you mean timeline?'],
    [['timeline', '-', '--to', '2018-03-20'], '--from DATE is missing: from which day on?'],
    [['timeline', '-', '--from', '2018-03-20'], '--to DATE is missing: up to which day?'],
    [
      ['timeline', '-', '--from', '2018-03-20', '--to', '2018-03-19'],
      '--to (2018-03-19) lies before --from (2018-03-20): exchange the two days.',
    ],
    [['timeline', '-', '--from', '2018-02-29', '--to', '2018-03-19'], '--from is a real date YYYY-MM-DD'],
    [['timeline', '-', '--as-of', '2018-03-19'], 'There is no option --as-of.'],
    [['audit', '-'], '--as-of DATE is missing'],
    [['audit', ...day], 'FILE is missing'],
    [['audit', '-', ...day, '--sumary'], 'Did you mean --summary?'],
    [['audit', '-', ...day, '--format', 'xml'], '--format is one of table, md, json, jsonl, csv, not "xml".'],
    [['audit', '-', ...day, '--include', 'contested,reason'], 'not "reason". Did you mean "reasons"?'],
    [['explain', '-', ...day, '--rule', '19.55'], '--rule: there is no norm or rule "19.55".'],
    [['explain', '-', ...day, '--why-not', 'maoming-2017/19.x'], 'Did you mean maoming-2017/19.'],
    [['report', '-', ...day, '--as', 'legder'], '--as is one of ledger'],
    [['report', '-', ...day, '--as', 'legder'], 'Did you mean "ledger"?'],
    [['report', '-', ...day, '--bom'], '--bom is for csv only.'],
    [['report', '-', ...day, '--bom', '--format', 'jsonl'], '--bom is for csv only.'],
    [['report', ...day], 'FILE is missing'],
    [['evaluate', '-', ...day, '--only', '5.7,19.x'], '--only: there is no norm or rule "19.x".'],
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

  test.each([
    [
      ['timeline', '-', '--from', '2018-03-20', '--to', '2018-03-19'],
      '--to（2018-03-19）早于 --from（2018-03-20）：请把两个日期对调。',
    ],
    [['timeline', '-', '--from', '2018-03-20'], '缺少 --to DATE：到哪一天为止？'],
    [['audit', '-', ...day, '--sumary'], '没有选项 --sumary。是否想写 --summary？'],
    [
      ['explain', '-', ...day, '--rule', 'maoming-2017/19.x'],
      '--rule：没有规范或规则“maoming-2017/19.x”。是否想写 ',
    ],
    [['report', '-', ...day, '--as', 'legder'], '不能是“legder”。是否想写“ledger”？'],
    [['report', '-', ...day, '--bom', '--format', 'md'], '--bom 只用于 csv。'],
    [['reprot'], '没有命令 reprot；有：evaluate、timeline、audit、explain、report、measures、'],
    [['reprot'], '。是否想写 report？'],
  ])('in Chinese: %j', async (args, told) => {
    const { code, out, err } = await duxun([...args, '--lang', 'zh']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(told);
  });
});
