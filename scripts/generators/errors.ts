import { faultCodes } from '../../src/fault-codes.js';
import type { Output } from '../generators.js';

const common = [
  'NOT_AN_OBJECT',
  'LIMIT_LINE',
  'NOT_JSON',
  'KEY_UNKNOWN',
  'KEY_MISSING',
  'TYPE_WRONG',
  'VALUE_WRONG',
  'DATE_IMPOSSIBLE',
  'ID_DUPLICATE',
];

/** Whose input the codes are about, in the order of the page. */
const groups: readonly (readonly [heading: string, has: (code: string) => boolean])[] = [
  ['Any input', (code) => common.includes(code)],
  ['Cases', (code) => code.startsWith('CASE_') || code === 'LIMIT_EVENTS'],
  ['Options of a call', (code) => code.startsWith('OPTION_')],
  ['Reports', (code) => /^(REPORT|ICS)_/.test(code)],
  ['Measures', (code) => !common.includes(code) && !/^(CASE|OPTION|REPORT|ICS)_|^LIMIT_EVENTS$/.test(code)],
];

const head = `<!-- Written by \`npm run generate\` from src/fault-codes.ts. Change that file, not this one. -->

# Fault codes

Every fault has a \`code\` from this page, the \`place\` (a case's id, or a file of a measure), a JSON \`pointer\` into it, what was \`found\`, the \`article\` where there is one, what was \`expected\` and a \`wayOut\`, the last three in Chinese and English. All faults of an input come at once: \`DuxunError.faults\`, or the \`faults\` of \`safeParseCase\` and \`safeDefineMeasure\`. \`faultText(fault, lang)\` puts one into a sentence.

Codes do not change; wordings may. For each code but \`PACKAGE_MISSING\` and \`REPORT_TOO_LONG\`, which are no faults of an input, and the \`LIMIT_\`, \`EXTENDS_\` and \`VOCABULARY_\` codes, which \`tests/measure/\` and \`tests/limits/\` have, there is a broken file in \`tests/invalid/\`.
`;

/** `docs/errors.md`: every code and what it means. */
export function errorsPage(): Output[] {
  const sections = groups.map(([heading, has]) => {
    const rows = Object.entries(faultCodes)
      .filter(([code]) => has(code))
      .map(([code, { zh, en }]) => `| \`${code}\` | ${zh} | ${en} |\n`);
    return `\n## ${heading}\n\n| code | 含义 | meaning |\n|---|---|---|\n${rows.join('')}`;
  });
  return [{ path: 'docs/errors.md', text: `${head}${sections.join('')}` }];
}
