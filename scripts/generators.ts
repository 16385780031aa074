import { bundledMeasures } from './generators/bundled.js';
import { errorsPage } from './generators/errors.js';
import { fingerprintsModule } from './generators/fingerprints.js';
import { htmlPage } from './generators/html-page.js';
import { licences } from './generators/licences.js';
import { readmeMeasures } from './generators/readme.js';
import { rulebookPages } from './generators/rulebook.js';
import { rulebookPage } from './generators/rulebook-page.js';
import { jsonSchemas } from './generators/schemas/index.js';
import { storyPages } from './generators/stories.js';
import { vocabularyTypes } from './generators/vocabulary.js';

/** A file made from other files: its path from the project's root, and what it must hold. */
export interface Output {
  readonly path: string;
  readonly text: string;
}

export type Generator = () => readonly Output[];

/** Every generator there is. */
export const generators: readonly Generator[] = [
  bundledMeasures,
  fingerprintsModule,
  vocabularyTypes,
  readmeMeasures,
  errorsPage,
  storyPages,
  rulebookPage,
  rulebookPages,
  htmlPage,
  jsonSchemas,
  licences,
];
