import { type AuditSummary, type BreachCount, summing } from '../audit-summary.js';
import { number, said, type Table, text } from '../report/table/table.js';
import type { Text } from '../text.js';
import type { Audited } from './audited.js';
import { roleLabel } from './labels.js';
import { speaker, type Word } from './words.js';

/** By what a portfolio is counted, in order. */
export const countings = ['byMeasure', 'byNorm', 'byActor', 'byPlace', 'byMonth'] as const;
export type Counting = (typeof countings)[number];

const both = (word: Word): Text => ({ zh: speaker('zh')(word), en: speaker('en')(word) });
const same = (name: string): Text => ({ zh: name, en: name });

/** Counts what audits found, and keeps what the keys are called; no audit is kept. */
export class Portfolio {
  readonly #sum = summing();
  readonly #labels: Readonly<Record<Counting, Map<string | null, Text>>> = {
    byMeasure: new Map(),
    byNorm: new Map(),
    byActor: new Map([[null, both('nobody')]]),
    byPlace: new Map([[null, both('noPlace')]]),
    byMonth: new Map(),
  };

  add({ audit, source, measure }: Audited): void {
    this.#sum.add(audit);
    const { byMeasure, byNorm, byActor, byPlace } = this.#labels;
    byMeasure.set(measure.id, measure.title);
    for (const { norm, actor, place, basis } of [...audit.breaches, ...audit.departures]) {
      const key = `${measure.id}/${norm}`;
      if (!byNorm.has(key))
        byNorm.set(key, {
          zh: `${key}（${basis.text.zh}）`,
          en: `${key} (${basis.text.en})`,
        });
      if (actor !== null && !byActor.has(actor)) byActor.set(actor, roleLabel(measure, actor));
      if (place !== undefined && !byPlace.has(place))
        byPlace.set(place, same(source.places?.find(({ id }) => id === place)?.name ?? place));
    }
  }

  summary(): AuditSummary {
    return this.#sum.summary();
  }

  /** What a page shows of the counts: lists that say more than that nothing is named. */
  pageRows(): PortfolioRow[] {
    return this.rows().filter(({ by, count }, _, all) =>
      count.key === null ? all.some((other) => other.by === by && other.count.key !== null) : true,
    );
  }

  /** The counts with what they are counts of, in order. */
  rows(): PortfolioRow[] {
    const summary = this.summary();
    return countings.flatMap((by) =>
      summary[by].map((count) => ({
        by,
        count,
        label: this.#labels[by].get(count.key) ?? same(count.key ?? ''),
      })),
    );
  }
}

/** How much there is of one thing. */
export interface PortfolioRow {
  readonly by: Counting;
  readonly label: Text;
  readonly count: BreachCount;
}

export const countColumns = [
  ['missed', 'countMissed', 'countMissed'],
  ['late', 'countLate', 'countLate'],
  ['lapsed', 'countLapsed', 'countLapsed'],
  ['notInConformity', 'countNonconforming', 'countNonconformingShort'],
  ['departures', 'countDepartures', 'countDepartures'],
] as const satisfies readonly (readonly [keyof BreachCount, Word, Word])[];

const counts: Table<PortfolioRow>['columns'] = [
  { key: 'item', head: both('columnKey'), cell: ({ label }, lang) => said(label, lang) },
  ...countColumns.map(([key, word]) => ({
    key,
    head: both(word),
    cell: ({ count }: PortfolioRow) => number(count[key]),
  })),
];

const tone = () => 'plain' as const;

/** One list of a portfolio's counts. */
export const countTable = (by: Counting): Table<PortfolioRow> => ({ title: both(by), columns: counts, tone });

/** All lists of a portfolio's counts in one. */
export const portfolioTable: Table<PortfolioRow> = {
  title: both('summaryTitle'),
  columns: [
    { key: 'by', head: both('columnCountedBy'), cell: ({ by }, lang) => said(both(by), lang) },
    { key: 'key', head: { zh: '键', en: 'key' }, cell: ({ count }) => text(count.key) },
    ...counts,
  ],
  tone,
};
