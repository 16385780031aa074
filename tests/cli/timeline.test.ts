import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/cli/width.js';
import { parseCase, timeline } from '../../src/index.js';
import { impossible, jsonl, listed, struckOff } from './cases.js';
import { duxun } from './host.js';

const range = ['--from', '2018-01-01', '--to', '2018-06-30'];
const en = [...range, '--lang', 'en'];
const run = (args: readonly string[], stdin: string, env = {}) =>
  duxun(['timeline', '-', ...args], { stdin, env });
const expected = (source: unknown) =>
  JSON.parse(JSON.stringify(timeline(parseCase(source), { from: '2018-01-01', to: '2018-06-30' })));

describe('duxun timeline', { timeout: 60_000 }, () => {
  test('jsonl: a timeline a line, json: an array, as the library gives them with nothing more asked for', async () => {
    const stdin = jsonl(listed, struckOff);
    const lines = await run([...en, '--format', 'jsonl'], stdin);
    expect(
      lines.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([expected(listed), expected(struckOff)]);
    expect([lines.code, lines.err]).toEqual([0, '']);
    const array = await run([...en, '--format', 'json'], JSON.stringify([listed, struckOff]));
    expect(JSON.parse(array.out)).toEqual([expected(listed), expected(struckOff)]);
    expect(JSON.parse((await run([...en, '--format', 'json'], '[]')).out)).toEqual([]);
  });

  test('a table is the default: change points in order, each with its day and cause', async () => {
    const { code, out } = await run(en, JSON.stringify(listed));
    expect(code).toBe(0);
    expect(out).toContain('MM-1 · 某市');
    expect(out).toContain('finding · 2018-01-01 to 2018-06-30');
    expect(out).toContain('At first: does not apply\n');
    const days = [...out.matchAll(/^ {2}(\d{4}-\d\d-\d\d) {2}(\S.*)$/gm)].map(([, day, cause]) => [
      day,
      cause,
    ]);
    const changes = days.slice(0, expected(listed).changes.length);
    expect(changes.slice(0, 3)).toEqual([
      ['2018-01-10', 'Problem found'],
      ['2018-01-25', 'Problem circulated on the list'],
      ['2018-03-16', '(by the date alone)'],
    ]);
    expect(out).toMatch(
      /2018-03-16 {2}\(by the date alone\)\n[\s\S]* {4}! open → overdue: Rectify the problem/,
    );
  });

  test('what became of each requirement: began, due, outcome, since when overdue, by what', async () => {
    const late = {
      ...listed,
      events: [
        ...listed.events,
        { type: 'problem-list-circulated', on: '2018-04-02', rectifyBy: '2018-05-15', persons: [] },
      ],
    };
    const { out } = await run([...range, '--lang', 'zh', '--only', '5.8'], JSON.stringify(late));
    const rows = out.slice(out.indexOf('各项要求的经过（1）'));
    expect(rows).toMatch(/2018-03-16 {2}2018-03-31 {2}逾期2天才办 +市扶贫开发领导小组：通报问题清单/);
    expect(rows).toContain('逾期自');
    expect(rows).toContain('2018-04-01');
    expect(rows).toContain('记录：问题列入清单通报');
  });

  test('contested is asked for by table and md, and left out where --include says none', async () => {
    const stdin = JSON.stringify(listed);
    for (const format of ['table', 'md']) {
      expect((await run([...en, '--format', format], stdin)).out).toContain('under another reading (');
      expect((await run([...en, '--format', format, '--include', 'none'], stdin)).out).not.toContain(
        'under another reading',
      );
    }
    const more = await run([...en, '--format', 'jsonl', '--include', 'contested,reasons'], stdin);
    const told = JSON.parse(more.out);
    expect(told.contested.length).toBeGreaterThan(0);
    expect(told.obligations[0].reason).toBeDefined();
  });

  test('md: a heading a case, and text that Markdown takes for nothing more', async () => {
    const hostile = {
      ...listed,
      subject: { ...listed.subject, name: '<img src=x onerror=alert(1)> *a* | b' },
    };
    const { out } = await run([...en, '--format', 'md'], jsonl(hostile, struckOff));
    expect(out).toContain('## MM-1 · \\<img src=x onerror=alert(1)\\> \\*a\\* \\| b');
    expect(out).not.toMatch(/(?<!\\)<img/);
    expect(out.match(/^## /gm)?.length).toBe(2);
    expect(out).toContain('- **2018-01-10** Problem found\n  - ');
    expect(out).toContain(
      '| began | due | who | what | overdue from | ended | outcome | on record | article |',
    );
  });

  test('nothing in a time in which nothing is so', async () => {
    const { code, out } = await run(
      ['--from', '2017-06-01', '--to', '2017-06-01', '--lang', 'zh'],
      JSON.stringify(listed),
    );
    expect([code, out.includes('这段时间没有变化。')]).toEqual([0, true]);
  });

  test('no line is wider than the terminal, and no code is in the Chinese', async () => {
    for (const lang of ['zh', 'en'])
      for (const [columns, width] of [
        ['40', 80],
        ['200', 120],
      ] as const) {
        const { out } = await run([...range, '--lang', lang], jsonl(listed, struckOff), { COLUMNS: columns });
        expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(width);
        if (lang === 'zh')
          expect(out.replaceAll(/MM-\d|（maoming-2017）|\[[a-z-]+=[a-z-]+\]/g, '')).not.toMatch(/[a-z]{3,}/i);
      }
  });

  test('tells of an invalid case with its line, and goes on', async () => {
    const { code, out, err } = await run(
      [...en, '--format', 'jsonl'],
      jsonl(listed, impossible, '{"k": ', struckOff),
    );
    expect(code).toBe(1);
    expect(err).toContain('standard input, line 2, case MM-3\n  DATE_IMPOSSIBLE  /events/0/on');
    expect(err).toContain('standard input, line 3\n  NOT_JSON');
    expect(out.trimEnd().split('\n').length).toBe(2);
  });

  test('of an empty input says that there is no case in it', async () => {
    for (const stdin of ['', '\n\n', '[]'])
      expect(await run(en, stdin)).toEqual({
        code: 0,
        out: '',
        err: 'standard input: there is no case in it.\n',
      });
  });
});
