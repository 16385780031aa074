import { trimEnd } from '../explain/voice.js';
import { kinds as kindNames } from '../labels.js';
import type { CaseKind } from '../measure/format.js';
import type { Measure } from '../measure/measure.js';
import type { Block } from './item.js';
import { listOf, type Pen } from './pen.js';
import { conditionBlock } from './rules.js';
import { ever } from './select.js';

/** What there is to say of a measure as a whole. */
export function aboutBlocks(pen: Pen, { source: { measure } }: Measure): readonly Block[] {
  const { v } = pen;
  const { docNumber, issuer, issuedOn, dateNote, applies, merge } = measure;
  return [
    { head: v.t('发文机关', 'Issued by'), text: v.stop(v.of(issuer)) },
    ...(docNumber === null ? [] : [{ head: v.t('文号', 'Document number'), text: docNumber }]),
    ...(issuedOn === null ? [] : [{ head: v.t('印发', 'Issued on'), text: v.stop(v.date(issuedOn)) }]),
    { head: v.t('施行', 'In force'), text: v.stop(inForce(pen, measure)) },
    ...(dateNote ? [{ head: v.t('关于日期', 'On the dates'), text: v.stop(trimEnd(v.of(dateNote))) }] : []),
    ...Object.entries(applies).map(([kind, condition]) =>
      conditionBlock(
        pen,
        condition,
        v.t(
          `用于“${kindNames[kind as CaseKind].zh}”`,
          `Bears on a case of the kind “${kindNames[kind as CaseKind].en}”`,
        ),
      ),
    ),
    ...(merge ? [mergeBlock(pen, merge)] : []),
  ];
}

function inForce(pen: Pen, { effectiveFrom, inForceBy }: Measure['source']['measure']): string {
  const { v } = pen;
  const from = pen.settle<string | null>(effectiveFrom);
  const by = pen.settle<string | null | undefined>(inForceBy);
  if (from.value === ever)
    return pen.noted(
      v.t('原文没有写明，当作一直有效', 'its text does not say; taken to have been always'),
      from.by,
    );
  if (from.value !== null)
    return pen.noted(v.t(`自${v.date(from.value)}起`, `from ${v.date(from.value)} on`), from.by);
  const latest =
    typeof by.value === 'string'
      ? v.t(`，最迟${v.date(by.value)}已经施行`, `, at the latest since ${v.date(by.value)}`)
      : '';
  return pen.noted(v.t(`原文没有写明从哪天起${latest}`, `its text does not say from which day${latest}`), [
    ...from.by,
    ...by.by,
  ]);
}

function mergeBlock(pen: Pen, { by, order }: NonNullable<Measure['source']['measure']['merge']>): Block {
  const { v } = pen;
  const how = pen.settle<string | null>(by);
  const text =
    how.value === 'same-form-once'
      ? v.t(
          '同一个对象因几种情形要受同一种方式处理的，只用一次',
          'a form that several circumstances call for is used once on one bearer',
        )
      : how.value === 'heaviest'
        ? v.t(
            '同一个对象因几种情形都要处理的，只用最重的一种',
            'of several forms for one bearer only the heaviest stands',
          )
        : v.t(
            '同一个对象因几种情形都要处理的，各算各的',
            'where several circumstances meet on one bearer, each has its own',
          );
  const ranked = listOf(order).map((form) => v.form(form));
  return {
    head: v.t('几种情形并在一起时', 'Where several circumstances meet'),
    text: v.stop(
      pen.bracketed(text, [
        v.t(`由轻到重：${ranked.join('，其次')}`, `from the lightest: ${v.list(ranked)}`),
        pen.by(how.by),
      ]),
    ),
  };
}
