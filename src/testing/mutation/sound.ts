import { Faults } from '../../faults.js';
import { checkDeclared, checkHead, checkUnused } from '../../measure/check/head.js';
import { gather } from '../../measure/check/names.js';
import { checkNorms } from '../../measure/check/norms.js';
import { Walker } from '../../measure/check/walk.js';
import type { Vocabulary } from '../../measure/format.js';
import { measureSchemas } from '../../measure/schema.js';
import type { Mutant } from './types.js';

/**
 * Would `safeDefineMeasure` take it? Of the outer form only the file that was changed is checked: the original has
 * passed, and so has its vocabulary.
 */
export function isSound({ source, file }: Mutant, vocabulary: Vocabulary): boolean {
  const { head, part } = measureSchemas();
  const form = file === 'measure' ? head.safeParse(source.measure) : part.safeParse(source.parts[file]);
  if (!form.success) return false;
  const faults = new Faults();
  const names = gather(source, vocabulary);
  const walker = new Walker(names, faults);
  checkDeclared(names, faults);
  checkHead(names, faults, walker);
  checkNorms(walker);
  if (faults.list.length === 0) checkUnused(names, faults);
  return faults.list.length === 0;
}
