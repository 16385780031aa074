import { dayIn, fromDay } from '../../calendar/index.js';
import { eachOf, isObject, type Path } from '../../faults.js';
import type { Text } from '../../text.js';
import { another, type CaseCheck, once } from './case-check.js';

/** Places and people: each once, with roles that the measure has; spans that do not end before they begin; gaps. */
export function checkSlots(check: CaseCheck): void {
  const { source, names } = check;
  for (const slot of ['places', 'persons', 'members'] as const) {
    const list: unknown = source[slot];
    unique(check, list, 'id', [slot]);
    if (!Array.isArray(list)) continue;
    const key = slot === 'places' ? 'type' : 'role';
    list.forEach((item: unknown, i) => {
      if (!isObject(item)) return;
      for (const [code, at] of item[key] === undefined ? [] : eachOf(item[key], [slot, i, key]))
        check.name('CASE_ROLE_UNKNOWN', at, code, names.measure.roles);
      inOrder(check, item.term, [slot, i, 'term']);
    });
  }
  inOrder(check, source.conduct, ['conduct']);
  const gaps: unknown = source.unrecorded;
  if (Array.isArray(gaps))
    gaps.forEach((type: unknown, i) => {
      check.name('CASE_UNRECORDED_UNKNOWN', ['unrecorded', i], type, names.events);
      const clock = names.eventTypes.get(type as string)?.clock ?? null;
      if (clock !== null && clock !== 'withdraws')
        check.add('CASE_UNRECORDED_CLOCK', ['unrecorded', i], type, complete, remove);
    });
}

const complete: Text = {
  zh: '应为别的事件类型：期限、更正和重新打开的记录必须是全的。',
  en: 'Expected another event type: what moves time or the log itself is always recorded.',
};
const remove: Text = { zh: '请删去。', en: 'Remove it.' };

/** Items of a list that share an id, or that are all without one where only one may be. */
export function unique(check: CaseCheck, list: unknown, key: 'id' | 'of', path: Path): void {
  if (!Array.isArray(list)) return;
  const seen = new Set<unknown>();
  list.forEach((item: unknown, i) => {
    if (!isObject(item)) return;
    const id = item[key];
    if (seen.has(id)) check.add('ID_DUPLICATE', [...path, i, key], id, once, another);
    seen.add(id);
  });
}

function inOrder(check: CaseCheck, span: unknown, path: Path): void {
  if (!isObject(span)) return;
  const [from, to] = [dayIn(span.from), dayIn(span.to)];
  if (from !== null && to !== null && from > to)
    check.add('VALUE_WRONG', [...path, 'from'], span.from, {
      zh: `起日不得晚于止日（${fromDay(to)}）。`,
      en: `Expected a first day that is not after the last one (${fromDay(to)}).`,
    });
}
