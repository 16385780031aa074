// Written by `npm run generate` from rules/. Change the rules, not this file.
import { lazyMeasure } from '../../measure/lazy.js';
import type { Measure } from '../../measure/measure.js';
import { source } from '../panjin-2015.js';
import { words } from '../words/panjin-2015.js';

/** Panjin measure on supervision and accountability in targeted poverty alleviation (on trial): for `createDuxun({ measures: [measure] })` of `duxun/core`. */
export const measure: Measure = /* @__PURE__ */ lazyMeasure('panjin-2015', source, words);
