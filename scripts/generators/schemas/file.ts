import type { Schema } from './say.js';

/** A schema as it is published. */
export interface File {
  readonly name: string;
  readonly titles: readonly [zh: string, en: string];
  readonly about: readonly [zh: string, en: string];
  readonly schema: Schema;
  /** What it may refer to. */
  readonly defs: Readonly<Record<string, Schema>>;
}
