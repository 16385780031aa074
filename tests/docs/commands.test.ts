/** The commands that pages show are there, run, and print what the page says. */
import { describe, expect, test } from 'vitest';
import { commandFaults } from './check/commands.js';
import { type Page, readPage } from './check/page.js';
import { pageAt, pagePaths } from './check/pages.js';
import { commandsOf, duxunArgs } from './check/shell.js';
import { shows } from './check/shows.js';
import { type Transcript, transcriptsOf } from './check/transcript.js';

const pages = pagePaths().map(pageAt);
const withCommands = pages.filter(({ blocks }) => blocks.some(({ lang }) => lang === 'sh'));
const ours = withCommands.filter(({ blocks }) =>
  blocks.some(
    ({ lang, marks, text }) =>
      lang === 'sh' &&
      !marks.includes('no-run') &&
      commandsOf(text).some((command) => duxunArgs(command) !== null),
  ),
);

/** What a page says of a block that was run and is not so. */
function shortfalls(page: Page, { block, code, out, err }: Transcript): string[] {
  const exit = Number(block.marks.find((mark) => mark.startsWith('exit='))?.slice('exit='.length) ?? 0);
  const next = page.blocks[page.blocks.indexOf(block) + 1];
  const place = `${page.path}:${block.line}`;
  const told = exit === 0 ? out : `${err}${out}`;
  return [
    ...(code === exit ? [] : [`${place} ends with ${code}: ${err}`]),
    ...(exit === 0 && err !== '' ? [`${place} says ${err}`] : []),
    ...(next?.lang === 'text' && !shows(next.text, told) ? [`${place} prints\n${told}`] : []),
  ];
}

test('there are commands', () => {
  expect(withCommands.length).toBeGreaterThan(5);
  expect(ours.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['README.md', 'README.zh-CN.md', 'rules/README.md', 'examples/fleet/README.md']),
  );
});

test.each(
  pages.map((page) => [page.path, page] as const),
)('%s: the commands it shows are there', (_, page) => {
  expect(commandFaults(page)).toEqual([]);
});

test.each(ours.map((page) => [page.path, page] as const))(
  '%s: what it calls of duxun runs, and prints what stands below',
  { timeout: 120_000 },
  async (_, page) => {
    const transcripts = await transcriptsOf(page);
    expect(transcripts.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
    expect(transcripts.flatMap((one) => shortfalls(page, one))).toEqual([]);
  },
);

describe('a command that is wrong is told', () => {
  const faults = (text: string, path = 'x.md') => commandFaults(readPage(path, text));
  const sh = (text: string) => faults(`\`\`\`sh\n${text}\n\`\`\``);

  test.each([
    ['npm run nothing', 'x.md:2 package.json has no script nothing'],
    ['npm ci && npm run demos', 'x.md:2 package.json has no script demos'],
    ['npm ci # first\nnpm run nothing', 'x.md:3 package.json has no script nothing'],
    ['npm test --prefix examples/demo', 'x.md:2 examples/demo has no package.json'],
    ['npm run loads --prefix examples/case-service', 'x.md:2 examples/case-service has no script loads'],
    ['npm install duxun left-pad@1', 'x.md:2 package.json knows no left-pad'],
    ['npm publish', 'x.md:2 npm publish is not known here'],
    ['npx duxun evalute cases.json', 'x.md:2 duxun has no command evalute'],
    ['cat a.json |\\\n  duxun nothing -', 'x.md:2 duxun has no command nothing'],
    ["sh -c 'duxun nothing -'", 'x.md:2 duxun has no command nothing'],
    ['parallel --pipe duxun nothing', 'x.md:2 duxun has no command nothing'],
    ['npx tsx scripts/nothing.ts', 'x.md:2 there is no scripts/nothing.ts'],
    ['npx left-pad', 'x.md:2 npx left-pad is not known here'],
    ['node examples/nothing.mjs', 'x.md:2 there is no examples/nothing.mjs'],
    ['make all', 'x.md:2 no program that a page may call (tests/docs/check/commands.ts): make'],
  ])('%s', (text, told) => {
    expect(sh(text)).toEqual([told]);
  });

  test('in a sentence too', () => {
    expect(faults('Run `npm run nothing`, `npx duxun nothing` or `duxun` itself.')).toEqual([
      'x.md:1 package.json has no script nothing',
      'x.md:1 duxun has no command nothing',
    ]);
  });

  test('what is right is not', () => {
    expect(sh('npm ci && npm test\nnode examples/demo.mjs &\nnpm install duxun fflate@0.8')).toEqual([]);
    expect(faults('```sh\nnode monthly.mjs\n```', 'examples/monthly-report/x.md')).toEqual([]);
    expect(faults('```js file=a.mjs\n```\n```sh\nnode a.mjs\n```')).toEqual([]);
  });
});

describe('commands are taken apart as a shell does', () => {
  const words = (text: string) => commandsOf(text).map((command) => command.words);

  test('over lines, quotes and comments', () => {
    expect(words("a 'b\nc' \\\n  d # e\n\n# f\ng | h > i")).toEqual([['a', 'b\nc', 'd'], ['g'], ['h']]);
    expect(words("a # it's a comment\nb")).toEqual([['a'], ['b']]);
    expect(words('for i in 1 2; do\n  a "$i"\ndone')).toEqual([
      ['for', 'i', 'in', '1', '2'],
      ['a', '$i'],
      ['done'],
    ]);
  });

  test('with what they read and write', () => {
    const [, second] = commandsOf('cat a b | duxun - > c');
    expect([second?.from?.words, second?.into]).toEqual([['cat', 'a', 'b'], 'c']);
  });
});

describe('what a page shows and does not come out is told', () => {
  const fence = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\`\n`;
  const told = async (...blocks: readonly string[]) => {
    const page = readPage('x.md', blocks.join('\n'));
    return (await transcriptsOf(page)).flatMap((one) => shortfalls(page, one));
  };
  const finding = fence(
    'json file=cases/a.json',
    '{ "kind": "finding", "measure": "maoming-2017", "id": "F-1", "subject": { "type": "county-committee" } }',
  );
  const ledger = 'npx duxun report cases/a.json --as-of 2018-03-31 --as ledger --format csv';

  test('another text', async () => {
    expect(await told(finding, fence('sh', ledger), fence('text', 'something else'))).toEqual([
      expect.stringMatching(/^x\.md:5 prints\nno\.,case,/),
    ]);
    expect(await told(finding, fence('sh', ledger), fence('text', '…\nF-1'))).toHaveLength(1);
  });

  test('a file that is not there, an option that is none, a case that is faulty', async () => {
    for (const command of ['evaluate b.json --as-of 2018-03-31', 'evaluate cases/a.json --at 2018-03-31'])
      expect(await told(finding, fence('sh', `npx duxun ${command}`))).toHaveLength(2);
    const faulty = fence('json file=b.json', '{ "kind": "finding" }');
    const run = 'duxun evaluate b.json --as-of 2018-03-31';
    expect((await told(faulty, fence('sh', run)))[0]).toMatch(/ends with 1: /);
    expect(await told(faulty, fence('sh exit=1', run))).toEqual([]);
    expect(await told(finding, fence('sh exit=1', ledger))).toHaveLength(1);
  });

  test('files that a command has written are there for the next', async () => {
    const first = 'cat cases/a.json | duxun evaluate - --as-of 2018-03-31 --format jsonl > out/a.jsonl';
    const page = readPage(
      'x.md',
      [finding, fence('sh', `${first}\n${ledger} --output out/a.csv`)].join('\n'),
    );
    const [{ count, code, out } = { count: 0 }] = await transcriptsOf(page);
    expect([count, code, out]).toEqual([2, 0, '']);
  });

  test('what is left out stands between the lines that are shown', () => {
    expect(shows('a\n…\nc', 'a\nb\nc\n')).toBe(true);
    expect(shows('a\n…', 'a\nb\nc')).toBe(true);
    expect(shows('…\nb\n…', 'a\nb\nc')).toBe(true);
    expect(shows('…\nc', 'a  \nb\nc')).toBe(true);
    for (const wrong of ['b\n…', '…\nb', 'a\nc', 'a', 'a\n…\nb', 'c\n…\na', '…\nb b\n…', ''])
      expect([wrong, shows(wrong, 'a\nb\nc')]).toEqual([wrong, false]);
  });
});
