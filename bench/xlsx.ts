/**
 * How long it takes to write a ledger as a workbook, and how much memory at most, in a process of its own:
 * `npx tsx --expose-gc bench/xlsx.ts ROWS SHEETS`. The rows are made up while they are taken in, so that what is measured
 * is the writing; the live heap is what is left after a full collection, looked at each 1,000 rows.
 */
import { pathToFileURL } from 'node:url';
import { type LedgerRow, ledgerSheets, ledgerTable, toXlsx } from '../src/report/index.js';

const texts = ['道路未硬化，群众反映强烈', '产业分红没有按时发到户', '培训名册与实际参加的人不符'];
const states = ['overdue', 'open', 'undetermined', 'struck-off'] as const;
const day = (i: number): string =>
  `2018-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;

function rowOf(i: number, sheets: number): LedgerRow {
  const name = `办法${i % sheets}`;
  const text = `${texts[i % 3]}，第${((i * 2_654_435_761) >>> 0).toString(36)}号`;
  return {
    number: i + 1,
    case: `F-${i}`,
    measure: name,
    measureTitle: { zh: name, en: name },
    asOf: '2018-12-31',
    problem: text,
    places: [`第${i % 97}村`],
    unit: `示例镇${i % 211}`,
    role: { zh: '镇（街道办）', en: 'town' },
    source: { zh: '督查', en: 'supervision' },
    listed: [day(i), day(i + 1)],
    deadline: day(i + 2),
    state: states[i % 4] as (typeof states)[number],
    overdue: i % 2,
    open: i % 3,
    may: 0,
    undetermined: i % 5,
    next: {
      id: 'a',
      type: 'rectify-problem',
      what: { zh: '整改问题', en: 'Rectify the problem' },
      actor: { zh: '镇（街道办）', en: 'town' },
      due: day(i + 2),
      left: (i % 90) - 30,
      overdue: false,
      promptly: false,
      basis: { zh: '第五条第三句', en: 'art. 5, sentence 3' },
    },
    ask: { zh: '问题是否已整改到位？', en: 'Is it rectified?' },
    asksMore: i % 4,
    readings: [],
  };
}

async function main(): Promise<void> {
  const [count = 10_000, sheets = 1] = process.argv.slice(2).map(Number);
  const base = process.memoryUsage().rss;
  let [peak, live, bytes] = [0, 0, 0];
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss);
    if (globalThis.gc === undefined) return;
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    live = Math.max(live, heapUsed + external);
  };
  function* rows() {
    for (let i = 0; i < count; i += 1) {
      if (i % 1000 === 0) look();
      yield rowOf(i, sheets);
    }
  }
  const begun = performance.now();
  for await (const piece of toXlsx(ledgerTable, rows(), { lang: 'zh', ...ledgerSheets }))
    bytes += piece.length;
  look();
  const mb = (size: number): string => (size / 1e6).toFixed(1);
  console.log(
    `${count} rows, ${sheets} sheets: ${((performance.now() - begun) / 1000).toFixed(1)} s, file ${mb(bytes)} MB, ` +
      `peak RSS ${mb(peak)} MB (${mb(base)} at the start), live heap ${mb(live)} MB`,
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
