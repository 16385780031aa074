import { createReadStream, statSync } from 'node:fs';
import { addAbortSignal, type Readable } from 'node:stream';
import type { Text } from '../text.js';
import { batchesOf, TooLong } from './input.js';
import type { Io } from './io.js';
import { noTally } from './judged.js';
import type { Done, Task } from './judging.js';
import type { Speaker, Word } from './words.js';

/** Bytes that are read at once. */
const readSize = 256 * 1024;

/** The files of a run, one after another, as pieces that can be judged; and what is to be told between them. */
export class Steps {
  readonly #files: readonly string[];
  readonly #io: Io;
  readonly #say: Speaker;
  readonly #signal: AbortSignal;
  readonly #onRead: (bytes: number) => void;
  readonly #empty: Word;
  /** Whether a file could not be read, or not to its end. */
  unreadable = false;

  constructor(
    files: readonly string[],
    io: Io,
    say: Speaker,
    signal: AbortSignal,
    onRead: (bytes: number) => void,
    empty: Word = 'noCase',
  ) {
    this.#files = files;
    this.#io = io;
    this.#say = say;
    this.#signal = signal;
    this.#onRead = onRead;
    this.#empty = empty;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Task | Done, void> {
    const say = this.#say;
    for (const file of this.#files) {
      const name = file === '-' ? say('stdin') : file;
      let empty = true;
      try {
        for await (const batch of batchesOf(this.#chunks(file))) {
          empty = false;
          yield { name, batch };
        }
      } catch (error) {
        if (this.#signal.aborted) return;
        if (!isReadError(error)) throw error;
        this.unreadable = true;
        yield told(`${say('unreadable', { file: name, why: readError(error, say) })}\n`);
        continue;
      }
      if (this.#signal.aborted) return;
      if (empty) yield told(`${say(this.#empty, { file: name })}\n`);
    }
  }

  /** What is read is let go of as soon as the run is stopped, also while it is waited for. */
  async *#chunks(file: string): AsyncGenerator<Uint8Array | string> {
    const stream: Readable =
      file === '-' ? this.#io.stdin : createReadStream(file, { highWaterMark: readSize });
    addAbortSignal(this.#signal, stream);
    for await (const chunk of stream as AsyncIterable<Uint8Array | string>) {
      this.#onRead(chunk.length);
      yield chunk;
    }
  }
}

const told = (text: string): Done => ({
  pieces: [{ to: 'err', text }],
  tally: noTally(),
  last: null,
  measures: [],
  met: [],
});

/** The bytes of all files together; null where one of them is no file. */
export function sizeOf(files: readonly string[]): number | null {
  const sizes = files.map((file) => {
    const stat = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false });
    return stat?.isFile() ? stat.size : null;
  });
  return sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0);
}

const isReadError = (error: unknown): error is NodeJS.ErrnoException | TooLong =>
  error instanceof TooLong ||
  (error instanceof Error &&
    ['open', 'read', 'stat'].includes((error as NodeJS.ErrnoException).syscall ?? ''));

const tooLong: Text = {
  zh: '作为一份 JSON 太长；请改为 JSON Lines（一行一件）',
  en: 'it is too long for one JSON document; give it as JSON Lines, a case a line',
};

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '没有这个文件', en: 'there is no such file' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  EACCES: { zh: '没有读取权限', en: 'no permission to read it' },
};

/** Why a file can't be read. */
export function readError(error: NodeJS.ErrnoException | TooLong, say: Speaker): string {
  if (error instanceof TooLong) return say.of(tooLong);
  const known = reasons[error.code ?? ''];
  return known ? say.of(known) : error.message;
}
