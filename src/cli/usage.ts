import type { Text } from '../text.js';

/** The command line was called wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/** Exit codes; `duxun --help` lists them. */
export const exit = {
  ok: 0,
  invalid: 1,
  usage: 2,
  unreadable: 3,
  /** A result is not what it was: only `evaluate --verify`. */
  differs: 4,
  interrupted: 130,
  terminated: 143,
} as const;
