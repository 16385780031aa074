/**
 * One thing tried on the built package, in a process of its own, which tells as JSON what it took: seconds of each step,
 * and the most memory that the process has had.
 */
import { readFileSync } from 'node:fs';

const [what, file, asOf] = process.argv.slice(2);
const read = () => JSON.parse(readFileSync(file, 'utf8'));
const library = await import('../../dist/index.js');
const told = {};

/** Does a step and takes down how long it took. */
function step(name, run) {
  const began = performance.now();
  const value = run();
  told[name] = (performance.now() - began) / 1000;
  return value;
}

const trials = {
  case() {
    const json = step('read', read);
    const parsed = step('parse', () => library.safeParseCase(json));
    if (!parsed.ok) {
      told.refused = parsed.faults[0].code;
      return;
    }
    step('evaluate', () => library.evaluate(parsed.case, { asOf }));
    step('again', () => library.evaluate(parsed.case, { asOf }));
    step('audit', () => library.audit(parsed.case, { asOf }));
  },
  measure() {
    const { source, vocabulary, limits, one } = step('read', read);
    const defined = step('define', () => library.safeDefineMeasure(source, vocabulary, { limits }));
    if (!defined.ok) {
      told.refused = defined.faults[0].code;
      return;
    }
    const own = library.createDuxun({ measures: [defined.measure] });
    const parsed = step('parse', () => own.parseCase(one));
    const first = step('evaluate', () => own.evaluate(parsed, { asOf }));
    step('again', () => own.evaluate(parsed, { asOf }));
    told.actions = first.actions.length;
  },
};

trials[what]();
console.log(JSON.stringify({ ...told, peak: process.resourceUsage().maxRSS / 1024 }));
