import { sourceOf } from '../measure/cite.js';
import type { Cite, Norm } from '../measure/format.js';
import type { Measure } from '../measure/measure.js';
import type { Spot } from './compare.js';
import { resolve } from './resolve.js';
import type { SourceDocument } from './shape.js';

/** A norm, and where in the measure's files it says what it cites. */
export interface Citing {
  readonly norm: Norm;
  readonly file: string;
  readonly pointer: string;
}

/** Every norm of a measure's own document with its place in the files, in reading order. */
export const citingNorms = ({ id, source }: Measure): Citing[] =>
  Object.entries(source.parts).flatMap(([name, { norms }]) =>
    norms.flatMap((norm, i) =>
      sourceOf(norm, source.measure).measure === id
        ? [{ norm, file: `${id}/${name}.json`, pointer: `/norms/${i}/cite` }]
        : [],
    ),
  );

/** Which norms cite each place of a text. */
export class CitingIndex {
  readonly #at: readonly { readonly one: Citing; readonly cite: Cite; readonly spots: readonly Spot[] }[];

  constructor(norms: readonly Citing[], document: SourceDocument) {
    this.#at = norms.map((one) => ({ one, cite: one.norm.cite, spots: spotsOf(document, one.norm.cite) }));
  }

  /** The norms that cite a place, something in it, or what it is a part of. */
  of(spot: Spot): Citing[] {
    return this.#at.filter(({ spots }) => spots.some((at) => meet(at, spot))).map(({ one }) => one);
  }
}

function spotsOf(document: SourceDocument, cite: Cite): Spot[] {
  const found = resolve(document, cite);
  if (typeof found === 'string') return [];
  const part = document.parts.indexOf(found.part);
  if (found.blocks.length === 0) return [{ part }];
  const sentences = found.blocks.flatMap((one) => {
    const block = found.part.blocks.indexOf(one);
    return one.sentences.map((_, sentence): Spot => ({ part, block, sentence }));
  });
  return found.sentence === null ? sentences : sentences.slice(found.sentence, found.sentence + 1);
}

const meet = (one: Spot, other: Spot): boolean =>
  one.part === other.part &&
  (one.block === undefined || other.block === undefined || one.block === other.block) &&
  (one.sentence === undefined || other.sentence === undefined || one.sentence === other.sentence);
