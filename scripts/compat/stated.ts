/** The declarations of a report of API Extractor, one by one, without what is said of them. */
import ts from 'typescript';

export interface Stated {
  /** Null of an import or a list of exports. */
  readonly name: string | null;
  readonly text: string;
  readonly isExported: boolean;
}

const nameOf = (statement: ts.Statement): string | null => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations[0]?.name.getText() ?? null;
  const { name } = statement as ts.Statement & { readonly name?: ts.Node };
  return name?.getText() ?? null;
};

/** Tags such as `@deprecated`; that something is public is said by its standing here. */
function tagsOf(statement: ts.Statement): string[] {
  const tags = statement.getFullText().slice(0, statement.getLeadingTriviaWidth()).match(/@\w+/g) ?? [];
  return tags.filter((tag) => tag !== '@public');
}

export function declarationsOf(report: string): readonly Stated[] {
  const [, code] = /```ts\n([\s\S]*?)\n```/.exec(report) ?? [];
  if (code === undefined) throw new Error(`no declarations in a report:\n${report}`);
  const file = ts.createSourceFile('report.ts', code, ts.ScriptTarget.ES2022, true);
  return file.statements.map((statement) => {
    const text = statement.getText().replace(/^\s*\/\/ \(undocumented\)\n/gm, '');
    const tags = tagsOf(statement);
    return {
      name: nameOf(statement),
      text: tags.length > 0 ? `// ${tags.join(' ')}\n${text}` : text,
      isExported: text.startsWith('export '),
    };
  });
}
