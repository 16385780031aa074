import { type Schema, say } from './say.js';

const long = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const short = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const february = '02-(?:0[1-9]|1\\d|2[0-8])';
const leap = '(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29';

/** Every date that exists from 1900 to 2199, and nothing else. */
export const datePattern = `^(?:(?:19|20|21)\\d\\d-(?:${long}|${short}|${february})|${leap})$`;

export const date: Schema = {
  type: 'string',
  pattern: datePattern,
  patternErrorMessage:
    '应为确有的日期，写作 YYYY-MM-DD，在 1900 至 2199 年之间。 Expected a date that exists, written YYYY-MM-DD, from 1900 to 2199.',
};

export const orUnknown: Schema = say(
  '发生的日期；不知道是哪一天，写 `"unknown"`，知道界限的再写 `notBefore`、`notAfter`。',
  'The day it happened; `"unknown"` where the day is not known, with `notBefore` and `notAfter` where they are.',
  { if: { const: 'unknown' }, else: { $ref: '#/$defs/date' }, examples: ['2018-03-31', 'unknown'] },
);
