import type { Judged } from './judged.js';
import { type Look, more, some } from './look.js';
import { ranges } from './ranges.js';
import { item } from './table.js';

/** What the text leaves open or refers to elsewhere, for the actions of the case. */
export function gapLines({ evaluation: { actions }, measure }: Judged, look: Look): string[] {
  const { say, width, paint } = look;
  const found = new Map<string, { text: string; norms: Set<string> }>();
  for (const { norm, silent, external } of actions)
    for (const gap of [...silent, ...external]) {
      const what = typeof gap.what === 'string' ? '' : say('external', { what: say.of(gap.what) });
      const known = found.get(gap.id) ?? { text: `${what}${say.of(gap.text)}`, norms: new Set<string>() };
      known.norms.add(norm);
      found.set(gap.id, known);
    }
  if (found.size === 0) return [];
  const shown = some([...found.values()], 8, look);
  const inOrder = (norms: ReadonlySet<string>) =>
    measure.norms.map(({ id }) => id).filter((id) => norms.has(id));
  const lines = shown.flatMap(({ text, norms }) =>
    item(`${text}${say('norms', { list: say.list(ranges(inOrder(norms))) })}`, width),
  );
  return [paint('bold', say('gaps')), ...lines, ...more(found.size - shown.length, look)];
}
