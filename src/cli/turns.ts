/**
 * Whose turn it is to write, where several threads write to one file in the order of the input: a number in memory that
 * they share. None waits for its turn: what is done before that is handed on.
 */
export class Turns {
  readonly memory: SharedArrayBuffer;
  readonly #turn: Int32Array;

  /** @param memory that of another thread */
  constructor(memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.#turn = new Int32Array(memory);
  }

  /** Whether it is the turn of that piece of the input, the first of which is 0. */
  is(number: number): boolean {
    return Atomics.load(this.#turn, 0) === number;
  }

  get isOver(): boolean {
    return this.is(over);
  }

  /** Passes the turn on from a piece to the next. */
  pass(number: number): void {
    Atomics.compareExchange(this.#turn, 0, number, number + 1);
  }

  /** From now on it is nobody's turn: only what is being written is still written. */
  end(): void {
    Atomics.store(this.#turn, 0, over);
  }
}

const over = -1;
