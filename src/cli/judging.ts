import type { Duxun } from '../duxun.js';
import type { Fault } from '../errors.js';
import type { EvaluateOptions } from '../index.js';
import { JsonBytes } from '../json/bytes.js';
import type { Measure } from '../measure/measure.js';
import { countOf } from '../report/ledger/state.js';
import type { Lang } from '../text.js';
import { type Asked, callOptions } from './asked.js';
import { faultLines } from './faults.js';
import { type At, type Batch, type Found, faultIn, foundIn } from './input.js';
import { addTally, type Judged, noTally, type Tally } from './judged.js';
import { library, libraryOf } from './library.js';
import { type Format, type Printer, printer } from './printers.js';
import { painter } from './table.js';
import { type Speaker, speaker } from './words.js';

/** What a run asks and how it is to look, as plain data: a worker is told the same. */
export interface Job extends Asked {
  readonly asOf: string;
  /** What costs more than one pass is done only where it is shown or asked for. */
  readonly include: NonNullable<EvaluateOptions['include']>;
  readonly format: Format;
  readonly lang: Lang;
  readonly width: number;
  readonly colours: boolean;
  readonly all: boolean;
  /** Whether each evaluation is written with its case beside it. */
  readonly withCase: boolean;
}

/** Characters that are written at once: a write costs more than a line does. */
export const fullSheet = 64 * 1024;

/** A piece of an input, and what that input is called. */
export interface Task {
  readonly name: string;
  readonly batch: Batch;
}

/** What there is to write: evaluations, or what is wrong with a case. */
export interface Piece {
  readonly to: 'out' | 'err';
  readonly text: string | Uint8Array;
}

/** What came out of a piece of the input, or of the beginning of one. */
export interface Done {
  readonly pieces: readonly Piece[];
  readonly tally: Tally;
  /** The last case that was judged or found to be invalid, and its input. */
  readonly last: (At & { readonly name: string }) | null;
  /** Ids of the measures whose cases were judged. */
  readonly measures: readonly string[];
  /** Which of the ids asked for were there. */
  readonly met: readonly string[];
}

export const printerFor = ({ format, lang, width, colours, all, withCase }: Job): Printer =>
  printer(format, { say: speaker(lang), width, paint: painter(colours), all, withCase });

/** Judges the cases of an input piece by piece; nothing is kept from one to the next. */
export class Judging {
  readonly #library: Duxun;
  readonly #options: EvaluateOptions;
  readonly #only: ReadonlySet<string>;
  readonly #printer: Printer;
  readonly #say: Speaker;
  readonly #bytes = new JsonBytes();

  constructor(job: Job) {
    const { asOf, include, folders } = job;
    // a thread of its own knows nothing of the run that it works for
    this.#library = folders.length === 0 ? library() : libraryOf(folders);
    this.#options = { ...callOptions(job), asOf, include };
    this.#only = new Set(job.cases);
    this.#printer = printerFor(job);
    this.#say = speaker(job.lang);
  }

  /**
   * @param enough whether what has been written so far is to be handed on, asked after each case: the characters of it
   * @returns in order; several only where `enough` says so
   */
  *over({ name, batch }: Task, enough: (length: number) => boolean = () => false): Generator<Done, void> {
    const { counts } = this.#printer;
    let sheet = new Sheet(this.#printer, this.#bytes);
    const tell = (at: At, faults: readonly Fault[]) => {
      sheet.tell(faultLines(name, at, faults, this.#say));
    };
    // a case is taken in only when the one before has been answered, so that `at` is that of the answer
    let at: At = {};
    const only = this.#only;
    function* cases(): Generator<unknown> {
      for (const found of foundIn(batch)) {
        if (only.size > 0) {
          if (!only.has(idOf(found))) continue;
          sheet.met.add(idOf(found));
        }
        at = found.at;
        sheet.last = { ...at, name };
        if ('value' in found) yield found.value;
        else tell(at, [faultIn(found)]);
      }
    }
    for (const result of this.#library.evaluateAll(cases(), this.#options)) {
      if (result.faults) tell(at, result.faults);
      else {
        const { source, evaluation } = result;
        const measure = this.#library.getMeasure(source.measure) as Measure;
        sheet.print({ case: source, measure, evaluation });
        sheet.measures.add(measure.id);
        addTally(sheet.tally, { cases: 1, ...(counts ? countOf(evaluation) : {}) });
      }
      if (!enough(sheet.length)) continue;
      yield sheet.done();
      sheet = new Sheet(this.#printer, this.#bytes);
    }
    yield sheet.done();
  }
}

/** Collects what is to be written: one piece as long as it goes to the same place. */
class Sheet {
  readonly #printer: Printer;
  /** What is being written out. */
  readonly #bytes: JsonBytes;
  readonly #pieces: Piece[] = [];
  readonly tally = noTally();
  readonly measures = new Set<string>();
  readonly met = new Set<string>();
  last: Done['last'] = null;
  #length = 0;

  constructor(printer: Printer, bytes: JsonBytes) {
    this.#printer = printer;
    this.#bytes = bytes;
  }

  /** About how much there is to write. */
  get length(): number {
    return this.#length + this.#bytes.length;
  }

  print(judged: Judged): void {
    const { one, between } = this.#printer;
    if (!this.#bytes.isEmpty) this.#bytes.add(between);
    one(judged, this.#bytes);
  }

  tell(text: string): void {
    this.tally.invalid += 1;
    this.#close();
    this.#length += text.length;
    this.#pieces.push({ to: 'err', text });
  }

  #close(): void {
    if (this.#bytes.isEmpty) return;
    this.#length += this.#bytes.length;
    this.#pieces.push({ to: 'out', text: this.#bytes.take() });
  }

  done(): Done {
    this.#close();
    const { tally, last } = this;
    return { pieces: this.#pieces, tally, last, measures: [...this.measures], met: [...this.met] };
  }
}

/** The id of a case that may be invalid. */
export const idOf = (found: Found): string =>
  'value' in found ? String((found.value as { id?: unknown } | null)?.id ?? '') : '';
