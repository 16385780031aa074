import { citationOf } from './measure/cite.js';
import type { Cite, Entry, FormGroup, Modality, Norm, Shape } from './measure/format.js';
import type { Measure } from './measure/measure.js';
import type { Text } from './text.js';

/** A catalogue entry as a line of a form. */
export interface ChecklistItem<S extends Shape = Shape> {
  readonly norm: string;
  readonly code: string;
  readonly shape: S;
  readonly cite: Cite;
  readonly citation: Text;
  readonly gist: Text;
  /** When the question arises, in words; left out where it always does. */
  readonly when?: Text;
  readonly modality: Modality | null;
  /** A role code; null where the text names nobody. */
  readonly actor: string | null;
  readonly addressees: readonly string[];
  /** Norms that a compound question is made of. */
  readonly parts?: readonly string[];
  /** Figures wanted: unit, counted per, bounds (both included). */
  readonly target?: NonNullable<Norm['target']>;
  /** Forms of accountability, by target. */
  readonly forms?: readonly FormGroup[];
  /** True where someone must judge whether it is met. */
  readonly soft?: true;
  /** True where the list it stands in ends with “etc.”. */
  readonly open?: true;
}

/**
 * The catalogue entries of a shape, for building forms.
 *
 * @param measure a measure, as `getMeasure` returns it
 * @param shape `item` (questions of the check scope), `duty`, `target`, `method`, `form`, `circumstance`, `award`,
 * `requirement` or `applies`
 * @returns in reading order of the document
 */
export function checklist<S extends Shape>(measure: Measure, shape: S): readonly ChecklistItem<S>[] {
  return measure.norms.flatMap((norm) =>
    norm.entry?.shape === shape ? [itemOf(norm, norm.entry, shape)] : [],
  );
}

function itemOf<S extends Shape>(norm: Norm, entry: Entry, shape: S): ChecklistItem<S> {
  const soft = norm.soft === true || entry.soft === true;
  return {
    norm: norm.id,
    code: norm.code,
    shape,
    cite: norm.cite,
    citation: citationOf(norm),
    gist: norm.gist,
    ...(norm.when ? { when: norm.when } : {}),
    modality: norm.modality,
    actor: norm.actor,
    addressees: norm.addressees,
    ...(norm.parts ? { parts: norm.parts } : {}),
    ...(norm.target ? { target: norm.target } : {}),
    ...(norm.forms ? { forms: norm.forms } : {}),
    ...(soft ? { soft: true as const } : {}),
    ...(norm.open === true ? { open: true as const } : {}),
  };
}
