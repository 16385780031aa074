/** The example of a monthly report, run as a clerk would, with the library's source in place of the package. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = join(root, 'examples/monthly-report');
const folder = mkdtempSync(join(tmpdir(), 'monthly-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/tsx/dist/cli.mjs'),
      '--tsconfig',
      join(root, 'tests/examples/tsconfig.json'),
      join(example, 'monthly.mjs'),
      ...args,
    ],
    { encoding: 'utf8', cwd: root },
  );

const files = [
  'due-days.ics',
  'ledger.csv',
  'ledger.xlsx',
  'problem-list.csv',
  'problem-list.md',
  'reminders.md',
  'report.html',
  'responsibility.xlsx',
];

describe('the monthly report', { timeout: 120_000 }, () => {
  const cases = join(example, 'cases');

  test('is written from a folder of cases, all of it, in both languages', () => {
    for (const lang of ['zh', 'en']) {
      const out = join(folder, lang);
      const { status, stdout, stderr } = run(cases, '--month', '2018-09', '--out', out, '--lang', lang);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toBe('2018-09-30: 48 cases, 14 on the list of 2018-09, 12 reminders\n');
      expect(readdirSync(out).sort()).toEqual(files);
    }
    const rows = parse(readFileSync(join(folder, 'zh/ledger.csv')), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.length).toBe(48);
    expect(rows.filter(({ 状态 }) => 状态 === '逾期').length).toBe(4);
    const page = readFileSync(join(folder, 'en/report.html'), 'utf8');
    expect(page.match(/<svg/g)?.length).toBe(2);
    expect(page).toContain('<title>Rectification, 2018-09</title>');
  });

  test('goes on from the calendar of the month before', () => {
    const out = join(folder, 'next');
    run(cases, '--month', '2018-09', '--out', out);
    const first = readFileSync(join(out, 'due-days.ics'), 'utf8');
    run(cases, '--month', '2018-10', '--out', out);
    const second = readFileSync(join(out, 'due-days.ics'), 'utf8');
    expect(first).not.toContain('STATUS:CANCELLED');
    expect(second).toContain('STATUS:CANCELLED');
    expect(second).toContain('SEQUENCE:1');
  });

  test('passes over a case that is faulty, says where it stands, and ends with 1', () => {
    const some = join(folder, 'some');
    mkdirSync(some);
    const [line] = readFileSync(join(cases, 'findings.jsonl'), 'utf8').split('\n');
    writeFileSync(join(some, 'a.jsonl'), `${line}\n\n{"kind":"finding","measure":"maoming-2017"}\n`);
    writeFileSync(join(some, 'notes.txt'), 'not a case');
    const { status, stdout, stderr } = run(some, '--month', '2018-09', '--out', join(folder, 'out'));
    expect([status, stdout]).toEqual([1, '2018-09-30: 1 cases, 0 on the list of 2018-09, 0 reminders\n']);
    for (const line of stderr.trim().split('\n')) expect(line).toMatch(/^a\.jsonl:3\S*: \S/);
  });

  test('says how it is called', () => {
    for (const args of [[], [cases], [cases, '--month', '2018-13']]) {
      const { status, stderr } = run(...args);
      expect([status, stderr.slice(0, 16)]).toEqual([2, 'node monthly.mjs']);
    }
  });
});
