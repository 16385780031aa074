import { toEngine } from '../../../src/interop/json-rules-engine.js';
import type { Engine } from '../contender.js';
import type { Shared } from '../shared.js';

/**
 * A whole measure in a stock json-rules-engine by our own adapter: named conditions and facts as they are, and cases of
 * which too little is known refused.
 */
export function adapterEngine(shared: Shared): Engine {
  const { run } = toEngine(shared.measure, { kind: shared.program.kind });
  return {
    name: 'json-rules-engine, by duxun/json-rules-engine',
    async actions({ source, asOf }) {
      const opened = shared.open({ source, asOf });
      if (opened === null) return [];
      const fired = new Set((await run(source, asOf)).map(({ rule, scope }) => `${rule} ${scope}`));
      shared.holdJudged(opened, (rule, scope) => fired.has(`${rule} ${scope}`));
      return shared.actions(opened);
    },
  };
}
