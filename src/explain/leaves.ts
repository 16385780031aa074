import type { AnyEvent } from '../case/types.js';
import type { FieldDeclaration } from '../measure/format.js';
import type { DaySource, LeafReason, ShownDay, ShownValue, Source } from '../reasons/types.js';
import type { Text } from '../text.js';
import { criterionText } from './criteria.js';
import { eventText, recordText } from './events.js';
import { grounds } from './grounds.js';
import { anyListed, listedNoun } from './listed.js';
import { dayNoun, dayWithDate } from './nouns.js';
import { comparison } from './operators.js';
import { unitText } from './units.js';
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
      return [plainText(v, leaf.found, source as PlainSource)];
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

/** Sources that a value is simply taken from. */
type PlainSource = Exclude<Source, DaySource | { from: 'events' | 'criterion' | 'record' | 'reading' }>;

function plainText(v: Voice, found: ShownValue, source: PlainSource): string {
  switch (source.from) {
    case 'subject': {
      if (source.listed !== undefined) return listedText(v, found, v.gist(source.listed));
      const role = v.quote(v.role(String(known(found))));
      return v.t(`案件所涉的是${role}`, `the case is about ${role}`);
    }
    case 'answer':
      return v.t(
        `${v.gist(source.norm)}一项的回答：${valueText(v, found)}`,
        `answered to ${v.gist(source.norm)}: ${valueText(v, found)}`,
      );
    case 'figure': {
      const unit = v.bracket(source.of ?? '');
      return v.t(
        `${v.gist(source.norm)}的数值${unit}：${valueText(v, found)}`,
        `the figure of ${v.gist(source.norm)}${unit}: ${valueText(v, found)}`,
      );
    }
    case 'slot': {
      const noun = listedNoun(v, source.slot, source.codes);
      if (found.is !== 'known')
        return v.t(
          `案件没有写明是否涉及${noun}`,
          `the case does not say whether it concerns ${anyListed(noun)}`,
        );
      return found.value === true
        ? v.t(`案件涉及${noun}`, `the case concerns ${noun}`)
        : v.t(`案件没有涉及任何${noun}`, `the case does not concern ${anyListed(noun)}`);
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
  }
}

/** A value that is known; undefined where it is not. */
const known = (found: ShownValue) => (found.is === 'known' ? found.value : undefined);

/** Does an entry list the kind of subject that the case is about? */
function listedText(v: Voice, found: ShownValue, gist: string): string {
  const there = known(found) === true;
  return v.t(
    `${gist}${there ? '列有' : '没有列到'}案件所涉的这一类对象`,
    `${gist} ${there ? 'lists' : 'does not list'} the kind of subject that the case is about`,
  );
}

/** A person, place or unit that nobody names; which one, where that is not known; that there is none. */
const unnamed: Readonly<Record<string, Readonly<Record<'this' | 'which' | 'none', Text>>>> = {
  person: {
    this: { zh: '此人', en: 'this person' },
    which: { zh: '所涉的是哪个人，尚不知道', en: 'it is not known which person is concerned' },
    none: { zh: '没有列明具体的人', en: 'nobody is named' },
  },
  place: {
    this: { zh: '该地方（单位）', en: 'this place or unit' },
    which: { zh: '所涉的是哪个地方、单位，尚不知道', en: 'it is not known which place or unit is concerned' },
    none: { zh: '没有列明具体的地方、单位', en: 'no place or unit is named' },
  },
  unit: {
    this: { zh: '该单位', en: 'this unit' },
    which: { zh: '所涉的是哪个单位，尚不知道', en: 'it is not known which unit is concerned' },
    none: { zh: '数值没有分单位', en: 'the figure is of no unit' },
  },
};

type ScopeSource = Extract<Source, { from: 'scope' }>;

/** A fact about the place, person, unit, period or event that the rule is judged for. */
function scopeText(v: Voice, found: ShownValue, source: ScopeSource): string {
  const { of, field, codes } = source;
  if (of === 'each') return eachText(v, found, source);
  if (of === 'period') return periodText(v, found);
  const words = unnamed[of] as (typeof unnamed)[string];
  const name = source.name ?? (codes ? v.list(codes.map((code) => v.role(code))) : undefined);
  if (field === undefined) {
    if (found.is !== 'known') return v.of(words.which);
    if (found.value === null) return v.of(words.none);
  }
  const who = name ?? v.of(words.this);
  if (field === undefined) return v.t(`所涉的是${who}`, `it is about ${who}`);
  if (field !== 'role' && field !== 'type')
    return v.t(`${who}：${asked(v, field, found)}`, `${who}: ${asked(v, field, found)}`);
  const values = [known(found)].flat().flatMap((one) => (typeof one === 'string' ? [v.role(one)] : []));
  const told = values.length === 0 ? valueText(v, found) : v.list(values);
  return field === 'role'
    ? v.t(`${who}的身份：${told}`, `the capacity of ${who}: ${told}`)
    : v.t(`${who}的类别：${told}`, `the kind of ${who}: ${told}`);
}

/** The event that the rule is judged for, or what it says. */
function eachText(v: Voice, found: ShownValue, { field, event }: ScopeSource): string {
  if (event === undefined)
    return v.t('所涉的是哪一次事件，尚不知道', 'it is not known which event is concerned');
  if (field === undefined) return v.t(`所涉的是${eventText(v, event)}`, `it is about ${eventText(v, event)}`);
  return saysText(v, event, field, found);
}

function periodText(v: Voice, found: ShownValue): string {
  const period = v.period(String(known(found)));
  return v.t(`所涉的是${period}`, `it is about ${period}`);
}

/** What an event says in one of its fields. */
function saysText(v: Voice, event: AnyEvent, name: string, found: ShownValue): string {
  const field = v.field(event.type, name);
  if (found.is === 'unknown')
    return v.t(`${eventText(v, event)}没有记下${field}`, `${eventText(v, event)} does not say ${field}`);
  const value = valueText(v, found, v.fieldOf(event.type, name));
  return v.t(
    `${eventText(v, event)}所记的${field}：${value}`,
    `${field} as recorded with ${eventText(v, event)}: ${value}`,
  );
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
  return saysText(v, meant.event, source.field as string, found);
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
      `${dayWithDate(v, day)} has not come yet (${unitText(v, 'days', -n)} to go)`,
    );
  return v.t(
    `${dayWithDate(v, day)}到${v.date(asOf)}已过${n}天`,
    `${dayWithDate(v, day)} was ${n} ${n === 1 ? 'day' : 'days'} before ${v.date(asOf)}`,
  );
}
