import type { FieldDeclaration } from '../measure/format.js';
import type { DaySource, LeafReason, ShownDay, ShownValue, Source } from '../reasons/types.js';
import { criterionText } from './criteria.js';
import { eventText, recordText } from './events.js';
import { grounds } from './grounds.js';
import { dayNoun, dayWithDate } from './nouns.js';
import { comparison } from './operators.js';
import type { Voice } from './voice.js';

/** What a fact of the case is, as one or more statements; it says how things are, whichever way the rule asks. */
export function leafText(v: Voice, leaf: LeafReason, asOf: string): string[] {
  const { source } = leaf;
  switch (source.from) {
    case 'events':
      return [eventsText(v, leaf, source, asOf)];
    case 'criterion':
      return criterionText(v, source.criterion, asOf);
    case 'day':
      return [daysText(v, leaf, source)];
    case 'elapsed':
      return [elapsedText(v, leaf, source, asOf)];
    case 'record': {
      const found = grounds(v, source.condition, asOf);
      const said = leaf.found.is === 'known' && leaf.found.value === true;
      return said || found.length > 0
        ? found
        : [v.t('没有可以认定的记录', 'nothing on record establishes it')];
    }
    case 'reading':
      return [];
    default:
      return [plainText(v, leaf.found, source)];
  }
}

/** `是`, `“全部”`; not known where it is not. */
function valueText(v: Voice, found: ShownValue, declared?: Pick<FieldDeclaration, 'labels'>): string {
  if (found.is === 'known') return v.value(found.value, declared);
  if (found.is === 'unknown') return v.t('尚不知道', 'not known');
  return found.to === null
    ? v.t(`不少于${found.from}`, `at least ${found.from}`)
    : v.t(`${found.from}至${found.to}`, `${found.from} to ${found.to}`);
}

const asked = (v: Voice, name: string, found: ShownValue): string => {
  const [question, value] = [v.quote(v.question(name)), valueText(v, found, v.fact(name))];
  return v.t(`${question}——${value}`, `${question} — ${value}`);
};

const gistOf = (v: Voice, norm: string): string => {
  const found = v.measure.norms.find(({ id }) => id === norm);
  return found ? v.of(found.gist).replace(/[。.]$/u, '') : v.t('该项', 'the item');
};

function plainText(v: Voice, found: ShownValue, source: Source): string {
  switch (source.from) {
    case 'subject':
      if (source.listed !== undefined) return listedText(v, found, gistOf(v, source.listed));
      return v.t(
        `案件所涉的是${v.quote(roleOf(v, found))}`,
        `the case is about ${v.quote(roleOf(v, found))}`,
      );
    case 'answer':
      return v.t(
        `${v.quote(gistOf(v, source.norm))}一项的回答：${valueText(v, found)}`,
        `answered to ${v.quote(gistOf(v, source.norm))}: ${valueText(v, found)}`,
      );
    case 'figure':
      return v.t(
        `${v.quote(gistOf(v, source.norm))}的数值${source.of ? `（${source.of}）` : ''}：${valueText(v, found)}`,
        `the figure of ${v.quote(gistOf(v, source.norm))}${source.of ? ` (${source.of})` : ''}: ${valueText(v, found)}`,
      );
    case 'slot': {
      const what = source.codes ? v.either(source.codes.map((code) => v.role(code))) : '';
      const kind =
        what ||
        (source.slot === 'persons'
          ? v.t('任何人', 'any person')
          : v.t('任何地方、单位', 'any place or unit'));
      if (found.is !== 'known')
        return v.t(`案件没有写明是否涉及${kind}`, `the case does not say whether it concerns ${kind}`);
      return found.value === true
        ? v.t(`案件涉及${kind}`, `the case concerns ${kind}`)
        : v.t(`案件没有涉及${kind}`, `the case does not concern ${kind}`);
    }
    case 'scope':
      return scopeText(v, found, source);
    case 'fact': {
      const on =
        source.on === undefined || source.on === 'unknown'
          ? ''
          : v.bracket(v.t(`${v.date(source.on)}认定`, `established on ${v.date(source.on)}`));
      return `${asked(v, source.name, found)}${on}`;
    }
    default:
      return valueText(v, found);
  }
}

/** Does an entry list the kind of subject that the case is about? */
function listedText(v: Voice, found: ShownValue, gist: string): string {
  const there = found.is === 'known' && found.value === true;
  return v.t(
    `${v.quote(gist)}${there ? '列有' : '没有列到'}案件所涉的这一类对象`,
    `${v.quote(gist)} ${there ? 'lists' : 'does not list'} the kind of subject that the case is about`,
  );
}

const roleOf = (v: Voice, found: ShownValue): string =>
  found.is === 'known' && typeof found.value === 'string' ? v.role(found.value) : valueText(v, found);

/** A fact about the place, person or event that the rule is judged for. */
function scopeText(v: Voice, found: ShownValue, source: Extract<Source, { from: 'scope' }>): string {
  const { of, field, codes, event } = source;
  const name = source.name ?? (codes ? v.list(codes.map((code) => v.role(code))) : undefined);
  if (of === 'each') {
    const whole = event ? eventText(v, event) : v.t('所涉事件', 'the event concerned');
    const what = event && field !== undefined ? v.field(event.type, field) : '';
    return what === ''
      ? v.t(`所涉的是${whole}`, `it is about ${whole}`)
      : v.t(
          `${whole}的${what}为${v.quote(valueText(v, found))}`,
          `${what} of ${whole} is ${v.quote(valueText(v, found))}`,
        );
  }
  const who =
    name ?? (of === 'person' ? v.t('此人', 'this person') : v.t('该地方（单位）', 'this place or unit'));
  if (field === undefined)
    return found.is === 'known' && found.value === null
      ? v.t(
          of === 'person' ? '没有列明具体的人' : '没有列明具体的地方、单位',
          of === 'person' ? 'nobody is named' : 'no place or unit is named',
        )
      : v.t(`所涉的是${who}`, `it is about ${who}`);
  if (field === 'role' || field === 'type') {
    const values =
      found.is === 'known'
        ? v.list([found.value].flat().map((one) => (typeof one === 'string' ? v.role(one) : v.value(one))))
        : valueText(v, found);
    return v.t(`${who}的身份：${values}`, `${who} is: ${values}`);
  }
  return v.t(`${who}：${asked(v, field, found)}`, `${who}: ${asked(v, field, found)}`);
}

function eventsText(
  v: Voice,
  leaf: LeafReason,
  source: Extract<Source, { from: 'events' }>,
  asOf: string,
): string {
  if (source.field !== undefined) return fieldText(v, leaf, source, asOf);
  const n = leaf.wanted.is === 'known' && typeof leaf.wanted.value === 'number' ? leaf.wanted.value : null;
  const number =
    leaf.fact === 'count' && n !== null && n > 1 ? comparison(v, leaf.operator, n, leaf.result) : '';
  return recordText(v, source, asOf, number);
}

function fieldText(
  v: Voice,
  { found }: LeafReason,
  source: Extract<Source, { from: 'events' }>,
  asOf: string,
): string {
  const { events, nth } = source;
  const meant = nth === 'last' || nth === undefined ? events.at(-1) : events[nth - 1];
  if (meant === undefined) return recordText(v, { ...source, events: [] }, asOf);
  const field = v.field(meant.event.type, source.field ?? '');
  const value = valueText(v, found, v.fieldOf(meant.event.type, source.field ?? ''));
  if (found.is === 'unknown')
    return v.t(
      `${eventText(v, meant.event)}没有记下${field}`,
      `${eventText(v, meant.event)} does not say ${field}`,
    );
  return v.t(
    `${eventText(v, meant.event)}所记的${field}：${value}`,
    `${field} as recorded with ${eventText(v, meant.event)}: ${value}`,
  );
}

function daysText(v: Voice, leaf: LeafReason, source: DaySource): string {
  const { day } = source;
  const other = leaf.wantedSource?.from === 'day' ? leaf.wantedSource.day : null;
  if (day.result.is === 'none')
    return v.t(`还没有${dayNoun(v, day)}`, `there is no ${bare(dayNoun(v, day))} yet`);
  if (other === null) return dayWithDate(v, day);
  if (other.result.is === 'none')
    return v.t(`还没有${dayNoun(v, other)}`, `there is no ${bare(dayNoun(v, other))} yet`);
  const order = orderOf(boundsOf(day.result), boundsOf(other.result));
  if (order === null)
    return v.t(
      `${dayWithDate(v, day)}与${dayWithDate(v, other)}孰先孰后，尚不能定`,
      `it is not certain which comes first, ${dayWithDate(v, day)} or ${dayWithDate(v, other)}`,
    );
  const told = {
    before: v.t('早于', 'is before'),
    after: v.t('晚于', 'is after'),
    same: v.t('就是', 'is the same as'),
  };
  return v.t(
    `${dayWithDate(v, day)}${told[order]}${dayWithDate(v, other)}`,
    `${dayWithDate(v, day)} ${told[order]} ${dayWithDate(v, other)}`,
  );
}

/** The earliest and the latest that a day may be, as far as known. */
function boundsOf(day: ShownDay): readonly [string | null, string | null] {
  if (day.is === 'day') return [day.day, day.day];
  return day.is === 'between' ? [day.from, day.to] : [null, null];
}

function orderOf(
  [from, to]: readonly [string | null, string | null],
  [first, last]: readonly [string | null, string | null],
): 'before' | 'after' | 'same' | null {
  if (to !== null && first !== null && to < first) return 'before';
  if (from !== null && last !== null && from > last) return 'after';
  return from !== null && from === to && from === first && first === last ? 'same' : null;
}

const bare = (noun: string): string => noun.replace(/^the /, '');

function elapsedText(v: Voice, leaf: LeafReason, { day }: DaySource, asOf: string): string {
  if (day.result.is === 'none')
    return v.t(`还没有${dayNoun(v, day)}`, `there is no ${bare(dayNoun(v, day))} yet`);
  if (leaf.found.is !== 'known' || typeof leaf.found.value !== 'number')
    return v.t(
      `${dayWithDate(v, day)}：过了几天尚不能定`,
      `${dayWithDate(v, day)}: it is not certain how long ago that is`,
    );
  const n = leaf.found.value;
  if (n === 0) return v.t(`${v.date(asOf)}就是${dayNoun(v, day)}`, `${v.date(asOf)} is ${dayNoun(v, day)}`);
  if (n < 0)
    return v.t(
      `${dayWithDate(v, day)}还没有到（还差${-n}天）`,
      `${dayWithDate(v, day)} has not come yet (${-n} days to go)`,
    );
  return v.t(
    `${dayWithDate(v, day)}到${v.date(asOf)}已过${n}天`,
    `${dayWithDate(v, day)} was ${n} ${n === 1 ? 'day' : 'days'} before ${v.date(asOf)}`,
  );
}
