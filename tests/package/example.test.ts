import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asModule, asScript, exampleOf, plain } from '../../scripts/package/example.js';
import { root } from '../../scripts/package/root.js';

const page = (text: string) => exampleOf('x.md', text);
const small =
  "```ts\nimport { a } from 'duxun';\nconst b: number = 1;\n```\n\n```text\none\n```\n\n```ts\nimport 'c';\nb!;\n```\n\n```text\ntwo\n```\n";

describe('the example that a stranger runs', () => {
  it.each(['README.md', 'README.zh-CN.md'])('is read out of %s', (path) => {
    const { imports, output } = exampleOf(path, readFileSync(join(root, path), 'utf8'));
    expect(imports).toContain("from 'duxun'");
    expect(output).toContain(
      'overdue | 2018-03-15 | listed-party | Rectify the problem | art. 5, sentence 3\n',
    );
  });

  it('is all code of the page, with what the page says that it prints', () => {
    expect(page(small)).toEqual({
      imports: "import { a } from 'duxun';\nimport 'c';",
      body: 'const b: number = 1;\nb!;',
      output: 'one\ntwo\n',
    });
  });

  it('waits at its top as a module, and not as a script', () => {
    const example = { imports: "import { a } from 'b';", body: 'await a!;', output: '1\n' };
    expect(plain(asModule(example), 'ESNext')).toBe("import { a } from 'b';\nawait a;\n");
    const script = plain(asScript(example), 'CommonJS');
    expect(script).toContain('require("b")');
    expect(script).toContain('async function main()');
  });

  it('is told where there is none', () => {
    expect(() => page('# nothing\n')).toThrow('x.md has no example');
    expect(() => page('```ts\n1;\n```\n')).toThrow('the example of x.md imports or prints nothing');
  });
});
