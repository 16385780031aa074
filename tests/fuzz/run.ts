import { tryDraft, tryInput, Violation } from './check.js';
import { type Input, inputOf } from './inputs.js';
import { type Draft, draftOf } from './measures.js';
import { polluted, watched } from './prototypes.js';
import { shrunk } from './shrink.js';
import { type Found, noTally, type Tally } from './tally.js';

/** One in so many is asked for a timeline and an audit too, and one in so many draws a measure to be linted. */
export const overTimeEvery = 20;
export const lintEvery = 50;
/** One in so many is asked everything a second time. */
const twiceEvery = 4;
/** So often all that is inherited from is looked at. */
const watchEvery = 200;

export interface Run {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Told before each input. */
  readonly at?: (index: number) => void;
  /** Told now and then. */
  readonly progress?: (tally: Tally) => void;
}

const count = (codes: Record<string, number>, found: readonly string[], before: string): void => {
  for (const code of new Set(found)) codes[before + code] = (codes[before + code] ?? 0) + 1;
};

const kindOf = (error: unknown): string =>
  error instanceof Violation ? error.message.split(':')[0]! : error instanceof Error ? error.name : 'thrown';

const textOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message}\n${error.stack ?? ''}`.slice(0, 2_000)
    : String(error);

/** The same again with less of it, as long as the same kind of thing goes wrong. */
function smaller(json: unknown, fault: unknown, run: (json: unknown) => void): unknown {
  const kind = kindOf(fault);
  return shrunk(json, (less) => {
    try {
      run(less);
      return false;
    } catch (error) {
      return kindOf(error) === kind;
    }
  });
}

function foundInput(index: number, input: Input, error: unknown): Found {
  const { json, options } = input;
  const again = { twice: true, overTime: index % overTimeEvery === 0, most: {} };
  const less = smaller({ case: json, options }, error, (one) => {
    const { case: inner, options: own } = one as { case: unknown; options: unknown };
    tryInput({ ...input, json: inner, options: own, impossible: [] }, again);
  });
  return { index, what: 'case', error: textOf(error), input: less };
}

function foundDraft(index: number, draft: Draft, error: unknown): Found {
  const less = smaller(draft, error, (one) => tryDraft(one as Draft, {}));
  return { index, what: 'measure', error: textOf(error), input: less };
}

/** An input; null where the making of it fails, which is no fault of the library, and found all the same. */
function made(seed: number, index: number, found: Found[]): Input | null {
  try {
    return inputOf(seed, index);
  } catch (error) {
    if (found.length < 20) found.push({ index, what: 'making', error: textOf(error), input: null });
    return null;
  }
}

/** Tries a range of inputs, and goes on where something goes wrong. */
export function run({ seed, from, to, at, progress }: Run): Tally {
  const tally = noTally();
  const { codes, ways, most, found } = tally;
  const changed = watched();
  for (let index = from; index < to; index += 1) {
    at?.(index);
    tally.inputs += 1;
    const input = made(seed, index, found);
    if (input === null) continue;
    const [drawn, passed] = ways[input.way] ?? [0, 0];
    try {
      const asked = { twice: index % twiceEvery === 0, overTime: index % overTimeEvery === 0, most };
      const outcome = tryInput(input, asked);
      ways[input.way] = [drawn + 1, passed + Number(outcome.parsed)];
      tally.parsed += Number(outcome.parsed);
      tally.evaluated += Number(outcome.evaluated);
      tally.overTime += Number(outcome.overTime);
      count(codes, outcome.codes, outcome.parsed ? 'options: ' : '');
      if (polluted()) throw new Violation('something is written to what all objects inherit from');
    } catch (error) {
      ways[input.way] = [drawn + 1, passed];
      if (found.length < 20) found.push(foundInput(index, input, error));
    }
    if (index % lintEvery === 0) {
      const draft = draftOf(seed, index);
      tally.measures += 1;
      try {
        const outcome = tryDraft(draft, most);
        tally.linted += Number(outcome.linted);
        count(codes, outcome.codes, 'measure: ');
      } catch (error) {
        if (found.length < 20) found.push(foundDraft(index, draft, error));
      }
    }
    if (tally.inputs % watchEvery === 0 || index === to - 1) {
      const what = changed();
      if (what !== null)
        found.push({
          index,
          what: 'case',
          error: `written to in the last ${watchEvery}: ${what}`,
          input: null,
        });
      progress?.(tally);
    }
  }
  return tally;
}
