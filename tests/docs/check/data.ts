/** What is wrong with the data that a page shows: JSON, JSON Lines, JSON with comments, YAML. */
import { type ParseError, parse as parseJsonc, printParseErrorCode } from 'jsonc-parser';
import { parse as parseYaml } from 'yaml';
import { safeParseCase } from '../../../src/index.js';
import type { Block, Page } from './page.js';

/** Languages of blocks that hold no data. Any other one is a fault, so that no block goes unlooked at. */
const known: ReadonlySet<string> = new Set([
  'console',
  'csv',
  'html',
  'ics',
  'js',
  'md',
  'python',
  'scala',
  'sh',
  'text',
  'ts',
]);

export const dataFaults = (page: Page): string[] =>
  page.blocks.flatMap((block) => faultsOf(block).map((fault) => `${page.path}:${block.line} ${fault}`));

function faultsOf(block: Block): string[] {
  if (known.has(block.lang)) return [];
  try {
    return valuesOf(block).flatMap((value) => (block.marks.includes('faulty') ? [] : caseFaults(value)));
  } catch (error) {
    return [(error as Error).message];
  }
}

function valuesOf({ lang, text }: Block): readonly unknown[] {
  if (lang === 'json') return jsonOf(text);
  if (lang === 'jsonl') return text.split('\n').map((line) => JSON.parse(line) as unknown);
  if (lang === 'jsonc') return [jsoncOf(text)];
  if (lang === 'yaml') return [parseYaml(text, { merge: true })];
  throw new Error(lang === '' ? 'the block says no language' : `no language that is known here: ${lang}`);
}

/** A document; or answers one after another, a line each. */
function jsonOf(text: string): readonly unknown[] {
  const lines = text.split('\n');
  try {
    return [JSON.parse(text)];
  } catch (error) {
    if (!lines.every((line) => /^\{.*\}$/.test(line))) throw error;
    return lines.map((line) => JSON.parse(line) as unknown);
  }
}

function jsoncOf(text: string): unknown {
  const errors: ParseError[] = [];
  const value = parseJsonc(text, errors, { allowTrailingComma: false }) as unknown;
  const [first] = errors;
  if (first)
    throw new Error(`${printParseErrorCode(first.error)} in ${text.slice(first.offset).slice(0, 40)}`);
  return value;
}

/** A case is one that the library takes, unless something is left out of it. */
function caseFaults(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(caseFaults);
  if (typeof value !== 'object' || value === null) return [];
  const { kind, measure } = value as Record<string, unknown>;
  if (typeof kind !== 'string' || typeof measure !== 'string' || JSON.stringify(value).includes('…'))
    return [];
  const parsed = safeParseCase(value);
  return parsed.ok ? [] : parsed.faults.map(({ code, pointer }) => `${code} ${pointer}`);
}
