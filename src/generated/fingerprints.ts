// Written by `npm run generate` from rules/. Change the rules, not this file.
import f0 from '../../rules/maoming-2017/fingerprints.json';
import f1 from '../../rules/mazhang-2017/fingerprints.json';
import f2 from '../../rules/national-award/fingerprints.json';
import f3 from '../../rules/panjin-2015/fingerprints.json';
import f4 from '../../rules/shanxi/fingerprints.json';
import f5 from '../../rules/yinchuan-2017-inspection/fingerprints.json';
import f6 from '../../rules/yinchuan-2017-rectification/fingerprints.json';
import type { Fingerprints } from '../source/fingerprints.js';

export const fingerprints = () =>
  ({
    'maoming-2017': f0,
    'mazhang-2017': f1,
    'national-award': f2,
    'panjin-2015': f3,
    'shanxi': f4,
    'yinchuan-2017-inspection': f5,
    'yinchuan-2017-rectification': f6,
  }) as unknown as Readonly<Record<string, Fingerprints>>;
