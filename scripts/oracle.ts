import { parts, run, told } from '../tests/oracle/maoming/run.js';

/**
 * Compares the oracles of `tests/oracle/` with the library over every sequence, and fails where they disagree. Names of
 * measures narrow it; `EVERY=n` takes one sequence in n.
 */
const every = Number(process.env.EVERY ?? 1);

const oracles: Readonly<Record<string, () => boolean>> = {
  'maoming-2017': () =>
    parts
      .map((part) => {
        const began = process.cpuUsage();
        const note = (done: number): void => console.error(`${part.name}: ${done.toLocaleString('en')} …`);
        const { sequences, answers, disagreements } = run(part, every, note);
        const { user, system } = process.cpuUsage(began);
        const figures = `${sequences.toLocaleString('en')} sequences, ${answers.toLocaleString('en')} answers`;
        const seconds = `${Math.round((user + system) / 1e6)} s of processor time`;
        console.log(
          `maoming-2017, ${part.name}: ${figures}, ${disagreements.length} disagreements, ${seconds}`,
        );
        for (const one of disagreements) console.log(told(one));
        return disagreements.length === 0;
      })
      .every(Boolean),
};

const asked = process.argv.slice(2);
for (const name of asked)
  if (!(name in oracles))
    throw new Error(`no oracle of ${name}; there is: ${Object.keys(oracles).join(', ')}`);

const agreed = Object.entries(oracles)
  .filter(([name]) => asked.length === 0 || asked.includes(name))
  .map(([, compared]) => compared());
if (!agreed.every(Boolean)) process.exitCode = 1;
