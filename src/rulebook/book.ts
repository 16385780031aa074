import { trimEnd, Voice } from '../explain/voice.js';
import { partName } from '../measure/cite.js';
import type { Interpretation, Part } from '../measure/format.js';
import type { Measure } from '../measure/measure.js';
import type { Quotes } from '../quotes.js';
import type { Lang } from '../text.js';
import { aboutBlocks } from './about.js';
import { conditionItems } from './conditions.js';
import { dayItem, optionText } from './days.js';
import type { Block, Item } from './item.js';
import { Names } from './names.js';
import { type BookNorm, normOf } from './norm.js';
import { Pen } from './pen.js';
import { conditionBlock, kindsText } from './rules.js';
import { type RulebookScenario, Scenarios } from './scenarios.js';

export interface BookOptions {
  /** The scenarios that test the measure; left out, the book says nothing of them. */
  readonly scenarios?: readonly RulebookScenario[] | undefined;
  /** The words of the document, of `withSource` (`duxun/source`): each norm is told with them. */
  readonly quotes?: Quotes | undefined;
}

/** A measure as a book in one language, before it is put on paper. */
export interface Book {
  readonly lang: Lang;
  readonly title: string;
  readonly about: readonly Block[];
  readonly parts: readonly BookPart[];
  /** Named conditions and days that are told in a place of their own. */
  readonly conditions: readonly BookEntry[];
  readonly days: readonly BookEntry[];
}

export interface BookPart {
  readonly anchor: string;
  readonly name: string;
  /** What goes for all of it. */
  readonly blocks: readonly Block[];
  readonly norms: readonly BookNorm[];
  /** The questions of interpretation that it raises first. */
  readonly readings: readonly BookEntry[];
}

export interface BookEntry {
  readonly anchor: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function bookOf(measure: Measure, lang: Lang, { scenarios, quotes }: BookOptions): Book {
  const pen = new Pen(new Voice(lang, measure, quotes), new Names(measure));
  const tested = scenarios && new Scenarios(measure.id, scenarios);
  const told = new Set<string>();
  const parts = Object.entries(measure.source.parts).map(([file, part]) => {
    const own = measure.interpretations.filter(
      ({ id, norms }) => !told.has(id) && part.norms.some((norm) => norms.includes(norm.id)),
    );
    for (const { id } of own) told.add(id);
    return partOf(pen, file, part, own, tested);
  });
  return {
    lang,
    title: pen.v.of(measure.title),
    about: aboutBlocks(pen, measure),
    parts,
    conditions: [...pen.names.sharedConditions.values()].map(({ n, name, of }) => ({
      anchor: `c-${name}`,
      title: pen.t(`条件${n}`, `Condition ${n}`),
      blocks: [conditionBlock(pen, of, pen.t('标准', 'It holds when'), conditionItems)],
    })),
    days: [...pen.names.sharedDays.values()].map(({ n, name, of }) => ({
      anchor: `d-${name}`,
      title: pen.t(`日期${n}`, `Day ${n}`),
      blocks: [{ head: pen.t('哪一天', 'Which day'), ...dayItem(pen, of) }],
    })),
  };
}

function partOf(
  pen: Pen,
  file: string,
  part: Part,
  readings: readonly Interpretation[],
  scenarios?: Scenarios,
): BookPart {
  const own = pen.afresh();
  const name = partName(part) ?? { zh: file, en: file };
  const text = pen.v.of(name);
  const under = Object.entries(part.under ?? {}).map(([kind, condition]): Block => {
    const kinds = kindsText(pen, [kind as Parameters<typeof kindsText>[1][number]]);
    return {
      ...conditionBlock(
        pen,
        condition,
        pen.t(`本条各项用于“${kinds}”时还要`, `Everything here, on a case of the kind “${kinds}”, also asks`),
      ),
    };
  });
  return {
    anchor: `p-${file}`,
    name: text.charAt(0).toUpperCase() + text.slice(1),
    blocks: under,
    norms: part.norms.map((norm) => normOf(own, norm, scenarios)),
    readings: readings.map((one) => readingOf(pen, one)),
  };
}

function readingOf(pen: Pen, one: Interpretation): BookEntry {
  const { v } = pen;
  const n = pen.names.readings.get(one.id)?.n ?? 0;
  const options: Item[] = one.options.map(({ id }) => ({ text: optionText(pen, id, one.id) }));
  const known = one.norms.filter((id) => pen.names.norms.has(id));
  return {
    anchor: `r-${one.id}`,
    title: v.t(`理解${n}：${v.of(one.question)}`, `Reading ${n}: ${v.of(one.question)}`),
    blocks: [
      { head: v.t('可以这样理解', 'Options'), text: '', items: options },
      { head: v.t('为什么这样默认', 'Why that default'), text: v.stop(trimEnd(v.of(one.why))) },
      ...(one.switchable
        ? []
        : [
            {
              head: v.t('能否改换', 'Can it be switched'),
              text: v.t('不能，只是说明。', 'No, it only explains.'),
            },
          ]),
      ...(known.length === 0
        ? []
        : [{ head: v.t('关系到', 'Bears on'), text: v.stop(v.list(known.map((id) => pen.cite(id)))) }]),
    ],
  };
}
