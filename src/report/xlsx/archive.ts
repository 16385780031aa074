/** What of fflate is used. */
export type Zipper = Pick<typeof import('fflate'), 'Zip' | 'ZipDeflate' | 'strToU8'>;

/** A file of the archive that is being written. */
export interface Part {
  write(text: string): void;
  end(): void;
}

/** One for all, without a zone: a zip has the clock's own time in it, and the same rows are to give the same bytes. */
const stamp = '1980-01-01T12:00:00';

/** Characters that are compressed at once. */
const some = 65_536;

/**
 * A zip that is written while it is read. Of several files that are open at once the first goes out, and what the
 * others have come to is kept, compressed, until their turn comes.
 */
export class Archive {
  readonly #zipper: Zipper;
  readonly #zip: InstanceType<Zipper['Zip']>;
  #pieces: Uint8Array[] = [];

  constructor(zipper: Zipper) {
    this.#zipper = zipper;
    this.#zip = new zipper.Zip((error, piece) => {
      if (error !== null) throw error;
      this.#pieces.push(piece);
    });
  }

  part(path: string): Part {
    const { ZipDeflate, strToU8 } = this.#zipper;
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = stamp;
    this.#zip.add(file);
    let open: string[] = [];
    let length = 0;
    const taken = (): Uint8Array => {
      const bytes = strToU8(open.join(''));
      open = [];
      length = 0;
      return bytes;
    };
    return {
      write: (text) => {
        open.push(text);
        length += text.length;
        if (length >= some) file.push(taken());
      },
      end: () => file.push(taken(), true),
    };
  }

  /** A file all of which is known. */
  whole(path: string, text: string): void {
    const part = this.part(path);
    part.write(text);
    part.end();
  }

  end(): void {
    this.#zip.end();
  }

  /** What has been written since it was asked last. */
  take(): readonly Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }
}
