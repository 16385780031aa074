import type * as Duxun from '../../src/index.js';
import type { Engine } from './contender.js';
import { adapterEngine } from './contenders/adapter.js';
import { compiledJsonLogic, interpretedJsonLogic, jsonLogicJs } from './contenders/json-logic.js';
import { ours } from './contenders/ours.js';
import { stockEngine } from './contenders/stock.js';
import { zenEngine } from './contenders/zen.js';
import { handWritten } from './hand/engine.js';
import type { Shared } from './shared.js';

/** The measure and the kind of case that the hand-written code knows. */
export const handWrittenFor = { measure: 'maoming-2017', kind: 'finding' } as const;

/** All contenders, ours first; and what is missing, with the reason. */
export async function enginesFor(
  shared: Shared,
  duxun: Pick<typeof Duxun, 'evaluate'>,
): Promise<{ readonly engines: readonly Engine[]; readonly missing: readonly string[] }> {
  const zen = await zenEngine(shared);
  const { measure, program } = shared;
  const isByHand = measure.id === handWrittenFor.measure && program.kind === handWrittenFor.kind;
  return {
    engines: [
      ours(duxun),
      ...(isByHand ? [handWritten(shared)] : []),
      compiledJsonLogic(shared),
      interpretedJsonLogic(shared),
      jsonLogicJs(shared),
      ...('missing' in zen ? [] : [zen]),
      stockEngine(shared),
      adapterEngine(shared),
    ],
    missing: 'missing' in zen ? [`zen-engine could not be loaded: ${zen.missing}.`] : [],
  };
}
