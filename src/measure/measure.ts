import { type CaseKind, caseKinds } from '../case/kinds.js';
import { type Asked, askedBy, factsOf } from '../questions.js';
import type { Text } from '../text.js';
import { eventsOf } from './events.js';
import { type ExpandedRule, expandRules, normsOf } from './expand.js';
import type { FactDeclaration, Interpretation, MeasureSource, Norm, Vocabulary } from './format.js';

/** A measure that has passed `defineMeasure`, ready for `createDuxun`. */
export interface Measure {
  readonly id: string;
  readonly title: Text;
  readonly source: MeasureSource;
  readonly vocabulary: Vocabulary;
  /** Role codes. */
  readonly roles: readonly string[];
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  readonly interpretations: readonly Interpretation[];
  /** What it asks, for the wording of questions. */
  readonly asked: Asked;
  /** Norms in reading order. */
  readonly norms: readonly Norm[];
  /** The kinds of case that the measure bears on. */
  readonly kinds: readonly CaseKind[];
  /** The event types that cases of a kind may hold, sorted. */
  events(kind: CaseKind): readonly string[];
  /** The rules judged on cases of a kind, those that entries expand to included, in reading order. */
  rules(kind: CaseKind): readonly ExpandedRule[];
}

/** Puts a checked source into the form that the rest of the library reads. */
export function toMeasure(source: MeasureSource, vocabulary: Vocabulary): Measure {
  const { measure } = source;
  const events = once((kind) => eventsOf(source, vocabulary, kind));
  const rules = once((kind) => expandRules(source, kind));
  return {
    id: measure.id,
    title: measure.title,
    source,
    vocabulary,
    roles: Object.keys(measure.roles),
    facts: factsOf(source),
    interpretations: measure.interpretations,
    asked: askedBy(source),
    norms: normsOf(source).map(({ norm }) => norm),
    kinds: caseKinds.filter((kind) => measure.applies[kind] !== undefined),
    events,
    rules,
  };
}

/** Works each kind out on first use. */
function once<T>(make: (kind: CaseKind) => T): (kind: CaseKind) => T {
  const known = new Map<CaseKind, T>();
  return (kind) => {
    const found = known.get(kind) ?? make(kind);
    known.set(kind, found);
    return found;
  };
}
