/** Thresholds between which nothing is said. */
import type { Scalar } from '../../engine/value.js';
import type { Condition } from '../../measure/format.js';
import { fill, type Text } from '../../text.js';
import type { Findings, Spot } from '../finding.js';
import { cellsOf } from '../logic/cells.js';
import { type Atom, all, atomsOf, type Formula, type Variable } from '../logic/formula.js';
import type { Looked, Written } from '../measure.js';
import { canonical, type Frame } from '../reader.js';
import { conditionsOf } from '../walk.js';

const atNumber: Text = {
  zh: '一档在 {gap} 以下，另一档在 {gap} 以上，正好是 {gap} 时哪一档都不成立。',
  en: 'One holds below {gap} and another above it: at {gap} itself neither does.',
};
const between: Text = {
  zh: '一档到 {below} 为止，另一档从 {above} 起，中间哪一档都不成立。',
  en: 'One ends at {below} and another begins at {above}: between the two neither holds.',
};
const sameDay: Text = {
  zh: '一档要求在前，另一档要求在后，两个日期（或两个数）正好相同时哪一档都不成立。',
  en: 'One asks for earlier (less) and the other for later (more): where the two are the same, neither holds.',
};
const close: Text = {
  zh: '请把其中一档改为含边界（…Inclusive）；确实什么都不适用的，请写明。',
  en: 'Let one of the two take in the bound (…Inclusive), unless nothing is meant to hold there.',
};

/** One of several that share out the values of something among them. */
interface Member {
  readonly formula: Formula;
  readonly spot: Spot;
  /** What it asks beside the thing that is shared out; null where that can't be told apart. */
  readonly rest: (key: string) => string | null;
}

/** What a condition asks beside leaves on one variable. */
function restOf({ reader }: Looked, json: Condition, frame: Frame, key: string): string | null {
  if (!('all' in json)) return null;
  const others = json.all.filter((one) => {
    const atoms = atomsOf(reader.condition(one, frame));
    return !(atoms.length > 0 && atoms.every(({ variable }) => variable.key === key));
  });
  return canonical(others.map(canonical).sort());
}

const isOrdered = ({ domain }: Variable): boolean => domain.type === 'number' || domain.type === 'sign';

/** Values in their order: numbers, or less, the same and greater. */
function ordered(variable: Variable, constants: readonly Scalar[]): readonly Scalar[] {
  if (variable.domain.type === 'sign') return ['less', 'same', 'greater'];
  return cellsOf(variable.domain, constants).filter((one) => typeof one === 'number');
}

export function checkGaps(looked: Looked, findings: Findings): void {
  const families = [...ofFiles(looked), ...ofBranches(looked)];
  const known = new Set<string>();
  const members = families.flat();
  for (const family of families)
    for (const variable of shared(family)) {
      const constants = members
        .flatMap(({ formula }) => atomsOf(formula))
        .filter((atom) => atom.variable.key === variable.key)
        .flatMap((atom) => atom.constants)
        // next to each number the one below and the one above, so that whole numbers are told one by one
        .flatMap((one) => (typeof one === 'number' && whole(variable) ? [one - 1, one, one + 1] : [one]));
      const cells = ordered(variable, constants);
      const regions = family.flatMap((member, place) => {
        const covers = regionOf(looked, member, variable, cells, constants);
        return covers.every(Boolean) || !covers.some(Boolean) ? [] : [{ member, covers, place }];
      });
      for (const low of regions)
        for (const high of regions) {
          const gap = gapOf(
            low.covers,
            high.covers,
            regions.map(({ covers }) => covers),
          );
          if (low === high || gap === null) continue;
          const [from, to] = gap;
          const wide = !isSingle(cells, from, to, variable, constants);
          const rests = [low, high].map(({ member }) => member.rest(variable.key));
          if (wide && (rests[0] === null || rests[0] !== rests[1])) continue;
          const later = low.place > high.place ? low.member : high.member;
          const key = `${variable.key} ${from} ${to} ${later.spot.site.place}`;
          if (known.has(key) || coveredElsewhere(looked, members, family, variable, cells, from, constants))
            continue;
          known.add(key);
          const bound = (outer: number, inner: number) =>
            String(constants.includes(cells[outer] ?? null) || whole(variable) ? cells[outer] : cells[inner]);
          const values = { below: bound(from - 1, from), above: bound(to + 1, to), gap: String(cells[from]) };
          const text = variable.domain.type === 'sign' ? sameDay : fill(wide ? between : atNumber, values);
          findings.add('LINT_GAP', later.spot, text, close);
        }
    }
}

const whole = ({ domain }: Variable): boolean => domain.whole === true;

/** Is a gap one value only: one whole number, the very number that both leave out, or two days that are the same? */
function isSingle(
  cells: readonly Scalar[],
  from: number,
  to: number,
  variable: Variable,
  constants: readonly Scalar[],
): boolean {
  if (from !== to) return false;
  if (variable.domain.type === 'sign') return true;
  return whole(variable)
    ? Number(cells[to + 1]) - Number(cells[from - 1]) === 2
    : constants.includes(cells[from] ?? null);
}

/** From the lowest value up to a bound, then nothing, then to the highest: the places of what lies between. */
function gapOf(
  low: readonly boolean[],
  high: readonly boolean[],
  all: readonly (readonly boolean[])[],
): readonly [number, number] | null {
  const ends = low.lastIndexOf(true);
  const begins = high.indexOf(true);
  const whole = low.slice(0, ends + 1).every(Boolean) && high.slice(begins).every(Boolean);
  if (!whole || low[0] !== true || high.at(-1) !== true || begins - ends < 2) return null;
  for (let i = ends + 1; i < begins; i += 1) if (all.some((covers) => covers[i])) return null;
  return [ends + 1, begins - 1];
}

/** The ordered variables on which two members or more hang. */
function shared(family: readonly Member[]): readonly Variable[] {
  const found = new Map<string, { readonly variable: Variable; n: number }>();
  for (const { formula } of family) {
    const own = new Map(atomsOf(formula).map(({ variable }) => [variable.key, variable]));
    for (const variable of own.values()) {
      const known = found.get(variable.key) ?? { variable, n: 0 };
      known.n += 1;
      found.set(variable.key, known);
    }
  }
  return [...found.values()].flatMap(({ variable, n }) => (n > 1 && isOrdered(variable) ? [variable] : []));
}

/** At which values a member can hold. */
const regionOf = (
  { reader }: Looked,
  { formula }: Member,
  variable: Variable,
  cells: readonly Scalar[],
  constants: readonly Scalar[],
): readonly boolean[] =>
  cells.map((cell) => {
    const at: Atom = { is: 'atom', variable, constants, accepts: (value) => value === cell };
    return !reader.excludes(all(formula, at));
  });

/** Does something else in the measure speak of just the value that is left out? */
function coveredElsewhere(
  looked: Looked,
  members: readonly Member[],
  family: readonly Member[],
  variable: Variable,
  cells: readonly Scalar[],
  at: number,
  constants: readonly Scalar[],
): boolean {
  return members
    .filter((one) => !family.includes(one))
    .filter(({ formula }) => atomsOf(formula).some((atom) => atom.variable.key === variable.key))
    .some((one) => {
      const covers = regionOf(looked, one, variable, cells, constants);
      return covers[at] === true && !covers.every(Boolean);
    });
}

const ofRule = (looked: Looked, { rule, spot, entry, frame }: Written): Member => ({
  formula: looked.reader.condition(rule.conditions, frame),
  spot: entry === null ? { ...spot, path: [...spot.path, 'conditions'] } : spot,
  rest: (key) => restOf(looked, rule.conditions, frame, key),
});

/** The rules of one file. */
function ofFiles(looked: Looked): readonly (readonly Member[])[] {
  const files = new Map<string, Member[]>();
  for (const written of looked.rules)
    files.set(written.file, [...(files.get(written.file) ?? []), ofRule(looked, written)]);
  return [...files.values()];
}

/** The branches of one `any`. */
function ofBranches(looked: Looked): readonly (readonly Member[])[] {
  const found: Member[][] = [];
  for (const { json, spot, frame } of conditionsOf(looked)) {
    const visit = (one: Condition, path: Spot['path']): void => {
      for (const key of ['all', 'any'] as const) {
        const list: readonly Condition[] = key in one ? (one as Record<typeof key, Condition[]>)[key] : [];
        list.forEach((inner, i) => {
          visit(inner, [...path, key, i]);
        });
        if (key === 'any' && list.length > 1)
          found.push(
            list.map((inner, i) => ({
              formula: looked.reader.condition(inner, frame),
              spot: { ...spot, path: [...path, key, i] },
              rest: () => null,
            })),
          );
      }
      if ('not' in one) visit(one.not, [...path, 'not']);
    };
    visit(json, spot.path);
  }
  return found;
}
