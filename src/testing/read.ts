import { DuxunError, type Fault, raise } from '../errors.js';
import { Faults, isObject, type Site } from '../faults.js';
import { checkSchema, expectedDate, expectedType } from '../issues.js';
import { notJson, parseJson } from '../json-lines.js';
import type { Measure } from '../measure/measure.js';
import { needed } from '../report/needed.js';
import { checkExpected, checkFile } from './check.js';
import { fileSchema, type ScenarioFile } from './format.js';
import type { Calendars } from './moments.js';
import { pathOf } from './pointer.js';
import { type ReadText, readYaml, type Yaml } from './yaml.js';

/** Where a file of scenarios stands, and what its names are checked by. */
export interface ReadOptions {
  /** Where the file stands: a path, for messages. Its ending tells JSON from YAML. */
  readonly place?: string;
  /** With these, names of rules, entries and calendars are checked too; without, when the scenarios are run. */
  readonly measures?: readonly Measure[];
  /** The calendars that scenarios may name. */
  readonly calendars?: Calendars;
}

/** The same, with the package that YAML is read with. */
export interface ReadSyncOptions extends ReadOptions {
  /** The package `yaml`, where the text is YAML: `import * as yaml from 'yaml'`. */
  readonly yaml?: Yaml;
}

const nowhere: ReadText['lineOf'] = () => undefined;

/** Is a text to be read as JSON? By the ending of its place, else by whether it is. */
function asJson(text: string, place: string): ReadText | null {
  if (/\.ya?ml$/i.test(place)) return null;
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if ('value' in parsed) return { value: parsed.value, lineOf: nowhere };
  if (!/\.json$/i.test(place)) return null;
  throw new DuxunError([{ ...notJson(parsed.broken, place), expected: expectedFile }]);
}

const expectedFile = {
  zh: '应为一个情景文件：对象，写 measure 和 scenarios。',
  en: 'Expected a file of scenarios: an object with measure and scenarios.',
};

const nameOf = ({ place = 'scenarios' }: ReadOptions): string => place;

/**
 * Reads a file of scenarios: JSON as text or as an object, or YAML as text, for which the package `yaml` must be
 * installed. Says all that is wrong with it at once, with the line where the text is YAML.
 *
 * @param input the text of a file, or what JSON holds
 * @returns the file, for `runScenarios`, `scenarioTests` and `coverageOf`
 * @throws DuxunError with every fault; NOT_JSON, NOT_YAML; PACKAGE_MISSING where YAML needs `yaml`
 * @example
 * const file = await readScenarios({
 *   measure: 'maoming-2017',
 *   scenarios: [{ name: 'a town', given: { kind: 'finding' }, asOf: '2018-03-01', expectAbsent: ['5.12'] }],
 * });
 * file.scenarios.map(({ name }) => name) // ['a town']
 */
export async function readScenarios(input: unknown, options: ReadOptions = {}): Promise<ScenarioFile> {
  if (typeof input !== 'string') return checked({ value: input, lineOf: nowhere }, options);
  const place = nameOf(options);
  const read = asJson(input, place) ?? readYaml(input, place, await needed('yaml', () => import('yaml')));
  return checked(read, options);
}

/**
 * The same at once, for test runners that can't wait: YAML is read with the package that it is given.
 *
 * @throws DuxunError as `readScenarios`
 * @example
 * const text = '{ "measure": "shanxi", "scenarios": [{ "name": "a", "given": {}, "asOf": "2018-03-01",'
 *   + '"expect": { "applies": "no" } }] }';
 * readScenariosSync(text, { place: 'a.json' }).measure // 'shanxi'
 */
export function readScenariosSync(input: unknown, options: ReadSyncOptions = {}): ScenarioFile {
  if (typeof input !== 'string') return checked({ value: input, lineOf: nowhere }, options);
  const place = nameOf(options);
  const read = asJson(input, place);
  if (read !== null) return checked(read, options);
  if (options.yaml === undefined) throw new DuxunError([yamlWanted(place)]);
  return checked(readYaml(input, place, options.yaml), options);
}

const yamlWanted = (place: string): Fault => ({
  code: 'PACKAGE_MISSING',
  place,
  pointer: '',
  found: 'yaml',
  expected: { zh: 'YAML 文本要用它来读。', en: 'Expected it to be given: it reads YAML.' },
  wayOut: {
    zh: '请安装 yaml 并传入：readScenariosSync(text, { yaml })，或用 readScenarios。',
    en: 'Install yaml and pass it: readScenariosSync(text, { yaml }), or use readScenarios.',
  },
});

function checked({ value, lineOf }: ReadText, options: ReadOptions): ScenarioFile {
  const place = nameOf(options);
  const faults = new Faults();
  const site: Site = { place };
  if (!isObject(value)) faults.add('NOT_AN_OBJECT', site, [], value, expectedType('object'));
  else if (hasForm(faults, site, value)) {
    checkFile(faults, site, value as unknown as ScenarioFile);
    const { measures, calendars } = options;
    if (measures)
      checkExpected(faults, { ...(value as unknown as ScenarioFile), place }, { measures, calendars });
  }
  raise(faults.list.map((one) => onItsLine(one, lineOf)));
  const { measure, scenarios } = value as unknown as ScenarioFile;
  return { place, measure, scenarios };
}

const dates = ['asOf', 'effectiveFrom'];

const hasForm = (faults: Faults, site: Site, value: object): boolean =>
  checkSchema(faults, site, fileSchema(), value, [], (issue, path, found) => {
    if (issue.code !== 'custom' && !(dates.includes(String(path.at(-1))) && typeof found === 'number'))
      return false;
    faults.add('DATE_IMPOSSIBLE', site, path, found, expectedDate);
    return true;
  });

function onItsLine(one: Fault, lineOf: ReadText['lineOf']): Fault {
  const line = lineOf(pathOf(one.pointer));
  return line === undefined ? one : { ...one, place: `${one.place}:${line}` };
}
