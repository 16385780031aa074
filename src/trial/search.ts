import type { Why } from '../engine/compiler.js';
import type { Deciding } from '../engine/deciding.js';
import type { Open } from '../engine/judge.js';
import { type Need, needKey } from '../engine/needs.js';
import { compare } from '../engine/operators.js';
import { NO, UNKNOWN, YES } from '../engine/value.js';
import { type Demand, inputsOf, type Way, type Ways } from '../engine/ways.js';
import type { Changed, Value } from './changed.js';
import type { Budget, Input, Outcome, Trial } from './trial.js';

/**
 * How often a rule is judged at the most, in one scope, to find a set by what is read off, by following what is asked
 * for, and to find out whether one input of a set can be spared.
 */
const limits = { reading: 400, guided: 800, sparing: 4800 } as const;

/** The case with all of these values. */
const together = (found: Found, given: Changed): Changed =>
  found.reduce((now, { value }) => value.put(now), given);

/** Those of the most values first, so that a few stand for them. */
const byWidth = <I extends Input>(inputs: readonly I[]): readonly I[] =>
  [...inputs].sort((a, b) => b.values.length - a.values.length);

/** How many inputs are put together where nothing that is read off holds. */
const atMost = 4;

/** How many values of an input stand for those that leave the same to be asked. */
const alike = 3;

type Goal = typeof YES | typeof NO;

/** Inputs with the values by which they were seen to decide an entry. */
type Found = readonly { readonly input: Input; readonly value: Value }[];

/** An input with the values that are tried before all others. */
type Tried = Input & { readonly first: readonly Value[] };

/** What a rule would still ask, as a text. */
const remaining = ({ confirm, refute }: Why): string => [confirm, refute].map(waysText).join('⇄');
const waysText = (ways: Ways): string =>
  ways.map(({ demands }) => demands.map(({ key, targets }) => `${key}${JSON.stringify(targets)}`)).join('|');

/** Is the value as it is to be, as far as that is said? */
const meets = ({ is }: Value, { targets }: Demand): boolean =>
  (targets ?? []).every(({ operator, value }) => is !== undefined && compare(operator, is, value) === YES);

/** Finds by trying what decides an entry, one input at first and then more. */
class Search {
  readonly #trial: Trial;
  readonly #open: Open;
  readonly #read: (found: ReturnType<Trial['judge']>) => Outcome;
  readonly #inputs: readonly Input[];
  readonly #some = new Map<string, readonly Value[]>();

  constructor(open: Open, trial: Trial) {
    this.#trial = trial;
    this.#open = open;
    this.#read = trial.reader(open);
    const first = inputsOf(open.why.confirm, open.why.refute);
    const known = new Set(first.map(needKey));
    this.#inputs = [
      ...first.map((need) => trial.input(need)),
      ...trial.inputs.filter(({ key }) => !known.has(key)),
    ];
  }

  #alone(value: Value): Outcome {
    return this.#read(this.#trial.single(value));
  }

  /** Every input that decides the entry by itself, with a value by which it does. */
  alone(goal: Goal): Found {
    return this.#inputs.flatMap((input) => {
      const value = input.values.find((one) => this.#alone(one).truth === goal);
      return value === undefined ? [] : [{ input, value }];
    });
  }

  /** A few values of an input that stand for the rest: those that leave other things to be asked. */
  #standing({ key, values }: Input): readonly Value[] {
    const known = this.#some.get(key);
    if (known !== undefined) return known;
    const groups = new Map<string, Value[]>();
    for (const value of values) {
      const { why } = this.#alone(value);
      if (why === null) continue;
      const left = remaining(why);
      groups.set(left, [...(groups.get(left) ?? []), value]);
    }
    const found = [...groups.values()].flatMap((group) =>
      group.length <= alike
        ? group
        : [group[0], group[group.length >> 1], group.at(-1)].filter((one) => one !== undefined),
    );
    this.#some.set(key, found);
    return found;
  }

  /** Values of just these inputs by which the entry comes to be so: of the last all are tried. */
  #reach(
    goal: Goal,
    inputs: readonly Tried[],
    budget: Budget,
    given: Changed = this.#trial.start,
  ): Found | null {
    const [input, ...rest] = inputs as readonly [Tried, ...Tried[]];
    const values = rest.length === 0 ? input.values : this.#standing(input);
    for (const value of [...input.first, ...values]) {
      if (!budget.spend()) return null;
      const now = value.put(given);
      const { truth } = this.#read(this.#trial.judge(now));
      if (truth === goal) return [{ input, value }];
      if (truth !== UNKNOWN || rest.length === 0) continue;
      const more = this.#reach(goal, rest, budget, now);
      if (more !== null) return [{ input, value }, ...more];
    }
    return null;
  }

  /** Is one of the ways read off borne out? */
  #asRead(goal: Goal, ways: Ways): Found | null {
    const budget = this.#trial.allow(limits.reading);
    for (const { demands } of [...ways].sort((a, b) => a.demands.length - b.demands.length)) {
      if (demands.length < 2) continue;
      const inputs = demands.map((demand) => {
        const input = this.#trial.input(demand.need);
        return { ...input, first: input.values.filter((value) => meets(value, demand)).slice(0, alike) };
      });
      const found = this.#reach(goal, inputs, budget);
      if (found !== null) return found;
    }
    return null;
  }

  /** Follows what is still asked for once an input is known, so many inputs far. */
  #guided(goal: Goal, size: number, budget: Budget, given: Changed, asked: readonly Input[]): Found | null {
    for (const input of asked)
      for (const value of size === 1 ? input.values : this.#standing(input)) {
        if (!budget.spend()) return null;
        const now = value.put(given);
        const { truth, why } = this.#read(this.#trial.judge(now));
        if (truth === goal) return [{ input, value }];
        if (why === null || size === 1) continue;
        const next = inputsOf(why.confirm, why.refute)
          .filter((need) => needKey(need) !== input.key)
          .map((need) => this.#trial.input(need));
        const more = this.#guided(goal, size - 1, budget, now, next);
        if (more !== null) return [{ input, value }, ...more];
      }
    return null;
  }

  /** The set without every input that can be spared; nothing where too much would have to be tried to tell. */
  #least(goal: Goal, found: Found): Found {
    if (found.length < 3) return found;
    for (const left of found) {
      const others = found.filter((one) => one !== left);
      if (this.#read(this.#trial.judge(together(others, this.#trial.start))).truth === goal)
        return this.#least(goal, others);
    }
    for (const left of found) {
      const others = found
        .filter((one) => one !== left)
        .map(({ input, value }) => ({ ...input, first: [value] }));
      const budget = this.#trial.allow(limits.sparing, 'sparing');
      const whole = others.map((one) => ({ ...one, first: one.values }));
      const fewer =
        this.#reach(goal, others, budget) ??
        this.#reach(goal, byWidth(others), budget) ??
        this.#reach(goal, whole, budget);
      if (fewer !== null) return this.#least(goal, fewer);
      if (budget.over()) return [];
    }
    return found;
  }

  /** Inputs that make it so together, none of which can be spared. */
  several(goal: Goal, ways: Ways): Found {
    const read = this.#asRead(goal, ways);
    if (read !== null) return this.#least(goal, read);
    const budget = this.#trial.allow(limits.guided);
    for (let size = 2; size <= atMost; size += 1) {
      const found = this.#guided(goal, size, budget, this.#trial.start, this.#inputs);
      if (found !== null) return this.#least(goal, found);
    }
    return [];
  }

  /** What is found as inputs of the case, with what each is to be where that was read off and holds. */
  told(found: Found, ways: Ways): readonly Need[] {
    const fits = ({ demands }: Way) =>
      demands.length === found.length &&
      found.every(({ input, value }) =>
        demands.some((demand) => demand.key === input.key && meets(value, demand)),
      );
    const way = ways.find(fits);
    if (way !== undefined) return way.demands.map(({ told }) => told);
    return found.map(({ input }) => input.need);
  }

  decided(): Deciding {
    const { confirm, refute } = this.#open.why;
    const [yes, no] = [this.alone(YES), this.alone(NO)];
    const set = (goal: Goal, single: Found, ways: Ways) =>
      this.told(single.length > 0 ? single.slice(0, 1) : this.several(goal, ways), ways);
    const alone = new Map([...yes, ...no].map(({ input }) => [input.key, input.need]));
    return {
      confirm: set(YES, yes, confirm),
      refute: set(NO, no, refute),
      alone: [...alone.values()],
    };
  }
}

/**
 * What would decide an entry, found by trying it on the case: what is given has been seen to decide it, no input of a
 * set can be spared, and `alone` has every input that does it by itself.
 */
export const decidedBy = (open: Open, trial: Trial): Deciding => new Search(open, trial).decided();
