import type * as Duxun from '../src/index.js';
import type { Job } from './engines/shared.js';
import type { Pace } from './rounds.js';
import type { Section, Skipped } from './section.js';

/** What a part of the benchmark is given. */
export interface Context {
  /** The built package. */
  readonly duxun: typeof Duxun;
  /** Where it is built, and where the repository is. */
  readonly built: string;
  readonly root: string;
  /** Fully known findings of Maoming. */
  readonly known: readonly Job[];
  /** Cases of all scenarios as they are written, what is unknown left unknown. */
  readonly written: readonly Job[];
  readonly pace: Pace;
  readonly isQuick: boolean;
}

export type Part = (context: Context) => Promise<Section | Skipped>;
