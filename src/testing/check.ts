import type { Faults, Path, Site } from '../faults.js';
import type { Measure } from '../measure/measure.js';
import { actionKeys } from './action-keys.js';
import type { Expectation, Moment, Scenario, ScenarioFile } from './format.js';
import type { Calendars } from './moments.js';
import { entryNames, ruleNames, rulesMeant } from './rule-names.js';

/** By what the names in scenarios are checked. */
export interface Known {
  readonly measures: readonly Measure[];
  readonly calendars?: Calendars | undefined;
}

/** What a file must hold whatever its measure: each scenario says its days once, and something for each of them. */
export function checkFile(faults: Faults, site: Site, { scenarios }: ScenarioFile): void {
  const seen = new Set<string>();
  scenarios.forEach((one, i) => {
    const path = ['scenarios', i];
    if (seen.has(one.name))
      faults.add('SCENARIO_NAME_DUPLICATE', site, [...path, 'name'], one.name, {
        zh: '应为本文件里别处没有用过的名称。',
        en: 'Expected a name that no other scenario of the file has.',
      });
    seen.add(one.name);
    checkDays(faults, site, path, one);
    for (const [at, where] of placesOf(one, path)) checkSays(faults, site, where, at);
  });
}

const beside = ['asOf', 'expect', 'expectAbsent'] as const;

function checkDays(faults: Faults, site: Site, path: Path, one: Scenario): void {
  const twice = one.days === undefined ? undefined : beside.find((key) => one[key] !== undefined);
  if (twice !== undefined)
    faults.add('SCENARIO_DAYS', site, [...path, twice], one[twice], {
      zh: '已有 days，这里不应再写。',
      en: 'Expected nothing here beside days.',
    });
  if (one.days === undefined && one.asOf === undefined)
    faults.add('SCENARIO_DAYS', site, path, undefined, {
      zh: '应写 asOf 或 days。',
      en: 'Expected asOf, or days.',
    });
}

/** The days of a scenario, each with its place in the file. */
const placesOf = (one: Scenario, path: Path): readonly (readonly [Partial<Moment>, Path])[] =>
  one.days?.map((at, i) => [at, [...path, 'days', i]] as const) ?? [[one, path]];

const isEmpty = (some: unknown): boolean => some === undefined || Object.keys(some as object).length === 0;

function checkSays(
  faults: Faults,
  site: Site,
  path: Path,
  { expect = {}, expectAbsent }: Partial<Moment>,
): void {
  if (expect.applies !== undefined || !isEmpty(expectAbsent)) return;
  if (!Object.values(expect).every(isEmpty)) return;
  faults.add('SCENARIO_EXPECTS_NOTHING', site, path, undefined, {
    zh: '应写 expect 或 expectAbsent，里面至少有一项。',
    en: 'Expected expect or expectAbsent with something in it.',
  });
}

/** What the names in a file stand for: measure, rules, entries, keys of actions, calendars. */
export function checkExpected(faults: Faults, file: ScenarioFile, { measures, calendars }: Known): void {
  const site: Site = { place: file.place };
  const measure = measures.find(({ id }) => id === file.measure);
  const ids = measures.map(({ id }) => id);
  if (!faults.name('SCENARIO_MEASURE_UNKNOWN', site, ['measure'], file.measure, ids)) return;
  file.scenarios.forEach((one, i) => {
    const path = ['scenarios', i];
    checkCalendar(faults, site, path, one, calendars);
    if (measure) for (const [at, where] of placesOf(one, path)) checkNames(faults, site, where, at, measure);
  });
}

export function checkCalendar(
  faults: Faults,
  site: Site,
  path: Path,
  { calendar }: Scenario,
  calendars: Calendars = {},
): void {
  if (calendar !== undefined)
    faults.name('SCENARIO_CALENDAR_UNKNOWN', site, [...path, 'calendar'], calendar, Object.keys(calendars));
}

type NameCode = 'SCENARIO_RULE_UNKNOWN' | 'SCENARIO_ENTRY_UNKNOWN';

const noneYet = {
  zh: '这部文件还没有一条这样的规则或条目。',
  en: 'Expected a rule or an entry of the measure, which has none of the kind yet.',
};
const writeIt = { zh: '请先写出来。', en: 'Write it first.' };

/** The names by which a day says what it expects. */
export function checkNames(
  faults: Faults,
  site: Site,
  path: Path,
  { expect = {}, expectAbsent = [] }: Partial<Moment>,
  measure: Measure,
): void {
  const known = (code: NameCode, where: Path, name: string, names: readonly string[]) => {
    if (names.length === 0) faults.add(code, site, where, name, noneYet, writeIt);
    else faults.name(code, site, where, name, names);
  };
  const ruled = (rule: string, where: Path) => {
    if (rulesMeant(measure, rule).length === 0)
      known('SCENARIO_RULE_UNKNOWN', where, rule, ruleNames(measure));
  };
  const { actions = [], undetermined = [], criteria = {}, audit = [] }: Expectation = expect;
  const within = [...path, 'expect'];
  actions.forEach(({ rule, count, ...wanted }, i) => {
    ruled(rule, [...within, 'actions', i, 'rule']);
    faults.keys('SCENARIO_ACTION_KEY', site, [...within, 'actions', i], wanted, actionKeys);
  });
  undetermined.forEach(({ rule }, i) => {
    ruled(rule, [...within, 'undetermined', i, 'rule']);
  });
  audit.forEach(({ rule }, i) => {
    ruled(rule, [...within, 'audit', i, 'rule']);
  });
  expectAbsent.forEach((rule, i) => {
    ruled(rule, [...path, 'expectAbsent', i]);
  });
  const entries = entryNames(measure);
  for (const norm of Object.keys(criteria))
    known('SCENARIO_ENTRY_UNKNOWN', [...within, 'criteria', norm], norm, entries);
}
