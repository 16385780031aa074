/** Every function that the package exports has an example, and the examples are right. */
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { entryPoints } from './docs/check/entry-points.js';
import { root } from './docs/check/pages.js';

interface Example {
  readonly code: string;
  readonly expected: string | undefined;
}

/** Exported functions of every entry point, with their examples. */
interface Exported {
  readonly entry: string;
  readonly name: string;
  readonly examples: readonly Example[];
}

function exportedFunctions(): Exported[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(Object.values(entryPoints), options);
  const checker = program.getTypeChecker();
  return Object.entries(entryPoints).flatMap(([entry, path]) => {
    const source = program.getSourceFile(path);
    const module = source && checker.getSymbolAtLocation(source);
    return checker.getExportsOfModule(module as ts.Symbol).flatMap((symbol) => {
      const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      if (!(real.flags & ts.SymbolFlags.Value)) return [];
      if (checker.getTypeOfSymbol(real).getCallSignatures().length === 0) return [];
      const tags = [...new Set([symbol, real])].flatMap((one) => one.getJsDocTags(checker));
      const examples = tags
        .filter(({ name }) => name === 'example')
        .map(({ text }) => exampleOf(ts.displayPartsToString(text)));
      return [{ entry, name: symbol.name, examples }];
    });
  });
}

function exampleOf(text: string): Example {
  const source = text.trim();
  const at = source.lastIndexOf('//');
  return at < 0
    ? { code: source, expected: undefined }
    : { code: source.slice(0, at).trim(), expected: source.slice(at + 2).trim() };
}

/** Runs an example with the public names in scope; its last statement is its value. */
function run(code: string, known: Readonly<Record<string, unknown>>): unknown {
  const statements = code.split(/;\n(?=\S)/);
  const last = statements.pop() ?? '';
  const body = [...statements, `return (${last.replace(/;$/, '')})`].join(';\n');
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const js = ts.transpileModule(`export async function example() { ${body} }`, {
    compilerOptions,
  }).outputText;
  const names = Object.keys(known);
  const module = { exports: {} as { example: () => unknown } };
  new Function('module', 'exports', ...names, js)(module, module.exports, ...Object.values(known));
  return module.exports.example();
}

/** What each entry point exports; of a name that several have, that of the first. */
async function exported(): Promise<Record<string, unknown>> {
  const known: Record<string, unknown> = {};
  for (const path of Object.values(entryPoints).reverse())
    Object.assign(known, await import(/* @vite-ignore */ path));
  return known;
}

describe('the examples of the public functions', async () => {
  const functions = exportedFunctions();
  const known = await exported();
  const all = functions.flatMap(({ name, examples }) => examples.map((one) => ({ name, ...one })));
  // what two entry points export is tried once
  const examples = [...new Map(all.map((one) => [`${one.name}\n${one.code}`, one])).values()];

  it('are there for each function of each entry point', () => {
    expect(new Set(functions.map(({ entry }) => entry)).size).toBeGreaterThanOrEqual(4);
    const shown = new Set(examples.map(({ name }) => name));
    expect(functions.filter(({ name }) => !shown.has(name))).toEqual([]);
  });

  it('say what comes out', () => {
    expect(examples.filter(({ expected }) => expected === undefined)).toEqual([]);
  });

  it.each(examples)('$name: $code gives $expected', { timeout: 60_000 }, async ({ code, expected }) => {
    expect(await run(code, known)).toEqual(await run(expected ?? 'undefined', known));
  });
});
