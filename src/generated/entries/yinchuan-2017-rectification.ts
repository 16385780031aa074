// Written by `npm run generate` from rules/. Change the rules, not this file.
import { lazyMeasure } from '../../measure/lazy.js';
import type { Measure } from '../../measure/measure.js';
import { source } from '../yinchuan-2017-rectification.js';
import { words } from '../words/yinchuan-2017-rectification.js';

/** Yinchuan Scheme for Rectifying the Problems Fed Back from the 2016 Assessment of Poverty Alleviation Results: for `createDuxun({ measures: [measure] })` of `duxun/core`. */
export const measure: Measure = /* @__PURE__ */ lazyMeasure('yinchuan-2017-rectification', source, words);
