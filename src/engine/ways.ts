import { type Need, needKey, type Target, withTargets } from './needs.js';
import { compare } from './operators.js';
import { type Scalar, YES } from './value.js';

/** An input, and what it is to be: all of `targets` at once; null where that can only be tried. */
export interface Demand {
  readonly key: string;
  readonly bit: number;
  readonly need: Need;
  readonly targets: readonly Target[] | null;
  /** The input with what it is to be, where that can be said in one. */
  readonly told: Need;
}

/** Inputs that bring something about together, each of them once. */
export interface Way {
  readonly demands: readonly Demand[];
  /** A bit for each input, which others may share: what has a bit that another way lacks is not covered by that. */
  readonly bits: number;
  /** Is it certain that there are such values, and that no fewer of these inputs will do? */
  readonly sure: boolean;
}

/** Several ways to one end; none where nothing brings it about. */
export type Ways = readonly Way[];

/** How many ways are kept that are of more than one input, or not sure, the shortest first: what is left out is no shorter. */
const limit = 64;

/** Up to how many joins of ways (by the number of ends, how many of them, and the inputs squared) `some` tells each. */
const most = 5e4;

export const nothing: Way = { demands: [], bits: 0, sure: true };

/** One of 31 bits for a text. */
function bitOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i += 1) hash = (hash * 31 + key.charCodeAt(i)) | 0;
  return 1 << ((hash >>> 0) % 31);
}

const wayOf = (demands: readonly Demand[], sure: boolean): Way => {
  let bits = 0;
  for (const { bit } of demands) bits |= bit;
  return { demands, bits, sure };
};

function demandOf(told: Need, targets: Demand['targets']): Demand {
  const { is, ...need } = told;
  const key = needKey(told);
  return { key, bit: bitOf(key), need, targets: is === undefined ? targets : [is], told };
}

/** The way by one input, which is to be as its `is` says, or else as can only be tried. */
export const byOne = (need: Need): Way => wayOf([demandOf(need, null)], true);

/** The way by one input, whatever it is. */
export const byAny = (need: Need): Way => wayOf([demandOf(need, [])], true);

/** The way by one input that is to be several things at once. */
export const byTargets = (need: Need, targets: readonly Target[]): Way =>
  wayOf([{ ...demandOf(need, targets), told: withTargets(need, targets) }], true);

/** What is known to hang on these inputs, though not in which way. */
export function hanging(needs: readonly Need[]): Ways {
  const found = new Map(needs.map((need) => [needKey(need), demandOf(need, null)]));
  return [wayOf([...found.values()], found.size < 2)];
}

const same = (a: Target, b: Target): boolean =>
  a === b || (a.operator === b.operator && JSON.stringify(a.value) === JSON.stringify(b.value));

const answers: readonly Scalar[] = ['yes', 'no', 'not-applicable'];

/** Values that stand for all that an input can be, as far as the targets tell them apart. */
function candidates({ input }: Need, targets: readonly Target[]): readonly Scalar[] {
  if (input === 'answer') return answers;
  const named = targets.flatMap(({ value }) => value as Scalar | readonly Scalar[]);
  const step = input === 'value' ? 0.5 : 1;
  const near = named.flatMap((value) => (typeof value === 'number' ? [value - step, value + step] : []));
  const other = named.some((value) => typeof value === 'boolean') ? [true, false] : ['\u0000'];
  return [...named, ...near, ...other, ...(input === 'value' ? [] : [null])];
}

const meets = (value: Scalar, { operator, value: wanted }: Target): boolean =>
  compare(operator, value, wanted) === YES;

/** Two demands on one input at once: null where they contradict each other. */
function merged(a: Demand, b: Demand): { readonly demand: Demand; readonly sure: boolean } | null {
  if (a.targets === null || b.targets === null)
    return { demand: { ...a, targets: null, told: a.need }, sure: false };
  const known = a.targets;
  const more = b.targets.filter((target) => !known.some((one) => same(one, target)));
  if (more.length === 0) return { demand: a, sure: true };
  if (known.length === 0) return { demand: b, sure: true };
  const targets = [...known, ...more];
  const demand = { ...a, targets, told: withTargets(a.need, targets) };
  // a field may be a list, and stand for several events
  if (a.need.input === 'field') return { demand, sure: false };
  const met = candidates(a.need, targets).some((value) => targets.every((target) => meets(value, target)));
  return met ? { demand, sure: true } : null;
}

function joined(a: Way, b: Way): Way | null {
  if (a.demands.length === 0) return b;
  if (b.demands.length === 0) return a;
  const demands = [...a.demands];
  let sure = a.sure && b.sure;
  for (const demand of b.demands) {
    const at = demands.findIndex(({ key }) => key === demand.key);
    const known = demands[at];
    if (known === undefined) demands.push(demand);
    else {
      const both = merged(known, demand);
      if (both === null) return null;
      demands[at] = both.demand;
      sure &&= both.sure;
    }
  }
  return { demands, bits: a.bits | b.bits, sure };
}

/** Does whatever meets the demand `b` also meet `a`? */
const weaker = (a: Demand, b: Demand): boolean =>
  a.targets === b.targets ||
  (a.targets?.every((target) => b.targets?.some((one) => same(one, target))) ?? false);

/** Does whatever goes the way `b` also go the way `a`? Of ways that are not sure only the very same is held to. */
function covers(a: Way, b: Way): boolean {
  const longer = a.demands.length - b.demands.length;
  if ((a.bits & ~b.bits) !== 0 || a.sure !== b.sure || longer > 0 || (longer < 0 && !a.sure)) return false;
  return a.demands.every((demand) =>
    b.demands.some((other) => other.key === demand.key && weaker(demand, other)),
  );
}

const byLength = (ways: Ways): Ways => [...ways].sort((a, b) => a.demands.length - b.demands.length);

/** The shortest of these ways, without those that another one makes superfluous. */
function tidy(ways: Ways): Ways {
  if (ways.length < 2) return ways;
  const kept: Way[] = [];
  for (const way of byLength(ways)) {
    if (kept.length >= limit && (way.demands.length > 1 || !way.sure)) continue;
    if (!kept.some((shorter) => covers(shorter, way))) kept.push(way);
  }
  return kept;
}

/** All of several ends at once. */
export function together(...ends: readonly Ways[]): Ways {
  let found: Ways = [nothing];
  for (const end of ends)
    found = tidy(found.flatMap((way) => end.flatMap((other) => joined(way, other) ?? [])));
  return found;
}

const possible = (ends: readonly Ways[]): readonly Ways[] => ends.filter((end) => end.length > 0);

/** One of several ends. */
export function either(...ends: readonly Ways[]): Ways {
  const [found = [], ...more] = possible(ends);
  return more.length === 0 ? found : tidy([found, ...more].flat());
}

/** So many of several ends at once, whichever they are; what that hangs on, where it is too much to tell. */
export function some(count: number, ends: readonly Ways[]): Ways {
  const open = possible(ends);
  const inputs = inputsOf(...open);
  if (count < 1) return [nothing];
  if (count > open.length) return [];
  if (count === 1) return either(...open);
  const all = inputs.length === 1 || count === open.length ? together(...open) : [];
  if (all.length > 0) return all;
  if (count * open.length * inputs.length ** 2 > most) return hanging(inputs);
  // row n: the ways to n of the ends looked at so far
  let rows: Ways[] = [[nothing]];
  for (const end of open)
    rows = [...rows, []].slice(0, count + 1).map((row, n) => either(row, together(rows[n - 1] ?? [], end)));
  return rows[count] as Ways;
}

/** A way as inputs of the case, each with what it is to be where that can be said in one. */
export const needsOf = (way: Way): readonly Need[] => way.demands.map(({ told }) => told);

/** The shortest way; the first of equals; none at all where nothing brings it about. */
export const shortest = (ways: Ways): Way | undefined => byLength(ways)[0];

/** Every input that the ways name, each once. */
export function inputsOf(...ends: readonly Ways[]): readonly Need[] {
  const demands = ends.flat().flatMap((way) => way.demands);
  return [...new Map(demands.map(({ key, need }) => [key, need])).values()];
}
