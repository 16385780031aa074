/** A file that a run needs as a whole can't be read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(`cannot read ${file}`, { cause });
    this.file = file;
  }
}
