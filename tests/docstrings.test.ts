import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as duxun from '../src/index.js';
import * as lint from '../src/lint/index.js';
import * as report from '../src/report/index.js';
import * as rulebook from '../src/rulebook/index.js';
import * as source from '../src/source/index.js';
import * as testing from '../src/testing/index.js';

interface Example {
  readonly code: string;
  readonly expected: string | undefined;
}

/** The examples of the public door: the code behind `@example`, and what stands behind its last `//`. */
function examplesOf(): Example[] {
  const within = (folder: string) =>
    readdirSync(new URL(`../src/${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => `${folder}/${file}`);
  const files = [
    'index.ts',
    'audit-summary.ts',
    'lint/index.ts',
    'contested/text.ts',
    'to-json.ts',
    'source/with-source.ts',
    ...within('report'),
    ...within('testing'),
    'rulebook/html.ts',
    'rulebook/rulebook.ts',
  ];
  const text = files
    .map((file) => readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8'))
    .join('\n');
  return [...text.matchAll(/@example\b([\s\S]*?)(?=\n \* @|\*\/)/g)].map(([, body = '']) => {
    const lines = body.split('\n').map((line) => line.replace(/^ *\* ?/, ''));
    const source = lines.join('\n').trim();
    const at = source.lastIndexOf('//');
    return at < 0
      ? { code: source, expected: undefined }
      : { code: source.slice(0, at).trim(), expected: source.slice(at + 2).trim() };
  });
}

/** Runs an example with the public names in scope; its last statement is its value. */
function run(code: string): Promise<unknown> {
  const statements = code.split(/;\n(?=\S)/);
  const last = statements.pop() ?? '';
  const body = [...statements, `return (${last.replace(/;$/, '')})`].join(';\n');
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const js = ts.transpileModule(`export async function example() { ${body} }`, {
    compilerOptions,
  }).outputText;
  const known = { ...duxun, ...report, ...source, ...lint, ...rulebook, ...testing };
  const names = Object.keys(known);
  const module = { exports: {} as { example: () => Promise<unknown> } };
  new Function('module', 'exports', ...names, js)(module, module.exports, ...Object.values(known));
  return module.exports.example();
}

describe('the examples of the public functions', () => {
  const examples = examplesOf();

  it('are there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    expect(examples.every(({ expected }) => expected !== undefined)).toBe(true);
  });

  it.each(examples)('$code gives $expected', async ({ code, expected }) => {
    expect(await run(code)).toEqual(await run(expected ?? 'undefined'));
  });
});
