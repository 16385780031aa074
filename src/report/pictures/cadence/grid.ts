import type { Audit, AuditEntry, Breach, Undecided } from '../../../audit.js';
import { dayIn, periodsBetween, toDay } from '../../../calendar/index.js';
import type { ParsedCase } from '../../../case/typed.js';
import type { Action, Evaluation } from '../../../evaluation.js';
import type { Text } from '../../../text.js';
import { type Standing, standings } from '../marks.js';

/** A case with what was found of it. */
export interface Kept {
  readonly source: ParsedCase;
  readonly audit: Audit;
  /** On the day of the audit: what is still open, which no audit tells. */
  readonly evaluation?: Evaluation;
}

export interface Cell {
  /** Its id: `2018`, `2018-Q1`, `2018-03`, or two dates. */
  readonly period: string;
  /** The first day of the period, and the day after its last. */
  readonly from: number;
  readonly to: number;
  readonly standing: Standing;
  /** The day it was done. */
  readonly done: string | null;
}

export interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** A duty that comes back each period, with a row a place, or a case where it is not owed by place. */
export interface Block {
  readonly measure: string;
  readonly rule: string;
  readonly label: Text;
  readonly basis: Text;
  readonly rows: readonly Row[];
}

type Entry = Pick<AuditEntry, 'id' | 'rule' | 'label' | 'basis' | 'place'> & Pick<Cell, 'standing' | 'done'>;

/** The period of an obligation, as its id tells it: behind the names of case and place, which may be anything. */
const periodIn = (id: string, { case: name }: Audit, place = ''): string | undefined =>
  [
    ...id
      .slice(name.length)
      .replace(`place=${place}`, '')
      .matchAll(/[[;]period=([\dQ.-]+)(?=[;\]])/g),
  ].at(-1)?.[1];

function boundsOf(period: string): { readonly from: number; readonly to: number } | null {
  const [from, to] = period.split('..');
  if (to !== undefined) {
    const [first, last] = [dayIn(from), dayIn(to)];
    return first === null || last === null ? null : { from: first, to: last + 1 };
  }
  const [year = '', part] = period.split('-');
  const start = dayIn(
    part === undefined
      ? `${year}-01-01`
      : part.startsWith('Q')
        ? `${year}-${String(Number(part.slice(1)) * 3 - 2).padStart(2, '0')}-01`
        : `${year}-${part}-01`,
  );
  if (start === null) return null;
  const unit = part === undefined ? 'year' : part.startsWith('Q') ? 'quarter' : 'month';
  const [found] = periodsBetween(unit, start, start);
  return found === undefined ? null : { from: found.from, to: found.to + 1 };
}

function entriesOf({ audit, evaluation }: Kept): Entry[] {
  const entry = (one: AuditEntry, standing: Standing): Entry => ({ ...one, standing });
  const broken = (one: Breach) =>
    entry(
      one,
      one.class === 'late' ? 'late' : one.class === 'missed' && one.ended === null ? 'overdue' : 'missed',
    );
  const asked = (evaluation?.actions ?? [])
    .filter(({ modality, status }) => modality !== 'may' && status === 'open')
    .map((one: Action): Entry => ({ ...one, standing: 'open', done: null }));
  return [
    ...[...audit.breaches, ...audit.departures].map(broken),
    ...audit.undecided.map((one: Undecided) => entry(one, 'unclear')),
    ...audit.discharged.map((one) => entry(one, 'kept')),
    ...audit.moot.map((one) => entry(one, 'moot')),
    ...asked,
  ];
}

interface Found {
  readonly name: string;
  readonly cells: Map<string, Cell>;
}

/** What comes back each period, the cases in the order given, the places in that of each case. */
export function blocksOf(all: readonly Kept[]): readonly Block[] {
  const blocks = new Map<string, Omit<Block, 'rows'> & { readonly rows: Map<string, Found> }>();
  for (const one of all) {
    const { source, audit } = one;
    const places = source.places ?? [];
    const rank = new Map(places.map(({ id }, i) => [id, i]));
    const sorted = entriesOf(one).sort(
      (a, b) => (rank.get(a.place ?? '') ?? -1) - (rank.get(b.place ?? '') ?? -1),
    );
    for (const { id, rule, label, basis, place, standing, done } of sorted) {
      const period = periodIn(id, audit, place);
      const bounds = period === undefined ? null : boundsOf(period);
      if (period === undefined || bounds === null) continue;
      const key = JSON.stringify([audit.measure, rule]);
      const block = blocks.get(key) ?? {
        measure: audit.measure,
        rule,
        label,
        basis: basis.text,
        rows: new Map(),
      };
      blocks.set(key, block);
      const own = source.subject.name ?? source.id;
      const named = places.find((one) => one.id === place)?.name ?? place ?? own;
      const at = JSON.stringify([source.id, place ?? null]);
      const row: Found = block.rows.get(at) ?? { name: named, cells: new Map() };
      block.rows.set(at, row);
      const known = row.cells.get(period);
      if (known === undefined || standings.indexOf(standing) < standings.indexOf(known.standing))
        row.cells.set(period, { period, ...bounds, standing, done });
    }
  }
  return [...blocks.values()].map(({ rows, ...block }) => ({
    ...block,
    rows: [...rows.values()].map(({ name, cells }) => ({
      name,
      cells: [...cells.values()].sort((a, b) => a.from - b.from || b.to - a.to),
    })),
  }));
}

export const lastDay = (audits: readonly Kept[]): number | null =>
  audits.length === 0 ? null : Math.max(...audits.map(({ audit }) => toDay(audit.asOf)));
