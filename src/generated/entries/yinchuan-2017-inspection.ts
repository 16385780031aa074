// Written by `npm run generate` from rules/. Change the rules, not this file.
import { lazyMeasure } from '../../measure/lazy.js';
import type { Measure } from '../../measure/measure.js';
import { source } from '../yinchuan-2017-inspection.js';
import { words } from '../words/yinchuan-2017-inspection.js';

/** Yinchuan Scheme on Supervision, Inspection and Assessment of Poverty Alleviation Work: for `createDuxun({ measures: [measure] })` of `duxun/core`. */
export const measure: Measure = /* @__PURE__ */ lazyMeasure('yinchuan-2017-inspection', source, words);
