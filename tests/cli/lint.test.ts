import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Broken, broken, changed, whole } from '../lint/read.js';
import { duxun } from './host.js';

// the first call reads the library
vi.setConfig({ testTimeout: 60_000 });

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'duxun-lint-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const changesOf = (name: string) => (broken.find(([one]) => one === name)?.[1] as Broken).changes;

type Words = Record<'actions' | 'events', Record<string, unknown>>;

/** Writes the good measure with these changes into a folder, its own events and actions beside it. */
function folder(name: string, ...faults: readonly string[]): string {
  const made = changed(whole, faults.flatMap(changesOf));
  const { measure, parts, vocabulary } = made as unknown as Record<
    'measure' | 'parts',
    Record<string, unknown>
  > & {
    vocabulary: Words;
  };
  const path = join(root, name);
  mkdirSync(path);
  const only = (of: Record<string, unknown>, ...keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, of[key]]));
  const files = {
    measure,
    ...parts,
    actions: only(vocabulary.actions, 'make-plan'),
    events: only(vocabulary.events, 'found', 'listed', 'reported', 'recurred', 'plan-made'),
  };
  for (const [file, json] of Object.entries(files))
    writeFileSync(join(path, `${file}.json`), JSON.stringify(json));
  return path;
}

interface Printed {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly pointer: string;
  readonly found: { readonly zh: string; readonly en: string };
}

const printed = (out: string) => JSON.parse(out) as readonly Printed[];

describe('duxun lint', () => {
  test('a sound measure: nothing, and all is well', async () => {
    expect(await duxun(['lint', folder('sound'), '--lang', 'en'])).toEqual({
      code: 0,
      out: 'Measures: 1. Nothing found.\n',
      err: '',
    });
  });

  test('a measure that ships, by its id', async () => {
    const { code, out } = await duxun(['lint', 'national-award', '--format', 'json']);
    expect([code, printed(out)]).toEqual([0, []]);
  });

  test('errors and warnings by file and place, in both languages', async () => {
    const path = folder(
      'several',
      'unused-role',
      'never-branch',
      'gap-in-numbers',
      'cadence-longer-than-its-period',
    );
    const { code, out } = await duxun(['lint', path, '--lang', 'en']);
    expect(code).toBe(1);
    expect(out.match(/LINT_\w+/g)).toEqual(['LINT_NEVER', 'LINT_CADENCE', 'LINT_GAP', 'LINT_UNUSED']);
    expect(out).toContain('warning  LINT_UNUSED  tiny/measure.json#/roles/village\n');
    expect(out).toContain('(article 3, norm 3.9)\n  One holds below 3 and another above it');
    expect(out).toMatch(/\nMeasures: 1\. Errors: 2\. Warnings: 2\.\n$/);
    const zh = await duxun(['lint', path, '--lang', 'zh']);
    expect(zh.out).toContain('提醒  LINT_GAP');
    expect(zh.out).toContain('（第三条、规范 3.9）\n  一档在 3 以下');
    expect(zh.out).toMatch(/\n1 部文件：错误 2 处，提醒 2 处。\n$/);
    const json = printed((await duxun(['lint', path, '--format', 'json'])).out);
    expect(json.map(({ severity, file }) => `${severity} ${file}`)).toEqual([
      'error tiny/article-02.json',
      'error tiny/article-03.json',
      'warning tiny/article-03.json',
      'warning tiny/measure.json',
    ]);
  });

  test('warnings alone are no failure', async () => {
    const { code, out } = await duxun(['lint', folder('warned', 'unused-role'), '--format', 'json']);
    expect([code, printed(out).map((one) => one.code)]).toEqual([0, ['LINT_UNUSED']]);
  });

  test('one file of a folder: what stands in it', async () => {
    const path = folder('one-file', 'unused-role', 'never-branch');
    const { code, out } = await duxun(['lint', join(path, 'article-02.json'), '--format', 'json']);
    expect([code, printed(out).map((one) => one.code)]).toEqual([1, ['LINT_NEVER']]);
  });

  test('a file that holds a whole measure', async () => {
    const { measure, parts, vocabulary } = changed(whole, changesOf('unused-role'));
    const { actions, events } = vocabulary as Words;
    const path = join(root, 'whole.json');
    const own = { actions: { 'make-plan': actions['make-plan'] }, events };
    const { 'duty-met': _met, extended: _extended, reopened: _reopened, ...mine } = own.events;
    writeFileSync(path, JSON.stringify({ measure, parts, ...own, events: mine }));
    const { out } = await duxun(['lint', path, '--format', 'json']);
    expect(printed(out).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['LINT_UNUSED', '/roles/village'],
    ]);
  });

  test('faults come as they are refused, with what defineMeasure says of them', async () => {
    const path = folder('faulty');
    writeFileSync(join(path, 'article-03.json'), '{"article": "3", "norms": [');
    const { code, out } = await duxun(['lint', path, '--format', 'json']);
    expect([code, printed(out).map((one) => one.code)]).toEqual([1, ['NOT_JSON']]);
    const text = join(root, 'broken.json');
    writeFileSync(text, '{"measure": ');
    const broke = await duxun(['lint', text, '--format', 'json']);
    expect(printed(broke.out).map((one) => one.code)).toContain('NOT_JSON');
    expect(broke.code).toBe(1);
  });

  test('words of its own that nothing uses', async () => {
    const path = folder('words');
    const label = { zh: '开会', en: 'Hold a meeting' };
    writeFileSync(
      join(path, 'actions.json'),
      JSON.stringify({
        'make-plan': { label: { zh: '制定计划', en: 'Make a plan' }, dischargedBy: ['plan-made'] },
        'hold-meeting': { label, dischargedBy: [] },
      }),
    );
    writeFileSync(join(path, 'codes.json'), JSON.stringify({ 'never-said': label }));
    const { out } = await duxun(['lint', path, '--format', 'json']);
    expect(printed(out).map(({ file, pointer }) => `${file}#${pointer}`)).toEqual([
      'tiny/actions.json#/hold-meeting',
      'tiny/codes.json#/never-said',
    ]);
  });

  test('a name that is nothing', async () => {
    const { code, err } = await duxun(['lint', 'shanxo', '--lang', 'en']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "shanxi"?');
  });
});
