import { roleLabel } from '../../../src/labels.js';
import type { FactDeclaration, FieldDeclaration } from '../../../src/measure/format.js';
import type { Measure } from '../../../src/measure/measure.js';
import type { Text } from '../../../src/text.js';
import type { Words } from './say.js';

/** How a question may stand, whatever the measure. */
const states: Readonly<Record<string, Text>> = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};

/** What the codes of a fact or a field are called. */
export function codeWords(
  measure: Measure,
  { oneOf = [], labels }: FieldDeclaration | FactDeclaration,
): Words {
  const { codes, forms } = measure.vocabulary;
  return Object.fromEntries(
    oneOf.map((code) => {
      const { zh, en } =
        labels?.[code] ?? states[code] ?? codes?.[code] ?? forms?.[code] ?? roleLabel(measure, code);
      return [code, [zh, en] as const];
    }),
  );
}

export const roleWords = (measure: Measure, more: readonly string[] = []): Words =>
  Object.fromEntries(
    [...measure.roles, ...more].map((code) => {
      const { zh, en } = roleLabel(measure, code);
      return [code, [zh, en] as const];
    }),
  );
