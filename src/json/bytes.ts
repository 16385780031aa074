import { type Fixed, type Sink, write } from './write.js';

const encoder = new TextEncoder();

/** Most bytes that a character of a text takes in UTF-8. */
const widest = 3;

/** Collects JSON as bytes in UTF-8: what is the same in every answer is turned into bytes once and then copied. */
export class JsonBytes implements Sink {
  #buffer = new Uint8Array(128 * 1024);
  #length = 0;
  /** Text that is yet to be turned into bytes. */
  #open = '';

  get isEmpty(): boolean {
    return this.#length === 0 && this.#open === '';
  }

  /** About how many bytes there are: what is not yet turned into bytes counts by its characters. */
  get length(): number {
    return this.#length + this.#open.length;
  }

  /** One value, as `JSON.stringify` writes it. */
  write(value: unknown): void {
    write(value, this);
  }

  add(text: string): void {
    this.#open += text;
  }

  addFixed(fixed: Fixed): void {
    this.#close();
    fixed.bytes ??= encoder.encode(fixed.text);
    this.#room(fixed.bytes.length);
    this.#buffer.set(fixed.bytes, this.#length);
    this.#length += fixed.bytes.length;
  }

  /** All that has been written, in bytes of its own; there is nothing after it. */
  take(): Uint8Array {
    this.#close();
    const taken = this.#buffer.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #close(): void {
    if (this.#open === '') return;
    this.#room(this.#open.length * widest);
    this.#length += encoder.encodeInto(this.#open, this.#buffer.subarray(this.#length)).written;
    this.#open = '';
  }

  #room(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = larger;
  }
}
