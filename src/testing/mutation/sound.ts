import { Faults } from '../../faults.js';
import { checkDeclared, checkHead, checkUnused } from '../../measure/check/head.js';
import { gather, type Names } from '../../measure/check/names.js';
import { checkNorms } from '../../measure/check/norms.js';
import { Walker } from '../../measure/check/walk.js';
import { normsOf } from '../../measure/expand.js';
import type { MeasureSource, Vocabulary } from '../../measure/format.js';
import { measureSchemas } from '../../measure/schema.js';
import type { Name } from './reach.js';
import type { Mutant } from './types.js';

/** Says of mutants whether `safeDefineMeasure` would take them, without checking again what was not changed. */
export class Soundness {
  readonly #vocabulary: Vocabulary;
  readonly #norms: readonly string[];
  /** What each norm of the original asks for, and its head. */
  readonly #asked = new Map<string, ReadonlySet<string>>();
  readonly #askedByHead: ReadonlySet<string>;

  constructor(source: MeasureSource, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#norms = normsOf(source).map(({ norm }) => norm.id);
    const names = gather(source, vocabulary);
    for (const id of this.#norms) this.#asked.set(id, this.#checked(names, [id]).asked);
    const head = { ...names, asked: new Set<string>() };
    checkHead(head, new Faults(), new Walker(head, new Faults()));
    this.#askedByHead = head.asked;
  }

  /** Checks some norms of a measure, with whatever they name. */
  #checked(names: Names, norms: readonly string[]): { asked: Set<string>; faults: Faults } {
    const faults = new Faults();
    const source = onlyNorms(names.source, new Set(norms));
    const asked = new Set<string>();
    checkNorms(new Walker({ ...names, source, asked }, faults));
    return { asked, faults };
  }

  isSound({ source, file, path }: Mutant, affected: ReadonlySet<Name>): boolean {
    const { head, part } = measureSchemas();
    const form = file === 'measure' ? head.safeParse(source.measure) : part.safeParse(source.parts[file]);
    if (!form.success) return false;
    const names = gather(source, this.#vocabulary);
    const isNamed = path[0] === 'conditions' || path[0] === 'days';
    if ((file === 'measure' && !isNamed) || affected.has('applies')) return isWhollySound(names);
    const touched = this.#norms.filter((id) => affected.has(`norm ${id}`));
    const { asked, faults } = this.#checked(names, touched);
    if (faults.list.length > 0) return false;
    for (const [id, names] of this.#asked)
      if (!affected.has(`norm ${id}`)) for (const name of names) asked.add(name);
    for (const name of this.#askedByHead) asked.add(name);
    checkUnused({ ...names, asked }, faults);
    return faults.list.length === 0;
  }
}

function isWhollySound(names: Names): boolean {
  const faults = new Faults();
  const walker = new Walker(names, faults);
  checkDeclared(names, faults);
  checkHead(names, faults, walker);
  checkNorms(walker);
  if (faults.list.length === 0) checkUnused(names, faults);
  return faults.list.length === 0;
}

const onlyNorms = (source: MeasureSource, wanted: ReadonlySet<string>): MeasureSource => ({
  ...source,
  parts: Object.fromEntries(
    Object.entries(source.parts)
      .map(
        ([file, part]) => [file, { ...part, norms: part.norms.filter(({ id }) => wanted.has(id)) }] as const,
      )
      .filter(([, part]) => part.norms.length > 0),
  ),
});
