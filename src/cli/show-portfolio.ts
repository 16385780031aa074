import type { BreachCount } from '../audit-summary.js';
import type { Look } from './look.js';
import { countColumns, countings, type Portfolio } from './portfolio.js';
import { type Cell, type Column, rest, row } from './table.js';
import { widthOf } from './width.js';
import type { Speaker } from './words.js';

type Sum = Omit<BreachCount, 'key'>;

/** All counts of a portfolio as tables of a terminal. */
export function portfolioLines(portfolio: Portfolio, look: Look): string[] {
  const { say, width, paint } = look;
  const rows = portfolio.pageRows();
  const sizes = countColumns.map(([, , word]) => Math.max(5, widthOf(say(word))));
  const columns: Column[] = [
    { width: Math.min(54, rest(width, sizes)) },
    ...sizes.map((size): Column => ({ width: size, align: 'right' })),
  ];
  const number = (n: number): Cell => [n === 0 ? '–' : String(n)];
  return countings.flatMap((by) => {
    const found = rows.filter((one) => one.by === by);
    if (found.length === 0) return [];
    return [
      ...row(
        [
          [{ text: say(by), style: 'bold' }],
          ...countColumns.map(([, , word]): Cell => [{ text: say(word), style: 'dim' }]),
        ],
        columns,
        paint,
      ),
      ...found.flatMap(({ label, count }) =>
        row([[say.of(label)], ...countColumns.map(([key]) => number(count[key]))], columns, paint),
      ),
      '',
    ];
  });
}

/** A whole run of audits in one line. */
export function sumText(portfolio: Portfolio, invalid: number, say: Speaker): string {
  const { cases, byMeasure } = portfolio.summary();
  const total = (key: keyof Sum) => byMeasure.reduce((sum, one) => sum + one[key], 0);
  const found = countColumns.flatMap(([key, word]) => {
    const n = total(key);
    return n === 0 ? [] : [say.lang === 'zh' ? `${say(word)} ${n} 项` : `${n} ${say(word)}`];
  });
  const head = say('inSummary', { cases: cases === 1 ? say('oneCase') : say('manyCases', { n: cases }) });
  const what = found.length === 0 ? say('sumNone') : found.join(say.lang === 'zh' ? '，' : ', ');
  const tail = invalid === 0 ? '' : say('summaryInvalid', { n: invalid });
  return `${head}${tail === '' ? what : what.replace(/。$/, '')}${tail}`;
}
