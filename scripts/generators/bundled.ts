import type { Output } from '../generators.js';
import { measureIds, partNames } from './read-rules.js';

const header = '// Written by `npm run generate` from rules/. Change the rules, not this file.\n';

/** One module a measure that brings its JSON files together, and one that lists the measures. */
export function bundledMeasures(): Output[] {
  const ids = measureIds();
  const name = (id: string) => id.replace(/[^a-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());
  const modules = ids.map((id): Output => {
    const parts = partNames(id);
    const imports = [
      `import measure from '../../rules/${id}/measure.json';`,
      ...parts.map((part, i) => `import p${i} from '../../rules/${id}/${part}.json';`),
      "import type { MeasureSource } from '../measure/format.js';",
    ].join('\n');
    const body = parts.map((part, i) => `    '${part}': p${i},`).join('\n');
    return {
      path: `src/generated/${id}.ts`,
      text: `${header}${imports}\n\nexport const source = {\n  measure,\n  parts: {\n${body}\n  },\n} as unknown as MeasureSource;\n`,
    };
  });
  const list: Output = {
    path: 'src/generated/measures.ts',
    text: `${header}import actions from '../../rules/actions.json';
import codes from '../../rules/codes.json';
import events from '../../rules/events.json';
import forms from '../../rules/forms.json';
import type { MeasureSource, Vocabulary } from '../measure/format.js';
${ids.map((id) => `import { source as ${name(id)} } from './${id}.js';`).join('\n')}

export const vocabulary = { actions, codes, events, forms } as Vocabulary;

export const sources: readonly MeasureSource[] = [${ids.map(name).join(', ')}];
`,
  };
  return [...modules, list];
}
