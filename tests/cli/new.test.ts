import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duxun } from './host.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('duxun new', { timeout: 60_000 }, () => {
  const of = (path: string) => join(folder, path);

  it('makes a measure that lint is silent on, and whose scenarios show all of it', async () => {
    const made = await duxun(['new', 'gaozhou-2018', '--in', folder]);
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toContain(join(folder, 'gaozhou-2018', 'article-02.json'));
    expect((await duxun(['lint', of('gaozhou-2018')])).code).toBe(0);
    const tested = await duxun(['test', of('gaozhou-2018'), '--coverage', '--min', '100']);
    expect([tested.code, tested.err]).toEqual([0, '']);
  });

  it('which judges its first case, in both languages, with a reason', async () => {
    const call = [
      of('gaozhou-2018/cases/first.json'),
      '--measure',
      of('gaozhou-2018'),
      '--as-of',
      '2024-10-01',
    ];
    const { code, out } = await duxun(['evaluate', ...call, '--lang', 'zh']);
    expect(code).toBe(0);
    expect(out).toContain('2024-10-18');
    expect(out).toContain('答复申请');
    const explained = await duxun(['explain', ...call, '--lang', 'en']);
    expect(explained.out).toContain('art. 2, sentence 1 of “New measure”');
    const listed = await duxun(['measures', 'gaozhou-2018', `--measure=${of('gaozhou-2018')}`]);
    expect(listed.out).toContain('gaozhou-2018');
  });

  it('whose page is in the language asked for', async () => {
    await duxun(['new', 'xin', '--in', folder, '--lang', 'zh']);
    expect(readFileSync(of('xin/README.md'), 'utf8')).toContain('一部写成数据的文件');
  });

  it('writes over nothing', async () => {
    const { code, err } = await duxun(['new', 'gaozhou-2018', '--in', folder]);
    expect(code).toBe(2);
    expect(err).toContain('There are files in');
  });

  it.each([
    [[], 'One name is needed'],
    [['a', 'b'], 'One name is needed'],
    [['Gaozhou 2018'], 'lower-case letters'],
    [['../x'], 'lower-case letters'],
    [['constructor'], 'lower-case letters'],
    [['maoming-2017'], 'There is a measure "maoming-2017"'],
  ])('refuses %j', async (names, told) => {
    const { code, err } = await duxun(['new', ...names, '--in', folder]);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});

describe('--measure', { timeout: 60_000 }, () => {
  it('says all that is wrong with the measure in a folder, with its place, and judges nothing', async () => {
    await duxun(['new', 'wrong', '--in', folder]);
    const path = join(folder, 'wrong', 'article-02.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('"happened"', '"hapened"').replace('"office"', '"ofice"'),
    );
    const call = [
      join(folder, 'wrong/cases/first.json'),
      '--measure',
      join(folder, 'wrong'),
      '--as-of',
      '2024-10-01',
    ];
    const { code, out, err } = await duxun(['evaluate', ...call]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('MEASURE_ROLE_UNKNOWN wrong/article-02.json#/norms/0/actor');
    expect(err).toContain('RULE_FACT_UNKNOWN wrong/article-02.json');
    expect(err).toContain('Did you mean "happened"?');
  });

  it('says which folder can not be read', async () => {
    const { code, err } = await duxun([
      'evaluate',
      '-',
      '--measure',
      join(folder, 'none'),
      '--as-of',
      '2024-10-01',
    ]);
    expect(code).toBe(3);
    expect(err).toContain('none');
  });
});
