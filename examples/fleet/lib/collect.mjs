/** Puts the parts together in the order of the input, each case once. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {import('./types.d.ts').FaultyLine} FaultyLine */

/** An evaluation begins with the id of its case. */
const head = /^\{"case":("(?:[^"\\]|\\.)*")/;

/** @param {string} json */
function caseOf(json) {
  const id = head.exec(json)?.[1];
  if (id === undefined) throw new Error(`no evaluation: ${json.slice(0, 80)}`);
  return /** @type {string} */ (JSON.parse(id));
}

/** @param {string} path */
function file(path) {
  const draft = `${path}.${process.pid}.tmp`;
  const stream = createWriteStream(draft);
  const broken = once(stream, 'error').then(([error]) => {
    throw error;
  });
  broken.catch(() => undefined);
  return {
    /** @param {string} text */
    async write(text) {
      if (text !== '' && !stream.write(text)) await Promise.race([once(stream, 'drain'), broken]);
    },
    async end() {
      stream.end();
      await Promise.race([once(stream, 'close'), broken]);
      await rename(draft, path);
    },
  };
}

/**
 * Writes `results.jsonl` and `faults.jsonl`. An id that stands a second time is a fault of the input: the first line
 * counts, the later ones are told.
 *
 * @param {import('./store.mjs').Store} store
 * @param {Iterable<import('./types.d.ts').Shard>} shards those that are done, in order
 * @returns {Promise<{ cases: number, faulty: number, repeated: FaultyLine[] }>}
 */
export async function collect(store, shards) {
  const results = file(join(store.folder, 'results.jsonl'));
  const faults = file(join(store.folder, 'faults.jsonl'));
  /** @type {Map<string, number>} the line of each case */
  const seen = new Map();
  /** @type {FaultyLine[]} */
  const repeated = [];
  let faulty = 0;
  for (const shard of shards) {
    const told = await store.faulty(shard);
    const rows = [];
    for (const { line, json } of await store.results(shard)) {
      const id = caseOf(json);
      const repeats = seen.get(id);
      if (repeats === undefined) {
        seen.set(id, line);
        rows.push(`${json}\n`);
      } else {
        const again = { shard: shard.shard, line, case: id, repeats };
        told.push(again);
        repeated.push(again);
      }
    }
    faulty += told.length;
    told.sort((a, b) => a.line - b.line);
    await results.write(rows.join(''));
    await faults.write(told.map((one) => `${JSON.stringify(one)}\n`).join(''));
  }
  await results.end();
  await faults.end();
  return { cases: seen.size, faulty, repeated };
}
