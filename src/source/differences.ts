import { citation } from '../measure/cite.js';
import type { Measure } from '../measure/measure.js';
import type { Text } from '../text.js';
import { type Citing, CitingIndex, citingNorms } from './citing.js';
import { sourceCodes } from './codes.js';
import { compareParts } from './compare.js';
import type { SourceFinding } from './finding.js';
import { type Fingerprints, type PartPrint, printedDocument, printsOf } from './fingerprints.js';
import { type Missing, partOf, resolve } from './resolve.js';
import type { SourceDocument } from './shape.js';
import { findingOf, suggestionText } from './tell.js';

/** Where a text differs from the one that a measure was encoded from; without its fingerprints, which citations fail. */
export function differencesOf(
  measure: Measure,
  document: SourceDocument,
  prints: Fingerprints | undefined,
): SourceFinding[] {
  const norms = citingNorms(measure);
  if (prints === undefined) return [unprinted(measure), ...unresolvedIn(document, norms)];
  const encoded = printedDocument(prints);
  const cited = new Set(norms.flatMap(({ norm }) => partOf(encoded, norm.cite) ?? []));
  const was = prints.parts.filter((print, i) => {
    const part = encoded.parts[i];
    return isNumbered(print) || (part !== undefined && cited.has(part));
  });
  const kept = new Set(was.map(nameOf));
  const given = {
    ...document,
    parts: document.parts.filter((part) => part.kind !== 'outside' || kept.has(part.id)),
  };
  const { parts: is } = printsOf(measure.id, given);
  const citing = new CitingIndex(norms, printedDocument({ ...prints, parts: was }));
  return compareParts(was, is).map((one) => findingOf(one, { measure, was, is, document: given, citing }));
}

const nameOf = ({ article, section }: PartPrint): string => section ?? article ?? '';

/** What stands outside articles and sections counts only where a norm cites it: copies leave out notices. */
const isNumbered = ({ article, section }: PartPrint): boolean =>
  article !== undefined || /^[1-9]\d*$/.test(section ?? '');

const lacks: Readonly<Record<Missing, Text>> = {
  part: { zh: '没有这一条（部分）', en: 'has no such article or section' },
  paragraph: { zh: '这一条（部分）没有这一款', en: 'has no such paragraph there' },
  item: { zh: '这一条（部分）没有这一项', en: 'has no such item there' },
  sentence: { zh: '这里没有这么多句', en: 'has fewer sentences there' },
};

/** Norms whose citation leads nowhere in a text. */
export function unresolvedIn(document: SourceDocument, norms: readonly Citing[]): SourceFinding[] {
  return norms.flatMap((one): SourceFinding[] => {
    const { norm, file, pointer } = one;
    const missing = resolve(document, norm.cite);
    if (typeof missing !== 'string') return [];
    const { zh, en } = citation(norm.cite);
    const { article, section } = norm.cite;
    return [
      {
        code: 'SOURCE_CITE',
        severity: sourceCodes.SOURCE_CITE.severity,
        file,
        pointer,
        norm: norm.id,
        norms: [norm.id],
        article: citation(article === undefined ? { section: section ?? '' } : { article }),
        cite: norm.cite,
        found: {
          zh: `规范${norm.id}引用${zh}，这份文本${lacks[missing].zh}。`,
          en: `Norm ${norm.id} cites ${en}; this text ${lacks[missing].en}.`,
        },
        suggestion: suggestionText('SOURCE_CITE', [one]),
      },
    ];
  });
}

const unprinted = ({ id }: Measure): SourceFinding => ({
  code: 'SOURCE_UNPRINTED',
  severity: sourceCodes.SOURCE_UNPRINTED.severity,
  file: `${id}/measure.json`,
  pointer: '',
  norms: [],
  cite: {},
  found: {
    zh: '没有这部文件的指纹，只查了规范所引用的位置在文本里是否找得到。',
    en: 'There are no fingerprints of this measure: only whether citations lead somewhere in the text was checked.',
  },
  suggestion: {
    zh: '用 fingerprintsOf 写出 fingerprints.json，放进这部文件的文件夹。',
    en: 'Write fingerprints.json with fingerprintsOf and put it into the folder of the measure.',
  },
});
