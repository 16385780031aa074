import type { Path, Site } from '../../faults.js';
import { partName } from '../cite.js';
import type { FactDeclaration, Interpretation, MeasureSource, Norm, Part, Vocabulary } from '../format.js';

/** Something declared by name: what it is and where it stands. */
export interface Declared<T> {
  readonly json: T;
  readonly site: Site;
  readonly path: Path;
}

export interface DeclaredNorm {
  readonly norm: Norm;
  readonly part: Part;
  readonly site: Site;
  readonly path: Path;
}

/** Every name of a measure, for the checks to look up. */
export interface Names {
  readonly source: MeasureSource;
  readonly vocabulary: Vocabulary;
  readonly roles: readonly string[];
  readonly facts: ReadonlyMap<string, Declared<FactDeclaration>>;
  readonly conditions: ReadonlyMap<string, Declared<unknown>>;
  readonly days: ReadonlyMap<string, Declared<unknown>>;
  readonly norms: ReadonlyMap<string, DeclaredNorm>;
  readonly interpretations: ReadonlyMap<string, Interpretation>;
  readonly events: readonly string[];
  readonly actions: readonly string[];
  /** What some rule, day, condition or entry asks for: `readings x`, `facts x`, `days x`, `conditions x`. */
  readonly asked: Set<string>;
}

/** The three kinds of name that the files of a measure declare. */
export const declaring = ['facts', 'days', 'conditions'] as const;

export const headSite = (source: MeasureSource): Site => ({ place: `${source.measure.id}/measure.json` });

export const partSite = (source: MeasureSource, name: string, part: Part): Site => ({
  place: `${source.measure.id}/${name}.json`,
  article: partName(part),
});

/** Without what every object inherits, so that a name like `constructor` is none of its keys. */
const bare = <T extends object>(names: T): T => Object.assign(Object.create(null), names);

export function gather(source: MeasureSource, vocabulary: Vocabulary): Names {
  const { measure } = source;
  const conditions = new Map<string, Declared<unknown>>();
  const days = new Map<string, Declared<unknown>>();
  const facts = new Map<string, Declared<FactDeclaration>>();
  const norms = new Map<string, DeclaredNorm>();
  const put = (from: Pick<Part, 'facts' | 'days' | 'conditions'>, site: Site) => {
    for (const [name, json] of Object.entries(from.facts ?? {}))
      facts.set(name, { json, site, path: ['facts', name] });
    for (const [name, json] of Object.entries(from.conditions ?? {}))
      conditions.set(name, { json, site, path: ['conditions', name] });
    for (const [name, json] of Object.entries(from.days ?? {}))
      days.set(name, { json, site, path: ['days', name] });
  };
  put(measure, headSite(source));
  for (const [name, part] of Object.entries(source.parts)) {
    const site = partSite(source, name, part);
    put(part, site);
    part.norms.forEach((norm, i) => {
      // of a norm given twice the first counts; that it is given twice is a fault of its own
      if (!norms.has(norm.id)) norms.set(norm.id, { norm, part, site, path: ['norms', i] });
    });
  }
  return {
    source,
    vocabulary: { actions: bare(vocabulary.actions), events: bare(vocabulary.events) },
    roles: Object.keys(measure.roles),
    facts,
    conditions,
    days,
    norms,
    interpretations: new Map(measure.interpretations.map((one) => [one.id, one])),
    events: Object.keys(vocabulary.events),
    actions: Object.keys(vocabulary.actions),
    asked: new Set(),
  };
}
