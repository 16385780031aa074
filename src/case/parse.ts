import type { Fault } from '../errors.js';
import { Faults, isObject, type Site } from '../faults.js';
import { checkSchema } from '../issues.js';
import type { Measure } from '../measure/measure.js';
import { oneOf } from '../suggest.js';
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

/** Parses cases against a set of measures; schemas and lists of names are made once each. */
export class CaseParser {
  readonly #measures: ReadonlyMap<string, Measure>;
  readonly #names = new Map<string, CaseNames>();

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
    if (names !== null) {
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
    const key = `${measure.id} ${kind}`;
    const known = this.#names.get(key);
    if (known) return known;
    const made = caseNames(measure, kind);
    this.#names.set(key, made);
    return made;
  }
}
