import type { Faults, Site } from '../../faults.js';
import type { CaseNames } from '../names.js';
import type { AnyCase } from '../types.js';
import { CaseCheck } from './case-check.js';
import { checkCorrections } from './corrections.js';
import { checkEvents } from './events.js';
import { checkReplies } from './replies.js';
import { checkSlots } from './slots.js';

/**
 * What a schema can't see: events before the case began, bounds that do not fit, names of places, persons, roles, norms
 * and rules. Looks past what is malformed: the schema has reported that.
 */
export function checkCase(source: AnyCase, names: CaseNames, faults: Faults, site: Site): void {
  const check = new CaseCheck(source, names, faults, site);
  checkEvents(check);
  checkCorrections(check);
  checkReplies(check);
  checkSlots(check);
}
