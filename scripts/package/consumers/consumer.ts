import type { Example } from '../example.js';
import type { Project } from '../project.js';

/** Somebody who uses the package in one way. */
export interface Consumer {
  readonly name: string;
  /** Runs README's example this way, and returns what it printed. */
  readonly prints?: (project: Project, example: Example) => Promise<string>;
  /** Does something else with the package, and returns what came of it, in a line. */
  readonly does?: (project: Project) => Promise<string>;
}
