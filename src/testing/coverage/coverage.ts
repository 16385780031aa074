import { type CaseKind, caseKinds } from '../../case/kinds.js';
import { pointer } from '../../errors.js';
import { kindsOf, normsOf } from '../../measure/expand.js';
import type { Condition, Norm } from '../../measure/format.js';
import type { Measure } from '../../measure/measure.js';
import type { Moment, Scenario, ScenarioFile } from '../format.js';
import { momentsOf } from '../moments.js';
import { rulesMeant } from '../rule-names.js';
import type { RunOptions } from '../run.js';
import { namedOf, rootsOfEntry, rootsOfRule } from './pieces.js';
import { type Place, placesOf } from './places.js';
import { Watch } from './seen.js';
import { branchesOf } from './walk.js';

/** So many of so many. */
export interface Share {
  readonly covered: number;
  readonly of: number;
}

/** A branch of a condition, and on how many days that say something of its rule it was seen true and false. */
export interface Branch {
  /** The file within the measure's folder, and the JSON pointer into it. */
  readonly file: string;
  readonly pointer: string;
  /** Rules and entries that hang on it. */
  readonly of: readonly string[];
  readonly yes: number;
  readonly no: number;
}

/** A rule, and in how many places scenarios expect it to act and to be silent. */
export interface RuleSeen {
  readonly rule: string;
  readonly norm: string;
  /** Where it is written, or the entry that expands to it. */
  readonly file: string;
  readonly pointer: string;
  readonly acts: number;
  readonly silent: number;
}

/** What scenarios say of a measure, and of what they say nothing. */
export interface Coverage {
  readonly measure: string;
  /** Norms that can be evaluated: covered where all of their rules are, and their entry is, or their carrier acts. */
  readonly norms: Share & { readonly missing: readonly string[] };
  /** Rules, those that entries expand to included: covered where expected to act here and to be silent there. */
  readonly rules: Share & { readonly neverActs: readonly string[]; readonly neverSilent: readonly string[] };
  /** Catalogue entries: covered where expected in two states. */
  readonly entries: Share & { readonly oneState: readonly string[] };
  /** Branches of conditions, each counted for true and for false. */
  readonly branches: Share & { readonly missing: readonly Branch[] };
  /** Options of readings that can be switched, the default included. */
  readonly readings: Share & { readonly missing: readonly { reading: string; option: string }[] };
  /** Every rule and every branch, for `toLcov`. */
  readonly seen: { readonly rules: readonly RuleSeen[]; readonly branches: readonly Branch[] };
}

/** What scenarios have said of each name. */
class Said {
  readonly acts = new Map<string, number>();
  readonly silent = new Map<string, number>();
  readonly states = new Map<string, Set<string>>();
  readonly options = new Set<string>();

  take(measure: Measure, one: Scenario, { expect = {}, expectAbsent = [] }: Moment): void {
    const add = (counts: Map<string, number>, name: string) => {
      for (const rule of rulesMeant(measure, name)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    };
    for (const { rule, count } of expect.actions ?? []) add(count === 0 ? this.silent : this.acts, rule);
    for (const rule of expectAbsent) add(this.silent, rule);
    for (const [norm, state] of Object.entries(expect.criteria ?? {}))
      this.states.set(norm, (this.states.get(norm) ?? new Set()).add(state));
    for (const { id, default: usual, switchable } of measure.interpretations)
      if (switchable) this.options.add(`${id} ${one.readings?.[id] ?? usual}`);
  }
}

/** Every branch of a measure, with what hangs on it. */
function allBranches(measure: Measure): ReadonlyMap<Condition, Set<string>> {
  const { source } = measure;
  const named = namedOf(source);
  const places = placesOf(source);
  const found = new Map<Condition, Set<string>>();
  const add = (roots: readonly Condition[], owner: string) => {
    for (const root of roots)
      for (const json of branchesOf(root, named, null)) {
        if (!places.has(json)) continue;
        found.set(json, (found.get(json) ?? new Set()).add(owner));
      }
  };
  for (const kind of caseKinds) {
    const applies = source.measure.applies[kind];
    if (applies !== undefined) add([applies], 'applies');
    for (const { rule } of measure.rules(kind)) {
      const { stands, met } = rootsOfRule(rule);
      add([...stands, ...met], rule.name);
    }
  }
  for (const { norm, part } of normsOf(source))
    for (const kind of kindsOf(norm)) add(rootsOfEntry(norm, part, kind as CaseKind), norm.id);
  return found;
}

const share = (all: number, missing: number): Share => ({ covered: all - missing, of: all });

/**
 * What of a measure its scenarios show: norms, rules, branches of conditions and readings. Only what they expect counts,
 * not what happens to come out; whether they pass is for `runScenarios` to say.
 *
 * @param files files of other measures are passed over
 * @example
 * const file = await readScenarios({
 *   measure: 'maoming-2017',
 *   scenarios: [{ name: 'a town', given: { kind: 'finding' }, asOf: '2018-03-01', expectAbsent: ['5.12'] }],
 * });
 * coverageOf(getMeasure('maoming-2017'), [file]).rules.covered // 0
 */
export function coverageOf(
  measure: Measure,
  files: readonly ScenarioFile[],
  { calendars = {} }: RunOptions = {},
): Coverage {
  const said = new Said();
  const watch = new Watch(measure, calendars);
  for (const file of files.filter((one) => one.measure === measure.id))
    for (const one of file.scenarios)
      for (const at of momentsOf(one)) {
        said.take(measure, one, at);
        watch.look(file, one, at);
      }
  const rules = rulesSeen(measure, said);
  const places = placesOf(measure.source);
  const branches = [...allBranches(measure)].map(([json, of]): Branch => {
    const { file, path } = places.get(json) as Place;
    const { yes, no } = watch.seen.get(json) ?? { yes: 0, no: 0 };
    return { file, pointer: pointer(path), of: [...of], yes, no };
  });
  const half = branches.filter(({ yes, no }) => yes === 0 || no === 0);
  const unseen = half.reduce((sum, { yes, no }) => sum + Number(yes === 0) + Number(no === 0), 0);
  const entries = measure.norms.filter((norm) => norm.entry).map(({ id }) => id);
  const oneState = entries.filter((id) => (said.states.get(id)?.size ?? 0) < 2);
  const options = measure.interpretations
    .filter((one) => one.switchable)
    .flatMap((one) => one.options.map((option) => ({ reading: one.id, option: option.id })));
  const notChosen = options.filter(({ reading, option }) => !said.options.has(`${reading} ${option}`));
  const partly = rules.filter(({ acts, silent }) => acts === 0 || silent === 0);
  const { norms, bare } = normsSeen(measure, rules, new Set(oneState));
  return {
    measure: measure.id,
    norms: { ...share(norms.length, bare.length), missing: bare },
    rules: {
      ...share(rules.length, partly.length),
      neverActs: rules.filter(({ acts }) => acts === 0).map(({ rule }) => rule),
      neverSilent: rules.filter(({ silent }) => silent === 0).map(({ rule }) => rule),
    },
    entries: { ...share(entries.length, oneState.length), oneState },
    branches: { ...share(2 * branches.length, unseen), missing: half },
    readings: { ...share(options.length, notChosen.length), missing: notChosen },
    seen: { rules, branches },
  };
}

function rulesSeen(measure: Measure, { acts, silent }: Said): readonly RuleSeen[] {
  const places = placesOf(measure.source);
  const all = new Map(
    caseKinds.flatMap((kind) => measure.rules(kind).map(({ rule, norm }) => [rule.name, norm] as const)),
  );
  return [...all].map(([rule, norm]) => ({
    rule,
    norm: norm.id,
    ...writtenAt(places, norm, rule),
    acts: acts.get(rule) ?? 0,
    silent: silent.get(rule) ?? 0,
  }));
}

/** Where a rule is written: by hand, or as the entry that expands to it. */
function writtenAt(
  places: ReadonlyMap<object, Place>,
  norm: Norm,
  name: string,
): Pick<RuleSeen, 'file' | 'pointer'> {
  const written = norm.rules?.find((rule) => rule.name === name) ?? norm.entry ?? norm;
  const { file, path } = places.get(written) as Place;
  return { file, pointer: pointer(path) };
}

/** The norms that can be evaluated, and those of them of which scenarios do not say all. */
function normsSeen(measure: Measure, rules: readonly RuleSeen[], oneState: ReadonlySet<string>) {
  const norms = measure.norms.filter((norm) => norm.rules || norm.entry || norm.carriedBy !== undefined);
  const open = new Set(
    rules.filter(({ acts, silent }) => acts === 0 || silent === 0).map(({ norm }) => norm),
  );
  const acting = new Set(rules.filter(({ acts }) => acts > 0).flatMap(({ rule, norm }) => [rule, norm]));
  const carrier = (name: string) => acting.has(name) || acting.has(`${measure.id}/${name}`);
  const bare = norms
    .filter(
      ({ id, carriedBy }) =>
        open.has(id) || oneState.has(id) || (carriedBy !== undefined && !carrier(carriedBy)),
    )
    .map(({ id }) => id);
  return { norms, bare };
}
