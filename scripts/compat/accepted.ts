/** `tests/compat/accepted.json`: with which entry of the changelog each change was accepted. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Acceptance } from './acceptance.js';

export interface Accepted {
  readonly answers: readonly Acceptance[];
  readonly signatures: readonly Acceptance[];
}

const path = fileURLToPath(new URL('../../tests/compat/accepted.json', import.meta.url));

export const readAccepted = (): Accepted =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Accepted) : { answers: [], signatures: [] };

/** Puts what is new behind what is there; the same again stays one. */
export function addAccepted(kind: keyof Accepted, more: readonly Acceptance[]): void {
  const before = readAccepted();
  const all = [...before[kind], ...more].map((one) => JSON.stringify(one));
  const kept = [...new Set(all)].map((one) => JSON.parse(one) as Acceptance);
  writeFileSync(path, `${JSON.stringify({ ...before, [kind]: kept }, null, 2)}\n`);
}
