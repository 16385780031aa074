// Written by `npm run generate` from rules/. Change the rules, not this file.
import { lazyMeasure } from '../../measure/lazy.js';
import type { Measure } from '../../measure/measure.js';
import { source } from '../national-award.js';
import { words } from '../words/national-award.js';

/** Selection conditions of the National Poverty Alleviation Award (excerpt): for `createDuxun({ measures: [measure] })` of `duxun/core`. */
export const measure: Measure = /* @__PURE__ */ lazyMeasure('national-award', source, words);
