/** The example of README.md, as the page has it: nothing of it is written here again. */
import ts from 'typescript';
import { readPage } from '../../tests/docs/check/page.js';
import { programsOf } from '../../tests/docs/check/programs.js';

export interface Example {
  readonly imports: string;
  readonly body: string;
  /** What the page says that it prints. */
  readonly output: string;
}

/** Takes the first program of a page: its blocks of TypeScript, and the `text` right behind each. */
export function exampleOf(path: string, text: string): Example {
  const page = readPage(path, text);
  const program = programsOf(page).find(({ script }) => script === 'ts');
  if (program === undefined) throw new Error(`${path} has no example`);
  const source = ts.createSourceFile('example.ts', program.text, ts.ScriptTarget.ES2022, true);
  const [imports, body] = [true, false].map((wanted) =>
    source.statements
      .filter((one) => !ts.isExportDeclaration(one) && ts.isImportDeclaration(one) === wanted)
      .map((one) => one.getText())
      .join('\n'),
  ) as [string, string];
  const output = program.blocks
    .map((block) => page.blocks[page.blocks.indexOf(block) + 1])
    .map((next) => (next?.lang === 'text' ? `${next.text}\n` : ''))
    .join('');
  if (imports === '' || output === '') throw new Error(`the example of ${path} imports or prints nothing`);
  return { imports, body, output };
}

/** As a module, which may wait at its top. */
export const asModule = ({ imports, body }: Example): string => `${imports}\n${body}\nexport {};\n`;

/** As a CommonJS file, which may not. */
export const asScript = ({ imports, body }: Example): string =>
  `${imports}\nasync function main(): Promise<void> {\n${body}\n}\nvoid main();\n`;

/** Without its types. */
export const plain = (text: string, module: 'ESNext' | 'CommonJS'): string =>
  ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind[module], target: ts.ScriptTarget.ES2022 },
  }).outputText;
