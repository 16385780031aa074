// Written by `npm run generate` from rules/. Change the rules, not this file.
import { lazyMeasure } from '../../measure/lazy.js';
import type { Measure } from '../../measure/measure.js';
import { source } from '../maoming-2017.js';
import { words } from '../words/maoming-2017.js';

/** Maoming Measures on Supervision and Inspection Work for Poverty Alleviation in the New Period: for `createDuxun({ measures: [measure] })` of `duxun/core`. */
export const measure: Measure = /* @__PURE__ */ lazyMeasure('maoming-2017', source, words);
