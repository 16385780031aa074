/** `npx tsx tests/support/cli.ts FILE…`: runs scenario files and prints what fails and what is not covered yet. */

import { missing } from './coverage.js';
import { allScenarios, evaluateMoment, momentsOf, readScenarios, shortfalls } from './scenario.js';

const paths = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const files = paths.length > 0 ? paths.map(readScenarios) : allScenarios();
let failed = 0;
let moments = 0;
for (const file of files)
  for (const one of file.scenarios)
    for (const at of momentsOf(one)) {
      moments += 1;
      let wrong: string[];
      try {
        wrong = shortfalls(file.measure, at, evaluateMoment(file.measure, one, at));
      } catch (error) {
        wrong = [
          error instanceof Error
            ? error.name === 'DuxunError'
              ? error.message
              : String(error.stack)
            : String(error),
        ];
      }
      if (wrong.length > 0) {
        failed += 1;
        console.log(
          `FAIL ${file.place.split('/').pop()} "${one.name}" as of ${at.asOf}\n  ${wrong.join('\n  ')}`,
        );
      }
    }
console.log(
  `scenarios: ${files.reduce((n, f) => n + f.scenarios.length, 0)}, days judged: ${moments}, failed: ${failed}`,
);
if (process.argv.includes('--coverage'))
  for (const id of new Set(files.map((f) => f.measure)))
    console.log(id, JSON.stringify(missing(id, allScenarios()), null, 1));
