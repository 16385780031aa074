import type { MeasureSource } from '../../measure/format.js';
import { askedReadings, groups, negations, operators } from './conditions.js';
import { branches, dayLists, neighbours, ordinals } from './days.js';
import { changedSource, dropped, type Path } from './edit.js';
import { ofHead } from './head.js';
import { keys } from './keys.js';
import { forms, ofNorm, roles } from './norms.js';
import { type Change, logicOf, type Mutator } from './places.js';
import type { Mutant } from './types.js';
import { booleans, closed, codes, dates, numbers, selectors } from './values.js';

/** All that can be done to a place, in the order in which it is tried. */
const mutators: readonly Mutator[] = [
  groups,
  negations,
  operators,
  askedReadings,
  numbers,
  dates,
  booleans,
  codes,
  closed,
  selectors,
  keys,
  dayLists,
  neighbours,
  branches,
  ordinals,
  roles,
  forms,
];

/** A key that is left out means this. */
const usual: Readonly<Record<string, unknown>> = {
  rounds: 'current',
  promptly: false,
  provisional: false,
  keep: false,
  rolling: false,
  unnamed: false,
  first: 'containing',
  open: false,
  exclusive: false,
  counted: false,
};

/** A norm by its id, anything else by its place: an id is to outlive norms that are put in before it. */
function nameOf(source: MeasureSource, file: string, path: Path): string {
  const [key, i, ...rest] = path;
  if (key !== 'norms') return path.join('/');
  return [key, source.parts[file]?.norms[Number(i)]?.id, ...rest].join('/');
}

const at = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], json);

function changesOf(source: MeasureSource, file: string): Change[] {
  const changes = [...logicOf(source, file)].flatMap((place) =>
    mutators.flatMap((mutator) => mutator(place)),
  );
  if (file === 'measure') changes.push(...ofHead(source.measure, mutators));
  else
    source.parts[file]?.norms.forEach((norm, i) => {
      changes.push(...ofNorm(norm, i, source.measure, mutators));
    });
  return changes;
}

/**
 * Every measure that differs from this one in one thing that it lays down: a number moved by one, a comparison at its
 * edge, a condition left out. In order of the files; whether a mutant is a measure at all is not asked here.
 *
 * @param files the files to be mutated, `measure` for the head; left out: all
 */
export function mutantsOf(source: MeasureSource, files?: readonly string[]): Mutant[] {
  const mutants: Mutant[] = [];
  for (const file of files ?? ['measure', ...Object.keys(source.parts)]) {
    const json = file === 'measure' ? source.measure : source.parts[file];
    const seen = new Set<string>();
    for (const { kind, path, to, how } of changesOf(source, file)) {
      const was = at(json, path);
      const key = String(path.at(-1));
      if (to === dropped && key in usual && was === usual[key]) continue;
      if (to !== dropped && JSON.stringify(to) === JSON.stringify(was)) continue;
      const twin = `${path.join('/')} ${to === dropped ? '' : JSON.stringify(to)}`;
      if (seen.has(twin)) continue;
      seen.add(twin);
      const id = `${file} ${nameOf(source, file, path)} ${kind}${how === '' ? '' : ` ${how}`}`;
      mutants.push({ id, kind, file, path, source: changedSource(source, { file, path }, to) });
    }
  }
  return mutants;
}
