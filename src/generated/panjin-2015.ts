// Written by `npm run generate` from rules/. Change the rules, not this file.
import measure from '../../rules/panjin-2015/measure.json';
import p0 from '../../rules/panjin-2015/article-01.json';
import p1 from '../../rules/panjin-2015/article-02.json';
import p2 from '../../rules/panjin-2015/article-03.json';
import p3 from '../../rules/panjin-2015/article-04.json';
import p4 from '../../rules/panjin-2015/article-05.json';
import p5 from '../../rules/panjin-2015/article-06.json';
import p6 from '../../rules/panjin-2015/article-07.json';
import p7 from '../../rules/panjin-2015/article-08.json';
import p8 from '../../rules/panjin-2015/article-09.json';
import p9 from '../../rules/panjin-2015/article-10.json';
import p10 from '../../rules/panjin-2015/article-11.json';
import p11 from '../../rules/panjin-2015/article-12.json';
import p12 from '../../rules/panjin-2015/article-13.json';
import p13 from '../../rules/panjin-2015/article-14.json';
import p14 from '../../rules/panjin-2015/article-15.json';
import p15 from '../../rules/panjin-2015/article-16.json';
import p16 from '../../rules/panjin-2015/article-17.json';
import p17 from '../../rules/panjin-2015/article-18.json';
import p18 from '../../rules/panjin-2015/article-19.json';
import p19 from '../../rules/panjin-2015/article-20.json';
import p20 from '../../rules/panjin-2015/article-21.json';
import p21 from '../../rules/panjin-2015/article-22.json';
import type { MeasureSource } from '../measure/format.js';

export const source = () => ({
  measure,
  parts: {
    'article-01': p0,
    'article-02': p1,
    'article-03': p2,
    'article-04': p3,
    'article-05': p4,
    'article-06': p5,
    'article-07': p6,
    'article-08': p7,
    'article-09': p8,
    'article-10': p9,
    'article-11': p10,
    'article-12': p11,
    'article-13': p12,
    'article-14': p13,
    'article-15': p14,
    'article-16': p15,
    'article-17': p16,
    'article-18': p17,
    'article-19': p18,
    'article-20': p19,
    'article-21': p20,
    'article-22': p21,
  },
}) as unknown as MeasureSource;
