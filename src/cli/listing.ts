import type { Pages } from './pages.js';

/** How things stand one after another: an array of JSON, a line each, or as they are. */
export type Frame = 'json' | 'jsonl' | 'plain';

/** Writes things one after another in a frame; where the things end early, what is written is whole all the same. */
export async function inFrame<T>(
  things: AsyncIterable<T>,
  frame: Frame,
  out: Pages,
  textOf: (one: T) => string,
): Promise<void> {
  let any = false;
  for await (const one of things) {
    const text = textOf(one);
    if (frame === 'json') await out.add(`${any ? ',\n' : '[\n'}${text}`);
    else await out.add(frame === 'jsonl' ? `${text}\n` : text);
    any = true;
  }
  if (frame === 'json') await out.add(any ? '\n]\n' : '[]\n');
}
