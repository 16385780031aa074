import { trimEnd } from '../explain/voice.js';
import { day, number, said, type Table, text } from '../report/table/table.js';
import {
  type Audited,
  auditLists,
  type Entry,
  hangsOnTexts,
  type ListName,
  listWords,
  outcomeText,
  placeText,
} from './audited.js';
import { entryActor, eventText } from './fate.js';
import { speaker, type Word } from './words.js';

/** An entry of an audit, and the case it is of. */
export interface AuditRow {
  readonly number: number;
  readonly list: ListName;
  readonly entry: Entry;
  readonly one: Audited;
}

/** Every entry of audits, list by list, numbered from 1 throughout. */
export async function* auditRows(audits: AsyncIterable<Audited>): AsyncGenerator<AuditRow, void> {
  let n = 0;
  for await (const one of audits)
    for (const list of auditLists)
      for (const entry of one.audit[list]) {
        n += 1;
        yield { number: n, list, entry, one };
      }
}

const both = (word: Word) => ({ zh: speaker('zh')(word), en: speaker('en')(word) });

/** What an audit says of each requirement. */
export const auditTable: Table<AuditRow> = {
  title: { zh: '督查审核', en: 'Audit' },
  columns: [
    { key: 'number', head: both('columnNumber'), cell: (row) => number(row.number) },
    { key: 'case', head: both('columnCase'), cell: ({ one }) => text(one.source.id) },
    {
      key: 'kind',
      head: both('columnKind'),
      cell: ({ list }, lang) => said(both(listWords[list].kind), lang),
    },
    {
      key: 'outcome',
      head: both('columnFate'),
      cell: ({ entry }, lang) => text(outcomeText(entry, speaker(lang))),
    },
    {
      key: 'who',
      head: both('columnWho'),
      cell: ({ entry, one }, lang) => text(entryActor(entry, one.measure, speaker(lang))),
    },
    { key: 'what', head: both('columnWhat'), cell: ({ entry }, lang) => text(trimEnd(entry.label[lang])) },
    { key: 'place', head: both('columnPlace'), cell: ({ entry, one }) => text(placeText(entry, one)) },
    { key: 'began', head: both('columnBegan'), cell: ({ entry }) => day(entry.began) },
    { key: 'due', head: both('columnDue'), cell: ({ entry }) => day(entry.due) },
    {
      key: 'since',
      head: both('columnSince'),
      cell: ({ entry }) => day('since' in entry ? entry.since : null),
    },
    { key: 'done', head: both('columnDone'), cell: ({ entry }) => day(entry.done) },
    { key: 'ended', head: both('columnEnded'), cell: ({ entry }) => day(entry.ended) },
    {
      key: 'by',
      head: both('columnBy'),
      cell: ({ entry: { by, done, ended }, one }, lang) =>
        text(by === null ? null : eventText(by, one.measure, speaker(lang), done ?? ended)),
    },
    { key: 'daysLate', head: both('columnDaysLate'), cell: ({ entry }) => number(entry.daysLate) },
    { key: 'basis', head: both('columnArticle'), cell: ({ entry }, lang) => said(entry.basis.text, lang) },
    {
      key: 'hangsOn',
      head: both('columnHangsOn'),
      cell: ({ entry, one }, lang) =>
        text(hangsOnTexts(entry, one, speaker(lang)).join(lang === 'zh' ? '；' : '; ')),
    },
    {
      key: 'measure',
      head: both('columnMeasure'),
      cell: ({ one }, lang) => said(one.measure.title, lang),
    },
  ],
  tone: ({ list }) =>
    list === 'breaches'
      ? 'alert'
      : list === 'undecided'
        ? 'unsure'
        : list === 'departures'
          ? 'plain'
          : 'quiet',
};

/** What a page about one case says of the entries of a list: without what the page says anyway, or the list leaves empty. */
export const brief = (list: ListName): Table<AuditRow> => {
  const spare: readonly string[] = [
    ...['number', 'case', 'kind', 'measure'],
    ...(list === 'discharged' || list === 'moot' ? ['outcome', 'since', 'daysLate', 'hangsOn'] : []),
    ...(list === 'undecided' ? ['since'] : []),
  ];
  return { ...auditTable, columns: auditTable.columns.filter(({ key }) => !spare.includes(key)) };
};
