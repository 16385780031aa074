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

/** How many ways of more than one input are kept, the shortest first: what is left out is no shorter. */
const limit = 64;

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
  const found = new Map(needs.map((need): [string, Demand] => [needKey(need), demandOf(need, null)]));
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
  const more = b.targets.filter((target) => !a.targets?.some((one) => same(one, target)));
  if (more.length === 0) return { demand: a, sure: true };
  if (a.targets.length === 0) return { demand: b, sure: true };
  const targets = [...a.targets, ...more];
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
function weaker(a: Demand, b: Demand): boolean {
  if (a.targets === b.targets) return true;
  if (a.targets === null || b.targets === null) return false;
  for (const target of a.targets) if (!b.targets.some((one) => same(one, target))) return false;
  return true;
}

/** Does whatever goes the way `b` also go the way `a`? */
function covers(a: Way, b: Way): boolean {
  if ((a.bits & ~b.bits) !== 0 || !a.sure || !b.sure || a.demands.length > b.demands.length) return false;
  for (const demand of a.demands) {
    let met = false;
    for (const other of b.demands) if (other.key === demand.key) met = weaker(demand, other);
    if (!met) return false;
  }
  return true;
}

const byLength = (ways: Ways): Ways =>
  ways.every((way, i) => way.demands.length >= (ways[i - 1]?.demands.length ?? 0))
    ? ways
    : [...ways].sort((a, b) => a.demands.length - b.demands.length);

/** The shortest of these ways, without those that another one makes superfluous. */
function tidy(ways: Ways): Ways {
  if (ways.length < 2) return ways;
  const kept: Way[] = [];
  for (const way of byLength(ways)) {
    if (kept.length >= limit && way.demands.length > 1) break;
    let spare = false;
    for (const shorter of kept) spare ||= covers(shorter, way);
    if (!spare) kept.push(way);
  }
  return kept;
}

/** All of several ends at once. */
export function together(...ends: readonly Ways[]): Ways {
  let found: Ways = [nothing];
  for (const end of ends) {
    if (found.length === 1 && found[0]?.demands.length === 0) found = end;
    else found = tidy(found.flatMap((way) => end.flatMap((other) => joined(way, other) ?? [])));
  }
  return found;
}

/** One of several ends. */
export function either(...ends: readonly Ways[]): Ways {
  let found: Ways = [];
  for (const end of ends) if (end.length > 0) found = found.length === 0 ? end : [...found, ...end];
  return ends.length < 2 ? found : tidy(found);
}

/** So many of several ends at once, whichever they are. */
export function some(count: number, ends: readonly Ways[]): Ways {
  // row n: the ways to n of the ends looked at so far
  let rows: readonly Ways[] = [[nothing], ...Array.from({ length: Math.max(0, count) }, () => [])];
  for (const end of ends)
    rows = rows.map((row, n) => (n === 0 ? row : either(row, together(rows[n - 1] ?? [], end))));
  return rows[Math.max(0, count)] ?? [];
}

/** A way as inputs of the case, each with what it is to be where that can be said in one. */
export const needsOf = (way: Way): readonly Need[] => way.demands.map(({ told }) => told);

/** The shortest way; the first of equals; none at all where nothing brings it about. */
export function shortest(ways: Ways): Way | undefined {
  let best: Way | undefined;
  for (const way of ways) if (best === undefined || way.demands.length < best.demands.length) best = way;
  return best;
}

/** Every input that the ways name, each once. */
export function inputsOf(...ends: readonly Ways[]): readonly Need[] {
  const found = new Map<string, Need>();
  for (const ways of ends)
    for (const { demands } of ways)
      for (const { key, need } of demands) if (!found.has(key)) found.set(key, need);
  return [...found.values()];
}
