// Written by `npm run generate` from rules/. Change the rules, not this file.
import measure from '../../rules/national-award/measure.json';
import p0 from '../../rules/national-award/section-1.json';
import p1 from '../../rules/national-award/section-2.json';
import p2 from '../../rules/national-award/section-2-01.json';
import p3 from '../../rules/national-award/section-2-02.json';
import p4 from '../../rules/national-award/section-2-03.json';
import p5 from '../../rules/national-award/section-2-04.json';
import type { MeasureSource } from '../measure/format.js';

export const source = () => ({
  measure,
  parts: {
    'section-1': p0,
    'section-2': p1,
    'section-2-01': p2,
    'section-2-02': p3,
    'section-2-03': p4,
    'section-2-04': p5,
  },
}) as unknown as MeasureSource;
