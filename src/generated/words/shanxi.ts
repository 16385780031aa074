// Written by `npm run generate` from rules/. Change the rules, not this file.
import { ownVocabulary } from '../../measure/own-vocabulary.js';
import { source } from '../shanxi.js';
import { words as all } from '../words.js';

export const words = () => ownVocabulary(source(), all());
