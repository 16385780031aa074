import type { ParsedCase } from '../../case/typed.js';
import type { AnyEvent } from '../../case/types.js';
import { Voice } from '../../explain/voice.js';
import { roleLabel } from '../../labels.js';
import type { Measure } from '../../measure/measure.js';
import type { Text } from '../../text.js';
import { both, tidied } from './words.js';

/** Whose case it is and what it is about. */
export interface AboutCase {
  readonly case: string;
  readonly measure: string;
  readonly measureTitle: Text;
  /** What the host says of it: the `note` of the case; else, of a finding, the `ref` by which it was found. */
  readonly problem: string | null;
  readonly places: readonly string[];
  /** Whose case it is: by name, and as what. */
  readonly unit: string | null;
  readonly role: Text;
  /** From where the problem is known; null where that is not known. */
  readonly source: Text | null;
}

/** @param log the case's, up to the day that it is looked at */
export const aboutOf = (source: ParsedCase, measure: Measure, log: readonly AnyEvent[]): AboutCase => ({
  case: source.id,
  measure: measure.id,
  measureTitle: measure.title,
  problem: problemOf(source, log),
  places: (source.places ?? []).map(({ id, name }) => name ?? id),
  unit: source.subject.name ?? null,
  role: tidied(measure, roleLabel(measure, source.subject.type)),
  source: sourceOf(source, measure, log),
});

/** Facts of the bundled measures that say from where a problem is known. */
const sourceFacts = ['origin', 'found-by'];

/** What the host says of a case. */
export function problemOf(source: ParsedCase, log: readonly AnyEvent[]): string | null {
  const { note } = source as { readonly note?: unknown };
  if (typeof note === 'string' && note !== '') return note;
  // what a programme or a mission has found are cases of their own
  if (source.kind !== 'finding') return null;
  const ref = log.find(({ type }) => type === 'problem-found')?.ref;
  return typeof ref === 'string' && ref !== '' ? ref : null;
}

function sourceOf(source: ParsedCase, measure: Measure, log: readonly AnyEvent[]): Text | null {
  for (const name of sourceFacts) {
    const established = log.filter(({ type, fact }) => type === 'fact-established' && fact === name).at(-1);
    const value = established === undefined ? source.facts?.[name] : established.value;
    if (typeof value === 'string')
      return both((lang) => new Voice(lang, measure).value(value, measure.facts[name]));
  }
  const by = log.filter(({ type }) => type === 'problem-found').at(-1)?.by;
  return typeof by === 'string' ? both((lang) => new Voice(lang, measure).value(by)) : null;
}
