import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../errors.js';
import { measures as bundled, vocabulary } from '../index.js';
import type { Measure } from '../measure/measure.js';
import { didYouMean } from '../suggest.js';
import { type Coverage, coverageOf } from '../testing/coverage/coverage.js';
import { type RuleTexts, toLcov } from '../testing/coverage/lcov.js';
import { percent, shares, shareTexts } from '../testing/coverage/table.js';
import type { ScenarioFile } from '../testing/format.js';
import { momentsOf } from '../testing/moments.js';
import { mutationOf, mutationShare } from '../testing/mutation/mutate.js';
import { runScenarios } from '../testing/run.js';
import { type Args, common, type OptionSpec, readArgs } from './args.js';
import { coloursFor, type Io, Messages, Output, WriteFailed, widthFor } from './io.js';
import type { Look } from './look.js';
import { measureIn, readMeasureFolder } from './measure-folder.js';
import { mutationText } from './show-mutation.js';
import { coverageText, failedText, faultyText } from './show-tests.js';
import { painter } from './table.js';
import { calendarsIn, findScenarios, readScenarioFile } from './test-files.js';
import { exit, UsageError } from './usage.js';
import type { Speaker } from './words.js';

export const options = {
  ...common,
  measure: { type: 'string', multiple: true },
  calendar: { type: 'string', multiple: true },
  coverage: { type: 'boolean' },
  mutate: { type: 'boolean' },
  lcov: { type: 'string' },
  min: { type: 'string', list: true },
  all: { type: 'boolean' },
} as const satisfies Record<string, OptionSpec>;

/** Shares of coverage, and that of the mutants noticed. */
const least = [...shares, 'mutants'] as const;
type ShareName = (typeof least)[number];

/** `duxun test FOLDER…`: runs scenarios without a test framework. */
export async function testCommand(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const args = readArgs(argv, options);
  if (args.files.length === 0)
    throw new UsageError({ zh: '缺少情景所在的文件夹。', en: 'The folder of the scenarios is missing.' });
  const wanted = leastOf(args);
  const look: Look = {
    say,
    width: widthFor(io),
    paint: painter(coloursFor(io)),
    all: args.flags.has('all'),
  };
  const out = new Output(io.stdout);
  const print = (lines: readonly string[]) => out.write(lines.map((line) => `${line}\n`).join(''));

  const found = findScenarios(args.files);
  const folders = [...new Set([...found.measures, ...(args.values.get('measure') ?? [])])];
  const own = ownMeasures(folders);
  if ('faults' in own) {
    await new Messages(io.stderr).write(`${faultyText(own.folder, own.faults, look).join('\n')}\n`);
    return exit.invalid;
  }
  const calendars = calendarsIn([...found.calendars, ...(args.values.get('calendar') ?? [])]);
  const known = [
    ...own.measures,
    ...bundled().filter(({ id }) => !own.measures.some((one) => one.id === id)),
  ];

  const files: ScenarioFile[] = [];
  const tally = { scenarios: 0, days: 0, failed: 0, faulty: 0 };
  for (const path of found.paths) {
    const read = await readScenarioFile(path);
    if ('faults' in read) {
      tally.faulty += 1;
      await print(faultyText(path, read.faults, look));
      continue;
    }
    const { file } = read;
    files.push(file);
    const failed = runScenarios(known, [file], { calendars }).filter(({ ok }) => !ok);
    tally.scenarios += file.scenarios.length;
    tally.days += file.scenarios.reduce((sum, one) => sum + momentsOf(one).length, 0);
    tally.failed += new Set(failed.map(({ name }) => name)).size;
    if (failed.length > 0) await print(failedText(path, failed, look));
  }
  await print(summary(found.paths.length, tally, say));
  let passed = tally.failed + tally.faulty === 0 && found.paths.length > 0;

  const lcov = args.values.get('lcov')?.at(-1);
  const isOfCoverage = shares.some((name) => wanted.has(name));
  if (args.flags.has('coverage') || lcov !== undefined || isOfCoverage) {
    const coverages = known
      .filter(({ id }) => files.some((file) => file.measure === id))
      .map((measure) => coverageOf(measure, files, { calendars }));
    await print(['', ...coverageText(coverages, look)]);
    const below = shortOf(coverages, wanted, say);
    if (below.length > 0) await print(below);
    passed = passed && below.length === 0;
    if (lcov !== undefined) await writeLcov(lcov, coverages, own.folders, io);
  }
  if (args.flags.has('mutate') || wanted.has('mutants')) {
    if (!passed && tally.failed + tally.faulty > 0) await print(['', say('testMutateNot')]);
    else
      for (const measure of known.filter(({ id }) => files.some((file) => file.measure === id))) {
        const results = [...mutationOf(measure, files, { calendars })];
        await print(['', ...mutationText(measure.id, results, look)]);
        const is = percent(mutationShare(results));
        const few = wanted.get('mutants') ?? 0;
        if (is >= few) continue;
        passed = false;
        await print([say('testTooFew', { measure: measure.id, is, wanted: few })]);
      }
  }
  await out.flush();
  return passed ? exit.ok : exit.invalid;
}

type Own =
  | { readonly measures: readonly Measure[]; readonly folders: Readonly<Record<string, string>> }
  | { readonly folder: string; readonly faults: readonly Fault[] };

/** The measures in folders; each may extend a bundled one, or one before it. */
function ownMeasures(paths: readonly string[]): Own {
  const measures: Measure[] = [];
  const folders: Record<string, string> = {};
  for (const folder of paths) {
    const defined = measureIn(folder, vocabulary, { measures: [...measures, ...bundled()] });
    if (!defined.ok) return { folder, faults: defined.faults };
    measures.push(defined.measure);
    folders[defined.measure.id] = folder;
  }
  return { measures, folders };
}

interface Tally {
  readonly scenarios: number;
  readonly days: number;
  readonly failed: number;
  readonly faulty: number;
}

function summary(files: number, { scenarios, days, failed, faulty }: Tally, say: Speaker): string[] {
  if (files === 0) return [say('testNone')];
  const ran = say('testRan', { files, scenarios, days });
  const ends = [
    ...(failed > 0 ? [say('testFailures', { n: failed })] : []),
    ...(faulty > 0 ? [say('testFaulties', { n: faulty })] : []),
  ];
  return [`${ran}${ends.length === 0 ? say('testAllWell') : ends.join('')}`];
}

/** The least that each share may be: `90` for all of them, `norms=100` for one. */
function leastOf(args: Args): ReadonlyMap<ShareName, number> {
  const figures = new Map<ShareName, number>();
  for (const given of args.values.get('min') ?? []) {
    const [, name, figure] = /^(?:([a-z]+)=)?(\d+(?:\.\d+)?)$/.exec(given) ?? [];
    const wanted = Number(figure);
    if (figure === undefined || wanted > 100)
      throw new UsageError({
        zh: `--min 应为 0 至 100 的数，或写成 ${shares[0]}=100，不能是“${given}”。`,
        en: `--min is a number from 0 to 100, or ${shares[0]}=100, not "${given}".`,
      });
    if (name !== undefined && !(least as readonly string[]).includes(name)) {
      const near = didYouMean(name, least);
      throw new UsageError({
        zh: `--min 没有“${name}”；有：${least.join('、')}。${near.zh}`,
        en: `--min knows no "${name}"; there are ${least.join(', ')}. ${near.en}`,
      });
    }
    for (const share of name === undefined ? shares : [name as ShareName]) figures.set(share, wanted);
  }
  return figures;
}

function shortOf(
  coverages: readonly Coverage[],
  least: ReadonlyMap<ShareName, number>,
  say: Speaker,
): string[] {
  return coverages.flatMap((one) =>
    shares
      .filter((name) => percent(one[name]) < (least.get(name) ?? 0))
      .map((name) =>
        say('testTooLittle', {
          measure: one.measure,
          share: say.of(shareTexts[name]),
          is: percent(one[name]),
          wanted: least.get(name) ?? 0,
        }),
      ),
  );
}

/** Writes coverage over the files of the rules: those of a folder given, or those that come with the package. */
async function writeLcov(
  path: string,
  coverages: readonly Coverage[],
  folders: Readonly<Record<string, string>>,
  { rules }: Io,
): Promise<void> {
  const own = rules === undefined ? '' : relative(process.cwd(), fileURLToPath(rules.url));
  const folderOf = (id: string) => folders[id] ?? `${own}/${id}`;
  const texts: Record<string, RuleTexts> = {};
  for (const { measure } of coverages) texts[measure] = readMeasureFolder(folderOf(measure));
  const text = await toLcov(coverages, { texts, folder: folderOf });
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new WriteFailed((error as Error).message, { cause: error });
  }
}
