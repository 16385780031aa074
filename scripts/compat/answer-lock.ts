/** The files in `tests/compat/answers/`: what is kept of all answers, by measure. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Difference, LockedFile } from './answers.js';

/** Every file of scenarios or fixtures of a lock, by path. */
export type AnswerLock = Readonly<Record<string, LockedFile>>;

const folder = fileURLToPath(new URL('../../tests/compat/answers/', import.meta.url));

export const readLock = (name: string): AnswerLock => {
  const path = `${folder}${name}.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as AnswerLock) : {};
};

export function writeLock(name: string, lock: AnswerLock): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(lock, null, 2)}\n`);
}

const kinds: Readonly<Record<Difference['kind'], string>> = {
  answer: 'another answer',
  words: 'the same answers in other words',
  gone: 'kept, and asked no more',
};

/** A difference as a line, with where it is. */
export const toldOf = (path: string, { kind, name, told }: Difference): string =>
  [
    path,
    name,
    kind === 'gone' ? `${kinds.gone} (${told})` : [told, kinds[kind]].filter(Boolean).join(': '),
  ].join(' > ');

/** What to do about differences: where one of them is a changed answer, the changelog comes first. */
export const wayOut = (found: readonly Difference[]): string =>
  found.every(({ kind }) => kind === 'gone')
    ? 'Questions of the lock are gone. If they are meant to be: npm run answers:accept'
    : 'Answers have changed. If they are meant to: an entry in CHANGELOG.md under [Unreleased], Law or Code, then ' +
      'npm run answers:accept -- --entry "words of that entry". See CONTRIBUTING.md.';
