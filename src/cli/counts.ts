import { type CaseKind, caseKinds } from '../case/kinds.js';
import { expandRules, normsOf } from '../measure/expand.js';
import { type MeasureSource, type Norm, type Rule, type Shape, shapes } from '../measure/format.js';

/** How a measure is encoded, in numbers. */
export interface Counts {
  /** Everything the document says, cut into norms. */
  readonly norms: number;
  /** Norms that can be evaluated. */
  readonly operative: number;
  /** Rules written by hand. */
  readonly rules: number;
  /** Catalogue entries, by shape. */
  readonly entries: Readonly<Partial<Record<Shape, number>>>;
  /** Norms that are a part of another norm's act. */
  readonly carried: number;
  /** Norms that can't be evaluated, and say why. */
  readonly why: number;
  /** Questions of interpretation, and how many of them can be switched. */
  readonly readings: number;
  readonly switchable: number;
}

export function countsOf(source: MeasureSource): Counts {
  const norms = normsOf(source).map(({ norm }) => norm);
  const count = (test: (norm: Norm) => boolean): number => norms.filter(test).length;
  const { interpretations } = source.measure;
  return {
    norms: norms.length,
    operative: count((norm) => norm.operative),
    rules: norms.reduce((sum, norm) => sum + (norm.rules?.length ?? 0), 0),
    entries: Object.fromEntries(
      shapes
        .map((shape) => [shape, count((norm) => norm.entry?.shape === shape)] as const)
        .filter(([, n]) => n > 0),
    ),
    carried: count((norm) => norm.carriedBy !== undefined),
    why: count((norm) => norm.why !== undefined),
    readings: interpretations.length,
    switchable: interpretations.filter((interpretation) => interpretation.switchable).length,
  };
}

export const entriesOf = ({ entries }: Counts): number =>
  Object.values(entries).reduce((sum, n) => sum + n, 0);

/** A norm with its rules as the engine judges them. */
export interface NormRules {
  readonly norm: Norm;
  readonly rules: readonly Rule[];
}

/**
 * Every rule of a measure, those that entries expand to included, by norm in reading order. `params.kinds` says on
 * which kinds of case a rule is judged.
 */
export function rulesOf(source: MeasureSource): NormRules[] {
  const found = new Map<Norm, Map<string, { rule: Rule; kinds: CaseKind[] }>>();
  for (const { norm } of normsOf(source)) found.set(norm, new Map());
  for (const kind of caseKinds)
    for (const { rule, norm } of expandRules(source, kind)) {
      const key = JSON.stringify(rule);
      const known = found.get(norm)?.get(key);
      if (known) known.kinds.push(kind);
      else found.get(norm)?.set(key, { rule, kinds: [kind] });
    }
  return [...found]
    .filter(([, rules]) => rules.size > 0)
    .map(([norm, rules]) => ({
      norm,
      rules: [...rules.values()].map(({ rule, kinds }) => ({
        ...rule,
        event: { ...rule.event, params: { ...rule.event.params, kinds } },
      })),
    }));
}
