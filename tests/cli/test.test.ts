import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineTiny } from '../testing/tiny-measure.js';
import { duxun } from './host.js';

const award = fileURLToPath(new URL('../scenarios/national-award', import.meta.url));

let folder: string;
const path = (name: string) => join(folder, name);
const put = (name: string, content: unknown) =>
  writeFileSync(path(name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));

const listed = {
  kind: 'finding',
  subject: { type: 'county-committee' },
  facts: { origin: 'supervision' },
  events: [
    { type: 'problem-found', on: '2018-01-10' },
    { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
  ],
};
const expecting = (status: string) => ({
  name: 'the day after is too late',
  given: listed,
  asOf: '2018-03-16',
  expect: { actions: [{ rule: '5.7', status }] },
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  for (const name of ['good', 'bad', 'own', 'own/scenarios', 'empty']) mkdirSync(path(name));
  put('good/a.json', { measure: 'maoming-2017', scenarios: [expecting('overdue')] });
  // what lies beside scenarios and is none
  put('good/case.json', { ...listed, measure: 'maoming-2017', id: 'F-1' });
  put('good/package.json', { name: 'good' });
  put('bad/a.json', { measure: 'maoming-2017', scenarios: [expecting('open')] });
  put('bad/b.yaml', 'measure: maoming-2017\nscenarios:\n  - name: a\n    givn: {}\n');
  put('bad/c.json', { measure: 'maoming-2017', scenarios: [expecting('overdue')] });
  const { measure, file } = defineTiny();
  put('own/measure.json', measure.source.measure);
  put('own/article-01.json', measure.source.parts['article-01']);
  put('own/scenarios/a.json', { measure: 'tiny', scenarios: file.scenarios });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('duxun test', () => {
  it('runs what is in a folder and says that all is as expected', async () => {
    expect(await duxun(['test', path('good'), '--lang', 'en'])).toEqual({
      code: 0,
      out: 'Files 1, scenarios 1, days judged 1: all as expected.\n',
      err: '',
    });
    const { code, out } = await duxun(['test', award, '--lang', 'zh']);
    expect([code, out.endsWith('都和预期一样。\n')]).toEqual([0, true]);
  }, 60_000);

  it('says what fails and what is faulty, goes on, and ends with 1', async () => {
    const { code, out } = await duxun(['test', path('bad'), '--lang', 'en']);
    expect(code).toBe(1);
    const [first = '', second = ''] = out.split('\n\n');
    expect(first.replaceAll(folder, '')).toBe(
      [
        'FAILED  /bad/a.json',
        '  the day after is too late',
        '    2018-03-16: 5.7 (Rectify the problem): expected an action with status open; found 1 action:',
        '    status overdue.',
      ].join('\n'),
    );
    expect(second.replaceAll(folder, '')).toContain(
      'FAULTY  /bad/b.yaml\n  KEY_MISSING  /bad/b.yaml:3#/scenarios/0/given',
    );
    expect(second).toContain('Did you mean "given"?');
    expect(out).toContain(
      'Files 3, scenarios 2, days judged 2: scenarios not as expected 1. files at fault and not run 1.',
    );
  });

  it('speaks Chinese without an English word or a code of its own', async () => {
    const { out } = await duxun(['test', path('bad/a.json'), '--lang', 'zh']);
    const said = out
      .replaceAll(folder, '')
      .replace('/bad/a.json', '')
      .replace('the day after is too late', '');
    expect(said).not.toMatch(/[a-z]/i);
    expect(said).toContain('5.7（整改问题）：应有事项（状态 待办）；实际有 1 项事项：状态 逾期。');
  });

  it('judges by a measure in a folder: the one given, or the one that the scenarios lie below', async () => {
    const within = await duxun(['test', path('own'), '--coverage', '--min', '100', '--lang', 'en']);
    expect([within.code, within.err]).toEqual([0, '']);
    expect(within.out).toMatch(/^tiny +100 % +100 % +– +100 % +100 %$/m);
    const given = await duxun(['test', path('own/scenarios'), '--measure', path('own'), '--lang', 'en']);
    expect([given.code, given.err]).toEqual([0, '']);
    const without = await duxun(['test', path('own/scenarios'), '--lang', 'en']);
    expect(without.code).toBe(1);
    expect(without.out).toContain('no such measure to judge scenarios by: "tiny"');
  });

  it('fails where coverage is below what is asked for, and lists what is missing', async () => {
    const { code, out } = await duxun(['test', path('good'), '--min', 'norms=0.1,rules=5', '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toContain('maoming-2017: what no scenario shows');
    expect(out).toMatch(/rules never expected to act \(\d+\)\n( {4}· .*\n){8} {4}\d+ more/);
    expect(out).toMatch(/rules covered 0 %, less than 5 %\.\n$/);
    const zh = await duxun(['test', path('good'), '--min', '5', '--lang', 'zh']);
    expect(zh.out).toContain('maoming-2017：规则覆盖 0%，低于 5%。');
    expect((await duxun(['test', path('good'), '--min', '0', '--lang', 'en'])).code).toBe(0);
  }, 60_000);

  it('changes the measure, lists what no scenario notices, and fails below what is asked for', async () => {
    const { code, out } = await duxun(['test', path('own'), '--mutate', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatch(/^tiny: \d+ changes, \d+ noticed by scenarios \(\d\d\.\d %\)$/m);
    expect(out).toContain('· article-01.json#/norms/0/rules/0/event/params/due/from/nth (1.1): word changed');
    const few = await duxun(['test', path('own'), '--min', 'mutants=100', '--lang', 'zh']);
    expect(few.code).toBe(1);
    expect(few.out).toMatch(/^tiny：改动 \d+ 处，情景发现 \d+ 处/m);
    expect(few.out).toMatch(/tiny：改动只有 \d\d\.\d% 被发现，低于 100%。\n$/);
    expect(few.out).not.toContain('覆盖');
    const failing = await duxun(['test', path('bad/a.json'), '--mutate', '--lang', 'en']);
    expect(failing.code).toBe(1);
    expect(failing.out).toContain('once all scenarios are as expected');
  }, 60_000);

  it('writes coverage line by line, over the files of the package or of one’s own', async () => {
    const own = await duxun(['test', path('own'), '--lcov', path('own.info')]);
    expect(own.code).toBe(0);
    expect(readFileSync(path('own.info'), 'utf8')).toContain(`SF:${path('own')}/article-01.json\n`);
    const bundled = await duxun(['test', award, '--lcov', path('award.info')]);
    expect(bundled.code).toBe(0);
    const text = readFileSync(path('award.info'), 'utf8');
    expect(text).toContain('SF:rules/national-award/');
    const sum = (key: string) =>
      [...text.matchAll(new RegExp(`^${key}:(\\d+)$`, 'gm'))].reduce((total, [, n]) => total + Number(n), 0);
    expect(sum('BRF')).toBe(140);
    expect((await duxun(['test', path('good'), '--lcov', join(folder, 'no', 'x.info')])).code).toBe(3);
  }, 60_000);

  it('tells of a measure that is at fault', async () => {
    mkdirSync(path('broken'));
    put('broken/measure.json', { id: 'broken' });
    const { code, err } = await duxun(['test', path('good'), '--measure', path('broken'), '--lang', 'en']);
    expect([code, err.includes('KEY_MISSING')]).toEqual([1, true]);
  });

  it('tells of a wrong command line, and of what can’t be read', async () => {
    const asked = [
      [['test'], 2, 'The folder of the scenarios is missing.'],
      [
        ['test', path('good'), '--min', 'lots'],
        2,
        '--min is a number from 0 to 100, or norms=100, not "lots".',
      ],
      [['test', path('good'), '--min', 'rulez=3'], 2, 'Did you mean "rules"?'],
      [['test', path('good'), '--min', '101'], 2, '--min is a number'],
      [['test', path('none')], 3, 'there is no such file'],
      [['test', path('good'), '--calendar', path('none.json')], 3, 'there is no such file'],
    ] as const;
    for (const [args, code, text] of asked) {
      const ran = await duxun([...args, '--lang', 'en']);
      expect([args, ran.code, ran.err]).toEqual([args, code, expect.stringContaining(text)]);
    }
    const empty = await duxun(['test', path('empty'), '--lang', 'en']);
    expect(empty).toEqual({ code: 1, out: 'No file of scenarios was found.\n', err: '' });
  });
});
