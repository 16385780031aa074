/** Every answer to the fixtures is the one that is kept, or the changelog says that it has changed. */
import { describe, expect, it } from 'vitest';
import { readLock, toldOf, wayOut } from '../../scripts/compat/answer-lock.js';
import { differences, goneFrom } from '../../scripts/compat/answers.js';
import { fixtureFiles } from '../../scripts/compat/subjects.js';

const files = fixtureFiles();
const lock = readLock('fixtures');

it('every file that is kept is there', () => {
  expect(files.length).toBeGreaterThan(30);
  const paths = files.map(({ path }) => path);
  expect(Object.keys(lock).filter((path) => !paths.includes(path))).toEqual([]);
});

describe.each(files)('$path', ({ path, names, subjects }) => {
  it('is answered as it was', { timeout: 120_000 }, () => {
    const kept = lock[path] ?? {};
    const found = [...goneFrom(kept, names), ...subjects().flatMap((one) => differences(kept, one))];
    expect(
      found.map((one) => toldOf(path, one)),
      wayOut(found),
    ).toEqual([]);
  });
});
