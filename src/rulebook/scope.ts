import { isObject } from '../faults.js';
import { conditionItems } from './conditions.js';
import { dayNoun } from './days.js';
import type { Item } from './item.js';
import { listOf, type Pen } from './pen.js';
import { selected } from './select.js';
import { sorted } from './sorted.js';

type Json = Readonly<Record<string, unknown>>;

/** Over what a rule is judged, a line for each way in which cases are taken apart; none where the case is taken whole. */
export function scopeItems(pen: Pen, per: unknown): readonly Item[] {
  const { value, by } = pen.settle<unknown>(per);
  if (!isObject(value))
    return by.length === 0 ? [] : [{ text: pen.noted(pen.t('整件一起看', 'the case as a whole'), by) }];
  const items = [
    ...ofPlaces(pen, value),
    ...ofPersons(pen, value),
    ...ofUnits(pen, value),
    ...ofPeriods(pen, value.period),
    ...ofEvents(pen, value.each),
  ];
  return items.map((one, i) => (i === 0 ? { ...one, text: pen.noted(one.text, by) } : one));
}

const rolesText = ({ v }: Pen, codes: readonly string[]): string =>
  v.list(sorted(codes.map((code) => v.role(code))));

function whichItems(pen: Pen, which: unknown): Item[] {
  return which === undefined
    ? []
    : [
        {
          text: pen.t('只看符合下列条件的', 'only those of which this holds'),
          items: conditionItems(pen, which),
        },
      ];
}

function unnamedItem(pen: Pen, per: Json): Item[] {
  return pen.settle<unknown>(per.unnamed).value === true
    ? [
        {
          text: pen.t(
            '案件没有列明是谁的，就按上面的身份算一个',
            'where the case names nobody, the role stands for them',
          ),
        },
      ]
    : [];
}

function ofPlaces(pen: Pen, per: Json): Item[] {
  const place = pen.settle<unknown>(per.place);
  if (place.value !== 'places')
    return per.place === undefined || place.by.length === 0
      ? []
      : [{ text: pen.noted(pen.t('各地方合在一起看', 'over all places together'), place.by) }];
  const type = pen.settle<unknown>(per.type);
  const codes = listOf(type.value);
  const text =
    codes.length === 0
      ? pen.t('案件所列的地方、单位，每个分别看', 'each place or unit that the case names')
      : pen.t(
          `案件所列的下列地方、单位，每个分别看：${rolesText(pen, codes)}`,
          `each of these that the case names: ${rolesText(pen, codes)}`,
        );
  return [
    { text: pen.noted(text, [...place.by, ...type.by]) },
    ...whichItems(pen, per.which),
    ...unnamedItem(pen, per),
  ];
}

function ofPersons(pen: Pen, per: Json): Item[] {
  const person = pen.settle<unknown>(per.person);
  if (person.value !== 'persons') return [];
  const role = pen.settle<unknown>(per.role);
  const codes = listOf(role.value);
  const text =
    codes.length === 0
      ? pen.t('案件所列的人，每人分别看', 'each person that the case names')
      : pen.t(
          `案件所列的下列人员，每人分别看：${rolesText(pen, codes)}`,
          `each of these persons that the case names: ${rolesText(pen, codes)}`,
        );
  const office = pen.settle<unknown>(per.inOffice);
  const inOffice =
    per.inOffice === undefined || office.value === undefined || office.value === null
      ? []
      : [
          {
            text: pen.noted(
              office.value === 'conduct'
                ? pen.t('只看行为期间在任的', 'only who held the post at the time of the conduct')
                : pen.t(
                    `只看${dayNoun(pen, office.value)}在任的`,
                    `only who held the post on ${dayNoun(pen, office.value)}`,
                  ),
              office.by,
            ),
          },
        ];
  return [
    { text: pen.noted(text, [...person.by, ...role.by]) },
    ...inOffice,
    ...whichItems(pen, per.which),
    ...unnamedItem(pen, per),
  ];
}

function ofUnits(pen: Pen, per: Json): Item[] {
  return pen.settle<unknown>(per.unit).value === 'values'
    ? [{ text: pen.t('案件报了数值的单位，每个分别看', 'each unit that the case gives a figure for') }]
    : [];
}

const everyUnit: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  month: { zh: '月', en: 'month' },
  quarter: { zh: '季度', en: 'quarter' },
  year: { zh: '年', en: 'year' },
};

function ofPeriods(pen: Pen, period: unknown): Item[] {
  const { value, by } = pen.settle<unknown>(period);
  if (value === undefined || value === null)
    return by.length === 0 ? [] : [{ text: pen.noted(pen.t('不分时段', 'not by period'), by) }];
  const form: Json = isObject(value) ? value : { unit: value };
  const unit = pen.settle<string>(form.unit);
  const name = everyUnit[unit.value] ?? { zh: '时段', en: 'period' };
  const first = pen.settle<unknown>(form.first);
  const isRolling = pen.settle<unknown>(form.rolling);
  const isKept = pen.settle<unknown>(form.keep);
  const anchor =
    form.from === undefined
      ? pen.t('本文件施行之日', 'the day the measure took effect')
      : dayNoun(pen, form.from);
  const begins =
    isRolling.value === true
      ? pen.t(`从${anchor}起算，满一${name.zh}为一期`, `counted from ${anchor} on`)
      : first.value === 'next'
        ? pen.t(`从${anchor}以后的下一个整${name.zh}起`, `from the first whole ${name.en} after ${anchor}`)
        : first.value === 'previous'
          ? pen.t(`从${anchor}的上一个${name.zh}起`, `from the ${name.en} before ${anchor}`)
          : pen.t(`从${anchor}所在的${name.zh}起`, `from the ${name.en} that holds ${anchor}`);
  const until =
    form.until === undefined || form.until === null
      ? ''
      : pen.t(`，到${dayNoun(pen, form.until)}为止`, `, up to ${dayNoun(pen, form.until)}`);
  const over =
    isKept.value === true
      ? pen.t('过去各期没有办的，仍要办', 'what was not done in a past one is still to be done')
      : pen.t('一期过去没有办的，记为失去时机', 'what was not done by the end of one has lapsed');
  const read = [...by, ...unit.by, ...first.by, ...isRolling.by, ...isKept.by];
  return [
    {
      text: pen.noted(
        pen
          .t(
            `每个${name.zh}分别看：${begins}${until}；${over}`,
            `each ${name.en}: ${begins}${until}; ${over}`,
          )
          .replace('每个年', '每年'),
        read,
      ),
    },
  ];
}

function ofEvents(pen: Pen, each: unknown): Item[] {
  const { value, by } = pen.settle<unknown>(each);
  if (!isObject(value)) return [];
  const { what, when } = selected(pen, value);
  const front = when === '' ? '' : `${when}，`;
  const behind = when === '' ? '' : ` ${when}`;
  return [{ text: pen.noted(pen.t(`${front}每次${what}分别看`, `each ${what}${behind}`), by) }];
}
