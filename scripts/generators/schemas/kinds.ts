import { caseKinds } from '../../../src/case/kinds.js';
import { kinds } from '../../../src/labels.js';
import { codes, type Schema, type Words } from './say.js';

export const kindWords: Words = Object.fromEntries(
  caseKinds.map((kind) => [kind, [kinds[kind].zh, kinds[kind].en] as const]),
);
export const caseKind: Schema = codes(kindWords);
