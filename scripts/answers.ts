/**
 * Compares every answer to the scenarios and fixtures with what is kept of it in `tests/compat/answers/`:
 *
 *     npm run answers                                     says what differs
 *     npm run answers:accept                              takes in what is new, and lets go what is gone
 *     npm run answers:accept -- --entry "words of it"     takes in changed answers, of which that entry tells
 *
 * The entry stands in CHANGELOG.md under [Unreleased]; one under Law names the measure. `--entry` may be given again.
 */
import { parseArgs } from 'node:util';
import { accepted } from './compat/acceptance.js';
import { addAccepted } from './compat/accepted.js';
import { readLock, toldOf, wayOut, writeLock } from './compat/answer-lock.js';
import { type Difference, differences, goneFrom, lineOf } from './compat/answers.js';
import { fixtureFiles, scenarioFiles } from './compat/subjects.js';

const { values } = parseArgs({
  options: { accept: { type: 'boolean' }, entry: { type: 'string', multiple: true } },
});

const found: Difference[] = [];
const measures = new Set<string>();
let fresh = 0;
const locks = new Map<string, Record<string, Record<string, string>>>();
for (const { path, lock, names, subjects } of [...fixtureFiles(), ...scenarioFiles()]) {
  const kept = readLock(lock)[path] ?? {};
  const lines: Record<string, string> = {};
  const here: Difference[] = [...goneFrom(kept, names)];
  for (const subject of subjects()) {
    lines[subject.name] = lineOf(subject);
    if (kept[subject.name] === undefined) fresh++;
    const differ = differences(kept, subject);
    if (differ.some(({ kind }) => kind !== 'gone')) measures.add(subject.measure);
    here.push(...differ);
  }
  locks.set(lock, { ...locks.get(lock), [path]: lines });
  for (const one of here) console.log(toldOf(path, one));
  found.push(...here);
}
for (const [lock] of locks)
  for (const path of Object.keys(readLock(lock)).filter(
    (one) => !Object.hasOwn(locks.get(lock) ?? {}, one),
  )) {
    console.log(`${path} > kept, and not there any more`);
    found.push({ kind: 'gone', name: path, told: 'all' });
  }

const of = (kind: Difference['kind']) => found.filter((one) => one.kind === kind).length;
console.log(
  `other answers: ${of('answer')}, other words: ${of('words')}, gone: ${of('gone')}, new: ${fresh} scenarios and cases`,
);

if (!values.accept) {
  if (found.length > 0) {
    console.error(wayOut(found));
    process.exitCode = 1;
  }
} else {
  const { acceptances, wrong } = accepted([...measures].sort(), values.entry ?? []);
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) process.exitCode = 1;
  else {
    for (const [lock, files] of locks) writeLock(lock, files);
    if (acceptances.length > 0) addAccepted('answers', acceptances);
    console.log('written: tests/compat/answers/');
  }
}
