import { align } from './align.js';
import type { SourceCode } from './codes.js';
import { type BlockPrint, type PartPrint, wordsIn } from './fingerprints.js';

/** A part, a block of it, a sentence of that, by their places in the lists. */
export interface Spot {
  readonly part: number;
  readonly block?: number;
  readonly sentence?: number;
}

/** How two texts differ in one place: in the text that was encoded, in the text that is given, or in both. */
export interface Difference {
  readonly code: SourceCode;
  readonly was?: Spot;
  readonly is?: Spot;
}

export const partKey = ({ article, section }: PartPrint): string =>
  article === undefined ? `section ${section}` : `article ${article}`;

const blockKey = ({ paragraph, item, list }: BlockPrint): string => `${list ?? 1} ${item ?? ''} ${paragraph}`;

const sentencesOf = ({ blocks }: PartPrint): readonly string[] =>
  blocks.flatMap(({ sentences }) => sentences);

const wordsOf = (part: PartPrint): string => [part.heading ?? '', ...sentencesOf(part)].join(' ');

/** The sentences that two have in common, against those of the longer one. */
function shared(one: readonly string[], other: readonly string[]): number {
  const others = new Set(other);
  const common = one.filter((sentence) => others.has(sentence)).length;
  return common / Math.max(one.length, other.length, 1);
}

/** Every difference between the parts of two texts, in the order of the first; what is extra comes last. */
export function compareParts(was: readonly PartPrint[], is: readonly PartPrint[]): Difference[] {
  const { pairs, missing, extra } = align(was, is, {
    key: partKey,
    same: wordsOf,
    share: (one, other) => shared(sentencesOf(one), sentencesOf(other)),
  });
  const found: Difference[] = missing.map((part) => ({ code: 'SOURCE_ARTICLE_MISSING', was: { part } }));
  for (const { was: w, is: i } of pairs) {
    const [old, now] = [was[w], is[i]];
    if (old && now) found.push(...comparePart(old, now, { part: w }, { part: i }));
  }
  found.sort((a, b) => (a.was?.part ?? 0) - (b.was?.part ?? 0));
  return [...found, ...extra.map((part) => ({ code: 'SOURCE_ARTICLE_EXTRA' as const, is: { part } }))];
}

function comparePart(old: PartPrint, now: PartPrint, was: Spot, is: Spot): Difference[] {
  const found: Difference[] = [];
  if (partKey(old) !== partKey(now)) found.push({ code: 'SOURCE_ARTICLE_RENUMBERED', was, is });
  if (old.heading !== now.heading) found.push({ code: 'SOURCE_HEADING', was, is });
  // all that differs is where paragraphs end
  if (isSame(perItem(old), perItem(now)) && !isSame(shapeOf(old), shapeOf(now)))
    return [...found, { code: 'SOURCE_DIVISION', was, is }];
  const { pairs, missing, extra } = align(old.blocks, now.blocks, {
    key: blockKey,
    same: wordsIn,
    share: (one, other) => (isItem(one) === isItem(other) ? shared(one.sentences, other.sentences) : 0),
  });
  for (const { was: w, is: i } of pairs) {
    const [one, other] = [old.blocks[w], now.blocks[i]];
    if (one && other) found.push(...compareBlock(one, other, { ...was, block: w }, { ...is, block: i }));
  }
  const lost = missing.map(
    (block): Difference => ({ code: 'SOURCE_PASSAGE_MISSING', was: { ...was, block }, is }),
  );
  const more = extra.map(
    (block): Difference => ({ code: 'SOURCE_PASSAGE_EXTRA', was, is: { ...is, block } }),
  );
  return [...[...found, ...lost].sort((a, b) => (a.was?.block ?? -1) - (b.was?.block ?? -1)), ...more];
}

const isItem = ({ item }: BlockPrint): boolean => item !== undefined;

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, i) => value === other[i]);

/** Sentences with the item that each is in, whatever the paragraphs. */
const perItem = ({ blocks }: PartPrint): string[] =>
  blocks.flatMap(({ item, sentences }) => sentences.map((sentence) => `${item ?? ''} ${sentence}`));

const shapeOf = ({ blocks }: PartPrint): string[] =>
  blocks.map((block) => `${blockKey(block)} ${block.sentences.length}`);

function compareBlock(old: BlockPrint, now: BlockPrint, was: Spot, is: Spot): Difference[] {
  const moved: Difference[] =
    blockKey(old) === blockKey(now) ? [] : [{ code: 'SOURCE_PASSAGE_MOVED', was, is }];
  if (wordsIn(old) === wordsIn(now)) {
    if (!isSame(old.sentences, now.sentences)) return [...moved, { code: 'SOURCE_DIVISION', was, is }];
    return old.written === now.written ? moved : [...moved, { code: 'SOURCE_PUNCTUATION', was, is }];
  }
  return [...moved, ...compareSentences(old.sentences, now.sentences, was, is)];
}

function compareSentences(old: readonly string[], now: readonly string[], was: Spot, is: Spot): Difference[] {
  const numbered = (all: readonly string[]) => all.map((print, i) => ({ print, i }));
  const { pairs, missing, extra } = align(numbered(old), numbered(now), {
    key: ({ i }) => String(i),
    same: ({ print }) => print,
  });
  const found = [
    ...missing.map(
      (sentence): Difference => ({ code: 'SOURCE_PASSAGE_MISSING', was: { ...was, sentence }, is }),
    ),
    ...pairs.flatMap(({ was: w, is: i }): Difference[] => {
      const at = { was: { ...was, sentence: w }, is: { ...is, sentence: i } };
      if (old[w] !== now[i]) return [{ code: 'SOURCE_WORDS', ...at }];
      return w === i ? [] : [{ code: 'SOURCE_PASSAGE_MOVED', ...at }];
    }),
  ].sort((a, b) => (a.was?.sentence ?? 0) - (b.was?.sentence ?? 0));
  return [
    ...found,
    ...extra.map((sentence): Difference => ({ code: 'SOURCE_PASSAGE_EXTRA', was, is: { ...is, sentence } })),
  ];
}
