/** Evaluates the lines of a shard, as one process would evaluate them. */
import { setImmediate } from 'node:timers/promises';
import { evaluateAll, toJson } from 'duxun';

/** For how many milliseconds cases are evaluated before timers get their turn: they renew the lock on the shard. */
const turn = 50;

/**
 * @param {string} text
 * @param {Pick<import('./types.d.ts').ShardJob, 'shard' | 'firstLine' | 'asked'>} job
 * @returns {Promise<{ results: { line: number, json: string }[], faulty: import('./types.d.ts').FaultyLine[] }>}
 * both in the order of the lines
 */
export async function evaluateShard(text, { shard, firstLine, asked }) {
  /** @type {{ line: number, json: string }[]} */
  const results = [];
  /** @type {import('./types.d.ts').FaultyLine[]} */
  const faulty = [];
  /** The line of the value that was handed on last: the next is taken only when its answer is asked for. */
  let line = firstLine - 1;

  function* values() {
    for (const row of text.split('\n')) {
      line += 1;
      const bare = line === 1 ? row.replace(/^\uFEFF/, '') : row;
      if (bare.trim() === '') continue;
      let value;
      try {
        value = /** @type {unknown} */ (JSON.parse(bare));
      } catch (error) {
        faulty.push({ shard, line, case: null, faults: [notJson(/** @type {Error} */ (error).message)] });
        continue;
      }
      yield value;
    }
  }

  let since = performance.now();
  for (const one of evaluateAll(values(), asked)) {
    if (one.faults) faulty.push({ shard, line, case: one.case, faults: one.faults });
    else results.push({ line, json: toJson(one.evaluation) });
    if (performance.now() - since > turn) {
      await setImmediate();
      since = performance.now();
    }
  }
  return { results, faulty };
}

/**
 * @param {string} found
 * @returns {import('duxun').Fault}
 */
const notJson = (found) => ({
  code: 'NOT_JSON',
  place: '',
  pointer: '',
  found,
  expected: { zh: '应为一行一件案件的 JSON。', en: 'A case as JSON, one a line.' },
  wayOut: {
    zh: '请改正；字符串和键用双引号，末项后不加逗号。',
    en: 'Mend it: strings and keys take double quotes, and no comma follows a last item.',
  },
});
