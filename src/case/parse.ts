import type { Fault } from '../errors.js';
import { Faults, isObject, type Site } from '../faults.js';
import { checkSchema } from '../issues.js';
import type { Measure } from '../measure/measure.js';
import { oneOf } from '../suggest.js';
import type { Text } from '../text.js';
import { checkCase } from './check/check.js';
import { special } from './check/special.js';
import { type CaseKind, caseKinds } from './kinds.js';
import { type CaseNames, caseNames } from './names.js';
import type { ParsedCase } from './typed.js';
import type { AnyCase } from './types.js';

/** A case that is fit to be judged, or all that is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly case: ParsedCase }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Events of one case. The work on some logs grows faster than they do: see docs/limits.md. */
export const maxEvents = 100_000;

const fewer: Text = {
  zh: '请确认这些事件确属同一案件；分属几件的，请分开。',
  en: 'Make sure that all of them are of one case; give those of others to cases of their own.',
};

/** A log that is too long is not looked into: what could be said of it would be as long. */
function isWithin(events: unknown, site: Site, faults: Faults): boolean {
  if (!Array.isArray(events) || events.length <= maxEvents) return true;
  const expected: Text = {
    zh: `一件案件的事件不得超过 ${maxEvents} 个。`,
    en: `Expected ${maxEvents} events in a case at the most.`,
  };
  faults.add('LIMIT_EVENTS', site, ['events'], events.length, expected, fewer);
  return false;
}

/** Parses cases against a set of measures; schemas and lists of names are made once each. */
export class CaseParser {
  readonly #measures: ReadonlyMap<string, Measure>;
  readonly #names = new Map<Measure, Map<CaseKind, CaseNames>>();

  constructor(measures: ReadonlyMap<string, Measure>) {
    this.#measures = measures;
  }

  /** All faults of an input at once, or the case; the input is left as it is. */
  parse(input: unknown): Parsed {
    const faults = new Faults();
    if (!isObject(input)) {
      const expected = { zh: '应为一个案件，写作 JSON 对象。', en: 'Expected a case, a JSON object.' };
      faults.add('NOT_AN_OBJECT', { place: '' }, [], input, expected);
      return { ok: false, faults: faults.list };
    }
    const site: Site = { place: typeof input.id === 'string' ? input.id : '' };
    const names = this.#head(input, site, faults);
    if (names !== null && isWithin(input.events, site, faults)) {
      if (!names.isSound(input))
        checkSchema(faults, site, names.schema, input, [], special(faults, site, names));
      // what the schema can't see is looked for in every case, so that all faults come at once
      checkCase(input as unknown as AnyCase, names, faults, site);
    }
    if (faults.list.length > 0) return { ok: false, faults: faults.list };
    return { ok: true, case: input as unknown as ParsedCase };
  }

  /** What a case is judged by; without kind and measure nothing else can be said of it. */
  #head(input: Record<string, unknown>, site: Site, faults: Faults): CaseNames | null {
    const measure = typeof input.measure === 'string' ? this.#measures.get(input.measure) : undefined;
    const kind = caseKinds.find((one) => one === input.kind);
    if (measure !== undefined && kind !== undefined) return this.#namesOf(measure, kind);
    const known = { kind: caseKinds, measure: [...this.#measures.keys()] };
    const codes = { kind: 'CASE_KIND_UNKNOWN', measure: 'CASE_MEASURE_UNKNOWN' } as const;
    for (const key of ['kind', 'measure'] as const)
      if (input[key] === undefined)
        faults.add('KEY_MISSING', site, [key], undefined, oneOf(known[key]), {
          zh: '请补上。',
          en: 'Add it.',
        });
      else faults.name(codes[key], site, [key], input[key], known[key]);
    return null;
  }

  #namesOf(measure: Measure, kind: CaseKind): CaseNames {
    const own = this.#names.get(measure) ?? new Map<CaseKind, CaseNames>();
    const known = own.get(kind);
    if (known !== undefined) return known;
    const made = caseNames(measure, kind);
    this.#names.set(measure, own.set(kind, made));
    return made;
  }
}
