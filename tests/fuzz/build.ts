/** A copy of the library and of what tries it, in one file, in which steps are counted. */
import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);
const step = 'duxunStep';

const call = (factory: ts.NodeFactory) =>
  factory.createCallExpression(factory.createIdentifier(step), undefined, []);

/** A step at the beginning of each function and of each turn of a loop. */
const counting: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const { factory } = context;
  const first = (block: ts.Block): ts.Block =>
    factory.updateBlock(block, [factory.createExpressionStatement(call(factory)), ...block.statements]);
  const visit = (node: ts.Node): ts.Node => {
    const inner = ts.visitEachChild(node, visit, context);
    if (ts.isArrowFunction(inner)) {
      const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken, body } = inner;
      const counted = ts.isBlock(body)
        ? first(body)
        : factory.createParenthesizedExpression(factory.createComma(call(factory), body));
      return factory.updateArrowFunction(
        inner,
        modifiers,
        typeParameters,
        parameters,
        type,
        equalsGreaterThanToken,
        counted,
      );
    }
    if (ts.isBlock(inner) && (ts.isFunctionLike(node.parent) || isLoop(node.parent))) return first(inner);
    // the body of a loop without braces
    if (ts.isStatement(inner) && !ts.isBlock(inner) && isLoop(node.parent) && node.parent.statement === node)
      return factory.createBlock([factory.createExpressionStatement(call(factory)), inner]);
    return inner;
  };
  return (file) => ts.visitNode(file, visit, ts.isSourceFile);
};

const isLoop = (node: ts.Node): node is ts.IterationStatement => ts.isIterationStatement(node, false);

export const countedText = (text: string): string =>
  ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
    transformers: { before: [counting] },
  }).outputText;

const counted: Plugin = {
  name: 'counted',
  setup(builder) {
    // Node takes JSON of a package only from those who say that it is JSON
    builder.onResolve({ filter: /^[^./].*\.json$/ }, ({ path }) => ({ path: require.resolve(path) }));
    builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = (await readFile(path, 'utf8')).replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      );
      const own = path.startsWith(join(root, 'src/')) && !path.startsWith(join(root, 'src/generated/'));
      return own ? { contents: countedText(text), loader: 'js' } : { contents: text, loader: 'ts' };
    });
  },
};

export interface Built {
  readonly path: string;
  readonly remove: () => void;
}

/** Builds one file of `tests/fuzz/`, with all it imports but packages. */
export async function buildCounted(entry: string): Promise<Built> {
  // beside the packages, so that they are found
  const folder = join(root, 'node_modules/.fuzz', `${process.pid}-${Date.now()}`);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'counted.mjs');
  await build({
    entryPoints: [join(root, 'tests/fuzz', entry)],
    outfile: path,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    // the package says that importing a file of it does nothing: so does no file but that which counts
    ignoreAnnotations: true,
    plugins: [counted],
    logLevel: 'warning',
  });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
