import type { Action, Contested, Stand } from '../evaluation.js';
import type { Judged } from './judged.js';
import { modalities } from './labels.js';
import { bracket, indent, type Look, more, some } from './look.js';
import { item } from './table.js';
import { cut, widthOf } from './width.js';
import type { Speaker } from './words.js';

/** What would differ under another reading of the text, one reading changed at a time. */
export function contestedLines({ evaluation }: Judged, look: Look): string[] {
  const { say, width, paint } = look;
  const found = evaluation.contested ?? [];
  if (found.length === 0) return [];
  const open = evaluation.undetermined.flatMap(({ rules }) => rules);
  const known = new Map([...open, ...evaluation.actions].map((one) => [one.id, one]));
  const shown = some(found, 8, look);
  const lines = shown.flatMap((one) => [
    ...item(`${say.of(one.question)} ${say.of(one.text)} [${one.reading}=${one.option}]`, width),
    ...differences(one, known, look).map((line) => paint('dim', line)),
  ]);
  return [
    paint('bold', say('contested', { n: found.length })),
    ...lines,
    ...more(found.length - shown.length, look),
  ];
}

/** What lines say of an action or an undetermined rule. */
type Told = Pick<Action, 'label' | 'basis'>;

function differences(one: Contested, known: ReadonlyMap<string, Told>, look: Look): string[] {
  const { say, width } = look;
  const line = (mark: string, told: Told | undefined, what = ''): string => {
    if (told === undefined) return '';
    const head = `${indent}  ${mark} `;
    const tail = `${bracket(told.basis.text[say.lang], say)}${what}`;
    return `${head}${cut(say.of(told.label), width - widthOf(head) - widthOf(tail) - ' ×99'.length)}${tail}`;
  };
  const { applies, adds, removes, changes, doubtful, settled, criteria } = one;
  const again = new Set([...adds, ...doubtful].map(({ id }) => id));
  const gone = (ids: readonly string[]) => ids.filter((id) => !again.has(id)).map((id) => known.get(id));
  const times = new Map<string, number>();
  for (const text of [
    applies ? `${indent}  ± ${say(bearing[applies.from])} → ${say(bearing[applies.to])}` : '',
    ...adds.map((action) => line('+', action)),
    ...gone(removes).map((told) => line('−', told)),
    ...changes.map(({ id, from, to }) => line('±', known.get(id), changed(from, to, say))),
    ...doubtful.map((rule) => line('?', rule, ` ${say('doubtful')}`)),
    ...gone(settled).map((told) => line('−', told, ` ${say('settled')}`)),
    criteria.length > 0 ? `${indent}  ± ${say('criteriaOtherwise', { n: criteria.length })}` : '',
  ])
    if (text !== '') times.set(text, (times.get(text) ?? 0) + 1);
  const all = [...times].map(([text, n]) => (n > 1 ? `${text} ×${n}` : text));
  const shown = some(all, 4, look);
  return [...shown, ...more(all.length - shown.length, look).map((text) => `${indent}${text}`)];
}

const bearing = { yes: 'appliesYes', no: 'appliesNo', unknown: 'appliesUnknown' } as const;

export function changed(from: Stand, to: Stand, say: Speaker): string {
  const day = ({ due }: Stand) => due ?? say('noDue');
  const parts = [
    ...(from.due === to.due ? [] : [`${day(from)} → ${day(to)}`]),
    ...(from.status === to.status ? [] : [`${say(from.status)} → ${say(to.status)}`]),
    ...(from.modality === to.modality
      ? []
      : [`${say.of(modalities[from.modality])} → ${say.of(modalities[to.modality])}`]),
  ];
  return ` ${parts.length > 0 ? parts.join(' · ') : say('otherwise')}`;
}
