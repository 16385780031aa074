// Written by `npm run generate` from rules/. Change the rules, not this file.
import actions from '../../rules/actions.json';
import codes from '../../rules/codes.json';
import events from '../../rules/events.json';
import forms from '../../rules/forms.json';
import type { MeasureSource, Vocabulary } from '../measure/format.js';
import { source as maoming2017 } from './maoming-2017.js';
import { source as mazhang2017 } from './mazhang-2017.js';
import { source as nationalAward } from './national-award.js';
import { source as panjin2015 } from './panjin-2015.js';
import { source as shanxi } from './shanxi.js';
import { source as yinchuan2017Inspection } from './yinchuan-2017-inspection.js';
import { source as yinchuan2017Rectification } from './yinchuan-2017-rectification.js';

export const vocabulary = { actions, codes, events, forms } as Vocabulary;

export const sources: readonly MeasureSource[] = [maoming2017, mazhang2017, nationalAward, panjin2015, shanxi, yinchuan2017Inspection, yinchuan2017Rectification];
