// Written by `npm run generate` from rules/. Change the rules, not this file.
import { lazyMeasure } from '../../measure/lazy.js';
import type { Measure } from '../../measure/measure.js';
import { source } from '../shanxi.js';
import { words } from '../words/shanxi.js';

/** Shanxi Measures on Supervision and Inspection Work for Poverty Alleviation: for `createDuxun({ measures: [measure] })` of `duxun/core`. */
export const measure: Measure = /* @__PURE__ */ lazyMeasure('shanxi', source, words);
