import type { Lang, Text } from '../../text.js';
import type { Cell } from '../table/table.js';

/** A sheet in front of the others, with a line for each name that rows are put under, and a last one of all. */
export interface Totals<Row> {
  /** What the sheet is called. */
  readonly title: Text;
  /** What stands over the names. */
  readonly head: Text;
  readonly counts: readonly {
    readonly head: Text;
    /** What a row adds. */
    count(row: Row): number;
  }[];
}

const all: Text = { zh: '合计', en: 'total' };

/** Adds up while rows go by. */
export class Tally<Row> {
  readonly #totals: Totals<Row>;
  readonly #sums = new Map<string, number[]>();

  constructor(totals: Totals<Row>) {
    this.#totals = totals;
  }

  add(name: string, row: Row): void {
    const { counts } = this.#totals;
    const sums = this.#sums.get(name) ?? counts.map(() => 0);
    this.#sums.set(
      name,
      counts.map(({ count }, i) => (sums[i] as number) + count(row)),
    );
  }

  heads(lang: Lang): readonly string[] {
    const { head, counts } = this.#totals;
    return [head, ...counts.map((one) => one.head)].map((text) => text[lang]);
  }

  /** A line a name, in the order in which they came first; then that of all. */
  *lines(lang: Lang): Generator<{ readonly cells: readonly Cell[]; readonly look: 'plain' | 'sum' }, void> {
    const line = (name: string, sums: readonly number[]): readonly Cell[] => [
      { kind: 'text', value: name },
      ...sums.map((value): Cell => ({ kind: 'number', value })),
    ];
    for (const [name, sums] of this.#sums) yield { cells: line(name, sums), look: 'plain' };
    const whole = this.#totals.counts.map((_, i) =>
      [...this.#sums.values()].reduce((sum, sums) => sum + (sums[i] as number), 0),
    );
    yield { cells: line(all[lang], whole), look: 'sum' };
  }
}
