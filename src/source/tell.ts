import type { Measure } from '../measure/measure.js';
import type { Text } from '../text.js';
import type { Citing, CitingIndex } from './citing.js';
import { type SourceCode, sourceCodes } from './codes.js';
import type { Difference, Spot } from './compare.js';
import type { SourceFinding } from './finding.js';
import type { PartPrint } from './fingerprints.js';
import { citeOf, placeText } from './place.js';
import type { SourceDocument } from './shape.js';

/** What a difference is told from. */
export interface Sides {
  readonly measure: Measure;
  readonly was: readonly PartPrint[];
  readonly is: readonly PartPrint[];
  /** The text that is given. */
  readonly document: SourceDocument;
  /** Which of its parts each of `is` stands for. */
  readonly citing: CitingIndex;
}

/** A difference in words. */
export function findingOf(difference: Difference, sides: Sides): SourceFinding {
  const { code, was, is } = difference;
  const isExtra = code === 'SOURCE_ARTICLE_EXTRA' || code === 'SOURCE_PASSAGE_EXTRA';
  const at = was ?? { part: 0 };
  const cite = isExtra && is ? citeOf(sides.is, is) : citeOf(sides.was, at);
  const norms = isExtra ? [] : sides.citing.of(at);
  const part = is && sides.document.parts[is.part];
  return {
    code,
    severity: sourceCodes[code].severity,
    ...fileOf(sides.measure, norms, cite),
    norms: norms.map(({ norm }) => norm.id),
    article: isExtra ? placeText(sides.is, { part: is?.part ?? 0 }) : placeText(sides.was, { part: at.part }),
    cite,
    ...(part ? { line: part.line } : {}),
    found: foundText(difference, sides),
    suggestion: suggestionText(code, norms),
  };
}

/** Where in the measure's files to look. */
function fileOf(
  { id, source }: Measure,
  [first]: readonly Citing[],
  { article, section }: { readonly article?: string; readonly section?: string },
): Pick<SourceFinding, 'file' | 'pointer' | 'norm'> {
  if (first) return { file: first.file, pointer: first.pointer, norm: first.norm.id };
  const named = Object.entries(source.parts).find(([, part]) =>
    article === undefined ? part.section === section : part.article === article,
  );
  return { file: `${id}/${named?.[0] ?? 'measure'}.json`, pointer: '' };
}

/** What the given text says in a place, cut short. */
function quoted({ document }: Sides, { part, block, sentence }: Spot): string {
  const { blocks = [] } = document.parts[part] ?? {};
  const chosen = block === undefined ? blocks : blocks.slice(block, block + 1);
  const all = chosen.flatMap(({ sentences }) => sentences);
  const text = (sentence === undefined ? all : all.slice(sentence, sentence + 1)).join('');
  const chars = [...text.replaceAll('“', '‘').replaceAll('”', '’')];
  return `“${chars.length > 60 ? `${chars.slice(0, 60).join('')}……` : chars.join('')}”`;
}

function foundText({ code, was, is }: Difference, sides: Sides): Text {
  const old = was ? placeText(sides.was, was) : { zh: '', en: '' };
  const now = is ? placeText(sides.is, is) : { zh: '', en: '' };
  const words = is ? quoted(sides, is) : '';
  const stop = (mark: string) => (/[。！？]”$/u.test(words) ? '' : mark);
  const says = { zh: `这份文本写的是：${words}${stop('。')}`, en: ` This text says: ${words}${stop('.')}` };
  const isMoved = old.zh !== now.zh;
  switch (code) {
    case 'SOURCE_ARTICLE_MISSING':
    case 'SOURCE_PASSAGE_MISSING':
      return {
        zh: `编写时所依据的文本有${old.zh}，这份文本没有。`,
        en: `The text that was encoded has ${old.en}; this one does not.`,
      };
    case 'SOURCE_ARTICLE_EXTRA':
    case 'SOURCE_PASSAGE_EXTRA':
      return {
        zh: `这份文本的${now.zh}，编写时所依据的文本没有。${says.zh}`,
        en: `The text that was encoded does not have what is ${now.en} of this one.${says.en}`,
      };
    case 'SOURCE_ARTICLE_RENUMBERED':
      return {
        zh: `编写时的${old.zh}，在这份文本里是${now.zh}。`,
        en: `What was ${old.en} when it was encoded is ${now.en} of this text.`,
      };
    case 'SOURCE_PASSAGE_MOVED':
      return {
        zh: `编写时的${old.zh}，在这份文本里是${now.zh}。${says.zh}`,
        en: `What was ${old.en} when it was encoded is ${now.en} of this text.${says.en}`,
      };
    case 'SOURCE_PUNCTUATION':
      return {
        zh: `${now.zh}文字相同，标点与编写时不同。${says.zh}`,
        en: `The words of ${now.en} are the same, its punctuation is not.${says.en}`,
      };
    case 'SOURCE_DIVISION':
      return {
        zh: `${now.zh}文字相同，断句或者分款与编写时不同，句和款的序数因此会变。`,
        en: `The words of ${now.en} are the same, divided otherwise into sentences or paragraphs, so that their numbers may change.`,
      };
    case 'SOURCE_HEADING': {
      const heading = sides.document.parts[is?.part ?? 0]?.heading ?? '';
      return {
        zh: `${now.zh}的标题与编写时不同，这份文本${heading === '' ? '没有标题' : `写的是：“${heading}”`}。`,
        en: `The heading of ${now.en} is not the one that was encoded; this text ${heading === '' ? 'has none' : `says: “${heading}”`}.`,
      };
    }
    default:
      return isMoved
        ? {
            zh: `${now.zh}与编写时的${old.zh}文字不同。${says.zh}`,
            en: `The words of ${now.en} are not those of ${old.en} when it was encoded.${says.en}`,
          }
        : {
            zh: `${now.zh}的文字与编写时不同。${says.zh}`,
            en: `The words of ${now.en} are not those that were encoded.${says.en}`,
          };
  }
}

const most = 12;

/** What to do: look at the norms that rest on the place. */
export function suggestionText(code: SourceCode, norms: readonly Citing[]): Text {
  const amend: Text = {
    zh: '文件已经修订的，照新文本改写；只是抄录有误的，换用正确的文本。',
    en: 'Where the document has been amended, encode what it says now; where the copy is faulty, take a right one.',
  };
  if (code === 'SOURCE_ARTICLE_EXTRA' || code === 'SOURCE_PASSAGE_EXTRA')
    return { zh: `请看是否要补写规范。${amend.zh}`, en: `See whether norms are to be added. ${amend.en}` };
  const ids = norms.slice(0, most).map(({ norm }) => norm.id);
  if (ids.length === 0)
    return {
      zh: `没有规范引用这里。${amend.zh}`,
      en: `No norm cites this place. ${amend.en}`,
    };
  const more = norms.length - ids.length;
  const zh = `${ids.join('、')}${more > 0 ? `等${norms.length}项` : ''}`;
  const en = `${ids.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return {
    zh: `请核对规范${zh}。${amend.zh}`,
    en: `Check ${norms.length === 1 ? 'norm' : 'norms'} ${en}. ${amend.en}`,
  };
}
