import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DuxunError, type Fault } from '../errors.js';
import { isObject } from '../faults.js';
import { parseJson } from '../json-lines.js';
import type { ScenarioFile } from '../testing/format.js';
import type { Calendars } from '../testing/moments.js';
import { readScenarios } from '../testing/read.js';
import { calendarFileOf, calendarOf } from './calendar-file.js';
import { Unreadable } from './unreadable.js';

/** What there is to run in some folders. */
export interface Found {
  readonly paths: readonly string[];
  /** Calendars that scenarios may name, in files `*.calendar.json`. */
  readonly calendars: readonly string[];
  /** Folders with a `measure.json`: what lies in folders below them are its scenarios. */
  readonly measures: readonly string[];
}

/** Finds the files of scenarios in a folder and those below it, or takes a file as it is. @throws Unreadable */
export function findScenarios(places: readonly string[]): Found {
  const paths: string[] = [];
  const calendars: string[] = [];
  const measures: string[] = [];
  const visit = (folder: string): void => {
    const names = readdirSync(folder).sort();
    const ofMeasure = names.includes('measure.json');
    if (ofMeasure) measures.push(folder);
    for (const name of names) {
      const path = join(folder, name);
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (statSync(path).isDirectory()) visit(path);
      else if (name.endsWith('.calendar.json')) calendars.push(path);
      else if (/\.ya?ml$/.test(name) || (!ofMeasure && isMeant(path))) paths.push(path);
    }
  };
  for (const place of places)
    try {
      if (statSync(place).isDirectory()) visit(place);
      else paths.push(place);
    } catch (error) {
      throw new Unreadable(place, error);
    }
  return { paths, calendars, measures };
}

/** Is a JSON file meant as scenarios? Cases, packages and the like may lie beside them; what is broken is told of. */
function isMeant(path: string): boolean {
  if (!path.endsWith('.json')) return false;
  const parsed = parseJson(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  if (!('value' in parsed)) return true;
  const { value } = parsed;
  return isObject(value) && ('scenarios' in value || ('measure' in value && !('kind' in value)));
}

export const calendarsIn = (paths: readonly string[]): Calendars =>
  Object.fromEntries(
    paths.map((path) => {
      const calendar = calendarOf(calendarFileOf(path));
      return [calendar.id, calendar];
    }),
  );

export type ReadFile = { readonly file: ScenarioFile } | { readonly faults: readonly Fault[] };

/** A file of scenarios, or all that is wrong with it. @throws Unreadable; DuxunError PACKAGE_MISSING */
export async function readScenarioFile(path: string): Promise<ReadFile> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Unreadable(path, error);
  }
  try {
    return { file: await readScenarios(text, { place: path }) };
  } catch (error) {
    if (!(error instanceof DuxunError) || error.code === 'PACKAGE_MISSING') throw error;
    return { faults: error.faults };
  }
}
