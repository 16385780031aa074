import { contestedText } from '../contested/text.js';
import type { Action, Stand } from '../evaluation.js';
import { trimEnd } from '../explain/voice.js';
import { citationOf } from '../measure/cite.js';
import type { Measure } from '../measure/measure.js';
import { countOf } from '../report/ledger/state.js';
import type { Text } from '../text.js';
import type { Obligation } from '../timeline/obligations.js';
import type { Change, Timeline } from '../timeline.js';
import type { Parsed } from './cases.js';
import { entryActor, eventText, fateOf } from './fate.js';
import { roleLabel } from './labels.js';
import { bracket, colon, indent, type Look, more, some } from './look.js';
import { changed } from './show-contested.js';
import { headLines } from './show-head.js';
import { type Cell, type Column, item, rest, row, type Style } from './table.js';
import { cut, widthOf, wrap } from './width.js';
import type { Speaker } from './words.js';

/** A case over time as a page of text: what changes on which day and why, and what became of each requirement. */
export function timelineLines(one: Parsed, told: Timeline, look: Look): string[] {
  const { say } = look;
  const { from, to } = told;
  const blocks = [changeLines, obligationLines, contestedLines]
    .map((block) => block(one, told, look))
    .filter((block) => block.length > 0);
  const head = [
    ...headLines(one.source, one.measure, [say('fromTo', { from, to })], look),
    ...wrap(startText(told, say), look.width),
  ];
  return [head, ...blocks].flatMap((block) => [...block, '']);
}

export function startText({ start }: Timeline, say: Speaker): string {
  const counts = Object.entries(countOf(start)).flatMap(([name, n]) =>
    n > 0 ? [say(atStart[name as keyof typeof atStart], { n })] : [],
  );
  return say('atStart', { state: say.list([say(bearing[start.applies]), ...counts]) });
}

const atStart = { overdue: 'nOverdue', open: 'nOpen', may: 'nMay', undetermined: 'nUndetermined' } as const;

/** One thing that changes on a day. */
export interface ChangeItem {
  readonly mark: '+' | '−' | '±' | '?' | '!';
  readonly text: string;
  /** What is kept where the text is cut. */
  readonly tail?: string;
  readonly style?: Style | undefined;
}

const bearing = { yes: 'appliesYes', no: 'appliesNo', unknown: 'appliesUnknown' } as const;

/** What changes at a change point, alike ones together. */
export function changeItems(
  change: Change,
  { source, measure }: Parsed,
  names: Names,
  say: Speaker,
): ChangeItem[] {
  const { applies, began, changed: others, ended, doubtful, settled, criteria, on } = change;
  const places = new Map((source.places ?? []).map(({ id, name }) => [id, name ?? id]));
  const tailOf = ({ place, basis }: Named) =>
    `${place === undefined ? '' : ` [${places.get(place) ?? place}]`}${bracket(say.of(basis.text), say)}`;
  /** What is said of a requirement that stood before: what it is, how it changes. */
  const known = (mark: ChangeItem['mark'], what: string, id: string, style?: Style): ChangeItem => {
    const named = names.get(id);
    const lead = what === '' ? '' : `${what}${colon(say)}`;
    return named === undefined
      ? { mark, text: `${lead}${id}`, style }
      : { mark, text: `${lead}${trimEnd(named.label[say.lang])}`, tail: tailOf(named), style };
  };
  const found: ChangeItem[] = [
    ...(applies
      ? [{ mark: '±' as const, text: `${say(bearing[applies.from])} → ${say(bearing[applies.to])}` }]
      : []),
    ...ended.map((id) => {
      const end = names.fate(id, on);
      const fate = end === undefined ? undefined : fateOf(end, say);
      return known('−', fate?.text ?? '', id, fate?.style ?? 'dim');
    }),
    ...began.map((action): ChangeItem => {
      const who = action.actor === null ? '' : `${say.of(roleLabel(measure, action.actor))}${colon(say)}`;
      const due = action.due === null ? '' : ` · ${say('dueOn', { day: action.due })}`;
      const style =
        action.modality === 'may' ? 'dim' : action.status === 'overdue' ? ('red' as const) : undefined;
      return { mark: '+', text: `${who}${trimEnd(say.of(action.label))}${tailOf(action)}${due}`, style };
    }),
    ...others.map(({ id, from, to }) => {
      const what = changed(from as Stand, to as Stand, say).trim();
      const late = from.status !== 'overdue' && to.status === 'overdue';
      return known(late ? '!' : '±', what, id, late ? 'red' : undefined);
    }),
    ...doubtful.map((id) => known('?', say('becomesDoubtful'), id, 'yellow')),
    ...settled
      .filter((id) => !began.some((action) => action.id === id))
      .map((id) => known('?', say('becomesSettled'), id, 'dim')),
    ...(criteria.length > 0
      ? [{ mark: '±' as const, text: say('criteriaChange', { n: criteria.length }), style: 'dim' as const }]
      : []),
  ];
  const times = new Map<string, ChangeItem & { n: number }>();
  for (const one of found) {
    const key = `${one.mark} ${one.text}${one.tail ?? ''}`;
    times.set(key, { ...one, n: (times.get(key)?.n ?? 0) + 1 });
  }
  return [...times.values()].map(({ n, ...one }) =>
    n > 1 ? { ...one, tail: `${one.tail ?? ''} ×${n}` } : one,
  );
}

interface Named {
  readonly label: Text;
  readonly basis: Pick<Action['basis'], 'text'>;
  readonly place?: string;
}

/** What ids of a timeline stand for, as far as it says. */
export class Names {
  readonly #known = new Map<string, Named>();
  readonly #fates = new Map<string, Obligation>();

  readonly #one: Parsed;

  constructor({ start, changes, obligations }: Timeline, one: Parsed) {
    this.#one = one;
    for (const { rules } of start.undetermined) for (const one of rules) this.#known.set(one.id, one);
    for (const one of start.actions) this.#known.set(one.id, one);
    for (const one of obligations) {
      this.#known.set(one.id, one);
      if (one.ended !== null) this.#fates.set(`${one.id} ${one.ended}`, one);
    }
    for (const { began } of changes) for (const one of began) this.#known.set(one.id, one);
  }

  get(id: string): Named | undefined {
    return this.#known.get(id) ?? this.#byRule(id);
  }

  /** What was never more than undetermined is known by its norm alone. */
  #byRule(id: string): Named | undefined {
    const { source, measure } = this.#one;
    const local = id.slice(source.id.length + 1).replace(/[[~].*$/, '');
    const norm = measure.norms.find(({ rules }) =>
      rules?.some(({ name }) => name === `${measure.id}/${local}`),
    );
    if (norm === undefined) return undefined;
    return { label: norm.gist, basis: { text: citationOf(norm) } };
  }

  fate(id: string, on: string): Obligation | undefined {
    return this.#fates.get(`${id} ${on}`);
  }
}

export const causeText = ({ event, on }: Change, measure: Measure, say: Speaker): string =>
  event === null ? say('byDate') : eventText(event, measure, say, on);

function changeLines(one: Parsed, told: Timeline, look: Look): string[] {
  const { say, width, paint } = look;
  const { changes } = told;
  if (changes.length === 0) return [say('noChange')];
  const names = new Names(told, one);
  return [
    paint('bold', say('changePoints', { n: changes.length })),
    ...changes.flatMap((change) => {
      const items = changeItems(change, one, names, say);
      const shown = some(items, 8, look);
      return [
        ...item(causeText(change, one.measure, say), width, `${change.on}  `),
        ...shown.flatMap(({ mark, text, tail, style }) => {
          const lines =
            tail === undefined
              ? item(text, width, `${mark} `, '    ')
              : [`    ${mark} ${cut(text, width - 6 - widthOf(tail))}${tail}`];
          return lines.map((line) => paint(style, line));
        }),
        ...more(items.length - shown.length, look).map((line) => `${indent}${line}`),
      ];
    }),
  ];
}

function obligationLines({ source, measure }: Parsed, { obligations }: Timeline, look: Look): string[] {
  if (obligations.length === 0) return [];
  const { say, width, paint } = look;
  const outcomes = obligations.map((one) => fateOf(one, say));
  const fate = Math.min(16, Math.max(10, ...outcomes.map(({ text }) => widthOf(text))));
  const fixed = [10, 10, fate];
  const columns: Column[] = [...fixed, rest(width - indent.length, fixed)].map((size) => ({ width: size }));
  const title = (text: string): Cell => [{ text, style: 'dim' }];
  const places = new Map((source.places ?? []).map(({ id, name }) => [id, name ?? id]));
  const rows = obligations.map((one, i): Cell[] => {
    const { ended, by, overdue, done, place } = one;
    const day = done ?? ended;
    return [
      [one.began ?? say('beforeStart')],
      [one.due ?? '–'],
      [
        outcomes[i] ?? '',
        ...(day === null ? [] : [day]),
        ...(overdue === null || (one.end === null && one.undetermined)
          ? []
          : [{ text: say('overdueFrom', { day: overdue }), style: 'dim' } as const]),
      ],
      [
        `${entryActor(one, measure, say)}${colon(say)}${trimEnd(say.of(one.label))}${bracket(say.of(one.basis.text), say)}`,
        ...(place === undefined ? [] : [`[${places.get(place) ?? place}]`]),
        ...(by === null
          ? []
          : [
              {
                text: `${say('columnBy')}${colon(say)}${eventText(by, measure, say, day)}`,
                style: 'dim',
              } as const,
            ]),
      ],
    ];
  });
  return [
    paint('bold', say('obligations', { n: obligations.length })),
    ...row(
      [
        title(say('columnBegan')),
        title(say('columnDue')),
        title(say('columnFate')),
        title(say('columnWhat')),
      ],
      columns,
      paint,
      indent,
    ),
    ...rows.flatMap((cells) => row(cells, columns, paint, indent)),
  ];
}

function contestedLines(_: Parsed, { contested = [] }: Timeline, look: Look): string[] {
  return contestedItems(contested, look);
}

/** What other readings would change, a sentence each. */
export function contestedItems(
  contested: readonly Parameters<typeof contestedText>[0][],
  look: Look,
): string[] {
  const { say, width, paint } = look;
  if (contested.length === 0) return [];
  const shown = some(contested, 8, look);
  return [
    paint('bold', say('contested', { n: contested.length })),
    ...shown.flatMap((one) => item(`${contestedText(one, say.lang)} [${one.reading}=${one.option}]`, width)),
    ...more(contested.length - shown.length, look),
  ];
}
