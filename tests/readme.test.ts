import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as duxunSource from '../src/index.js';
import * as inStock from '../src/interop/json-rules-engine.js';
import * as lint from '../src/lint/index.js';
import * as report from '../src/report/index.js';
import { duxun } from './cli/host.js';
import { evaluateMoment, momentsOf, type Scenario, shortfalls } from './support/scenario.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The fenced blocks of a language, in order. */
const blocks = (markdown: string, language: string): string[] =>
  [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, lang]) => lang === language)
    .map(([, , text]) => text ?? '');

/** The entry points of the package, by what an example imports. */
const entryPoints: Readonly<Record<string, unknown>> = {
  duxun: duxunSource,
  'duxun/json-rules-engine': inStock,
  'duxun/lint': lint,
  'duxun/report': report,
};

/** Runs examples one after another with the library's source in place of the package, and returns what they print. */
async function printed(...examples: readonly string[]): Promise<string> {
  const { outputText } = transpileModule(`export {};${examples.join('\n')}`, {
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
  });
  const lines: string[] = [];
  const fakeRequire = (name: string) => {
    if (!Object.hasOwn(entryPoints, name)) throw new Error(`the example imports ${name}`);
    return entryPoints[name];
  };
  const fakeConsole = { log: (...things: unknown[]) => lines.push(things.join(' ')) };
  // an example may wait for something
  const run = new Function('require', 'exports', 'console', `return (async () => {${outputText}})()`);
  await run(fakeRequire, {}, fakeConsole);
  return `${lines.join('\n')}\n`;
}

const readmes = ['README.md', 'README.zh-CN.md'];
const manuals = [...readmes, 'rules/README.md'];

describe.each(readmes)('%s', (path) => {
  const text = read(path);

  test('its example prints what stands below it', async () => {
    const [example = ''] = blocks(text, 'ts');
    const [output = ''] = blocks(text, 'text');
    expect(output.trim()).not.toBe('');
    expect(await printed(example)).toBe(output);
  });

  test('its example of json-rules-engine prints what stands below it', async () => {
    const [first = '', ...more] = blocks(text, 'ts');
    const [before = '', , output = ''] = blocks(text, 'text');
    const example = more.find((block) => block.includes("from 'duxun/json-rules-engine'")) ?? '';
    expect(output.trim()).not.toBe('');
    expect(await printed(first, example)).toBe(before + output);
  });

  test('its example of a ledger prints what stands below it', async () => {
    const [first = '', ...more] = blocks(text, 'ts');
    const [before = '', output = ''] = blocks(text, 'text');
    const example = more.find((block) => block.includes("from 'duxun/report'")) ?? '';
    expect(output.trim()).not.toBe('');
    expect(await printed(first, example)).toBe(before + output);
  });

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

  test('every duxun command it shows runs', async () => {
    const commands = blocks(text, 'sh').flatMap((block) =>
      block.split('\n').filter((line) => line.startsWith('npx duxun')),
    );
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) {
      const args = command
        .split(' ')
        .slice(2)
        .map((arg) => (arg.startsWith('fixtures/') ? join(root, arg) : arg));
      const { code, out, err } = await duxun(args);
      expect([command, code, err]).toEqual([command, 0, '']);
      expect(out).not.toBe('');
    }
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

test.each(manuals)('%s: every link to a file leads to one', (path) => {
  const targets = [...read(path).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target]) => target ?? '');
  const local = targets.filter((target) => !target.startsWith('https://'));
  expect(local.length).toBeGreaterThan(0);
  expect(local.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
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
