import type { Audit, BreachClass } from './audit.js';

/** How many breaches of each class, and departures from norms that hold as a rule. */
export interface BreachCount {
  /** The measure, norm, actor, place or month (`2018-03`) counted; null where there is none. */
  readonly key: string | null;
  readonly missed: number;
  readonly late: number;
  readonly lapsed: number;
  readonly notInConformity: number;
  readonly departures: number;
}

/** Breaches of many audits, counted. */
export interface AuditSummary {
  readonly cases: number;
  readonly byMeasure: readonly BreachCount[];
  /** `measure/norm` */
  readonly byNorm: readonly BreachCount[];
  readonly byActor: readonly BreachCount[];
  readonly byPlace: readonly BreachCount[];
  /** By the month in which the breach began. */
  readonly byMonth: readonly BreachCount[];
}

const fields: Readonly<Record<BreachClass, keyof BreachCount>> = {
  missed: 'missed',
  late: 'late',
  lapsed: 'lapsed',
  'not-in-conformity': 'notInConformity',
};

/**
 * What a portfolio's audits found, counted.
 *
 * @returns lists of counts, each by its key, none last
 * @example
 * const finding = openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee-and-government' },
 *   facts: { origin: 'inspection' },
 *   events: [{ type: 'inspection-feedback-received', on: '2018-01-31' }],
 * });
 * const found = audit(finding, { asOf: '2018-04-10', only: ['19.5'] });
 * auditSummary([found, found]).byMonth.map(({ key, missed }) => [key, missed]) // [['2018-04', 2]]
 */
export function auditSummary(audits: Iterable<Audit>): AuditSummary {
  const sum = summing();
  for (const audit of audits) sum.add(audit);
  return sum.summary();
}

/** Counts audit by audit, so that none need be kept. */
export function summing() {
  const lists = { byMeasure: table(), byNorm: table(), byActor: table(), byPlace: table(), byMonth: table() };
  let cases = 0;
  return {
    add({ measure, breaches, departures }: Audit): void {
      cases += 1;
      for (const one of [...breaches, ...departures]) {
        const field = one.modality === 'as-a-rule' ? 'departures' : fields[one.class];
        lists.byMeasure.add(measure, field);
        lists.byNorm.add(`${measure}/${one.norm}`, field);
        lists.byActor.add(one.actor, field);
        lists.byPlace.add(one.place ?? null, field);
        lists.byMonth.add(one.since.slice(0, 7), field);
      }
    },
    summary: (): AuditSummary => ({
      cases,
      byMeasure: lists.byMeasure.rows(),
      byNorm: lists.byNorm.rows(),
      byActor: lists.byActor.rows(),
      byPlace: lists.byPlace.rows(),
      byMonth: lists.byMonth.rows(),
    }),
  };
}

function table() {
  const found = new Map<string | null, BreachCount>();
  return {
    add(key: string | null, field: keyof BreachCount): void {
      const none = { key, missed: 0, late: 0, lapsed: 0, notInConformity: 0, departures: 0 };
      const row = found.get(key) ?? none;
      found.set(key, { ...row, [field]: (row[field] as number) + 1 });
    },
    // no two rows have one key
    rows: (): BreachCount[] =>
      [...found.values()].sort((a, b) => (a.key === null ? 1 : b.key === null || a.key < b.key ? -1 : 1)),
  };
}
