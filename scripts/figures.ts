/** `npm run figures`: numbers that pages state, or those whose names are given. */
import { figures } from './figures/figures.js';

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(figures);
for (const name of names) {
  const figure = figures[name];
  if (figure === undefined) {
    console.error(`no such figure: ${name}`);
    process.exitCode = 1;
  } else console.log(`${name}\t${figure()}`);
}
