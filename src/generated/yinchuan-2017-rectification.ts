// Written by `npm run generate` from rules/. Change the rules, not this file.
import measure from '../../rules/yinchuan-2017-rectification/measure.json';
import p0 from '../../rules/yinchuan-2017-rectification/section-0.json';
import p1 from '../../rules/yinchuan-2017-rectification/section-1.json';
import p2 from '../../rules/yinchuan-2017-rectification/section-2-01.json';
import p3 from '../../rules/yinchuan-2017-rectification/section-2-02.json';
import p4 from '../../rules/yinchuan-2017-rectification/section-2-03.json';
import p5 from '../../rules/yinchuan-2017-rectification/section-2-04.json';
import p6 from '../../rules/yinchuan-2017-rectification/section-2-05.json';
import p7 from '../../rules/yinchuan-2017-rectification/section-2-06.json';
import p8 from '../../rules/yinchuan-2017-rectification/section-2-07.json';
import p9 from '../../rules/yinchuan-2017-rectification/section-2-08.json';
import p10 from '../../rules/yinchuan-2017-rectification/section-2-09.json';
import p11 from '../../rules/yinchuan-2017-rectification/section-2-10.json';
import p12 from '../../rules/yinchuan-2017-rectification/section-2-11.json';
import p13 from '../../rules/yinchuan-2017-rectification/section-2-12.json';
import p14 from '../../rules/yinchuan-2017-rectification/section-3-01.json';
import p15 from '../../rules/yinchuan-2017-rectification/section-3-02.json';
import p16 from '../../rules/yinchuan-2017-rectification/section-3-03.json';
import type { MeasureSource } from '../measure/format.js';

export const source = () => ({
  measure,
  parts: {
    'section-0': p0,
    'section-1': p1,
    'section-2-01': p2,
    'section-2-02': p3,
    'section-2-03': p4,
    'section-2-04': p5,
    'section-2-05': p6,
    'section-2-06': p7,
    'section-2-07': p8,
    'section-2-08': p9,
    'section-2-09': p10,
    'section-2-10': p11,
    'section-2-11': p12,
    'section-2-12': p13,
    'section-3-01': p14,
    'section-3-02': p15,
    'section-3-03': p16,
  },
}) as unknown as MeasureSource;
