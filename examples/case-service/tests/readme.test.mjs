/** The commands of both READMEs, one after the other, give what stands beneath them. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { program } from './program.mjs';
import { folderOf } from './running.mjs';

const read = (/** @type {string} */ name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

/** @param {string} markdown */
const blocksOf = (markdown) =>
  [...markdown.matchAll(/^```(sh|json|text)\n([\s\S]*?)^```$/gm)].map(([, kind, body]) => ({
    kind,
    body: String(body),
  }));

for (const name of ['README.md', 'README.zh-CN.md'])
  test(`${name}: each command gives what stands beneath it`, { timeout: 120_000 }, async (t) => {
    const run = program(t, [
      '--db',
      join(folderOf(t), 'cases.db'),
      '--port',
      '0',
      '--now',
      '2018-03-20T09:00',
    ]);
    const { host } = new URL(await run.url());
    const blocks = blocksOf(read(name));
    let tried = 0;
    for (const [i, { kind, body }] of blocks.entries()) {
      if (kind !== 'sh' || !body.includes('curl')) continue;
      const shell = spawn('sh', ['-c', body.replaceAll('127.0.0.1:8080', host)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const said = await text(shell.stdout);
      assert.equal(said.trimEnd(), blocks[i + 1]?.body.trimEnd(), body);
      tried += 1;
    }
    assert.equal(tried, 6);
  });

test('both READMEs show the same commands and figures', () => {
  const figures = (/** @type {string} */ markdown) => markdown.match(/\b\d{1,3}(,\d{3})+\b/g);
  const [en, zh] = [read('README.md'), read('README.zh-CN.md')];
  assert.deepEqual(figures(zh), figures(en));
  assert.deepEqual(
    blocksOf(zh).map(({ kind }) => kind),
    blocksOf(en).map(({ kind }) => kind),
  );
});
