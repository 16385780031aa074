import type { Output } from '../../generators.js';
import { caseFiles } from './case-files.js';
import type { File } from './file.js';
import { measureFiles } from './measure-files.js';
import { type Schema, say, title } from './say.js';
import { scenarioFile } from './scenario-file.js';
import { withTypes } from './with-types.js';
import { written } from './written.js';

/** The definitions that a schema refers to, and those that these refer to. */
function needed(schema: Schema, defs: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const found = new Set<string>();
  const look = (json: unknown): void => {
    if (typeof json !== 'object' || json === null) return;
    for (const [key, value] of Object.entries(json)) {
      const name =
        key === '$ref' && typeof value === 'string' ? /^#\/\$defs\/([^/]+)/.exec(value)?.[1] : undefined;
      if (name === undefined) look(value);
      else if (!found.has(name)) {
        found.add(name);
        if (defs[name] === undefined) throw new Error(`no definition: ${name}`);
        look(defs[name]);
      }
    }
  };
  look(schema);
  return Object.fromEntries(Object.entries(defs).filter(([name]) => found.has(name)));
}

const output = ({ name, titles, about, schema, defs }: File): Output => ({
  path: `schema/${name}.json`,
  text: written(
    withTypes({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `duxun:/schema/${name}.json`,
      $comment: 'Written by `npm run generate` from src/, rules/ and scripts/generators/schemas.',
      title: title(...titles),
      ...say(...about),
      ...schema,
      $defs: needed(schema, defs),
    }),
  ),
});

/** JSON Schemas for editors: `schema/*.json`. */
export const jsonSchemas = (): Output[] => [...measureFiles(), ...caseFiles(), scenarioFile()].map(output);
