import type { Voice } from './voice.js';

/** What the case lists in one of its slots, as a noun: a person, a place or unit, or one of these kinds. */
export function listedNoun(v: Voice, slot: string, codes: readonly string[] = []): string {
  const kinds = codes.map((code) => v.role(code));
  const english = v.either(kinds.map((kind) => v.quote(kind)));
  const [zh, en, kind] =
    slot === 'places'
      ? ['地方、单位', 'a place or unit', 'of the kind']
      : ['人员', 'a person', 'in the capacity of'];
  return kinds.length === 0 ? v.t(zh, en) : v.t(v.either(kinds), `${en} ${kind} ${english}`);
}

/** The same in a sentence that denies it, or asks: `any person`. */
export const anyListed = (noun: string): string => noun.replace(/^a /, 'any ');
