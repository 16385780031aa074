/** `contested` names exactly the single options that change the answer: every one of them is tried in full beside it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit.js';
import { fromDay, stateCouncilCalendar, toDay } from '../../src/calendar/index.js';
import type { CallOptions } from '../../src/call-options.js';
import { flipsOf } from '../../src/contested/flips.js';
import { contextOf } from '../../src/evaluate.js';
import type { Contested, Evaluation } from '../../src/evaluation.js';
import { audit, evaluate, getMeasure, type ParsedCase, parseCase, timeline } from '../../src/index.js';
import type { Measure } from '../../src/measure/measure.js';
import type { Change, Timeline } from '../../src/timeline.js';
import { answerOf } from '../support/answer-of.js';
import { programUnder } from '../support/programs.js';
import { anyCase } from '../support/random.js';
import { anyChoice, anyReadMeasure } from '../support/random-readings.js';
import { patience, some } from '../support/runs.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from '../support/scenario.js';

type Choice = Readonly<Record<string, string>>;
interface Option {
  readonly reading: string;
  readonly option: string;
}
const nameOf = ({ reading, option }: Option): string => `${reading}=${option}`;
const sorted = (list: readonly unknown[]): string =>
  JSON.stringify(list.map((one) => JSON.stringify(one)).sort());
const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
  new Map(list.map((one) => [one.id, one]));
const openOf = ({ undetermined }: Evaluation) => undetermined.flatMap(({ rules }) => rules);

/** Every option of a reading that may be switched and is not in force. */
const others = ({ interpretations }: Measure, chosen: Choice): Option[] =>
  interpretations
    .filter(({ switchable }) => switchable)
    .flatMap(({ id, options, default: usual }) =>
      options
        .filter((one) => one.id !== (chosen[id] ?? usual))
        .map((one) => ({ reading: id, option: one.id })),
    );

/** The names of the options that a run could be asked under instead, by what it consulted. */
function tried(
  measure: Measure,
  source: ParsedCase,
  chosen: Choice,
  { only, asOf, effectiveFrom, applies }: Run,
): Set<string> {
  const program = programUnder(measure, source.kind, chosen);
  const names = only && new Set(only);
  if (asOf === undefined || applies === undefined)
    return new Set(flipsOf(program, { only: names }).map(nameOf));
  const on = contextOf(program, source, { asOf, effectiveFrom, calendar: stateCouncilCalendar, changed: {} });
  return new Set(flipsOf(program, { only: names, applies, on }).map(nameOf));
}

/** Of a run over several days neither the day nor the answer. */
interface Run extends Pick<CallOptions, 'only' | 'effectiveFrom'> {
  readonly asOf?: string;
  readonly applies?: Evaluation['applies'];
}

/** What an evaluation says, without what it would take to settle what it leaves open. */
const says = ({ applies, actions, criteria, undetermined }: Evaluation): string =>
  JSON.stringify([
    applies,
    sorted(actions),
    sorted(criteria.map(({ norm, state }) => [norm, state])),
    sorted(undetermined.flatMap(({ rules }) => rules.map(({ id }) => id))),
  ]);

/** Does an entry say what in fact differs? */
function agrees(one: Contested, base: Evaluation, other: Evaluation): void {
  const [before, after] = [byId(base.actions), byId(other.actions)];
  const [open, still] = [byId(openOf(base)), byId(openOf(other))];
  expect(sorted(one.adds)).toBe(sorted(other.actions.filter(({ id }) => !before.has(id))));
  expect(sorted(one.removes)).toBe(sorted([...before.keys()].filter((id) => !after.has(id))));
  const changed = [...before].filter(
    ([id, action]) => after.has(id) && JSON.stringify(after.get(id)) !== JSON.stringify(action),
  );
  expect(sorted(one.changes.map(({ id }) => id))).toBe(sorted(changed.map(([id]) => id)));
  for (const { id, from, to } of one.changes) {
    expect(before.get(id)).toMatchObject(from);
    expect(after.get(id)).toMatchObject(to);
    expect(from).not.toEqual(to);
  }
  expect(sorted(one.doubtful)).toBe(sorted([...still.values()].filter(({ id }) => !open.has(id))));
  expect(sorted(one.settled)).toBe(sorted([...open.keys()].filter((id) => !still.has(id))));
  expect(one.applies).toEqual(
    base.applies === other.applies ? undefined : { from: base.applies, to: other.applies },
  );
}

/** Tries options in full, and holds what they change against what `contested` says of them. */
function faults<T extends { readonly contested?: readonly Option[] }>(
  base: T,
  options: readonly Option[],
  consulted: ReadonlySet<string>,
  under: (option: Option) => T,
  { view, whole, check }: Reader<T>,
): string[] {
  const named = new Map((base.contested ?? []).map((one) => [nameOf(one), one]));
  return options.flatMap((option) => {
    const other = under(option);
    const name = nameOf(option);
    const one = named.get(name);
    const differs = view(base) !== view(other);
    if (differs && one !== undefined) check?.(one as NonNullable<T['contested']>[number], base, other);
    return [
      ...(differs && one === undefined ? [`${name} changes something and is not named`] : []),
      ...(!differs && one !== undefined ? [`${name} is named and changes nothing`] : []),
      ...(!consulted.has(name) && whole(base) !== whole(other) ? [`${name} was not consulted`] : []),
    ];
  });
}

interface Reader<T extends { readonly contested?: readonly Option[] }> {
  /** What is compared. */
  readonly view: (found: T) => string;
  /** All that is said. */
  readonly whole: (found: T) => string;
  readonly check?: (one: NonNullable<T['contested']>[number], base: T, other: T) => void;
}

const evaluations: Reader<Evaluation> = { view: says, whole: answerOf, check: agrees };

const lists = ['breaches', 'departures', 'undecided', 'discharged', 'moot'] as const;
const listsOf = (found: Audit): string =>
  JSON.stringify(lists.map((list) => sorted(found[list].map(({ hangsOn: _hangsOn, ...entry }) => entry))));
const audits: Reader<Audit> = {
  view: listsOf,
  whole: listsOf,
  check: (one, base, other) => {
    const entries = (found: Audit) => lists.flatMap((list) => found[list].map(({ id }) => id));
    const count = (found: Audit) => entries(found).length;
    expect(count(base) + one.adds.length - one.removes.length).toBe(count(other));
    for (const list of ['breaches', 'departures'] as const)
      for (const entry of base[list]) {
        const same = other[list].some(
          ({ id, class: kind, since }) => id === entry.id && kind === entry.class && since === entry.since,
        );
        const hangs = entry.hangsOn?.some((hung) => nameOf(hung) === nameOf(one)) === true;
        if (!same) expect([entry.id, nameOf(one), hangs]).toEqual([entry.id, nameOf(one), true]);
      }
  },
};

/** A change point without the order of what becomes undecided or settled: it follows from what would settle it. */
const pointOf = ({ doubtful, settled, ...rest }: Change): string =>
  JSON.stringify([rest, sorted(doubtful), sorted(settled)]);
const courseOf = ({ start, changes, obligations }: Timeline): string =>
  JSON.stringify([says(start), changes.map(pointOf), sorted(obligations)]);
const timelines: Reader<Timeline> = {
  view: courseOf,
  whole: ({ start, changes, obligations }) => JSON.stringify([answerOf(start), changes, obligations]),
};

const include = ['contested'] as const;

describe('contested on random measures', patience, () => {
  const property = (check: (given: Tried) => void, part = 1) =>
    fc.assert(
      fc.property(
        anyReadMeasure,
        anyCase,
        anyChoice,
        fc.boolean(),
        fc.option(fc.constantFrom('1.4', '2.1', '3.1'), { nil: undefined, freq: 4 }),
        ({ measure: { measure, duxun, parse } }, { known, vague, asOf }, chosen, all, norm) => {
          const only = norm === undefined ? {} : { only: [norm] };
          check({ measure, duxun, source: parse(all ? known : vague), asOf, chosen, only });
        },
      ),
      { numRuns: some(part) },
    );
  interface Tried {
    readonly measure: Measure;
    readonly duxun: Parameters<Parameters<typeof anyReadMeasure.map>[0]>[0]['measure']['duxun'];
    readonly source: ParsedCase;
    readonly asOf: string;
    readonly chosen: Choice;
    readonly only: { readonly only?: readonly string[] };
  }

  it('names what changes an evaluation', () =>
    property(({ measure, duxun, source, asOf, chosen, only }) => {
      const ask = (readings: Choice, more = {}) =>
        duxun.evaluate(source, { asOf, readings, ...only, ...more });
      const base = ask(chosen, { include });
      const met = tried(measure, source, chosen, { ...only, asOf, applies: base.applies });
      const under = ({ reading, option }: Option) => ask({ ...chosen, [reading]: option });
      expect(faults(base, others(measure, chosen), met, under, evaluations)).toEqual([]);
    }));

  it('names what changes an audit', () =>
    property(({ measure, duxun, source, asOf, chosen, only }) => {
      const ask = (readings: Choice, more = {}) => duxun.audit(source, { asOf, readings, ...only, ...more });
      const under = ({ reading, option }: Option) => ask({ ...chosen, [reading]: option });
      const met = tried(measure, source, chosen, only);
      expect(faults(ask(chosen, { include }), others(measure, chosen), met, under, audits)).toEqual([]);
    }, 1 / 3));

  it('names what changes a timeline', () =>
    property(({ measure, duxun, source, asOf, chosen, only }) => {
      const range = { from: asOf, to: fromDay(toDay(asOf) + 30) };
      const ask = (readings: Choice, more = {}) =>
        duxun.timeline(source, { ...range, readings, ...only, ...more });
      const under = ({ reading, option }: Option) => ask({ ...chosen, [reading]: option });
      const met = tried(measure, source, chosen, only);
      expect(faults(ask(chosen, { include }), others(measure, chosen), met, under, timelines)).toEqual([]);
    }, 1 / 3));
});

describe('contested on the cases of the scenarios', patience, () => {
  const cases = allScenarios().flatMap(({ measure, scenarios }) =>
    scenarios.flatMap((one) => momentsOf(one).map((at) => ({ measure, one, at }))),
  );
  interface Tried {
    readonly measure: Measure;
    readonly source: ParsedCase;
    readonly asOf: string;
    readonly options: CallOptions;
    readonly chosen: Choice;
    readonly picked: readonly number[];
  }
  const property = (check: (given: Tried) => void, part = 1) =>
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.integer({ min: -40, max: 90 }),
        fc.array(fc.nat(999), { minLength: 2, maxLength: 2 }),
        ({ measure: id, one, at }, shift, picked) => {
          const measure = getMeasure(id);
          if (measure === undefined) throw new Error(`no measure ${id}`);
          const source = parseCase(givenOf(id, one, at));
          // the whole of a measure in one case of four, else a few of its norms
          const [first = 0, second = 0] = picked;
          const drawn = [first, second, first + second].map(
            (n) => measure.norms[n % measure.norms.length]?.id ?? '',
          );
          const expected = [...(at.expect?.actions ?? []), ...(at.expect?.undetermined ?? [])].map(
            ({ rule }) => rule,
          );
          const known = new Set(measure.norms.map((norm) => norm.id));
          const asked = expected
            .map((rule) => rule.split('/').at(rule.startsWith(id) ? 1 : 0) ?? '')
            .filter((name) => known.has(name));
          const options = { ...optionsOf(one), ...(first % 4 === 0 ? {} : { only: [...drawn, ...asked] }) };
          check({
            measure,
            source,
            asOf: fromDay(toDay(at.asOf) + shift),
            options,
            chosen: options.readings ?? {},
            picked,
          });
        },
      ),
      { numRuns: some(part) },
    );
  /** What is named, and a few options more; to try all of some fifty in full each time would take hours. */
  const few = ({ measure, chosen, picked }: Tried, named: readonly Option[] = []): Option[] => {
    const all = others(measure, chosen);
    const names = new Set(named.map(nameOf));
    const more = picked.map((n) => all[n % all.length]).filter((one) => one !== undefined);
    return [...all.filter((one) => names.has(nameOf(one))).slice(0, 2), ...more];
  };
  const with_ = ({ options, chosen }: Tried, { reading, option }: Option) => ({
    ...options,
    readings: { ...chosen, [reading]: option },
  });

  it('names what changes an evaluation', () =>
    property((given) => {
      const { measure, source, asOf, options, chosen } = given;
      const base = evaluate(source, { ...options, asOf, include });
      const met = tried(measure, source, chosen, { ...options, asOf, applies: base.applies });
      const under = (option: Option) => evaluate(source, { ...with_(given, option), asOf });
      expect(faults(base, few(given, base.contested), met, under, evaluations)).toEqual([]);
    }, 1 / 2));

  it('names what changes an audit', () =>
    property((given) => {
      const { measure, source, asOf, options, chosen } = given;
      const base = audit(source, { ...options, asOf, include });
      const under = (option: Option) => audit(source, { ...with_(given, option), asOf });
      expect(
        faults(base, few(given, base.contested), tried(measure, source, chosen, options), under, audits),
      ).toEqual([]);
    }, 1 / 6));

  it('names what changes a timeline', () =>
    property((given) => {
      const { measure, source, asOf, options, chosen } = given;
      const range = { from: asOf, to: fromDay(toDay(asOf) + 15) };
      const base = timeline(source, { ...options, ...range, include });
      const under = (option: Option) => timeline(source, { ...with_(given, option), ...range });
      expect(
        faults(base, few(given, base.contested), tried(measure, source, chosen, options), under, timelines),
      ).toEqual([]);
    }, 1 / 6));
});
