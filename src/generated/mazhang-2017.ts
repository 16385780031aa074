// Written by `npm run generate` from rules/. Change the rules, not this file.
import measure from '../../rules/mazhang-2017/measure.json';
import p0 from '../../rules/mazhang-2017/article-01.json';
import p1 from '../../rules/mazhang-2017/article-02.json';
import p2 from '../../rules/mazhang-2017/article-03.json';
import p3 from '../../rules/mazhang-2017/article-04.json';
import p4 from '../../rules/mazhang-2017/article-05.json';
import p5 from '../../rules/mazhang-2017/article-06.json';
import p6 from '../../rules/mazhang-2017/article-07.json';
import p7 from '../../rules/mazhang-2017/article-08.json';
import p8 from '../../rules/mazhang-2017/article-09.json';
import p9 from '../../rules/mazhang-2017/article-10.json';
import p10 from '../../rules/mazhang-2017/article-11.json';
import p11 from '../../rules/mazhang-2017/article-12.json';
import p12 from '../../rules/mazhang-2017/article-13.json';
import p13 from '../../rules/mazhang-2017/article-14.json';
import p14 from '../../rules/mazhang-2017/article-15.json';
import p15 from '../../rules/mazhang-2017/article-16.json';
import p16 from '../../rules/mazhang-2017/article-17.json';
import p17 from '../../rules/mazhang-2017/article-18.json';
import p18 from '../../rules/mazhang-2017/article-19.json';
import p19 from '../../rules/mazhang-2017/article-20.json';
import p20 from '../../rules/mazhang-2017/article-21.json';
import p21 from '../../rules/mazhang-2017/article-22.json';
import p22 from '../../rules/mazhang-2017/article-23.json';
import p23 from '../../rules/mazhang-2017/article-24.json';
import p24 from '../../rules/mazhang-2017/article-25.json';
import p25 from '../../rules/mazhang-2017/article-26.json';
import p26 from '../../rules/mazhang-2017/article-27.json';
import p27 from '../../rules/mazhang-2017/article-28.json';
import p28 from '../../rules/mazhang-2017/article-29.json';
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
    'article-23': p22,
    'article-24': p23,
    'article-25': p24,
    'article-26': p25,
    'article-27': p26,
    'article-28': p27,
    'article-29': p28,
  },
}) as unknown as MeasureSource;
