/**
 * `npm run rulebook`: writes the rulebooks as HTML, with a judge in each, into reports/rulebook/. They are too large to
 * keep; docs/rulebook/ holds them as Markdown.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measures } from '../src/index.js';
import { rulebookHtml } from '../src/rulebook/html.js';
import { examplesOf, scenariosByMeasure } from './generators/rulebook.js';
import { buildJudge } from './judge-script.js';

const folder = fileURLToPath(new URL('../reports/rulebook/', import.meta.url));

async function write(): Promise<void> {
  const judge = await buildJudge();
  const scenarios = scenariosByMeasure();
  mkdirSync(folder, { recursive: true });
  for (const measure of measures()) {
    const options = { lang: 'zh', judge, examples: examplesOf(measure.id) } as const;
    // addresses that go from docs/rulebook/ lead to the same files from here
    const text = rulebookHtml(measure, { ...options, scenarios: scenarios.get(measure.id) ?? [] });
    writeFileSync(`${folder}${measure.id}.html`, text);
    console.log(`reports/rulebook/${measure.id}.html`, Buffer.byteLength(text));
  }
}

await write();
