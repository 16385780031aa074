/** The broken inputs beside this file: one fault each, with what must be said of it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { FaultCode } from '../../src/index.js';

interface Expected {
  readonly code: FaultCode;
  readonly pointer: string;
}

export interface BrokenCase {
  readonly expect: readonly Expected[];
  /** Why it looks as it does, where one place does not say it all. */
  readonly why?: string;
  readonly case?: unknown;
  /** Broken options of `evaluate`, for a case that is whole. */
  readonly options?: unknown;
  /** A whole case of which json-rules-engine cannot judge what is asked. */
  readonly engine?: { readonly asOf: string };
  /** What is given as the calendar that was exported before, for a case that is whole. */
  readonly previous?: string;
  /** What is not even JSON. */
  readonly text?: string;
}

export interface BrokenMeasure {
  readonly expect: readonly (Expected & { readonly place: string })[];
  readonly measure: unknown;
  readonly parts: unknown;
  /** In place of the common one. */
  readonly vocabulary?: unknown;
}

export interface BrokenScenarios {
  readonly expect: readonly Expected[];
  /** A file of scenarios as JSON, or as text. */
  readonly file?: unknown;
  readonly text?: string;
}

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** Files by the name of their fault; those that begin with `_` are whole. */
function files<T>(folder: string): readonly (readonly [name: string, content: T])[] {
  const found = readdirSync(new URL(`${folder}/`, import.meta.url)).sort();
  return found
    .filter((file) => file.endsWith('.json') && !file.startsWith('_'))
    .map((file) => [file.slice(0, -'.json'.length), json(`${folder}/${file}`) as T]);
}

export const brokenCases = files<BrokenCase>('cases');
export const brokenMeasures = files<BrokenMeasure>('rules');
export const brokenScenarios = files<BrokenScenarios>('scenarios');
export const vocabulary = json('rules/_vocabulary.json');
/** The whole measure that each broken one differs from in one place. */
export const good = json('rules/_good.json') as { readonly measure: object; readonly parts: object };
