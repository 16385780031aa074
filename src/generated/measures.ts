// Written by `npm run generate` from rules/. Change the rules, not this file.
import type { Vocabulary } from '../measure/format.js';
import { lazyMeasure, lazyVocabulary } from '../measure/lazy.js';
import type { Measure } from '../measure/measure.js';
import { source as maoming2017 } from './maoming-2017.js';
import { source as mazhang2017 } from './mazhang-2017.js';
import { source as nationalAward } from './national-award.js';
import { source as panjin2015 } from './panjin-2015.js';
import { source as shanxi } from './shanxi.js';
import { source as yinchuan2017Inspection } from './yinchuan-2017-inspection.js';
import { source as yinchuan2017Rectification } from './yinchuan-2017-rectification.js';
import { words } from './words.js';

/** The acts, types of event and codes of the measures that come with the library. */
export const vocabulary: Vocabulary = /* @__PURE__ */ lazyVocabulary(words);

const all = () => vocabulary;

export const bundledMeasures: readonly Measure[] = [
  /* @__PURE__ */ lazyMeasure('maoming-2017', maoming2017, all),
  /* @__PURE__ */ lazyMeasure('mazhang-2017', mazhang2017, all),
  /* @__PURE__ */ lazyMeasure('national-award', nationalAward, all),
  /* @__PURE__ */ lazyMeasure('panjin-2015', panjin2015, all),
  /* @__PURE__ */ lazyMeasure('shanxi', shanxi, all),
  /* @__PURE__ */ lazyMeasure('yinchuan-2017-inspection', yinchuan2017Inspection, all),
  /* @__PURE__ */ lazyMeasure('yinchuan-2017-rectification', yinchuan2017Rectification, all),
];
