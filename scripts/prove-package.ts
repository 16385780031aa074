/**
 * `npm run package:prove`: installs the packed package into an empty project outside the repository and runs the example
 * of README.md there in every way in which it may be used; what each prints must be what README says.
 *
 * `--nodes 20,22,24` runs what needs no browser under other versions of Node instead; npm gets them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './package/command.js';
import { browser } from './package/consumers/browser.js';
import type { Consumer } from './package/consumers/consumer.js';
import { node } from './package/consumers/node.js';
import { typescript } from './package/consumers/typescript.js';
import { exampleOf } from './package/example.js';
import { install } from './package/project.js';
import { root } from './package/root.js';
import { pack } from './package/tarball.js';

/** The program of a version of Node that npm has under the name `node`. */
const programOf = async (version: string): Promise<string> => {
  const args = ['exec', '--yes', '--prefer-offline', `--package=node@${version}`, '--'];
  return (await run('npm', [...args, 'node', '--print', 'process.execPath'], { cwd: root })).trim();
};

async function consumersOf(versions: readonly string[]): Promise<readonly Consumer[]> {
  if (versions.length === 0)
    return [...node(process.execPath, `Node ${process.version}`), ...typescript, ...browser()];
  const found: Consumer[] = [];
  for (const version of versions) {
    const program = await programOf(version);
    const exact = (await run(program, ['--version'], { cwd: root })).trim();
    if (!exact.startsWith(`v${version}`)) throw new Error(`asked for Node ${version}, got ${exact}`);
    found.push(...node(program, `Node ${exact}`));
  }
  return found;
}

const at = process.argv.indexOf('--nodes');
const versions = at < 0 ? [] : (process.argv[at + 1] ?? '').split(',');
const example = exampleOf('README.md', readFileSync(join(root, 'README.md'), 'utf8'));
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function outcome(
  { prints, does }: Consumer,
  project: Awaited<ReturnType<typeof install>>,
): Promise<string> {
  if (does !== undefined) return does(project);
  const printed = (await prints?.(project, example)) ?? '';
  if (printed !== example.output)
    throw new Error(`it printed\n${printed}\nbut README.md says\n${example.output}`);
  return `printed the ${example.output.trimEnd().split('\n').length} lines that README.md shows`;
}

const start = performance.now();
const tarball = await pack();
try {
  const project = await install(tarball.path);
  try {
    console.log(`installed in ${seconds(start)}: ${project.installed.join(', ')}`);
    const failed: string[] = [];
    for (const consumer of await consumersOf(versions)) {
      const since = performance.now();
      try {
        console.log(`ok      ${consumer.name}: ${await outcome(consumer, project)} (${seconds(since)})`);
      } catch (error) {
        failed.push(consumer.name);
        console.error(`FAILED  ${consumer.name}: ${(error as Error).message.replaceAll('\n', '\n        ')}`);
      }
    }
    if (failed.length > 0) {
      console.error(`The package fails ${failed.length} who use it: ${failed.join('; ')}`);
      process.exitCode = 1;
    } else console.log(`all of them, in ${seconds(start)}. The example printed:\n${example.output}`);
  } finally {
    project.remove();
  }
} finally {
  tarball.remove();
}
