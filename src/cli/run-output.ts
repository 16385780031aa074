import { Messages, Output, type Terminal } from './io.js';
import { addTally, noTally } from './judged.js';
import type { Done } from './judging.js';
import type { Printer } from './printers.js';
import type { Progress } from './progress.js';

/** Writes what comes out of a run, in order, and keeps count of it. */
export class RunOutput {
  readonly #printer: Printer;
  readonly #out: Output;
  readonly #err: Messages;
  readonly #progress: Progress;
  #begun = false;
  readonly tally = noTally();
  readonly measures = new Set<string>();
  readonly met = new Set<string>();
  last: Done['last'] = null;

  constructor(printer: Printer, stdout: Terminal, stderr: Terminal, progress: Progress) {
    this.#printer = printer;
    this.#out = new Output(stdout);
    this.#err = new Messages(stderr);
    this.#progress = progress;
  }

  async write({ pieces, tally, last, measures, met }: Done): Promise<void> {
    for (const { to, text } of pieces) {
      if (to === 'err') await this.tell(text);
      else await this.#print(text);
    }
    addTally(this.tally, tally);
    for (const id of measures) this.measures.add(id);
    for (const id of met) this.met.add(id);
    this.last = last ?? this.last;
    this.#progress.judged(tally.cases + tally.invalid);
  }

  async #print(text: string | Uint8Array): Promise<void> {
    const { head, between } = this.#printer;
    const lead = this.#begun ? between : head;
    this.#begun = true;
    await this.#out.write(
      typeof text === 'string' ? lead + text : text.length && lead ? prefixed(lead, text) : text,
    );
  }

  async tell(text: string | Uint8Array): Promise<void> {
    this.#progress.clear();
    await this.#err.write(text);
  }

  /** What stands after the last case, where all have been judged or the run was broken off. */
  async end(how: 'end' | 'cut'): Promise<void> {
    this.#progress.clear();
    const text = this.#printer[how](this.tally);
    if (text !== '') await this.#out.write(text);
    await this.#out.flush();
  }
}

/** In one write, so that the reader gets what belongs together. */
function prefixed(lead: string, text: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(lead), text]);
}
