/** The API reference can be built, and whoever exports something says what it is. */
import { expect, test } from 'vitest';
import { convertApi } from '../../scripts/docs-api/convert.js';
import { entryPoints } from './check/entry-points.js';

test('every export of every entry point is documented, and what is not is told', {
  timeout: 300_000,
}, async () => {
  const { project, wrong } = await convertApi(['tests/docs/fixtures/undocumented.ts']);
  // those of the fixture, and no others
  expect(wrong.map((line) => line.replace(/, defined in [^,]*/, ''))).toEqual([
    expect.stringMatching(/^Part, is referenced by .*linked.* but not included in the documentation$/),
    expect.stringMatching(/\.silent \(\w+\), does not have any documentation$/),
    expect.stringMatching(/\.Silent \(Interface\), does not have any documentation$/),
    expect.stringMatching(/^Failed to resolve link to "Nowhere link"/),
  ]);
  const modules = project.children?.map(({ name }) => name) ?? [];
  expect(modules).toEqual(expect.arrayContaining(Object.keys(entryPoints)));
});
