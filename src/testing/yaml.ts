import { DuxunError } from '../errors.js';
import type { Path } from '../faults.js';
import { fault } from './fault.js';

interface YamlNode {
  readonly range?: readonly [number, number, number] | null;
}

interface YamlDocument {
  readonly errors: readonly { readonly message: string; readonly pos: readonly [number, number] }[];
  getIn(path: Iterable<unknown>, keepScalar: true): unknown;
  toJS(options: { readonly maxAliasCount: number }): unknown;
}

/** What is used of the package `yaml`: `import * as yaml from 'yaml'`. */
export interface Yaml {
  /** A text as a document that can say where in the text a part of it stands. */
  parseDocument(
    text: string,
    options: { readonly merge: boolean; readonly prettyErrors: boolean },
  ): YamlDocument;
}

/** A text read as JSON or YAML: what it holds, and the line on which a place of it stands. */
export interface ReadText {
  readonly value: unknown;
  readonly lineOf: (path: Path) => number | undefined;
}

/** How often aliases may be put in, all in all: a bomb of them is put in far more often. */
const mostAliases = 1_000_000;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Reads a text as YAML 1.2, in which a day is a text. @throws DuxunError NOT_YAML */
export function readYaml(text: string, place: string, { parseDocument }: Yaml): ReadText {
  const document = parseDocument(text, { merge: true, prettyErrors: false });
  const wrong = (line: number | undefined, message: string) =>
    fault('NOT_YAML', line === undefined ? place : `${place}:${line}`, message, {
      expected: { zh: '应为一份 YAML 1.2 文本。', en: 'Expected one text of YAML 1.2.' },
      wayOut: { zh: '请改正这一行。', en: 'Mend that line.' },
    });
  const [first, ...more] = document.errors.map(({ message, pos }) => wrong(lineAt(text, pos[0]), message));
  if (first) throw new DuxunError([first, ...more]);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    throw new DuxunError([wrong(undefined, (error as Error).message)]);
  }
  return { value, lineOf: (path) => lineOfNode(document, text, path) };
}

/** The line of the innermost part of a path that stands in the text itself: what is merged in stands elsewhere. */
function lineOfNode(document: YamlDocument, text: string, path: Path): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true) as YamlNode | undefined;
    if (node?.range) return lineAt(text, node.range[0]);
  }
  return undefined;
}
