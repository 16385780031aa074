// Written by `npm run generate` from rules/. Change the rules, not this file.
import measure from '../../rules/shanxi/measure.json';
import p0 from '../../rules/shanxi/article-01.json';
import p1 from '../../rules/shanxi/article-02.json';
import p2 from '../../rules/shanxi/article-03.json';
import p3 from '../../rules/shanxi/article-04.json';
import p4 from '../../rules/shanxi/article-05.json';
import p5 from '../../rules/shanxi/article-06.json';
import p6 from '../../rules/shanxi/article-07.json';
import p7 from '../../rules/shanxi/article-08.json';
import p8 from '../../rules/shanxi/article-09.json';
import p9 from '../../rules/shanxi/article-10.json';
import p10 from '../../rules/shanxi/article-11.json';
import p11 from '../../rules/shanxi/article-12.json';
import p12 from '../../rules/shanxi/article-13.json';
import p13 from '../../rules/shanxi/article-14.json';
import p14 from '../../rules/shanxi/article-15.json';
import p15 from '../../rules/shanxi/article-16.json';
import p16 from '../../rules/shanxi/article-17.json';
import p17 from '../../rules/shanxi/article-18.json';
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
  },
}) as unknown as MeasureSource;
