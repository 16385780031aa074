/**
 * What is due at the end of a month, from a folder of case files (`.json`: a case or a list of them; `.jsonl`: one a
 * line): the problem list for the circular, the ledger as workbook, CSV and Markdown, the responsibility list, reminders
 * for the next days, a calendar, and one HTML page with everything and pictures.
 *
 *   node monthly.mjs CASES --month 2018-09 --out FOLDER [--as-of DAY] [--days 14] [--lang zh|en]
 *
 * Run again next month with the same --out, the calendar goes on from the last one: what has changed is updated, what
 * no longer stands is cancelled.
 */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { audit, evaluate, evaluateAll, faultText, measures, safeParseCase } from 'duxun';
import {
  cadencePicture,
  ledger,
  ledgerSheets,
  ledgerTable,
  portfolioCount,
  portfolioPicture,
  problemList,
  problemListTable,
  reminders,
  reminderTable,
  responsibilityList,
  responsibilityTable,
  toCsv,
  toHtml,
  toIcs,
  toMarkdown,
  toXlsx,
} from 'duxun/report';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    month: { type: 'string' },
    out: { type: 'string', default: 'out' },
    'as-of': { type: 'string' },
    days: { type: 'string', default: '14' },
    lang: { type: 'string', default: 'zh' },
  },
});
const [folder] = positionals;
const { month, out, lang } = values;
if (folder === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month ?? '')) {
  console.error(
    'node monthly.mjs CASES --month YYYY-MM --out FOLDER [--as-of DAY] [--days 14] [--lang zh|en]',
  );
  process.exit(2);
}
const asOf = values['as-of'] ?? lastDayOf(month);
const all = { measures: measures() };
/** Of a picture, in px: two stand side by side on a wide screen. */
const width = 640;

const cases = await casesIn(folder);
const faulty = [];
/** The cases as they stand on a day; asked for again by each report, because each takes them in one by one. */
const on = (day, include = []) =>
  evaluateAll(
    cases.map(({ json }) => json),
    { asOf: day, include },
  );
const told = { ...all, onFault: ({ index, faults }) => faulty.push({ from: cases[index].from, faults }) };

await mkdir(out, { recursive: true });
await write(
  'ledger.xlsx',
  toXlsx(ledgerTable, ledger(on(asOf, ['contested']), told), { lang, ...ledgerSheets }),
);
await write('ledger.csv', toCsv(ledgerTable, ledger(on(asOf), all), { lang, bom: true }));

const problems = await problemList(on(asOf), { ...all, month });
await write('problem-list.md', headed(problemListTable, toMarkdown(problemListTable, problems, { lang })));
await write('problem-list.csv', toCsv(problemListTable, problems, { lang, bom: true }));

const duties = await responsibilityList(on(asOf), all);
await write('responsibility.xlsx', toXlsx(responsibilityTable, duties, { lang }));

const soon = await reminders(on(asOf), { ...all, days: Number(values.days), overdue: true });
await write('reminders.md', headed(reminderTable, toMarkdown(reminderTable, soon, { lang })));

await write(
  'due-days.ics',
  toIcs(on(asOf), {
    ...all,
    lang,
    stamp: `${asOf}T08:00:00Z`,
    alarms: [3],
    previous: await earlier('due-days.ics'),
  }),
);

await write('report.html', [
  await toHtml(on(asOf, ['reasons']), { ...all, lang, title: title(), pictures: await pictures() }),
]);

for (const { from, faults } of faulty)
  for (const fault of faults) console.error(`${from}${fault.pointer}: ${faultText(fault, lang)}`);
console.log(
  `${asOf}: ${cases.length - faulty.length} cases, ${problems.length} on the list of ${month}, ${soon.length} reminders`,
);
process.exitCode = faulty.length > 0 ? 1 : 0;

/** All cases of a folder's files, in the order of their names, with the place each comes from. */
async function casesIn(path) {
  const found = [];
  for (const name of (await readdir(path)).sort()) {
    if (!/\.jsonl?$/.test(name)) continue;
    const text = await readFile(join(path, name), 'utf8');
    const add = (json, place) => found.push({ from: `${name}${place}`, json });
    if (name.endsWith('.jsonl'))
      for (const [i, line] of text.split('\n').entries()) {
        if (line.trim() !== '') add(JSON.parse(line), `:${i + 1}`);
      }
    else for (const [i, json] of [JSON.parse(text)].flat().entries()) add(json, `[${i}]`);
  }
  return found;
}

/** Written beside and put in its place when it is whole. */
async function write(name, pieces) {
  const path = join(out, name);
  const bytes = [];
  for await (const piece of pieces) bytes.push(Buffer.from(piece));
  await writeFile(`${path}.part`, Buffer.concat(bytes));
  await rename(`${path}.part`, path);
}

async function* headed(table, pieces) {
  yield `# ${table.title[lang]} ${month}\n\n`;
  yield* pieces;
}

/** What was written last time; undefined the first time. */
function earlier(name) {
  return readFile(join(out, name), 'utf8').catch(() => undefined);
}

function title() {
  return lang === 'zh' ? `${month} 整改情况` : `Rectification, ${month}`;
}

/** How many problems were open and overdue at the end of each month of the year, and what of the cadence was kept. */
async function pictures() {
  const year = month.slice(0, 4);
  const ends = Array.from({ length: Number(month.slice(5)) }, (_, i) =>
    lastDayOf(`${year}-${String(i + 1).padStart(2, '0')}`),
  ).filter((day) => day < asOf);
  const counts = [];
  for (const day of [...ends, asOf]) counts.push(await portfolioCount(on(day), { ...all, asOf: day }));
  const kept = cases.flatMap(({ json }) => {
    const read = safeParseCase(json);
    return read.ok && read.case.kind === 'programme'
      ? [{ source: read.case, audit: audit(read.case, { asOf }), evaluation: evaluate(read.case, { asOf }) }]
      : [];
  });
  return [
    {
      title: { zh: '各月末待办和逾期', en: 'Open and overdue at the end of each month' },
      svg: await portfolioPicture(counts, { lang, width }),
    },
    {
      title: { zh: '每季、每年应做的', en: 'What is due each quarter and year' },
      svg: await cadencePicture(kept, { ...all, lang, width }),
    },
  ];
}

function lastDayOf(text) {
  const [year, number] = text.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
