import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as duxunSource from '../src/index.js';
import { duxun } from './cli/host.js';
import { evaluateMoment, momentsOf, type Scenario, shortfalls } from './support/scenario.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The fenced blocks of a language, in order. */
const blocks = (markdown: string, language: string): string[] =>
  [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, lang]) => lang === language)
    .map(([, , text]) => text ?? '');

const readmes = ['README.md', 'README.zh-CN.md'];

describe.each(readmes)('%s', (path) => {
  const text = read(path);

  test('it names the two commands, and package.json has their scripts', () => {
    expect(text).toContain('npm ci && npm run demo\n');
    expect(text).toContain('npm ci && npm test\n');
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test', 'build']));
  });

  test('the counts of an audit that it shows are those that are printed', async () => {
    const [shown = ''] = blocks(text, 'console');
    const file = join(root, 'fixtures/maoming-2017/finding.json');
    const args = ['audit', file, '--as-of', '2018-06-30', '--lang', path === 'README.md' ? 'en' : 'zh'];
    expect(shown.split('\n').length).toBeGreaterThan(4);
    expect((await duxun(args)).out).toContain(`\n${shown}\n`);
  }, 60_000);
});

test('both READMEs hold the same example with the same output', () => {
  const [en = '', zh = ''] = readmes.map(read);
  expect(blocks(zh, 'ts')).toEqual(blocks(en, 'ts'));
  expect(blocks(zh, 'text')).toEqual(blocks(en, 'text'));
});

test('the example is short', () => {
  const [example = ''] = blocks(read('README.md'), 'ts');
  expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
});

/** Whether a value stands anywhere inside another, an object with at least the keys given. */
function holds(whole: unknown, part: unknown): boolean {
  if (fits(whole, part)) return true;
  return (
    typeof whole === 'object' && whole !== null && Object.values(whole).some((value) => holds(value, part))
  );
}
function fits(whole: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return whole === part;
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole) !== Array.isArray(part))
    return false;
  if (Array.isArray(part) && part.length !== (whole as unknown[]).length) return false;
  return Object.entries(part).every(([key, value]) => fits((whole as Record<string, unknown>)[key], value));
}

describe('rules/README.md', () => {
  const text = read('rules/README.md');

  test('what it quotes of article 19 stands in the rules', () => {
    const law = ['article-19.json', 'measure.json'].map(
      (name) => JSON.parse(read(`rules/maoming-2017/${name}`)) as unknown,
    );
    const quotes = blocks(text, 'json');
    expect(quotes.length).toBeGreaterThan(5);
    for (const quote of quotes) expect([quote, holds(law, JSON.parse(quote))]).toEqual([quote, true]);
  });

  test('the scenarios it shows hold', () => {
    const scenarios = blocks(text, 'yaml').flatMap((block) => parse(block, { merge: true }) as Scenario[]);
    expect(scenarios.length).toBeGreaterThan(1);
    for (const one of scenarios)
      for (const at of momentsOf(one))
        expect([
          one.name,
          at.asOf,
          shortfalls('maoming-2017', at, evaluateMoment('maoming-2017', one, at)),
        ]).toEqual([one.name, at.asOf, []]);
  });

  test('every rule and reading it names is there', () => {
    const named = [...text.matchAll(/`(two-months-[a-z-]+|list-and-two-months|inspected-units-too)`/g)].map(
      ([, id]) => id,
    );
    const [maoming] = duxunSource.measures().filter(({ id }) => id === 'maoming-2017');
    const known = [
      ...(maoming?.interpretations.map(({ id }) => id) ?? []),
      ...Object.keys((maoming?.source.parts['article-19'] as { days?: object }).days ?? {}),
    ];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !known.includes(id ?? ''))).toEqual([]);
  });
});
