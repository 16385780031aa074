import type { AuditOptions } from '../call-options.js';
import { contestedText } from '../contested/text.js';
import { toCsv } from '../report/table/csv.js';
import { toJson } from '../to-json.js';
import { type OptionSpec, readArgs } from './args.js';
import {
  askedOf,
  asOfOf,
  callOptions,
  includeOf,
  includeOption,
  judgingOptions,
  optionsByMeasure,
} from './asked.js';
import { auditRows, auditTable, brief } from './audit-table.js';
import { type Audited, auditLists, listWords } from './audited.js';
import type { Cases } from './cases.js';
import { coloursFor, type Io, widthFor } from './io.js';
import { library } from './library.js';
import { inFrame } from './listing.js';
import type { Look } from './look.js';
import { collected, heading, markdownTable, marked } from './markdown.js';
import { overCases, type Run } from './over-cases.js';
import { countings, countTable, Portfolio, portfolioTable } from './portfolio.js';
import { auditLines } from './show-audit.js';
import { caseTitle } from './show-head.js';
import { portfolioLines, sumText } from './show-portfolio.js';
import { painter } from './table.js';
import type { Speaker } from './words.js';

const formats = ['table', 'md', 'json', 'jsonl', 'csv'] as const;
type Format = (typeof formats)[number];

export const options = {
  ...judgingOptions,
  'as-of': { type: 'string' },
  format: { type: 'string', oneOf: formats },
  include: includeOption('contested', 'reasons'),
  summary: { type: 'boolean' },
  bom: { type: 'boolean' },
  all: { type: 'boolean' },
} as const satisfies Record<string, OptionSpec>;

/** `duxun audit FILE…`: what was breached up to a day, case by case, and counted over all. */
export async function auditCommand(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const { files, flags, values } = readArgs(argv, options);
  const asOf = asOfOf(values);
  const asked = askedOf({ files, flags, values });
  const format = (values.get('format')?.at(-1) ?? 'table') as Format;
  const summaryOnly = flags.has('summary');
  const shown = summaryOnly || format === 'json' || format === 'jsonl' ? [] : (['contested'] as const);
  const include: AuditOptions['include'] & {} = includeOf(values, shown);
  const own = optionsByMeasure(callOptions(asked));
  const look: Look = { say, width: widthFor(io), paint: painter(coloursFor(io)), all: flags.has('all') };
  const portfolio = new Portfolio();
  async function* audits(cases: Cases): AsyncGenerator<Audited, void> {
    for await (const one of cases) {
      const found = { ...one, audit: library().audit(one.source, { ...own(one.measure), asOf, include }) };
      portfolio.add(found);
      yield found;
    }
  }
  return overCases(files, asked, io, say, async (run) => {
    const found = audits(run.cases);
    if (summaryOnly) {
      for await (const _ of found);
      if (!run.cut()) await writeSummary(portfolio, format, flags.has('bom'), run, look);
    } else await writeAudits(found, portfolio, format, flags.has('bom'), run, look);
  });
}

async function writeAudits(
  audits: AsyncGenerator<Audited, void>,
  portfolio: Portfolio,
  format: Format,
  bom: boolean,
  { out, cases, cut }: Run,
  look: Look,
): Promise<void> {
  const { say } = look;
  const { lang } = say;
  switch (format) {
    case 'json':
      return inFrame(audits, 'json', out, (one) => JSON.stringify(one.audit, null, 2));
    case 'jsonl':
      return inFrame(audits, 'jsonl', out, (one) => toJson(one.audit));
    case 'csv':
      for await (const piece of toCsv(auditTable, auditRows(audits), { lang, bom })) await out.add(piece);
      return;
    case 'table':
      await inFrame(audits, 'plain', out, (one) => `${auditLines(one, look).join('\n')}\n`);
      if (cut()) return;
      if (cases.count > 1) await out.add(`${portfolioLines(portfolio, look).join('\n')}\n`);
      await out.add(`${look.paint('bold', sumText(portfolio, cases.invalid, say))}\n`);
      return;
    case 'md':
      for await (const one of audits) await out.add(await auditMarkdown(one, say));
      if (!cut()) await out.add(await portfolioMarkdown(portfolio, cases.invalid, 2, say));
  }
}

async function writeSummary(
  portfolio: Portfolio,
  format: Format,
  bom: boolean,
  { out, cases }: Run,
  look: Look,
): Promise<void> {
  const { say } = look;
  switch (format) {
    case 'json':
      return out.add(`${JSON.stringify(portfolio.summary(), null, 2)}\n`);
    case 'jsonl':
      return out.add(`${toJson(portfolio.summary())}\n`);
    case 'csv':
      for await (const piece of toCsv(portfolioTable, portfolio.rows(), { lang: say.lang, bom }))
        await out.add(piece);
      return;
    case 'table':
      await out.add(
        portfolioLines(portfolio, look)
          .map((line) => `${line}\n`)
          .join(''),
      );
      return out.add(`${look.paint('bold', sumText(portfolio, cases.invalid, say))}\n`);
    case 'md':
      return out.add(await portfolioMarkdown(portfolio, cases.invalid, 1, say));
  }
}

async function auditMarkdown(one: Audited, say: Speaker): Promise<string> {
  const { audit: found, source, measure } = one;
  const contested = found.contested ?? [];
  const about = [say.of(measure.title), say('asOf', { day: found.asOf })].join(' · ');
  const rows = await collected(auditRows(only(one)));
  const clear = found.breaches.length + found.departures.length === 0;
  return [
    heading(2, caseTitle(source, measure, { say })),
    `${marked(about)}\n\n`,
    clear ? `${marked(say('noBreach'))}\n\n` : '',
    ...(await Promise.all(
      auditLists.map(async (list) => {
        const mine = rows.filter((row) => row.list === list);
        if (mine.length === 0) return '';
        return `${heading(3, say(listWords[list].heading, { n: mine.length }))}${await markdownTable(brief(list), mine, say.lang)}`;
      }),
    )),
    contested.length === 0 ? '' : heading(3, say('contested', { n: contested.length })),
    contested.map((other) => `- ${marked(contestedText(other, say.lang))}\n`).join(''),
    contested.length === 0 ? '' : '\n',
  ].join('');
}

async function* only<T>(one: T): AsyncGenerator<T, void> {
  yield one;
}

async function portfolioMarkdown(
  portfolio: Portfolio,
  invalid: number,
  level: 1 | 2,
  say: Speaker,
): Promise<string> {
  const rows = portfolio.pageRows();
  const parts = countings.map(async (by) => {
    const mine = rows.filter((row) => row.by === by);
    if (mine.length === 0) return '';
    const below = level === 1 ? 2 : 3;
    return `${heading(below, say(by))}${await markdownTable(countTable(by), mine, say.lang)}`;
  });
  return [
    heading(level, say('summaryTitle')),
    `${marked(sumText(portfolio, invalid, say))}\n\n`,
    ...(await Promise.all(parts)),
  ].join('');
}
