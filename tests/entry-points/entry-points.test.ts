/** The package as it is built and installed: what its entry points export, answer and weigh. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureIds, readMeasure } from '../../scripts/generators/read-rules.js';
import { type Installed, install } from '../../scripts/size/install.js';
import { bundle, over, sizesOf } from '../../scripts/size/sizes.js';
import * as core from '../../src/core.js';
import * as duxun from '../../src/index.js';
import * as lint from '../../src/lint/index.js';
import * as report from '../../src/report/index.js';
import * as rulebook from '../../src/rulebook/index.js';
import * as source from '../../src/source/index.js';
import * as testing from '../../src/testing/index.js';
import { allScenarios, givenOf, momentsOf } from '../support/scenario.js';

let installed: Installed;
beforeAll(() => {
  installed = install();
}, 300_000);
afterAll(() => installed.remove());

/** Runs code in a process of its own, in the folder that has the package, and returns what it prints, as JSON. */
function run(type: 'module' | 'commonjs', code: string, input: unknown = null): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`--input-type=${type}`, '--eval', code], {
    cwd: installed.folder,
    encoding: 'utf8',
    input: JSON.stringify(input),
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** What norms say in Chinese, as the packed rules hold it; short ones may stand anywhere. */
function gistsOf(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  const { gist } = json as { gist?: { zh?: unknown } };
  const own = typeof gist?.zh === 'string' && gist.zh.length > 12 ? [gist.zh] : [];
  return [...own, ...Object.values(json).flatMap(gistsOf)];
}

const print = 'console.log(JSON.stringify(found));';
const ids = measureIds();
const names = [
  'duxun',
  'duxun/core',
  'duxun/report',
  'duxun/source',
  'duxun/lint',
  'duxun/testing',
  'duxun/rulebook',
  ...ids.map((id) => `duxun/measures/${id}`),
];
const exported: Readonly<Record<string, readonly string[]>> = {
  duxun: Object.keys(duxun).sort(),
  'duxun/core': Object.keys(core).sort(),
  'duxun/report': Object.keys(report).sort(),
  'duxun/source': Object.keys(source).sort(),
  'duxun/lint': Object.keys(lint).sort(),
  'duxun/testing': Object.keys(testing).sort(),
  'duxun/rulebook': Object.keys(rulebook).sort(),
};

describe('each entry point', () => {
  const wanted = names.map((name) => [name, exported[name] ?? ['measure']]);

  it('exports the same to import as its source does', () => {
    const code = `const found = [];
for (const name of ${JSON.stringify(names)}) found.push([name, Object.keys(await import(name)).sort()]);
${print}`;
    expect(run('module', code)).toEqual(wanted);
  });

  it('exports the same to require', () => {
    const code = `const found = ${JSON.stringify(names)}.map((name) => [name, Object.keys(require(name)).sort()]);
${print}`;
    expect(run('commonjs', code)).toEqual(wanted);
  });

  it('that judges cases in a page holds the script that its hash stands for', () => {
    const found = `const { judge } = require('duxun/rulebook/judge');
const hash = require('node:crypto').createHash('sha256').update(judge.script).digest('base64');
const found = [judge.script.length > 100_000, judge.hash === 'sha256-' + hash];
${print}`;
    expect(run('commonjs', found)).toEqual([true, true]);
  });

  it('of the core, nothing that the main one does not export too', () => {
    const missing = Object.keys(core).filter((name) => !(name in duxun));
    expect(missing).toEqual([]);
  });
});

it('says which package YAML needs, and runs JSON scenarios without it', () => {
  const code = `const { readScenarios, runScenarios } = require('duxun/testing');
const scenario = { name: 'a', given: { kind: 'review', subject: { type: 'other' } }, asOf: '2018-03-01' };
const file = { measure: 'maoming-2017', scenarios: [{ ...scenario, expect: { applies: 'no' } }] };
(async () => {
  const read = await readScenarios(JSON.stringify(file), { place: 'a.json' });
  const ran = runScenarios(require('duxun/measures/maoming-2017').measure, [read]);
  const why = await readScenarios('measure: a', { place: 'a.yaml' }).catch(({ faults }) => faults);
  const found = [ran.map(({ ok }) => ok), why.map(({ code, found }) => [code, found])];
  ${print}
})();`;
  expect(run('commonjs', code)).toEqual([[true], [['PACKAGE_MISSING', 'yaml']]]);
});

describe('a measure alone', () => {
  /** The first day of the first scenario of some files of each measure. */
  const asked = ids.flatMap((id) =>
    allScenarios()
      .filter(({ measure }) => measure === id)
      .slice(0, 6)
      .flatMap(({ measure, scenarios: [one] }) => {
        const [moment] = one === undefined ? [] : momentsOf(one);
        return one && moment ? [[givenOf(measure, one, moment), moment.asOf] as const] : [];
      }),
  );

  const answers = `
const input = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const found = input.map(([given, asOf]) => {
  const { safeParseCase, evaluate, audit, explain } = of(given.measure);
  const parsed = safeParseCase(given);
  if (!parsed.ok) return parsed.faults;
  const evaluation = evaluate(parsed.case, { asOf, include: ['reasons'] });
  const prose = evaluation.actions.slice(0, 2).map((action) => explain(action, { lang: 'zh' }));
  return [evaluation, prose, audit(parsed.case, { asOf })];
});
require('node:fs').writeSync(1, require('node:crypto').createHash('sha256').update(JSON.stringify(found)).digest('hex').replace(/^|$/g, '"'));`;

  it('gives, with the core, the answers of the main entry point', () => {
    expect(new Set(asked.map(([given]) => given.measure))).toEqual(new Set(ids));
    const alone = `const { createDuxun } = require('duxun/core');
const made = new Map();
const of = (id) => {
  if (!made.has(id)) made.set(id, createDuxun({ measures: [require('duxun/measures/' + id).measure] }));
  return made.get(id);
};${answers}`;
    expect(run('commonjs', alone, asked)).toEqual(
      run('commonjs', `const of = () => require('duxun');${answers}`, asked),
    );
  }, 240_000);

  it('brings no other measure into a bundle', async () => {
    const { text } = await bundle("export * from 'duxun/measures/panjin-2015';", installed.folder);
    expect(ids.filter((id) => text.includes(`"${id}"`) || text.includes(`'${id}'`))).toEqual(['panjin-2015']);
    const both = "export { createDuxun } from 'duxun/core'; export * from 'duxun/measures/shanxi';";
    const { text: bundled } = await bundle(both, installed.folder);
    expect(ids.filter((id) => bundled.includes(`"${id}"`) || bundled.includes(`'${id}'`))).toEqual([
      'shanxi',
    ]);
  });
});

describe('a bundle of createDuxun and one measure', () => {
  /** What only a part of the package holds, and an import that brings it. */
  const marks: readonly (readonly [what: string, mark: string, bringer: string])[] = [
    ['ledgers', '整改台账', 'duxun/report'],
    ['calendar files', 'BEGIN:VCALENDAR', 'duxun/report'],
    ['pages', '<!DOCTYPE html>', 'duxun/report'],
    ['findings of the linter', 'LINT_NEVER', 'duxun/lint'],
    ['scenarios', 'Coverage by scenarios', 'duxun/testing'],
    ['sections of a rulebook', 'data-find', 'duxun/rulebook'],
    ['the script of a page', 'form.judge', 'duxun/rulebook/judge'],
  ];
  const load = (...names: readonly string[]) =>
    bundle(names.map((name, i) => `export * as part${i} from '${name}';`).join('\n'), installed.folder);
  const small = (id: string) =>
    bundle(
      `export { createDuxun } from 'duxun/core'; export { measure } from 'duxun/measures/${id}';`,
      installed.folder,
    );
  const gists = new Map(ids.map((id) => [id, gistsOf(readMeasure(id).parts)]));

  it.each(ids)('has nothing of another measure beside %s', async (id) => {
    const { text } = await small(id);
    const own = gists.get(id) ?? [];
    expect(own.filter((gist) => text.includes(gist)).length).toBeGreaterThan(own.length * 0.9);
    for (const other of ids.filter((each) => each !== id)) {
      const foreign = (gists.get(other) ?? []).filter((gist) => !own.includes(gist));
      expect(foreign.length).toBeGreaterThan(5);
      expect([other, foreign.filter((gist) => text.includes(gist))]).toEqual([other, []]);
    }
  }, 60_000);

  it('has nothing of what neither asks for, and the working days once', async () => {
    const { text } = await small('panjin-2015');
    expect(text.match(/2025-10-01/g)).toHaveLength(1);
    for (const [what, mark, bringer] of marks) {
      const brought = await load(bringer);
      expect([what, brought.text.includes(mark), text.includes(mark)]).toEqual([what, true, false]);
    }
  }, 60_000);

  it('needs nothing beside it', async () => {
    const { outside } = await small('panjin-2015');
    expect(outside).toEqual([]);
  }, 60_000);
});

it('no import weighs more than its budget', async () => {
  const sizes = await sizesOf(installed.folder);
  expect(sizes.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  expect(over(sizes)).toEqual([]);
}, 60_000);
