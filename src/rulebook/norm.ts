import { trimEnd } from '../explain/voice.js';
import { citationOf } from '../measure/cite.js';
import { kindsOf } from '../measure/expand.js';
import type { Norm } from '../measure/format.js';
import { optionText } from './days.js';
import { entryBlocks } from './entries.js';
import type { Block, Item } from './item.js';
import { type Pen, unique } from './pen.js';
import { kindsText, ruleBlocks } from './rules.js';
import type { Scenarios } from './scenarios.js';

/** A norm as a chapter of the book. */
export interface BookNorm {
  readonly id: string;
  readonly anchor: string;
  readonly cite: string;
  readonly gist: string;
  readonly blocks: readonly Block[];
  /** By what else it may be looked for: codes of the norm, its actions and readings. */
  readonly codes: readonly string[];
}

export function normOf(pen: Pen, norm: Norm, scenarios: Scenarios | undefined): BookNorm {
  const { v } = pen;
  const original = v.words(norm.cite, v.measure.id);
  const isJudged = norm.rules !== undefined || norm.entry !== undefined;
  return {
    id: norm.id,
    anchor: `n-${norm.id}`,
    cite: v.of(citationOf(norm)),
    gist: v.stop(trimEnd(v.of(norm.gist))),
    blocks: [
      ...(original === '' ? [] : [{ head: v.t('原文', 'The text says'), text: original }]),
      ...(norm.why
        ? [
            {
              head: v.t('为什么不能判断', 'Why it can’t be evaluated'),
              text: v.stop(trimEnd(v.of(norm.why))),
            },
          ]
        : []),
      ...carriedBlocks(pen, norm),
      ...(isJudged && norm.when
        ? [{ head: v.t('什么情况', 'In short, when'), text: v.stop(trimEnd(v.of(norm.when))) }]
        : []),
      ...judgedBlocks(pen, norm),
      ...readingsBlock(pen, norm),
      ...gapBlocks(pen, norm),
      ...(scenarios && isJudged ? [scenarios.block(pen, norm.id)] : []),
    ],
    codes: codesOf(pen, norm),
  };
}

function carriedBlocks(pen: Pen, norm: Norm): Block[] {
  const { v } = pen;
  const contents = v.measure.norms.filter(({ carriedBy }) => carriedBy === norm.id);
  return [
    ...(norm.carriedBy === undefined
      ? []
      : [
          {
            head: v.t('归入', 'Part of'),
            text: v.stop(
              v.t(`${pen.norm(norm.carriedBy)}，随它一起办`, `${pen.norm(norm.carriedBy)}, done with it`),
            ),
          },
        ]),
    ...(contents.length === 0
      ? []
      : [
          {
            head: v.t('内容包括', 'Its contents'),
            text: '',
            items: contents.map(({ id }) => ({ text: pen.norm(id) })),
          },
        ]),
  ];
}

function judgedBlocks(pen: Pen, norm: Norm): readonly Block[] {
  const kinds = kindsOf(norm);
  const rules = norm.rules ?? [];
  const [only, ...others] = rules;
  if (only === undefined) {
    if (norm.entry === undefined) return [];
    return [kindsBlock(pen, norm.entry.kinds ?? kinds), ...entryBlocks(pen, norm, norm.entry)];
  }
  if (others.length === 0)
    return [kindsBlock(pen, only.event.params.kinds ?? kinds), ...ruleBlocks(pen, norm, only)];
  return rules.map((rule, i) => ({
    head: pen.t(`规则${i + 1}`, `Rule ${i + 1}`),
    text: trimEnd(kindsBlock(pen, rule.event.params.kinds ?? kinds).text),
    items: ruleBlocks(pen, norm, rule).map((block) => blockItem(pen, block)),
  }));
}

/** A paragraph as a line among others. */
const blockItem = (pen: Pen, { head, text, items }: Block): Item => ({
  text: `${head}${text === '' ? '' : `${pen.v.colon()}${text}`}`,
  ...(items ? { items } : {}),
});

const kindsBlock = (pen: Pen, kinds: Parameters<typeof kindsText>[1]): Block => ({
  head: pen.t('针对', 'For'),
  text: pen.v.stop(
    pen.t(
      `案件种类是“${kindsText(pen, kinds).replaceAll('、', '”“')}”`,
      `cases of the kind “${kindsText(pen, kinds).replaceAll(', ', '” or “')}”`,
    ),
  ),
});

function readingsBlock(pen: Pen, norm: Norm): Block[] {
  const { v } = pen;
  const own = v.measure.interpretations.filter(({ norms }) => norms.includes(norm.id));
  if (own.length === 0) return [];
  return [
    {
      head: v.t('怎样理解', 'Readings'),
      text: '',
      items: own.map((one) => ({
        text: v.t(
          `${pen.reading(one.id)}：${v.of(one.question)}——${optionText(pen, one.default, one.id)}`,
          `${pen.reading(one.id)}: ${v.of(one.question)} — ${optionText(pen, one.default, one.id)}`,
        ),
      })),
    },
  ];
}

function gapBlocks(pen: Pen, norm: Norm): Block[] {
  const { v } = pen;
  const own = v.measure.source.measure.remarks.filter(({ norms }) => norms.includes(norm.id));
  const line = (one: (typeof own)[number]) => v.stop(trimEnd(v.of(one)));
  const block = (head: string, remarks: typeof own): Block[] => {
    const [only, ...others] = remarks;
    if (only === undefined) return [];
    return others.length === 0
      ? [{ head, text: line(only) }]
      : [{ head, text: '', items: remarks.map((one) => ({ text: line(one) })) }];
  };
  return [
    ...block(
      v.t('原文没有写明', 'Left open'),
      own.filter(({ silent }) => silent !== undefined),
    ),
    ...block(
      v.t('所引而不在原文内', 'Referred to'),
      own.filter(({ external }) => external !== undefined),
    ),
    ...block(
      v.t('说明', 'Remarks'),
      own.filter(({ silent, external }) => silent === undefined && external === undefined),
    ),
  ];
}

/** Codes by which a programmer may look for it. */
function codesOf({ v }: Pen, norm: Norm): string[] {
  const rules = (norm.rules ?? []).flatMap(({ name, event }) => [name, event.type]);
  const readings = v.measure.interpretations
    .filter(({ norms }) => norms.includes(norm.id))
    .map(({ id }) => id);
  const { action, shape } = norm.entry ?? {};
  return unique([
    norm.id,
    norm.code,
    ...rules,
    ...[action, shape].filter((one) => one !== undefined),
    ...readings,
  ]);
}
