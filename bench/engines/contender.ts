import type { Action } from '../../src/evaluation.js';
import type { Job } from './shared.js';

/** One way of working out the actions of a case. */
export interface Engine {
  readonly name: string;
  /** Where there is something to be said of how it was put to work. */
  readonly note?: string;
  actions(job: Job): readonly Action[] | Promise<readonly Action[]>;
}
