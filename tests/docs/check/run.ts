/** Runs the code of a page with the source of the library, and says what each block printed. */
import { format } from 'node:util';
import ts from 'typescript';
import { entryPoints } from './entry-points.js';
import type { Program } from './programs.js';

/** A value that a block says in a comment behind it: `expr // 'expected'`. */
export interface Stated {
  readonly line: number;
  readonly found: unknown;
  readonly expected: unknown;
}

export interface Ran {
  /** What each block printed, in the order of the program's blocks. */
  readonly printed: readonly string[];
  readonly stated: readonly Stated[];
}

/** @throws whatever the code throws */
export async function run(program: Program): Promise<Ran> {
  const { code, imports } = rewritten(program);
  const modules = new Map<string, unknown>();
  for (const name of imports) modules.set(name, await import(/* @vite-ignore */ entryPoints[name] ?? name));
  const printed = program.blocks.map(() => '');
  const stated: Stated[] = [];
  let at = 0;
  const log = (...things: unknown[]) => {
    printed[at] += `${format(...things)}\n`;
    `${things.map((thing) => (typeof thing === 'string' ? thing : JSON.stringify(thing))).join(' ')}\n`;
  };
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const block = (number: number) => {
    at = number;
  };
  const state = (line: number, found: unknown, expected: unknown) => {
    stated.push({ line, found, expected });
  };
  const body = new Function(
    'require',
    'exports',
    'console',
    '$block',
    '$state',
    `return (async () => {${outputText}})()`,
  );
  await body((name: string) => modules.get(name), {}, { log, error: log, table: log }, block, state);
  return { printed, stated };
}

/** Imports first, as modules read them; before each block its number; values stated in comments compared. */
function rewritten({ text, blocks }: Program): { code: string; imports: readonly string[] } {
  const source = ts.createSourceFile('page.ts', text, ts.ScriptTarget.ES2022, true);
  const head: string[] = [];
  const body: string[] = [];
  const imports: string[] = [];
  let block = -1;
  for (const statement of source.statements) {
    const line = source.getLineAndCharacterOfPosition(statement.getStart()).line + 1;
    while (line > (blocks[block + 1]?.line ?? Number.POSITIVE_INFINITY)) body.push(`$block(${++block});`);
    if (ts.isImportDeclaration(statement)) {
      head.push(statement.getText());
      if (!statement.importClause?.isTypeOnly)
        imports.push((statement.moduleSpecifier as ts.StringLiteral).text);
      continue;
    }
    const expected = ts.isExpressionStatement(statement) ? statedBehind(statement, text) : null;
    if (expected === null) body.push(statement.getText());
    else
      body.push(
        `$state(${line}, await (${(statement as ts.ExpressionStatement).expression.getText()}), (${expected}));`,
      );
  }
  return { code: [...head, ...body].join('\n'), imports };
}

/** The literal that stands in a comment behind a statement, or alone on the next line; null where none does. */
function statedBehind(statement: ts.ExpressionStatement, text: string): string | null {
  const [, comment] = /^;?[ \t]*(?:\n[ \t]*)?\/\/ (.*)/.exec(text.slice(statement.expression.getEnd())) ?? [];
  if (comment === undefined) return null;
  const source = ts.createSourceFile('comment.ts', `(${comment})`, ts.ScriptTarget.ES2022, true);
  const [only, ...more] = source.statements;
  const bad = (source as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics;
  if (only === undefined || more.length > 0 || bad.length > 0 || !ts.isExpressionStatement(only)) return null;
  return isLiteral(only.expression) ? comment : null;
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isLiteral(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((one) => ts.isPropertyAssignment(one) && isLiteral(one.initializer));
  if (ts.isIdentifier(node)) return node.text === 'undefined';
  return (
    ts.isStringLiteralLike(node) ||
    ts.isNumericLiteral(node) ||
    [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind)
  );
}
