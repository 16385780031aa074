// Written by `npm run generate` from rules/. Change the rules, not this file.
import { lazyMeasure } from '../../measure/lazy.js';
import type { Measure } from '../../measure/measure.js';
import { source } from '../mazhang-2017.js';
import { words } from '../words/mazhang-2017.js';

/** Implementation scheme of Mazhang District for the poverty alleviation responsibility system: for `createDuxun({ measures: [measure] })` of `duxun/core`. */
export const measure: Measure = /* @__PURE__ */ lazyMeasure('mazhang-2017', source, words);
