// Written by `npm run generate` from rules/. Change the rules, not this file.
import measure from '../../rules/yinchuan-2017-inspection/measure.json';
import p0 from '../../rules/yinchuan-2017-inspection/section-0.json';
import p1 from '../../rules/yinchuan-2017-inspection/section-1.json';
import p2 from '../../rules/yinchuan-2017-inspection/section-2.json';
import p3 from '../../rules/yinchuan-2017-inspection/section-3.json';
import p4 from '../../rules/yinchuan-2017-inspection/section-3-01.json';
import p5 from '../../rules/yinchuan-2017-inspection/section-3-02.json';
import p6 from '../../rules/yinchuan-2017-inspection/section-3-03.json';
import p7 from '../../rules/yinchuan-2017-inspection/section-3-04.json';
import p8 from '../../rules/yinchuan-2017-inspection/section-3-05.json';
import p9 from '../../rules/yinchuan-2017-inspection/section-3-06.json';
import p10 from '../../rules/yinchuan-2017-inspection/section-3-07.json';
import p11 from '../../rules/yinchuan-2017-inspection/section-3-08.json';
import p12 from '../../rules/yinchuan-2017-inspection/section-3-09.json';
import p13 from '../../rules/yinchuan-2017-inspection/section-3-10.json';
import p14 from '../../rules/yinchuan-2017-inspection/section-4.json';
import p15 from '../../rules/yinchuan-2017-inspection/section-4-01.json';
import p16 from '../../rules/yinchuan-2017-inspection/section-4-02.json';
import p17 from '../../rules/yinchuan-2017-inspection/section-4-03.json';
import p18 from '../../rules/yinchuan-2017-inspection/section-4-04.json';
import p19 from '../../rules/yinchuan-2017-inspection/section-5-01.json';
import p20 from '../../rules/yinchuan-2017-inspection/section-5-02.json';
import p21 from '../../rules/yinchuan-2017-inspection/section-5-03.json';
import p22 from '../../rules/yinchuan-2017-inspection/section-6.json';
import type { MeasureSource } from '../measure/format.js';

export const source = () => ({
  measure,
  parts: {
    'section-0': p0,
    'section-1': p1,
    'section-2': p2,
    'section-3': p3,
    'section-3-01': p4,
    'section-3-02': p5,
    'section-3-03': p6,
    'section-3-04': p7,
    'section-3-05': p8,
    'section-3-06': p9,
    'section-3-07': p10,
    'section-3-08': p11,
    'section-3-09': p12,
    'section-3-10': p13,
    'section-4': p14,
    'section-4-01': p15,
    'section-4-02': p16,
    'section-4-03': p17,
    'section-4-04': p18,
    'section-5-01': p19,
    'section-5-02': p20,
    'section-5-03': p21,
    'section-6': p22,
  },
}) as unknown as MeasureSource;
