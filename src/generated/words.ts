// Written by `npm run generate` from rules/. Change the rules, not this file.
import actions from '../../rules/actions.json';
import codes from '../../rules/codes.json';
import events from '../../rules/events.json';
import forms from '../../rules/forms.json';
import type { Vocabulary } from '../measure/format.js';

export const words = () => ({ actions, codes, events, forms }) as Vocabulary;
