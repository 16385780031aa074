import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { entry, type Given, is, log, norm, on, rule, tiny, undischarged } from '../support/tiny.js';

const measure = tiny({
  norms: [
    rule(
      '1',
      { all: [is('p'), undischarged] },
      { due: { months: 1, from: { event: 'found' } }, per: { each: { event: 'found' } } },
    ),
    rule('2', { all: [is('q')] }, { due: { workdays: 3, from: { event: 'found' } } }),
    rule('3', { all: [is('p')] }, { per: { period: 'month' }, due: { endOf: 'period' } }),
    entry('4', { shape: 'duty' }),
    norm('4.1', { carriedBy: '4' }),
  ],
});
const given: Given = {
  facts: { p: true },
  ...log(
    on('found', '2018-01-31', { id: 'A' }),
    on('found', '2018-02-01', { id: 'B' }),
    on('done', '2018-02-10'),
  ),
};

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

describe('evaluate', () => {
  it('leaves a frozen case untouched and gives the same answer twice', () => {
    const before = JSON.stringify(given);
    const once = measure.evaluate(frozen(structuredClone(given)), '2018-03-31');
    expect(measure.evaluate(frozen(structuredClone(given)), '2018-03-31')).toEqual(once);
    measure.evaluate(given, '2018-03-31');
    expect(JSON.stringify(given)).toBe(before);
  });

  it('gives this answer in every time zone', () => {
    const found = measure.evaluate(given, '2018-03-31');
    expect(found.actions.map(({ id, due, status }) => [id, due, status])).toEqual([
      ['case/1[each=B]', '2018-02-28', 'overdue'],
      ['case/3[period=2018-03]', '2018-03-31', 'open'],
      ['case/4', null, 'open'],
    ]);
    expect(found.undetermined.map(({ rules }) => rules.map(({ id }) => id))).toEqual([['case/2']]);
    expect(found.needs.map(({ name, settles }) => [name, settles])).toEqual([['q', 1]]);
    expect(measure.evaluate({ ...given, facts: { q: true } }, '2018-01-31').actions[0]).toMatchObject({
      id: 'case/2',
      due: '2018-02-05',
    });
  });
});

describe('the source', () => {
  const root = fileURLToPath(new URL('../../src/', import.meta.url));
  const outside = (path: string) => !/^(cli|report)([./]|$)/.test(path);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('generated/') && outside(path),
  );

  it('is looked at', () => {
    for (const path of [
      'evaluate.ts',
      'engine/select.ts',
      'facts/index.ts',
      'calendar/civil.ts',
      'case/parse.ts',
    ])
      expect(files).toContain(path);
  });

  it.each([
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/],
    ['randomness', /\bMath\.random\b|\bcrypto\b/],
    ['the process', /\bprocess\b\s*[.[]/],
    ['the file system', /from 'node:|from 'fs|require\(/],
  ])('never asks for %s outside the command line', (_, pattern) => {
    expect(files.filter((path) => pattern.test(readFileSync(root + path, 'utf8')))).toEqual([]);
  });
});
