import type { Output } from '../generators.js';
import { printedIds } from './read-rules.js';

const head = '// Written by `npm run generate` from rules/. Change the rules, not this file.\n';

/** Brings the fingerprints of the bundled measures together, for `duxun/source` alone. */
export function fingerprintsModule(): Output[] {
  const ids = printedIds();
  const imports = ids.map((id, i) => `import f${i} from '../../rules/${id}/fingerprints.json';\n`).join('');
  const entries = ids.map((id, i) => `  '${id}': f${i},\n`).join('');
  const type = "import type { Fingerprints } from '../source/fingerprints.js';\n";
  const body = `export const fingerprints = () =>\n  ({\n${entries.replace(/^/gm, '  ').trimEnd()}\n  }) as unknown as Readonly<Record<string, Fingerprints>>;\n`;
  return [{ path: 'src/generated/fingerprints.ts', text: `${head}${imports}${type}\n${body}` }];
}
