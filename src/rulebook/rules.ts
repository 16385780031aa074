import { isObject } from '../faults.js';
import { kinds as kindNames } from '../labels.js';
import { dischargersOf } from '../measure/events.js';
import type { CaseKind, Norm, Rule } from '../measure/format.js';
import { actText, formItems } from './acts.js';
import { conditionItems, conditionItemsInFull } from './conditions.js';
import { dayItem, dayNoun, eventTypesOf, isNoDay } from './days.js';
import type { Block, Item } from './item.js';
import { listOf, type Pen } from './pen.js';
import { scopeItems } from './scope.js';
import { selected, typesText } from './select.js';

type Json = Readonly<Record<string, unknown>>;

/** What a rule requires, when, by when and of whom; the condition of its part of the document is told elsewhere. */
export function ruleBlocks(plain: Pen, norm: Norm, { conditions, event }: Rule): readonly Block[] {
  const params = event.params as unknown as Json;
  const pen = plain.of(senseOf(plain, event.type, params));
  return [
    { head: pen.t('要求', 'What'), text: pen.v.stop(actText(pen, norm, event.type, params)) },
    ...formsBlock(pen, norm, params),
    ...scopeBlock(pen, params.per),
    conditionBlock(pen, conditions),
    ...judgedBlock(pen, params.judgedAt),
    ...dueBlocks(pen, params),
    dischargeBlock(pen, event.type, conditions, params),
    ...factsBlocks(pen, params),
  ];
}

/** What its conditions mean by “each” and by “discharged”. */
export function senseOf(pen: Pen, type: string, params: Json) {
  const per = pen.settle<unknown>(params.per).value;
  const each = isObject(per) ? eventTypesOf(pen, pen.settle<unknown>(per.each).value) : [];
  const judged = isObject(params.judgedAt) ? eventTypesOf(pen, params.judgedAt) : [];
  return {
    each: each.length > 0 ? each : judged,
    dischargedBy: dischargersOf(pen.v.measure.vocabulary, type),
  };
}

/** For which kinds of case: `问题、督查（巡查）任务`. */
export const kindsText = ({ v }: Pen, of: readonly CaseKind[]): string =>
  v.list(of.map((kind) => v.of(kindNames[kind])));

export function formsBlock(pen: Pen, norm: Norm, params: Json): Block[] {
  const items = formItems(pen, params.forms ?? norm.forms);
  return items.length === 0 ? [] : [listed(pen.t('方式', 'Forms'), items)];
}

export function scopeBlock(pen: Pen, per: unknown): Block[] {
  const items = scopeItems(pen, per);
  return items.length === 0 ? [] : [listed(pen.t('逐个看', 'Judged for'), items)];
}

/** One line stands beside its head, several below it. */
export function listed(head: string, items: readonly Item[], lead = ''): Block {
  const [only, ...others] = items;
  return others.length === 0 && only && lead === '' ? { head, ...only } : { head, text: lead, items };
}

export function conditionBlock(
  pen: Pen,
  condition: unknown,
  head = pen.t('条件', 'When'),
  itemsOf = conditionItemsInFull,
): Block {
  const items = itemsOf(pen, condition);
  if (items.length === 0) return { head, text: pen.t('没有别的条件。', 'No other condition.') };
  return listed(head, items, items.length > 1 ? pen.t('下列各项都具备：', 'all of these hold:') : '');
}

function judgedBlock(pen: Pen, judgedAt: unknown): Block[] {
  if (!isObject(judgedAt)) return [];
  const { v } = pen;
  const { what } = selected(pen, judgedAt);
  const items = conditionItems(pen, judgedAt.met);
  const remedy = pen.settle<unknown>(judgedAt.remedy).value;
  const after =
    isObject(remedy) && typeof remedy.until === 'string'
      ? v.t(
          `没有做到的，${v.event(remedy.until)}以前还可以补正`,
          `what did not conform can be put right until ${v.event(remedy.until)}`,
        )
      : v.t('没有做到的，不能补正', 'what did not conform can’t be put right');
  return [
    {
      head: v.t('怎样才合要求', 'How it is judged'),
      text: v.t(
        `每次${what}时看，下列各项都要做到；${after}：`,
        `each ${what} is judged on its day; all of these must hold; ${after}:`,
      ),
      items,
    },
  ];
}

function dueBlocks(pen: Pen, params: Json): Block[] {
  const { v } = pen;
  const promptly = pen.settle<unknown>(params.promptly);
  const provisional = pen.settle<unknown>(params.provisional);
  const head = v.t('期限', 'By when');
  const blocks: Block[] = [];
  if (!isNoDay(pen, params.due)) blocks.push({ head, ...dueItem(pen, params.due) });
  else if (promptly.value === true)
    blocks.push({
      head,
      text: pen.noted(
        v.t('应当及时，原文没有定天数', 'promptly; the text sets no number of days'),
        promptly.by,
      ),
    });
  else {
    const { by } = pen.settle(params.due);
    blocks.push({ head, text: pen.noted(v.t('没有定期限', 'no day is set'), by) });
  }
  if (!isNoDay(pen, params.done))
    blocks.push({
      head: v.t('哪天算办成', 'Counts as done on'),
      text: dayNoun(pen, params.done),
    });
  if (provisional.value === true)
    blocks.push({
      head: v.t('暂定', 'Provisional'),
      text: pen.noted(
        v.t('所依的规定不在本文件之内，结果是暂定的', 'it rests on rules that the source does not contain'),
        provisional.by,
      ),
    });
  return blocks;
}

/** A due day; one that has a place of its own is told here all the same, for it is what is looked for. */
export function dueItem(pen: Pen, due: unknown): Item {
  const name = isObject(due) && typeof due.day === 'string' ? due.day : '';
  const shared = pen.sharedDay(name);
  const none = pen.t('没有期限', 'no day is set');
  if (shared === undefined) return dayItem(pen, due, none);
  const { text, items } = dayItem(pen, pen.day(name), none);
  return { text: pen.t(`${shared}，即${text}`, `${shared}, that is, ${text}`), ...(items ? { items } : {}) };
}

/** Does a condition ask whether the duty is discharged, itself or through one that it names? */
function asksDischarge(pen: Pen, condition: unknown): boolean {
  const { value } = pen.settle<unknown>(condition);
  if (!isObject(value)) return false;
  if (value.fact === 'discharged') return true;
  if (typeof value.condition === 'string')
    return asksDischarge(pen, pen.names.conditions.get(value.condition));
  if (value.not !== undefined) return asksDischarge(pen, value.not);
  const several = value.all ?? value.any;
  return Array.isArray(several) && several.some((one) => asksDischarge(pen, one));
}

function dischargeBlock(pen: Pen, type: string, conditions: unknown, params: Json): Block {
  const { v } = pen;
  const head = v.t('怎样算办了', 'What ends it');
  const types = dischargersOf(v.measure.vocabulary, type);
  const lapses = v.t(
    '上面的条件不再具备，要求也就不再存在',
    'when the conditions above no longer hold, it falls away',
  );
  if (isObject(params.judgedAt))
    return {
      head,
      text: v.stop(v.t('办理时做到了上面的要求', 'the act conforms to what is required above')),
    };
  if (types.length === 0)
    return {
      head,
      text: v.stop(v.t(`没有一种记录专门使它了结；${lapses}`, `no record of its own; ${lapses}`)),
    };
  const record = v.t(`有${typesText(pen, types)}的记录`, `${typesText(pen, types)} on record`);
  const how = asksDischarge(pen, conditions)
    ? v.t(`${record}，并且符合条件里所说的`, `${record}, as the conditions say`)
    : v.t(`${record}；${lapses}`, `${record}; ${lapses}`);
  return { head, text: v.stop(how) };
}

function factsBlocks(pen: Pen, params: Json): Block[] {
  const { v } = pen;
  const questions = (value: unknown) => {
    const { value: found, by } = pen.settle<unknown>(value);
    const names = listOf(found).map((name) => v.quote(v.question(name)));
    return names.length === 0 ? '' : pen.noted(v.list(names), by);
  };
  const [asks, may] = [questions(params.asks), questions(params.mayChangeWith)];
  return [
    ...(asks === '' ? [] : [{ head: v.t('裁量时要考虑', 'To be weighed'), text: asks }]),
    ...(may === '' ? [] : [{ head: v.t('弄清以后可能改变', 'May change with'), text: may }]),
  ];
}
