// Written by `npm run generate` from rules/. Change the rules, not this file.
import measure from '../../rules/maoming-2017/measure.json';
import p0 from '../../rules/maoming-2017/notice.json';
import p1 from '../../rules/maoming-2017/article-01.json';
import p2 from '../../rules/maoming-2017/article-02.json';
import p3 from '../../rules/maoming-2017/article-03.json';
import p4 from '../../rules/maoming-2017/article-04.json';
import p5 from '../../rules/maoming-2017/article-05.json';
import p6 from '../../rules/maoming-2017/article-06.json';
import p7 from '../../rules/maoming-2017/article-07.json';
import p8 from '../../rules/maoming-2017/article-08.json';
import p9 from '../../rules/maoming-2017/article-09.json';
import p10 from '../../rules/maoming-2017/article-10.json';
import p11 from '../../rules/maoming-2017/article-11.json';
import p12 from '../../rules/maoming-2017/article-12.json';
import p13 from '../../rules/maoming-2017/article-13.json';
import p14 from '../../rules/maoming-2017/article-14.json';
import p15 from '../../rules/maoming-2017/article-15.json';
import p16 from '../../rules/maoming-2017/article-16.json';
import p17 from '../../rules/maoming-2017/article-17.json';
import p18 from '../../rules/maoming-2017/article-18.json';
import p19 from '../../rules/maoming-2017/article-19.json';
import p20 from '../../rules/maoming-2017/article-20.json';
import p21 from '../../rules/maoming-2017/article-21.json';
import p22 from '../../rules/maoming-2017/article-22.json';
import type { MeasureSource } from '../measure/format.js';

export const source = () => ({
  measure,
  parts: {
    'notice': p0,
    'article-01': p1,
    'article-02': p2,
    'article-03': p3,
    'article-04': p4,
    'article-05': p5,
    'article-06': p6,
    'article-07': p7,
    'article-08': p8,
    'article-09': p9,
    'article-10': p10,
    'article-11': p11,
    'article-12': p12,
    'article-13': p13,
    'article-14': p14,
    'article-15': p15,
    'article-16': p16,
    'article-17': p17,
    'article-18': p18,
    'article-19': p19,
    'article-20': p20,
    'article-21': p21,
    'article-22': p22,
  },
}) as unknown as MeasureSource;
