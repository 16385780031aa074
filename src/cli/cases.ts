import type { ParsedCase } from '../case/typed.js';
import type { Fault } from '../errors.js';
import type { Measure } from '../measure/measure.js';
import { faultLines } from './faults.js';
import { type At, faultIn, foundIn } from './input.js';
import { type Done, idOf } from './judging.js';
import { library } from './library.js';
import { patience, turn } from './pages.js';
import type { Steps } from './steps.js';
import type { Speaker } from './words.js';

/** A case that can be judged. */
export interface Parsed {
  readonly source: ParsedCase;
  readonly measure: Measure;
}

/** What reading cases is bound by, and whom it tells. */
export interface Reading {
  readonly say: Speaker;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly tell: (text: string) => Promise<void>;
  /** One more case has been handed out, or found to be invalid. */
  readonly onCase: () => void;
}

/**
 * The cases of a run, one after another: the next is taken in only when it is asked for, and none is kept. What is wrong
 * with one is told, and the run goes on with the next. Ends where the run is broken off.
 */
export class Cases {
  readonly #steps: Steps;
  readonly #only: ReadonlySet<string>;
  readonly #reading: Reading;
  /** Handed out. */
  count = 0;
  invalid = 0;
  /** The last that was handed out or found to be invalid, and its input. */
  last: Done['last'] = null;
  readonly measures = new Set<string>();
  /** Which of the ids asked for were there. */
  readonly met = new Set<string>();

  /** @param only ids of cases; none for all */
  constructor(steps: Steps, only: readonly string[], reading: Reading) {
    this.#steps = steps;
    this.#only = new Set(only);
    this.#reading = reading;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Parsed, void> {
    const { signal, now, tell, onCase } = this.#reading;
    let since = now();
    for await (const step of this.#steps) {
      if (!('batch' in step)) {
        for (const { text } of step.pieces) await tell(String(text));
        continue;
      }
      for (const found of foundIn(step.batch)) {
        if (signal.aborted) return;
        const id = idOf(found);
        if (this.#only.size > 0 && !this.#only.has(id)) continue;
        if (this.#only.size > 0) this.met.add(id);
        this.last = { ...found.at, name: step.name };
        const parsed = 'value' in found ? library().safeParseCase(found.value) : { faults: [faultIn(found)] };
        if ('case' in parsed) {
          const source = parsed.case;
          this.count += 1;
          this.measures.add(source.measure);
          yield { source, measure: library().getMeasure(source.measure) as Measure };
        } else await this.#broken(step.name, found.at, parsed.faults);
        onCase();
        if (now() - since < patience) continue;
        await turn();
        since = now();
      }
    }
  }

  async #broken(name: string, at: At, faults: readonly Fault[]): Promise<void> {
    this.invalid += 1;
    await this.#reading.tell(faultLines(name, at, faults, this.#reading.say));
  }
}
