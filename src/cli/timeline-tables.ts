import { day, said, type Table, text } from '../report/table/table.js';
import type { Lang } from '../text.js';
import type { Obligation } from '../timeline/obligations.js';
import type { Parsed } from './cases.js';
import { entryActor, eventText, fateOf } from './fate.js';
import { bracket } from './look.js';
import { speaker, type Word } from './words.js';

const both = (word: Word) => ({ zh: speaker('zh')(word), en: speaker('en')(word) });

const say = (lang: Lang) => speaker(lang);

/** What became of each requirement of a case, a row each. */
export function obligationTable({ source, measure }: Parsed): Table<Obligation> {
  const places = new Map((source.places ?? []).map(({ id, name }) => [id, name ?? id]));
  return {
    title: both('columnFate'),
    columns: [
      { key: 'began', head: both('columnBegan'), cell: ({ began }) => day(began) },
      { key: 'due', head: both('columnDue'), cell: ({ due }) => day(due) },
      {
        key: 'who',
        head: both('columnWho'),
        cell: (one, lang) => text(entryActor(one, measure, say(lang))),
      },
      {
        key: 'what',
        head: both('columnWhat'),
        cell: ({ label, place }, lang) =>
          text(`${label[lang]}${place === undefined ? '' : bracket(places.get(place) ?? place, say(lang))}`),
      },
      { key: 'overdue', head: both('columnOverdueFrom'), cell: ({ overdue }) => day(overdue) },
      { key: 'ended', head: both('columnEnded'), cell: ({ ended }) => day(ended) },
      { key: 'outcome', head: both('columnFate'), cell: (one, lang) => text(fateOf(one, say(lang)).text) },
      {
        key: 'by',
        head: both('columnBy'),
        cell: ({ by, ended }, lang) => text(by === null ? null : eventText(by, measure, say(lang), ended)),
      },
      { key: 'basis', head: both('columnArticle'), cell: ({ basis }, lang) => said(basis.text, lang) },
    ],
    tone: ({ end }) => (end === 'missed' || end === 'lapsed' ? 'alert' : 'plain'),
  };
}
