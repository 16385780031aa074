import type { Action, Contested } from '../evaluation.js';
import type { Judged } from './judged.js';
import { modalities } from './labels.js';
import { bracket, indent, type Look, more, some } from './look.js';
import { item } from './table.js';
import { cut, widthOf } from './width.js';
import type { Speaker } from './words.js';

/** What would differ under another reading of the text, one reading changed at a time. */
export function contestedLines({ evaluation, measure }: Judged, look: Look): string[] {
  const { say, width, paint } = look;
  const found = evaluation.contested ?? [];
  if (found.length === 0) return [];
  const known = new Map(evaluation.actions.map((action) => [action.id, action]));
  const shown = some(found, 8, look);
  const lines = shown.flatMap((one) => {
    const reading = measure.interpretations.find(({ id }) => id === one.reading);
    const option = reading?.options.find(({ id }) => id === one.option);
    const words = reading && option ? `${say.of(reading.question)} ${say.of(option)} ` : '';
    return [
      ...item(`${words}[${one.reading}=${one.option}]`, width),
      ...differences(one, known, look).map((line) => paint('dim', line)),
    ];
  });
  return [
    paint('bold', say('contested', { n: found.length })),
    ...lines,
    ...more(found.length - shown.length, look),
  ];
}

function differences(
  { adds, removes, changes }: Contested,
  known: ReadonlyMap<string, Action>,
  look: Look,
): string[] {
  const { say, width } = look;
  const line = (mark: string, action: Action | undefined, what = ''): string => {
    if (action === undefined) return '';
    const head = `${indent}  ${mark} `;
    const tail = `${bracket(action.basis.text[say.lang], say)}${what}`;
    return `${head}${cut(say.of(action.label), width - widthOf(head) - widthOf(tail) - ' ×99'.length)}${tail}`;
  };
  const times = new Map<string, number>();
  for (const text of [
    ...adds.map((action) => line('+', action)),
    ...removes.map((id) => line('−', known.get(id))),
    ...changes.map(({ id, from, to }) => line('±', known.get(id), changed(from, to, say))),
  ])
    if (text !== '') times.set(text, (times.get(text) ?? 0) + 1);
  const all = [...times].map(([text, n]) => (n > 1 ? `${text} ×${n}` : text));
  const shown = some(all, 4, look);
  return [...shown, ...more(all.length - shown.length, look).map((text) => `${indent}${text}`)];
}

type Changed = Contested['changes'][number]['from'];

function changed(from: Changed, to: Changed, say: Speaker): string {
  const day = ({ due }: Changed) => due ?? say('noDue');
  const parts = [
    ...(from.due === to.due ? [] : [`${day(from)} → ${day(to)}`]),
    ...(from.status === to.status ? [] : [`${say(from.status)} → ${say(to.status)}`]),
    ...(from.modality === to.modality
      ? []
      : [`${say.of(modalities[from.modality])} → ${say.of(modalities[to.modality])}`]),
  ];
  return ` ${parts.join(' · ')}`;
}
