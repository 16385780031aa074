import { toDay } from '../../../calendar/index.js';
import type { AnyEvent } from '../../../case/types.js';
import type { EvaluatedCase } from '../../../evaluate-all.js';
import type { Measure } from '../../../measure/measure.js';
import type { Text } from '../../../text.js';
import { beginsRound, logOf, type State, stateOf } from '../../ledger/state.js';

/** How far a problem that is not closed has come, by what is on record. */
export const rungs = ['found', 'list-1', 'list-2', 'interview', 'list-3', 'recommended', 'started'] as const;
/** How far a finding has come: on no list yet, on the first list … */
export type Rung = (typeof rungs)[number];

export const rungTexts: Readonly<Record<Rung, Text>> = {
  found: { zh: '尚未列入清单', en: 'on no list yet' },
  'list-1': { zh: '第一次通报', en: 'first list' },
  'list-2': { zh: '第二次通报', en: 'second list' },
  interview: { zh: '已约谈', en: 'interview held' },
  'list-3': { zh: '第三次通报', en: 'third list' },
  recommended: { zh: '已建议问责', en: 'accountability recommended' },
  started: { zh: '已启动问责', en: 'accountability started' },
};

/** The states in which a case is not closed, the worst first. */
export const pending = ['overdue', 'open', 'undetermined'] as const;
export type Pending = (typeof pending)[number];
/** How many cases are overdue, open, and not decided. */
export type Tally = Readonly<Record<Pending, number>>;

/** How many cases of a portfolio stood where on a day. */
export interface PortfolioDay {
  readonly asOf: string;
  /** All cases that could be read, closed ones too. */
  readonly cases: number;
  readonly all: Tally;
  /** By place as its case names it, else by subject; null where a case names neither. In the order in which they come. */
  readonly byPlace: readonly (Tally & { readonly place: string | null })[];
  /** In the order of `rungs`, all of them. */
  readonly byRung: readonly (Tally & { readonly rung: Rung })[];
}

/** Of which measures and day `portfolioCount` counts. */
export interface PortfolioCountOptions {
  /** The measures of the cases: `measures()` of `duxun`, or those given to `createDuxun`. */
  readonly measures: readonly Measure[];
  /** The day of the results, `YYYY-MM-DD`. */
  readonly asOf: string;
}

const lists: readonly Rung[] = ['found', 'list-1', 'list-2', 'list-3'];
const reaches: Readonly<Record<string, Rung>> = {
  'interview-held': 'interview',
  'accountability-recommended': 'recommended',
  'accountability-started': 'started',
};

function rungOf(round: readonly AnyEvent[]): Rung {
  const listed = round.filter(({ type }) => type === 'problem-list-circulated').length;
  const reached: Rung[] = [lists[Math.min(listed, 3)] ?? 'found'];
  for (const { type } of round) {
    const rung = Object.hasOwn(reaches, type) ? reaches[type] : undefined;
    if (rung !== undefined) reached.push(rung);
  }
  return reached.reduce((a, b) => (rungs.indexOf(b) > rungs.indexOf(a) ? b : a));
}

const none = (): Record<Pending, number> => ({ overdue: 0, open: 0, undetermined: 0 });
const isPending = (state: State): state is Pending => (pending as readonly State[]).includes(state);

/**
 * How many problems are overdue, open and undetermined on a day: in all, by place, and by how far each has come; those
 * that are closed, or of which nothing is due, are counted in `cases` only. What
 * `evaluateAll` hands out is taken in one by one, and none is kept. A case of several places counts at each of them. How
 * far a problem has come is told by the codes of the bundled vocabulary: lists, interviews, accountability.
 *
 * @param results as `evaluateAll` gives them for one day
 * @throws TypeError where a case is of a measure that is not among those given, or a result is of another day
 * @example
 * const asOf = '2018-03-16';
 * const found = {
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee' },
 *   facts: { origin: 'supervision' },
 *   events: [
 *     { type: 'problem-found', on: '2018-01-10' },
 *     { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
 *   ],
 * };
 * portfolioCount(evaluateAll([found], { asOf }), { measures: measures(), asOf })
 *   .then(({ all }) => all) // { overdue: 1, open: 0, undetermined: 0 }
 */
export async function portfolioCount(
  results: Iterable<EvaluatedCase> | AsyncIterable<EvaluatedCase>,
  { measures, asOf }: PortfolioCountOptions,
): Promise<PortfolioDay> {
  toDay(asOf);
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const all = none();
  const places = new Map<string | null, Record<Pending, number>>();
  const steps = new Map(rungs.map((rung) => [rung, none()]));
  let cases = 0;
  for await (const result of results) {
    if (result.evaluation === undefined) continue;
    const { source, evaluation } = result;
    const measure = known.get(source.measure);
    if (measure === undefined) throw new TypeError(`no measure ${source.measure} was given`);
    if (evaluation.asOf !== asOf) throw new TypeError(`a result is of ${evaluation.asOf}, not of ${asOf}`);
    cases += 1;
    const log = logOf(source, measure, asOf);
    const state = stateOf(source, measure, evaluation, log);
    if (!isPending(state)) continue;
    const begun = log.filter((event) => beginsRound(event, source, measure)).at(-1);
    const rung = rungOf(begun === undefined ? log : log.slice(log.indexOf(begun)));
    const named = (source.places ?? []).map(({ id, name }) => name ?? id);
    all[state] += 1;
    (steps.get(rung) as Record<Pending, number>)[state] += 1;
    for (const place of named.length > 0 ? new Set(named) : [source.subject.name ?? null]) {
      const tally = places.get(place) ?? none();
      places.set(place, tally);
      tally[state] += 1;
    }
  }
  return {
    asOf,
    cases,
    all,
    byPlace: [...places].map(([place, tally]) => ({ place, ...tally })),
    byRung: [...steps].map(([rung, tally]) => ({ rung, ...tally })),
  };
}
