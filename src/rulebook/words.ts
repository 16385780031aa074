import type { Text } from '../text.js';

const text = (zh: string, en: string): Text => ({ zh, en });

/** What the book itself says. */
export const words = {
  rulebook: text('逐条说明', 'rulebook'),
  contents: text('目录', 'Contents'),
  reading: text('怎样读', 'How to read this'),
  howDefault: text(
    '注有“依理解几”的地方，写的是默认的理解；点开可以看到别的理解和为什么这样默认。',
    'Where “by reading …” stands, what is told is the default; the link leads to the other options and to why.',
  ),
  howShared: text(
    '“条件几”“日期几”是好几处都用到的，在最后两章里写明。',
    '“Condition …” and “day …” are used in several places and told in the last two chapters.',
  ),
  howUnknown: text(
    '条件里的事还不知道的，既不当作有，也不当作没有：结果是“还不能定”，并且说明先要弄清什么。',
    'What is not known counts neither as so nor as not so: the result is “not decided”, and says what to find out first.',
  ),
  conditions: text('共用的条件', 'Conditions used in several places'),
  days: text('共用的日期', 'Days used in several places'),
  ofReadings: text('要怎样理解', ': questions of interpretation'),
} as const satisfies Readonly<Record<string, Text>>;
