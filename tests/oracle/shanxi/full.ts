/** Compares everything: `tsx tests/oracle/shanxi/full.ts [stride]`. */
import { tallied } from './compare.js';
import { parts } from './plan.js';

const stride = Number(process.argv[2] ?? 1);
const chosen =
  process.argv[3] === undefined ? parts : parts.filter(({ name }) => name.includes(String(process.argv[3])));
let disagreements = 0;
for (const part of chosen) {
  const begun = process.cpuUsage();
  const tally = tallied(part, stride, ({ sequences }) =>
    console.error(`  ${sequences} of ${part.sequences}: ${part.name}`),
  );
  const { user, system } = process.cpuUsage(begun);
  const seconds = Math.round((user + system) / 1e6);
  console.log(
    `shanxi | ${part.name} | ${tally.sequences} sequences of ${part.sequences} | ${tally.answers} answers | ${tally.disagreements} disagreements | ${seconds} s`,
  );
  for (const [, lines] of tally.examples) console.log(lines.map((line) => `    ${line}`).join('\n'));
  disagreements += tally.disagreements;
}
if (disagreements > 0) process.exitCode = 1;
