import { AsyncLocalStorage } from 'node:async_hooks';
import { createDuxun, type Duxun } from '../duxun.js';
import type { Fault } from '../errors.js';
import { measures as bundled, vocabulary } from '../index.js';
import { safeDefineMeasures } from '../measure/define-all.js';
import type { Measure } from '../measure/measure.js';

/** What a folder of a measure holds: the text of each file, by its name. */
export type Folder = Readonly<Record<string, string>>;

/** A measure given to the command line is not sound: exit code 1. */
export class FaultyMeasure extends Error {
  override readonly name = 'FaultyMeasure';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ code }) => code).join(' '));
    this.faults = faults;
  }
}

/** The measures in folders, and those of the package; one of a folder stands in for one of the package that has its id. */
export function measuresWith(folders: readonly Folder[]): readonly Measure[] {
  if (folders.length === 0) return bundled();
  const defined = safeDefineMeasures(folders, vocabulary, { measures: bundled() });
  if (!defined.ok) throw new FaultyMeasure(defined.faults);
  const own = new Set(defined.measures.map(({ id }) => id));
  return [...bundled().filter(({ id }) => !own.has(id)), ...defined.measures];
}

/** @throws FaultyMeasure */
export const libraryOf = (folders: readonly Folder[]): Duxun =>
  createDuxun({ measures: measuresWith(folders) });

/** The measures of a run's own folders, and the library bound to them. */
interface Own {
  readonly folders: readonly Folder[];
  readonly library: Duxun;
}

const current = new AsyncLocalStorage<Own>();
let plain: Duxun | undefined;

/** The functions of the library, bound to the measures of the run. */
export function library(): Duxun {
  plain ??= libraryOf([]);
  return current.getStore()?.library ?? plain;
}

const none: readonly Folder[] = [];

/** The folders of the run, for threads that know nothing of it. */
export const foldersOfRun = (): readonly Folder[] => current.getStore()?.folders ?? none;

/** Runs a command by the measures in folders too. @throws FaultyMeasure */
export const within = <T>(folders: readonly Folder[], work: () => T): T =>
  folders.length === 0 ? work() : current.run({ folders, library: libraryOf(folders) }, work);
