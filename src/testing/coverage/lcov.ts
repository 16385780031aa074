import { needed } from '../../report/needed.js';
import { pathOf } from '../pointer.js';
import { readYaml } from '../yaml.js';
import type { Branch, Coverage, RuleSeen } from './coverage.js';

/** The text of a measure's files by name: `measure.json`, `article-05.json` … */
export type RuleTexts = Readonly<Record<string, string>>;

/** What `toLcov` is told of the files of the rules. */
export interface LcovOptions {
  /** The files of each measure, by its id. */
  readonly texts: Readonly<Record<string, RuleTexts>>;
  /** The folder of each measure as the report is to name it; left out, `rules/<id>`. */
  readonly folder?: ((measure: string) => string) | undefined;
}

type LineOf = (pointer: string) => number;

/**
 * Coverage in the format of lcov, line by line of the JSON files of the rules: a rule is a function, a condition has two
 * branches (true, false), and so has a rule (acts, is silent). Needs the package `yaml`, which knows on which line of a
 * JSON text a thing stands.
 *
 * @param coverages as `coverageOf` gives them
 * @returns the text of an `lcov.info`; files without a text, or in which nothing is counted, are left out
 * @throws DuxunError NOT_YAML where a text can't be read; PACKAGE_MISSING where `yaml` is not installed
 * @example
 * const award = getMeasure('national-award')!;
 * const part = JSON.stringify(award.source.parts['section-1'], null, 2);
 * const texts = { 'national-award': { 'section-1.json': part } };
 * (await toLcov([coverageOf(award, [])], { texts })).split('\n')[1]
 * // 'SF:rules/national-award/section-1.json'
 */
export async function toLcov(
  coverages: readonly Coverage[],
  { texts, folder = (id) => `rules/${id}` }: LcovOptions,
): Promise<string> {
  const yaml = await needed('yaml', () => import('yaml'));
  const records: string[] = [];
  for (const { measure, seen } of coverages)
    for (const [file, text] of Object.entries(texts[measure] ?? {})) {
      const place = `${folder(measure)}/${file}`;
      const { lineOf } = readYaml(text, place, yaml);
      const line: LineOf = (pointer) => lineOf(pathOf(pointer)) ?? 1;
      const rules = seen.rules.filter((one) => one.file === file);
      const branches = seen.branches.filter((one) => one.file === file);
      if (rules.length + branches.length > 0) records.push(record(place, rules, branches, line));
    }
  return records.join('');
}

function record(
  place: string,
  rules: readonly RuleSeen[],
  branches: readonly Branch[],
  line: LineOf,
): string {
  const lines = new Map<number, number>();
  const blocks: string[] = [];
  let hit = 0;
  const block = (at: number, [first, second]: readonly [number, number]) => {
    const reached = first + second;
    lines.set(at, Math.max(lines.get(at) ?? 0, reached));
    const n = blocks.length / 2;
    for (const [i, taken] of [first, second].entries()) {
      blocks.push(`BRDA:${at},${n},${i},${reached === 0 ? '-' : taken}`);
      if (taken > 0) hit += 1;
    }
  };
  const placed = rules.map((one) => ({ ...one, at: line(one.pointer) }));
  for (const { at, acts, silent } of placed) block(at, [acts, silent]);
  for (const { pointer, yes, no } of branches) block(line(pointer), [yes, no]);
  const counted = [...lines].sort(([a], [b]) => a - b);
  return [
    'TN:',
    `SF:${place}`,
    ...placed.map(({ at, rule }) => `FN:${at},${rule}`),
    ...placed.map(({ acts, rule }) => `FNDA:${acts},${rule}`),
    `FNF:${placed.length}`,
    `FNH:${placed.filter(({ acts }) => acts > 0).length}`,
    ...blocks,
    `BRF:${blocks.length}`,
    `BRH:${hit}`,
    ...counted.map(([at, n]) => `DA:${at},${n}`),
    `LF:${counted.length}`,
    `LH:${counted.filter(([, n]) => n > 0).length}`,
    'end_of_record',
    '',
  ].join('\n');
}
