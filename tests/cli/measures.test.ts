import { Rule as StockRule } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import { countsOf, entriesOf, rulesOf } from '../../src/cli/counts.js';
import { ranges } from '../../src/cli/ranges.js';
import { measures } from '../../src/index.js';
import { duxun } from './host.js';

type Counted = { id: string; norms: number; rules: number; entries: Record<string, number> };
type Printed = { name: string; event: { params: { norm: string; kinds: string[] } } };

describe('duxun measures', () => {
  test('counts what each measure holds', async () => {
    const { code, out } = await duxun(['measures', '--format', 'jsonl']);
    expect(code).toBe(0);
    const counted = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Counted);
    expect(counted.map(({ id }) => id)).toEqual(measures().map(({ id }) => id));
    for (const { id, norms, entries } of counted) {
      const measure = measures().find((one) => one.id === id);
      expect(norms).toBe(measure?.norms.length);
      expect(Object.values(entries).reduce((sum, n) => sum + n, 0)).toBe(
        measure?.norms.filter((norm) => norm.entry !== undefined).length,
      );
    }
  });

  test('the table holds the same numbers, and their sum', async () => {
    const { out } = await duxun(['measures', '--lang', 'en']);
    for (const { id, source } of measures()) {
      const counts = countsOf(source);
      const line = out.split('\n').find((one) => one.startsWith(id));
      const { norms, operative, rules, carried, why, readings, switchable } = counts;
      expect(
        line
          ?.trim()
          .split(/\s+/)
          .slice(1)
          .map((cell) => Number(cell.replaceAll(/[()]/g, ''))),
      ).toEqual([norms, operative, rules, entriesOf(counts), carried, why, readings, switchable]);
    }
    const total = measures().reduce((sum, { norms }) => sum + norms.length, 0);
    expect(out).toMatch(new RegExp(`\\ntotal +${total} `));
  });

  test('one measure alone, in Chinese', async () => {
    const { out } = await duxun(['measures', 'maoming-2017', '--lang', 'zh']);
    expect(out).toContain('茂名市新时期脱贫攻坚督查巡查工作办法');
    expect(out).not.toContain('yinchuan');
    expect(out).not.toContain('合计');
  });

  test('--rules gives every rule in the format of json-rules-engine, with the kinds it is judged on', async () => {
    const { out } = await duxun(['measures', '--rules', '--format', 'jsonl']);
    const printed = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Printed);
    const names = new Set(printed.map(({ name }) => name));
    for (const { norms } of measures())
      for (const norm of norms) for (const rule of norm.rules ?? []) expect(names).toContain(rule.name);
    for (const rule of printed) {
      expect(() => new StockRule(rule as never)).not.toThrow();
      expect(rule.event.params.kinds.length).toBeGreaterThan(0);
    }
    const { out: array } = await duxun(['measures', '--rules', '--format', 'json']);
    expect(JSON.parse(array)).toEqual(printed);
  });

  test('--rules as a text: citation and gist, then the rules, a line of JSON each', async () => {
    const { out } = await duxun(['measures', 'maoming-2017', '--rules', '--lang', 'en']);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.startsWith('19.5 art. 19, sentence 2: '));
    expect(at).toBeGreaterThan(0);
    const json = lines.filter((line) => line.startsWith('  {')).map((line) => JSON.parse(line) as Printed);
    const [maoming] = measures().filter(({ id }) => id === 'maoming-2017');
    expect(json).toEqual(
      maoming && JSON.parse(JSON.stringify(rulesOf(maoming.source).flatMap(({ rules }) => rules))),
    );
  });
});

test('norms that follow one another are drawn together', () => {
  expect(ranges(['4.1', '4.2', '4.3', '5.1', '5.2', '6.1', '2-4.9', '2-4.10', '2-4.11'])).toEqual([
    '4.1–4.3',
    '5.1',
    '5.2',
    '6.1',
    '2-4.9–2-4.11',
  ]);
});
