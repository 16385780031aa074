import type { CaseKind } from '../case/kinds.js';
import type { Path, Site } from '../faults.js';
import { type DeclaredNorm, gather, headSite, type Names, partSite } from '../measure/check/names.js';
import { kindsOf, ruleOfEntry } from '../measure/expand.js';
import type {
  Condition,
  Entry,
  Modality,
  Norm,
  Part,
  Rule,
  RuleParams,
  Vocabulary,
} from '../measure/format.js';
import type { Measure } from '../measure/measure.js';
import type { Spot } from './finding.js';
import { all, any, type Formula, yes } from './logic/formula.js';
import { type Frame, Reader } from './reader.js';

/** A rule, or what an entry expands to, with the place where it is written. */
export interface Written {
  readonly norm: Norm;
  readonly part: Part;
  readonly rule: Rule;
  readonly entry: Entry | null;
  readonly kinds: readonly CaseKind[];
  readonly frame: Frame;
  readonly spot: Spot;
  /** The file's name. */
  readonly file: string;
}

export const paramsAt = ({ spot, entry }: Written): Path =>
  entry === null ? [...spot.path, 'event', 'params'] : spot.path;

/** A measure as the checks look at it. */
export interface Looked {
  readonly measure: Measure;
  readonly names: Names;
  readonly reader: Reader;
  readonly rules: readonly Written[];
  /** The vocabulary that it was defined with; what is not in it is the measure's own. */
  readonly base: Vocabulary | undefined;
}

/** A condition of a measure and where it stands. */
export interface Placed {
  readonly json: Condition;
  readonly spot: Spot;
  readonly frame: Frame;
  /** Inside `onRecord`, where a condition that holds whatever the answer asks whether there is one. */
  readonly closed: boolean;
}

export function look(measure: Measure, base?: Vocabulary): Looked {
  const names = gather(measure.source, measure.vocabulary);
  const rules: Written[] = [];
  for (const [file, part] of Object.entries(measure.source.parts))
    part.norms.forEach((norm, i) => {
      const site = partSite(measure.source, file, part);
      const spot = (path: Path): Spot => ({ site, path: ['norms', i, ...path], norm: norm.id });
      if (!norm.operative) return;
      const kinds = kindsOf(norm);
      const add = (rule: Rule, entry: Entry | null, own: RuleParams['kinds'], path: Path) => {
        const asked = kinds.filter((kind) => (own ?? kinds).includes(kind));
        const frame = { rule: rule.name };
        rules.push({ norm, part, rule, entry, kinds: asked, frame, spot: spot(path), file });
      };
      (norm.rules ?? []).forEach((rule, j) => {
        add(rule, null, rule.event.params.kinds, ['rules', j]);
      });
      const { entry } = norm;
      if (entry === undefined || norm.rules !== undefined) return;
      const rule = ruleOfEntry(measure.id, norm, entry);
      if (rule !== null) add(rule, entry, entry.kinds, ['entry']);
    });
  return { measure, names, reader: new Reader(names), rules, base };
}

/** When a rule holds on a kind of case: in the scope of application, under its file's condition, by its own. */
export function holdsOf(
  { measure, reader }: Looked,
  { part, rule, frame, entry }: Written,
  kind: CaseKind,
): Formula {
  const read = (json: Condition | undefined) => (json === undefined ? yes : reader.condition(json, frame));
  const under = part.under?.[kind];
  return all(
    read(measure.source.measure.applies[kind]),
    // what an entry asks of its file's condition it asks through its criterion
    entry === null || entry.per !== undefined || entry.shape === 'requirement' ? read(under) : yes,
    read(rule.conditions),
  );
}

/** When it holds on any of its kinds. */
export const holdsAnywhere = (looked: Looked, written: Written): Formula =>
  any(...written.kinds.map((kind) => holdsOf(looked, written, kind)));

/** Every value that a param may have, whichever reading is in force. */
export function variants(json: unknown): readonly unknown[] {
  if (typeof json !== 'object' || json === null || !('byReading' in json)) return [json];
  const { byReading: _id, ...options } = json as Record<string, unknown>;
  return Object.values(options).flatMap(variants);
}

export const modalitiesOf = ({ norm, rule }: Written): readonly (Modality | null)[] =>
  rule.event.params.modality === undefined
    ? [norm.modality]
    : (variants(rule.event.params.modality).map((one) => one ?? norm.modality) as (Modality | null)[]);

export const declaredAt = ({ site, path, norm }: DeclaredNorm): Spot => ({ site, path, norm: norm.id });

export const headSpot = (names: Names, path: Path): Spot => ({ site: headSite(names.source), path });

/** Where a file's own words stand. */
export const partSpot = (
  names: Names,
  file: string,
  part: Part,
  path: Path,
): Spot & { readonly site: Site } => ({
  site: partSite(names.source, file, part),
  path,
});
