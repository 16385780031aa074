import { dischargersOf } from '../measure/events.js';
import type { Entry, Norm } from '../measure/format.js';
import { actText } from './acts.js';
import { conditionItems } from './conditions.js';
import { isNoDay } from './days.js';
import type { Block } from './item.js';
import { listOf, type Pen } from './pen.js';
import { conditionBlock, dueItem, formsBlock, listed, scopeBlock, senseOf } from './rules.js';
import { typesText } from './select.js';
import { sorted } from './sorted.js';

type Json = Readonly<Record<string, unknown>>;

/** What a catalogue entry asks or requires. */
export function entryBlocks(plain: Pen, norm: Norm, entry: Entry): readonly Block[] {
  const params = entry as unknown as Json;
  const type = actionOf(entry);
  const pen = plain.of(
    senseOf(plain, type ?? '', { ...params, judgedAt: { event: entry.event ?? norm.judgedAt } }),
  );
  return [
    ...whatBlock(pen, norm, entry, type),
    ...formsBlock(pen, norm, params),
    ...scopeBlock(pen, params.per),
    ...(entry.if === undefined ? [] : [conditionBlock(pen, entry.if, pen.t('什么时候问', 'Asked when'))]),
    ...stateBlocks(pen, norm, entry),
    ...(entry.while === undefined
      ? []
      : [conditionBlock(pen, entry.while, pen.t('要求存续', 'Stands while'))]),
    ...dueBlock(pen, entry, type),
    ...endBlock(pen, entry, type),
  ];
}

/** The action of the rule that an entry of a shape expands to; none where it is a question only. */
function actionOf({ shape, action }: Entry): string | undefined {
  const own = { duty: 'meet-duty', requirement: 'conform', method: 'use-method', target: 'meet-target' };
  return Object.hasOwn(own, shape) ? (action ?? own[shape as keyof typeof own]) : undefined;
}

function whatBlock(pen: Pen, norm: Norm, entry: Entry, type: string | undefined): Block[] {
  const { v } = pen;
  if (type !== undefined) {
    const modality = entry.shape === 'method' ? { modality: 'may' } : {};
    return [
      {
        head: v.t('要求', 'What'),
        text: v.stop(actText(pen, norm, type, { ...(entry as unknown as Json), ...modality })),
      },
    ];
  }
  const what: Readonly<Record<string, string>> = {
    applies: v.t('这一项定适用范围', 'this settles to whom the measure applies'),
    item: v.t('这是一项检查内容', 'a question of the check'),
    form: v.t('这是一种可以采用的形式', 'a form that may be used'),
    circumstance: v.t('这是一种应当问责的情形', 'a circumstance that calls for accountability'),
    award: v.t('这是一项评选、表扬的条件', 'a condition of an award'),
  };
  return [
    { head: v.t('性质', 'What'), text: v.stop(what[entry.shape] ?? v.t('这是一项判断', 'a question')) },
  ];
}

/** How its state is found. */
function stateBlocks(pen: Pen, norm: Norm, entry: Entry): Block[] {
  const { v } = pen;
  const head = v.t('怎样判断', 'How it is judged');
  const soft = pen.settle<unknown>(entry.soft ?? norm.soft);
  const softly =
    soft.value === true && entry.shape === 'duty'
      ? [
          {
            head: v.t('要由人判断', 'A matter of judgement'),
            text: pen.noted(
              v.t('是否做到，有人作出回答以前不下结论', 'nothing is concluded before someone answers'),
              soft.by,
            ),
          },
        ]
      : [];
  const when =
    entry.when === undefined ? [] : [conditionBlock(pen, entry.when, v.t('成立的条件', 'Holds when'))];
  switch (entry.shape) {
    case 'applies':
      return [...subjectBlock(pen, entry)];
    case 'item':
      return [...partsBlock(pen, norm, entry, head), ...when];
    case 'duty':
      return [...softly, ...when];
    case 'requirement':
      return [
        listed(
          v.t('怎样才合要求', 'How it is judged'),
          conditionItems(pen, entry.met),
          v.t(
            `每次${typesText(pen, listOf(entry.event ?? norm.judgedAt))}时看，下列各项都要做到：`,
            `each ${typesText(pen, listOf(entry.event ?? norm.judgedAt))} is judged on its day; all of these must hold:`,
          ),
        ),
      ];
    case 'method':
      return [
        {
          head,
          text: v.stop(
            v.t(
              `有${v.event('method-used')}的记录指明这一项，就算采用了`,
              `it is used once ${v.event('method-used')} on record names it`,
            ),
          ),
        },
      ];
    case 'target':
      return [...targetBlock(pen, norm, entry), ...when];
    case 'circumstance':
    case 'award':
      return when.length > 0
        ? when
        : [{ head, text: v.stop(v.t('由对这一项的回答定', 'by the answer to this question')) }];
    default:
      return when;
  }
}

function subjectBlock(pen: Pen, entry: Entry): Block[] {
  const { v } = pen;
  const subject = pen.settle<unknown>(entry.subject);
  const roles = listOf(subject.value).map((code) => v.role(code));
  const open = pen.settle<unknown>(entry.open);
  const more =
    open.value === true && entry.fact !== undefined
      ? v.t(
          `没有列到的，看${v.quote(v.question(entry.fact))}怎样回答`,
          `one that is not listed goes by the answer to ${v.quote(v.question(entry.fact))}`,
        )
      : '';
  const listing =
    roles.length === 0
      ? []
      : [{ head: v.t('列到的对象', 'Listed'), text: v.stop(pen.noted(v.list(sorted(roles)), subject.by)) }];
  return [
    ...listing,
    ...(more === ''
      ? []
      : [{ head: v.t('没有列到的', 'Not listed'), text: v.stop(pen.noted(more, open.by)) }]),
  ];
}

function partsBlock(pen: Pen, norm: Norm, entry: Entry, head: string): Block[] {
  const { v } = pen;
  const parts = (norm.parts ?? []).map((id) => ({
    text: v.t(`${pen.norm(id)}（规范${id}）`, `${pen.norm(id)} (norm ${id})`),
  }));
  if (parts.length === 0)
    return [{ head, text: v.stop(v.t('由对这一项的回答定', 'by the answer to this question')) }];
  const { value, by } = pen.settle<unknown>(entry.derive);
  const isOpen = pen.settle<unknown>(norm.open).value === true;
  const how =
    value === 'any'
      ? v.t('下面有一项成立，这一项就成立', 'it holds when one of its parts does')
      : value === 'all'
        ? v.t(
            '下面各项都成立，这一项才成立；有一项不成立，就不成立',
            'it holds when all of its parts do, and does not when one does not',
          )
        : v.t('由对这一项的回答定，各个部分是', 'by the answer to this question; its parts are');
  const own =
    pen.settle<unknown>(entry.own).value === 'last'
      ? v.t(
          '；由各部分定不下来的，看对这一项的回答',
          '; what its parts leave open goes by the answer to this question',
        )
      : '';
  const more = isOpen ? v.t('；所列的并没有列尽', '; the list is not complete') : '';
  return [{ head, text: `${pen.noted(`${how}${own}${more}`, by)}${v.colon().trimEnd()}`, items: parts }];
}

function targetBlock(pen: Pen, norm: Norm, entry: Entry): Block[] {
  const { v } = pen;
  const [min, max] = (['min', 'max'] as const).map((key) =>
    pen.settle<number | null | undefined>(entry[key] === undefined ? norm.target?.[key] : entry[key]),
  );
  const exclusive = pen.settle<unknown>(entry.exclusive);
  const isOut = exclusive.value === true;
  const bounds = [
    ...(typeof min?.value === 'number'
      ? [
          isOut
            ? v.t(`超过${min.value}`, `more than ${min.value}`)
            : v.t(`不少于${min.value}`, `at least ${min.value}`),
        ]
      : []),
    ...(typeof max?.value === 'number'
      ? [
          isOut
            ? v.t(`少于${max.value}`, `less than ${max.value}`)
            : v.t(`不超过${max.value}`, `at most ${max.value}`),
        ]
      : []),
  ];
  const adds = pen.settle<unknown>(entry.adds);
  const more =
    typeof adds.value === 'string'
      ? v.t(
          `${v.quote(v.question(adds.value))}的数也算在内`,
          `the answer to ${v.quote(v.question(adds.value))} counts too`,
        )
      : '';
  const said = bounds.length === 0 ? v.t('没有定上下限', 'no bound is set') : v.list(bounds);
  const by = [...(min?.by ?? []), ...(max?.by ?? []), ...exclusive.by, ...adds.by];
  return [
    {
      head: v.t('指标', 'Target'),
      text: v.stop(
        pen.bracketed(v.t(`每个单位的数值${said}`, `the figure of each unit: ${said}`), [more, pen.by(by)]),
      ),
    },
  ];
}

function dueBlock(pen: Pen, entry: Entry, type: string | undefined): Block[] {
  const { v } = pen;
  if (type === undefined) return [];
  const head = v.t('期限', 'By when');
  if (!isNoDay(pen, entry.due)) return [{ head, ...dueItem(pen, entry.due) }];
  const promptly = pen.settle<unknown>(entry.promptly);
  if (promptly.value === true)
    return [
      {
        head,
        text: pen.noted(
          v.t('应当及时，原文没有定天数', 'promptly; the text sets no number of days'),
          promptly.by,
        ),
      },
    ];
  const { by } = pen.settle(entry.due);
  return by.length === 0 ? [] : [{ head, text: pen.noted(v.t('没有定期限', 'no day is set'), by) }];
}

function endBlock(pen: Pen, entry: Entry, type: string | undefined): Block[] {
  const { v } = pen;
  const head = v.t('怎样算办了', 'What ends it');
  if (entry.shape === 'target')
    return [{ head, text: v.stop(v.t('数值达到指标', 'the figure reaches the target')) }];
  if (entry.shape !== 'duty') return [];
  const types = dischargersOf(v.measure.vocabulary, type ?? '');
  const answered = v.t('对这一项回答“是”', 'this question is answered “yes”');
  if (types.length === 0) return [{ head, text: v.stop(answered) }];
  const record = v.t(
    `有${typesText(pen, types)}的记录指明这一项`,
    `${typesText(pen, types)} on record names it`,
  );
  return [{ head, text: v.stop(v.t(`${record}，或者${answered}`, `${record}, or ${answered}`)) }];
}
