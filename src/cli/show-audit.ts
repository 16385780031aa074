import { trimEnd } from '../explain/voice.js';
import {
  type Audited,
  auditLists,
  type Entry,
  hangsOnTexts,
  listWords,
  outcomeStyle,
  outcomeText,
  placeText,
} from './audited.js';
import { entryActor, eventText } from './fate.js';
import { modalities } from './labels.js';
import { bracket, colon, indent, type Look, more, some } from './look.js';
import { headLines } from './show-head.js';
import { contestedItems } from './show-timeline.js';
import { type Cell, type Column, item, rest, row } from './table.js';

/** The audit of a case as a page of text: what was breached, what is not decided, what was done in time. */
export function auditLines(one: Audited, look: Look): string[] {
  const { audit, source, measure } = one;
  const { say } = look;
  const clear = audit.breaches.length + audit.departures.length === 0;
  const blocks = [
    ...(clear ? [[say('noBreach')]] : []),
    ...auditLists.map((name) => {
      const entries: readonly Entry[] = audit[name];
      return name === 'discharged' || name === 'moot'
        ? briefLines(listWords[name].heading, entries, one, look)
        : entryLines(listWords[name].heading, entries, one, look);
    }),
    contestedItems(audit.contested ?? [], look),
  ].filter((block) => block.length > 0);
  const head = headLines(source, measure, [say('asOf', { day: audit.asOf })], look);
  return [head, ...blocks].flatMap((block) => [...block, '']);
}

/** A row an entry: since when, by whom, what, and how it stands. */
function entryLines(
  heading: (typeof listWords)[keyof typeof listWords]['heading'],
  entries: readonly Entry[],
  one: Audited,
  look: Look,
): string[] {
  if (entries.length === 0) return [];
  const { say, width, paint } = look;
  const fixed = [10, say.lang === 'zh' ? 18 : 22];
  const columns: Column[] = [...fixed, rest(width - indent.length, fixed)].map((size) => ({ width: size }));
  const title = (text: string): Cell => [{ text, style: 'dim' }];
  const shown = some(entries, 20, look);
  const rows = shown.map((entry): Cell[] => {
    const place = placeText(entry, one);
    const [first = '', ...others] = courseTexts(entry, one, say);
    const hangs = hangsOnTexts(entry, one, say);
    return [
      ['since' in entry ? entry.since : (entry.began ?? say('beforeStart'))],
      [entryActor(entry, one.measure, say), { text: say.of(modalities[entry.modality]), style: 'dim' }],
      [
        { text: [first, ...others].join(' · '), style: outcomeStyle(entry) },
        `${trimEnd(say.of(entry.label))}${bracket(say.of(entry.basis.text), say)}`,
        ...(place === null ? [] : [`[${place}]`]),
        ...(hangs.length === 0
          ? []
          : [{ text: say('hangsOnReadings', { list: hangs.join(' ') }), style: 'dim' } as const]),
      ],
    ];
  });
  return [
    paint('bold', say(heading, { n: entries.length })),
    ...row(
      [title(say('columnSince')), title(say('columnWho')), title(say('columnWhat'))],
      columns,
      paint,
      indent,
    ),
    ...rows.flatMap((cells) => row(cells, columns, paint, indent)),
    ...more(entries.length - shown.length, look),
  ];
}

/** How an entry stands, in order: what it amounts to, its due day, when it was done, by what, how late. */
export function courseTexts(entry: Entry, { measure }: Audited, say: Look['say']): string[] {
  const { due, done, ended, by, daysLate } = entry;
  const state = outcomeText(entry, say);
  const day = done ?? ended;
  const ending =
    done !== null
      ? say('doneOn', { day: done })
      : ended !== null
        ? say('endedOn', { day: ended })
        : due !== null && 'class' in entry
          ? say('stillNot')
          : '';
  const isAct = 'class' in entry && entry.class === 'not-in-conformity';
  return [
    state,
    due === null ? '' : say('dueOn', { day: due }),
    isAct ? '' : ending,
    daysLate === null || daysLate === 0 ? '' : say('lateBy', { n: daysLate }),
    by === null ? '' : `${say('columnBy')}${colon(say)}${eventText(by, measure, say, isAct ? null : day)}`,
  ].filter((text) => text !== '');
}

/** An item an entry. */
function briefLines(
  heading: (typeof listWords)[keyof typeof listWords]['heading'],
  entries: readonly Entry[],
  one: Audited,
  look: Look,
): string[] {
  if (entries.length === 0) return [];
  const { say, width, paint } = look;
  const shown = some(entries, 12, look);
  return [
    paint('bold', say(heading, { n: entries.length })),
    ...shown.flatMap((entry) => {
      const place = placeText(entry, one);
      const what = `${trimEnd(say.of(entry.label))}${bracket(say.of(entry.basis.text), say)}`;
      const parts = [`${what}${place === null ? '' : ` [${place}]`}`, ...courseTexts(entry, one, say)];
      return item(parts.join(' · '), width);
    }),
    ...more(entries.length - shown.length, look),
  ];
}
