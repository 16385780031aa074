/** What a run is asked for: the command line of `fleet.mjs`. */
import { DuxunError, evaluateAll, faultText } from 'duxun';
import { common, exit, read, Stop, under } from './args.mjs';
import { words } from './words.mjs';

/** @typedef {import('./types.d.ts').Asked} Asked */
/** @typedef {import('./types.d.ts').Words} Words */

export const options = /** @type {const} */ ({
  ...common,
  'as-of': { type: 'string' },
  out: { type: 'string' },
  reading: { type: 'string', multiple: true },
  'effective-from': { type: 'string' },
  'shard-lines': { type: 'string' },
  'shard-bytes': { type: 'string' },
  window: { type: 'string' },
});

/**
 * @param {string[]} argv
 * @param {Words} say
 * @returns what is wished for; null where that is help
 */
export function wishOf(argv, say) {
  const args = read(argv, options, say);
  if (args.flag('help')) return null;
  const [path, more] = args.positionals;
  const folder = args.one('out');
  if (path === undefined) throw new Stop(exit.usage, say.missing('FILE'));
  if (more !== undefined) throw new Stop(exit.usage, say.oneFile);
  if (folder === undefined) throw new Stop(exit.usage, say.missing('--out'));
  return {
    path,
    folder,
    /** The same two as all hosts know them. */
    file: under(args.root, path, say),
    out: under(args.root, folder, say),
    asked: askedOf(args, say),
    most: { lines: args.count('shard-lines', 1000), bytes: args.count('shard-bytes', 8 << 20) },
    window: args.count('window', 64),
    redis: args.redis,
    queue: args.queue,
  };
}

/**
 * @param {ReturnType<typeof read>} args
 * @param {Words} say
 * @returns {Asked}
 */
function askedOf(args, say) {
  const asOf = args.one('as-of');
  if (asOf === undefined) throw new Stop(exit.usage, say.missing('--as-of'));
  const readings = args.all('reading').map((text) => {
    const [id, option, more] = text.split('=');
    if (!id || !option || more !== undefined) throw new Stop(exit.usage, say.badReading(text));
    return /** @type {const} */ ([id, option]);
  });
  const effectiveFrom = args.one('effective-from');
  const asked = {
    asOf,
    ...(readings.length === 0 ? {} : { readings: Object.fromEntries(readings.sort()) }),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
  };
  try {
    evaluateAll([], asked);
  } catch (error) {
    if (!(error instanceof DuxunError)) throw error;
    const lang = say === words.zh ? 'zh' : 'en';
    throw new Stop(
      exit.usage,
      error.faults.map((fault) => `${fault.code}: ${faultText(fault, lang)}`).join('\n'),
    );
  }
  return asked;
}
