/** What the compiler says of the code of pages: one program over all of them, against the source of the library. */
import { join } from 'node:path';
import ts from 'typescript';
import { entryPoints } from './entry-points.js';
import { root } from './pages.js';
import type { Program } from './programs.js';

function options(): ts.CompilerOptions {
  const file = join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile) as { config: unknown };
  return {
    ...ts.parseJsonConfigFileContent(config, ts.sys, root).options,
    // a page may say less than the style of our own code wants
    verbatimModuleSyntax: false,
    isolatedModules: false,
    paths: Object.fromEntries(Object.entries(entryPoints).map(([name, path]) => [name, [path]])),
    noUncheckedSideEffectImports: true,
    allowJs: true,
    checkJs: true,
  };
}

/** Faults, each with page and line; none where all compiles. */
export function typeFaults(programs: readonly Program[]): string[] {
  const files = new Map(
    programs.map((program, i) => [join(root, `.page-${i}.${program.script}`), program] as const),
  );
  const host = ts.createCompilerHost(options());
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path)?.text ?? readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = files.get(path)?.text;
    return text === undefined
      ? getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, text, target);
  };
  const compiled = ts.createProgram([...files.keys()], options(), host);
  return [...files].flatMap(([path, { page }]) => {
    const source = compiled.getSourceFile(path);
    const found = [...compiled.getSyntacticDiagnostics(source), ...compiled.getSemanticDiagnostics(source)];
    return found.map(({ messageText, start = 0 }) => {
      const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${page}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}
