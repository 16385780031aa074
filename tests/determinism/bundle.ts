import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Format } from 'esbuild';
import type { hostOf, Sample } from './probe.js';

const entry = fileURLToPath(new URL('probe.ts', import.meta.url));

/** The library and the probe as one script with all that it needs. */
export async function bundled(format: Format): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    logLevel: 'error',
    globalName: format === 'iife' ? 'probe' : undefined,
  } as Parameters<typeof build>[0]);
  return outputFiles?.[0]?.text ?? '';
}

/** A folder that is gone after the tests. */
export function folder(): {
  readonly path: string;
  readonly put: (name: string, text: string) => string;
  remove(): void;
} {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'determinism-')));
  return {
    path,
    put: (name, text) => {
      const file = join(path, name);
      writeFileSync(file, text);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** What a process of its own does: `before` it loads the library, and `after` it has judged all cases once. */
const host = `
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const [before, after, bundle, input] = process.argv.slice(2);
const text = readFileSync(input, 'utf8');
(0, eval)(before);
const { digestsOf, hostOf } = await import(pathToFileURL(bundle).href);
let digests = digestsOf(JSON.parse(text));
if (after !== '') {
  (0, eval)(after);
  digests = digestsOf(JSON.parse(text));
}
process.stdout.write(JSON.stringify({ host: hostOf(), digests }));
`;

export interface Told {
  readonly host: ReturnType<typeof hostOf>;
  readonly digests: readonly string[];
}

interface Asking {
  readonly env?: Readonly<Record<string, string>>;
  readonly before?: string;
  readonly after?: string;
}

/** Asks the library in a process of its own. */
export function ask(
  files: { readonly host: string; readonly bundle: string; readonly input: string },
  { env = {}, before = '', after = '' }: Asking = {},
): Told {
  const args = [files.host, before, after, files.bundle, files.input];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Told;
}

/** Puts what `ask` needs into a folder. */
export const prepare = async (
  { put }: ReturnType<typeof folder>,
  samples: readonly Sample[],
): Promise<Parameters<typeof ask>[0]> => ({
  host: put('host.mjs', host),
  bundle: put('probe.mjs', await bundled('esm')),
  input: put('samples.json', JSON.stringify(samples)),
});
