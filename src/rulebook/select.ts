import { isObject } from '../faults.js';
import { dayNoun } from './days.js';
import { listOf, type Pen, unique } from './pen.js';

type Json = Readonly<Record<string, unknown>>;

/** Which events are meant, in words. */
export interface Selected {
  readonly types: readonly string[];
  /** `“A”（“x”为“y”）` */
  readonly what: string;
  /** Within what bounds of time: `自该日起，到该日为止`; nothing where within none. */
  readonly when: string;
}

/** The first day that the library knows: whoever asks since then asks for ever. */
export const ever = '1900-01-01';

/** What a Select means. `types` where it names none itself. */
export function selected(pen: Pen, select: Json, types: readonly string[] = []): Selected {
  const { v } = pen;
  const read: string[] = [];
  const settle = (value: unknown): unknown => {
    const { value: found, by } = pen.settle<unknown>(value);
    read.push(...by);
    return found;
  };
  const named = listOf(settle(select.event));
  const meant = named.length > 0 ? named : types;
  const kinds = typesText(pen, meant);
  const remarks = [...whereParts(pen, meant, settle(select.where), settle), ...others(pen, select, settle)];
  const when = whenParts(pen, select, settle);
  return {
    types: meant,
    what: pen.bracketed(kinds, [...remarks, pen.by(unique(read))]),
    when: when.join(v.t('，', ' and ')),
  };
}

/** `“A”或“B”`: all of them, however many. */
export function typesText({ v }: Pen, types: readonly string[]): string {
  const names = unique(types.map((type) => v.event(type)));
  if (names.length === 0) return v.t('所涉的记录', 'the record concerned');
  if (names.length < 3) return v.either(names);
  return v.t(
    `${names.slice(0, -1).join('、')}或${names.at(-1)}`,
    `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`,
  );
}

type Settle = (value: unknown) => unknown;

/** What the event must say. */
function whereParts({ v }: Pen, types: readonly string[], where: unknown, settle: Settle): string[] {
  const [type = ''] = types;
  return Object.entries(isObject(where) ? where : {}).flatMap(([field, wanted]) => {
    const found = settle(wanted);
    if (found === undefined) return [];
    const values = [found].flat().map((one) => v.value(one, v.fieldOf(type, field)));
    const name = v.field(type, field);
    if (values.length === 0)
      return [v.t(`${name}不论是什么都不算`, `whatever ${name} is, it does not count`)];
    return [v.t(`${name}为${v.quote(v.either(values))}`, `${name} being ${v.quote(v.either(values))}`)];
  });
}

/** What else marks it. */
function others(pen: Pen, select: Json, settle: Settle): string[] {
  const { v } = pen;
  const parts: string[] = [];
  const at = settle(select.at);
  if (at === 'place') parts.push(v.t('属于该地方、单位', 'of that place or unit'));
  if (at === 'person') parts.push(v.t('属于此人', 'of that person'));
  if (settle(select.rounds) === 'all') parts.push(v.t('各轮都算', 'of every round'));
  const span = settle(select.span);
  if (isObject(span) && typeof span.until === 'string')
    parts.push(v.t(`一直算到${v.event(span.until)}`, `lasting until ${v.event(span.until)}`));
  const dated = settle(select.dated);
  const [type = ''] = listOf(settle(select.event));
  if (typeof dated === 'string')
    parts.push(v.t(`日子按所记的${v.field(type, dated)}算`, `dated by ${v.field(type, dated)}`));
  if (typeof select.serving === 'string')
    parts.push(v.t(`办的是${pen.norm(select.serving)}`, `serving ${pen.norm(select.serving)}`));
  for (const one of [settle(select.without)].flat())
    if (isObject(one) && typeof one.event === 'string' && typeof one.field === 'string')
      parts.push(
        v.t(
          `已列入${v.event(one.event)}的${v.field(one.event, one.field)}的除外`,
          `unless listed in ${v.field(one.event, one.field)} of ${v.event(one.event)}`,
        ),
      );
  return parts;
}

function whenParts(pen: Pen, select: Json, settle: Settle): string[] {
  const { v } = pen;
  const [since, until] = [settle(select.since), settle(select.until)];
  return [
    ...(settle(select.in) === 'period' ? [v.t('在该时段内', 'in that period')] : []),
    ...(since === undefined || since === null || since === ever
      ? []
      : [v.t(`自${dayNoun(pen, since)}起`, `from ${dayNoun(pen, since)} on`)]),
    ...(until === undefined || until === null
      ? []
      : [v.t(`到${dayNoun(pen, until)}为止`, `up to ${dayNoun(pen, until)}`)]),
  ];
}

/** That such an event is on record, or is not. */
export function recordText({ v }: Pen, { what, when }: Selected, isThere: boolean): string {
  const front = when === '' ? '' : `${when}，`;
  const behind = when === '' ? '' : ` ${when}`;
  return isThere
    ? v.t(`${front}有${what}的记录`, `${what} is on record${behind}`)
    : v.t(`${front}没有${what}的记录`, `${what} is not on record${behind}`);
}
