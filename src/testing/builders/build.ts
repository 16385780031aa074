import type { CaseKind } from '../../case/kinds.js';
import type { CaseJson } from '../format.js';
import { put } from '../moments.js';
import { type EventNames, eventNames } from './names.js';
import type { CaseBuilder } from './types.js';

type Json = Readonly<Record<string, unknown>>;
type Names = Readonly<Record<string, string>>;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function builder(json: CaseJson, names: Names): Json {
  const next = (part: CaseJson) => builder(put(json, part), names);
  const event = (type: string, on: string, fields: Json = {}) => next({ events: [{ type, on, ...fields }] });
  const listed =
    (slot: string) =>
    (id: string, more: Json = {}) =>
      next({ [slot]: [...listOf(json[slot]), { id, ...more }] });
  return {
    ...Object.fromEntries(
      Object.entries(names).map(([name, type]) => [
        name,
        (on: string, fields?: Json) => event(type, on, fields),
      ]),
    ),
    of: (measure: string) => next({ measure }),
    id: (id: string) => next({ id }),
    subject: (type: string, name?: string) =>
      next({ subject: { type, ...(name === undefined ? {} : { name }) } }),
    began: (began: string) => next({ began }),
    facts: (facts: Json) => next({ facts }),
    event,
    answers: (answers: Json) => next({ answers }),
    figure: (norm: string, value: number, of?: string) => {
      const known = listOf((json.values as Json | undefined)?.[norm]);
      return next({ values: { [norm]: [...known, { value, ...(of === undefined ? {} : { of }) }] } });
    },
    place: listed('places'),
    person: listed('persons'),
    member: listed('members'),
    unrecorded: (...types: readonly string[]) => next({ unrecorded: [...listOf(json.unrecorded), ...types] }),
    with: next,
    build: () => structuredClone({ id: 'case', ...json }),
  };
}

/**
 * A builder for cases of a kind, with words of one's own for events.
 *
 * @param names event types by the words that stand for them
 * @example
 * const aLetter = () => caseBuilder('finding', { received: 'problem-found' }).of('maoming-2017');
 * aLetter().received('2018-01-10').build().events?.length // 1
 */
export const caseBuilder = <K extends CaseKind, const N extends Names>(
  kind: K,
  names: N,
): CaseBuilder<K, string, N> => builder({ kind }, names) as CaseBuilder<K, string, N>;

/** A case of a kind under construction, its common events by name. */
export type BuilderOf<K extends CaseKind> = CaseBuilder<K, string, EventNames[K]>;

const beginning = <K extends CaseKind>(kind: K): BuilderOf<K> => caseBuilder(kind, eventNames[kind]);

/**
 * A finding under construction. Every step gives a new builder, so that one may be the beginning of many cases.
 *
 * @example
 * const found = aFinding().of('maoming-2017').subject('county-committee').found('2018-01-10');
 * const listed = found.listed('2018-01-25', { rectifyBy: '2018-03-15' }).facts({ origin: 'supervision' });
 * evaluate(parseCase(listed.build()), { asOf: '2018-03-20', only: ['5.7'] }).actions.map(({ status }) => status)
 * // ['overdue']
 */
export const aFinding = (): BuilderOf<'finding'> => beginning('finding');

/**
 * A year's programme under construction.
 *
 * @example
 * aProgramme().of('maoming-2017').planMade('2018-02-01').build().kind // 'programme'
 */
export const aProgramme = (): BuilderOf<'programme'> => beginning('programme');

/**
 * A supervision or inspection mission under construction.
 *
 * @example
 * aMission().of('maoming-2017').planned('2018-03-01', { startsOn: '2018-03-20' }).build().kind // 'mission'
 */
export const aMission = (): BuilderOf<'mission'> => beginning('mission');

/**
 * A review against a check scope under construction.
 *
 * @example
 * aReview().of('maoming-2017').answers({ '10.3': 'yes' }).build().answers // { '10.3': 'yes' }
 */
export const aReview = (): BuilderOf<'review'> => beginning('review');

/**
 * An accountability case under construction.
 *
 * @example
 * anAccountability().of('panjin-2015').person('p1', { name: 'A' }).build().persons // [{ id: 'p1', name: 'A' }]
 */
export const anAccountability = (): BuilderOf<'accountability'> => beginning('accountability');

/**
 * A commendation under construction.
 *
 * @example
 * aCommendation().of('maoming-2017').id('C-1').build().id // 'C-1'
 */
export const aCommendation = (): BuilderOf<'commendation'> => beginning('commendation');
